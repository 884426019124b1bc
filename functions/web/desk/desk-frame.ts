import type { Language } from '../../contract/languages.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import { DESK_STYLE, type Html, html, MAIN_ID, type Page, pathIn, sessionForm, submitButton } from '../kit/kit.ts';
import type { AtDeskHere } from './at-desk.ts';
import { DESK_PATH, SIGN_OUT_PATH, TEAM_PATH, YOU_PATH } from './desk-paths.ts';
import { recoveryBanner } from './recovery/recovery-pages.ts';

const TABS = { desk: DESK_PATH, team: TEAM_PATH, you: YOU_PATH } as const;
type Tab = keyof typeof TABS;

interface DeskPage extends Pick<Page, 'title' | 'main' | 'script' | 'skips'> {
  readonly tab?: Tab;
}

/** A page of the desk: with the ways to its others, and out. Nothing of it is for search engines. */
export const deskPage = (language: Language, at: AtDeskHere, { tab, skips = [], ...page }: DeskPage): Page => ({
  language,
  ...page,
  main: html`${recoveryBanner(language, at)}${page.main}`,
  skips: [{ to: MAIN_ID, label: message(language, 'desk.skip') }, ...skips],
  style: DESK_STYLE,
  isWide: true,
  beside: masthead(language, at, tab),
});

function masthead(language: Language, { csrf, member, office }: AtDeskHere, current: Tab | undefined): Html {
  const t = wordsIn(language);
  const links = (Object.keys(TABS) as Tab[]).map(
    (tab) =>
      html`<li><a href="${pathIn(language, TABS[tab])}"${tab === current ? html` aria-current="page"` : undefined}>${t(`desk.tab.${tab}`)}</a></li>`,
  );
  return html`<nav aria-label="${t('desk.tab.all')}"><ul class="tabs">${links}</ul></nav>
<div class="at-desk"><p><bdi>${member.name}</bdi> · <bdi>${office.name}</bdi></p>
${sessionForm({ action: pathIn(language, SIGN_OUT_PATH), csrf, inside: submitButton(t('desk.sign-out'), 'quiet') })}</div>`;
}
