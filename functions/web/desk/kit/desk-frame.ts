import type { Language } from '../../../contract/languages.ts';
import { type Office, recoveringName, type SignedIn } from '../../../domain/members/members.ts';
import { isolated } from '../../../locales/isolated.ts';
import { message, wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import type { Html, Page, WithErrors } from '../../kit/kit.ts';
import { DESK_STYLE, html, MAIN_ID, pathIn, sessionForm, submitButton, withErrors } from '../../kit/kit.ts';
import { deskHref } from './desk-rights.ts';

/** A member at work in a browser. */
export interface AtDeskHere extends SignedIn {
  /** Stands in each form that they are shown. */
  readonly csrf: string;
  readonly sessionHash: string;
}

const TABS = { desk: '/desk', team: '/desk/team', you: '/desk/you' } as const;
type Tab = keyof typeof TABS;

export interface DeskPage extends WithErrors, Pick<Page, 'script' | 'skips'> {
  /** The part of the desk that it belongs to; left out, the desk itself. */
  readonly tab?: Tab | 'none';
}

/** A page of the desk: with the ways to its others, and out. Nothing of it is for search engines. */
export const deskPage = (
  language: Language,
  at: AtDeskHere,
  { tab = 'desk', skips = [], script, ...page }: DeskPage,
): Page => ({
  language,
  ...(script && { script }),
  title: withErrors(language, page).title,
  main: html`${recoveryBanner(language, at)}${withErrors(language, page).main}`,
  skips: [{ to: MAIN_ID, label: message(language, 'desk.skip') }, ...skips],
  style: DESK_STYLE,
  isWide: true,
  beside: masthead(language, at, tab),
});

function masthead(language: Language, { csrf, member, office }: AtDeskHere, current: Tab | 'none'): Html {
  const t = wordsIn(language);
  const links = (Object.keys(TABS) as Tab[]).map(
    (tab) =>
      html`<li><a href="${pathIn(language, TABS[tab])}"${tab === current ? html` aria-current="page"` : undefined}>${t(`desk.tab.${tab}`)}</a></li>`,
  );
  return html`<nav aria-label="${t('desk.tab.all')}"><ul class="tabs">${links}</ul></nav>
<div class="at-desk"><p><bdi>${member.name}</bdi> · <bdi>${office.name}</bdi></p>
${sessionForm({ action: deskHref(language, '/desk/sign-out'), csrf, inside: submitButton(t('desk.sign-out'), 'quiet') })}</div>`;
}

/** The field that says which recovery a form is about. */
export const RECOVERY_FIELD = 'recovery';

/** Who comes back, and when. */
export const recoveryInWords = (language: Language, office: Office) => ({
  name: isolated(recoveringName(office) ?? ''),
  moment: momentInWords(language, office.recovery?.dueAtMs ?? 0),
});

/** On every page of the desk, as long as a recovery waits: each member may stop it. */
export function recoveryBanner(language: Language, { office, csrf }: AtDeskHere): Html | undefined {
  const { recovery } = office;
  if (!recovery || recovery.isCarriedOut) return undefined;
  const t = wordsIn(language);
  return html`<div class="notification notification--important" role="note">
<p><b>${t('desk.recovery.title')}</b></p>
<p>${t('desk.recovery.text', recoveryInWords(language, office))} ${t('desk.recovery.stop-text')}</p>
${sessionForm({
  action: deskHref(language, '/desk/stop-recovery'),
  csrf,
  inside: html`<input type="hidden" name="${RECOVERY_FIELD}" value="${recovery.recoveryId}">
${submitButton(t('desk.recovery.stop'), 'quiet')}`,
})}
</div>`;
}
