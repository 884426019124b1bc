import type { Gate } from '../../../domain/deciding/deciding.ts';
import type { Draft } from '../../../domain/drafts/drafts.ts';
import { html, type Page } from '../../kit/kit.ts';
import { type Asked, deskHref, deskPage, gateSection } from '../kit/kit.ts';

/** Why a draft can't be asked to be sent as it is: each reason with a link to where it is put right. */
export function notReadyPage(asked: Asked, draft: Draft, gate: Gate): Page {
  const { t, language } = asked;
  const title = t('decide.not-ready.title');
  return deskPage(asked, {
    title,
    main: html`<h1>${title}</h1>
<p class="lede"><bdi>${draft.fields.title ?? t('desk.home.no-title')}</bdi></p>
${gateSection(asked, draft, gate)}
<p class="actions"><a class="button" href="${deskHref(language, '/desk/write/{draftId}', draft)}">${t('preview.back')}</a></p>`,
  });
}
