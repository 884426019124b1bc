import type { Language } from '../../../contract/languages.ts';
import type { Member } from '../../../domain/members/members.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { html, type Page, pathIn, sessionForm } from '../../kit/kit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { deskPage } from '../desk-frame.ts';
import { memberPath } from '../desk-paths.ts';
import { keysSection } from './team-pages.ts';

/** Asks whether a member is to be removed, and says what ends with it. */
export function removePage(language: Language, at: AtDeskHere, one: Member, nowMs: number): Page {
  const t = wordsIn(language);
  const page = memberPath(one.memberId);
  const isSelf = one.memberId === at.member.memberId;
  const title = t('desk.member.remove-ask', { name: isolated(one.name) });
  return deskPage(language, at, {
    tab: 'team',
    title,
    main: html`<h1>${title}</h1>
<p class="lede"><bdi dir="ltr">${one.address}</bdi></p>
<p>${t(isSelf ? 'desk.member.remove-self' : 'desk.member.remove-text')}${at.office.needsTwo ? ` ${t('desk.two.needed-taking')}` : undefined}</p>
${keysSection(language, at, one, nowMs)}
${sessionForm({
  action: pathIn(language, `${page}/remove`),
  csrf: at.csrf,
  inside: html`<p class="actions"><button class="button button--urgent" type="submit">${t('desk.member.remove-button')}</button> <a class="button button--quiet" href="${pathIn(language, page)}">${t('desk.member.remove-back')}</a></p>`,
})}`,
  });
}
