import type { Language } from '../../../contract/languages.ts';
import { type Office, recoveringName, type SignedIn } from '../../../domain/members/members.ts';
import { isolated } from '../../../locales/isolated.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import type { AskedForm, Html, Page, WithErrors } from '../../kit/kit.ts';
import { DESK_STYLE, html, MAIN_ID, pathIn, sessionForm, submitButton, withErrors } from '../../kit/kit.ts';

/** A member at work in a browser. */
export interface AtDeskHere extends SignedIn {
  /** Stands in each form that they are shown. */
  readonly csrf: string;
  readonly sessionHash: string;
}

/** What a member asks of the desk, and the words to answer in. */
export interface Asked extends AskedForm {
  readonly at: AtDeskHere;
}

/** The language of a page, and its words. */
export type InWords = Pick<Asked, 'language' | 't'>;

const TABS = { desk: '/desk', team: '/desk/team', you: '/desk/you' } as const;
type Tab = keyof typeof TABS;

export interface DeskPage extends WithErrors, Pick<Page, 'script' | 'skips' | 'mails'> {
  /** The part of the desk that it belongs to; left out, the desk itself. */
  readonly tab?: Tab | 'none';
}

/** A form of the desk, with the proof that it stood on a page of its member. */
export const postForm = ({ language, at }: Asked, path: `/${string}`, inside: Html): Html =>
  sessionForm({ action: pathIn(language, path), csrf: at.csrf, inside });

/** A page of the desk: with the ways to its others, and out. Nothing of it is for search engines. */
export const deskPage = (asked: Asked, { tab = 'desk', skips = [], script, mails, ...page }: DeskPage): Page => ({
  language: asked.language,
  ...(script && { script }),
  ...(mails && { mails }),
  title: withErrors(asked.language, page).title,
  main: html`${recoveryBanner(asked)}${withErrors(asked.language, page).main}`,
  skips: [{ to: MAIN_ID, label: asked.t('desk.skip') }, ...skips],
  style: DESK_STYLE,
  isWide: true,
  beside: masthead(asked, tab),
});

function masthead(asked: Asked, current: Tab | 'none'): Html {
  const {
    t,
    language,
    at: { member, office },
  } = asked;
  const links = (Object.keys(TABS) as Tab[]).map(
    (tab) =>
      html`<li><a href="${pathIn(language, TABS[tab])}"${tab === current ? html` aria-current="page"` : undefined}>${t(`desk.tab.${tab}`)}</a></li>`,
  );
  return html`<nav aria-label="${t('desk.tab.all')}"><ul class="tabs">${links}</ul></nav>
<div class="at-desk"><p><bdi>${member.name}</bdi> · <bdi>${office.name}</bdi></p>
${postForm(asked, '/desk/sign-out', submitButton(t('desk.sign-out'), 'quiet'))}</div>`;
}

/** The field that says which recovery a form is about. */
export const RECOVERY_FIELD = 'recovery';

/** Who comes back, and when. */
export const recoveryInWords = (language: Language, office: Office) => ({
  name: isolated(recoveringName(office) ?? ''),
  moment: momentInWords(language, office.recovery?.dueAtMs ?? 0),
});

/** On every page of the desk, as long as a recovery waits: each member may stop it. */
function recoveryBanner(asked: Asked): Html | undefined {
  const {
    t,
    language,
    at: { office },
  } = asked;
  const { recovery } = office;
  if (!recovery || recovery.isCarriedOut) return undefined;
  return html`<div class="notification notification--important" role="note">
<p><b>${t('desk.recovery.title')}</b></p>
<p>${t('desk.recovery.text', recoveryInWords(language, office))} ${t('desk.recovery.stop-text')}</p>
${postForm(
  asked,
  '/desk/stop-recovery',
  html`<input type="hidden" name="${RECOVERY_FIELD}" value="${recovery.recoveryId}">
${submitButton(t('desk.recovery.stop'), 'quiet')}`,
)}
</div>`;
}
