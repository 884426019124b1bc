import type { Language } from '../../../contract/languages.ts';
import type { Member } from '../../../domain/members/office.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { sessionForm } from '../../kit/components/session-form.ts';
import { html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { pathIn } from '../../kit/visit.ts';
import { type AtDeskHere, deskPage } from '../kit/desk-frame.ts';
import { deskPath } from '../kit/desk-rights.ts';
import { keysSection } from './team-pages.ts';

/** Asks whether a member is to be removed, and says what ends with it. */
export function removePage(language: Language, at: AtDeskHere, one: Member, nowMs: number): Page {
  const t = wordsIn(language);
  const page = deskPath('/desk/team/{memberId}', one);
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
