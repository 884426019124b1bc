import type { Language } from '../../../contract/languages.ts';
import type { Draft } from '../../../domain/drafts/drafts.ts';
import { message, wordsIn } from '../../../locales/messages.ts';
import { type Html, html, type Page, pathIn, type Visit } from '../../kit/kit.ts';
import { type AtDeskHere, deskPage, deskPath, mayOpen, type NoMails, noMailReasons, whyNoMail } from '../kit/kit.ts';

/** Why a draft has no mail yet, and what a member can do about it. */
export function noMailPage(
  { language }: Visit,
  at: AtDeskHere,
  { draft, preview }: { readonly draft: Draft; readonly preview: NoMails },
): Page {
  const t = wordsIn(language);
  const why = noMailReasons(language, at, draft, preview);
  return deskPage(language, at, {
    title: t('preview.none.title'),
    main: html`<h1>${t('preview.none.title')}</h1>
<p class="lede">${whyNoMail(language, preview)}</p>
${why.length > 0 ? html`<ul>${why}</ul>` : undefined}
<p class="actions">${backLink(language, at, draft.draftId, 'button')}</p>`,
  });
}

/** Back to the text of a draft; to the desk for who may not write, and would be refused there. */
export function backLink(language: Language, { member }: AtDeskHere, draftId: string, className?: 'button'): Html {
  const mayWrite = mayOpen('/desk/write/{draftId}', member);
  const path = pathIn(language, mayWrite ? deskPath('/desk/write/{draftId}', { draftId }) : '/desk');
  const look = className && html` class="${className}"`;
  return html`<a${look} href="${path}">${message(language, mayWrite ? 'preview.back' : 'desk.to-desk')}</a>`;
}
