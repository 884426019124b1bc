import type { Draft } from '../../../domain/drafts/draft.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import type { Visit } from '../../kit/visit.ts';
import { type AtDeskHere, deskPage } from '../kit/desk-frame.ts';
import { type NoMails, noMailReasons, whyNoMail } from '../kit/mails/no-mail-reasons.ts';
import { backLink } from './back-link.ts';

/** Why a draft has no mail yet, and what a member can do about it. */
export function noMailPage(
  { language }: Visit,
  at: AtDeskHere,
  { draft, preview }: { readonly draft: Draft; readonly preview: NoMails },
): Page {
  const t = wordsIn(language);
  const why = noMailReasons(language, at, draft, preview);
  return deskPage(language, at, {
    tab: 'desk',
    title: t('preview.none.title'),
    main: html`<h1>${t('preview.none.title')}</h1>
<p class="lede">${whyNoMail(language, preview)}</p>
${why.length > 0 ? html`<ul>${why}</ul>` : undefined}
<p class="actions">${backLink(language, at, draft.draftId, 'button')}</p>`,
  });
}
