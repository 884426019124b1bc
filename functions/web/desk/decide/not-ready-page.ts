import type { Finding } from '../../../domain/checks/checks.ts';
import { type Draft, type DraftPreview, ENDED_HOW_FIELD, lacksCaseEnd } from '../../../domain/drafts/drafts.ts';
import type { Words } from '../../../locales/messages.ts';
import { type Html, html, type Page } from '../../kit/kit.ts';
import type { Asked } from '../kit/kit.ts';
import {
  deskHref,
  deskPage,
  deskPath,
  findingInWords,
  hiddenInWords,
  idOf,
  noMailReasons,
  unansweredInWords,
  whyNoMail,
} from '../kit/kit.ts';

interface NotReady {
  readonly draft: Draft;
  readonly preview: DraftPreview;
  /** What its checks found and no one answered. */
  readonly open: readonly Finding[];
}

/** Why a draft can't be asked to be sent as it is: each reason with a link to where it is put right. */
export function notReadyPage(asked: Asked, { draft, preview, open }: NotReady): Page {
  const { t, language } = asked;
  const title = t('decide.not-ready.title');
  const { draftId, fields } = draft;
  const path = deskHref(language, '/desk/write/{draftId}', { draftId });
  const reasons = [
    ...(preview.kind === 'mails' ? likelyReasons(t, path, preview) : noMailReasons(asked, draft, preview)),
    ...(lacksCaseEnd(fields)
      ? [html`<li><a href="${path}#${idOf(ENDED_HOW_FIELD)}">${t('compose.check-case-end')}</a></li>`]
      : []),
    ...hiddenInWords(language, fields).map(
      (words) => html`<li><a href="${path}#${idOf('language')}">${words}</a></li>`,
    ),
    ...unansweredInWords(language, fields, deskPath('/desk/write/{draftId}', { draftId })).map(
      (words) => html`<li>${words}</li>`,
    ),
    ...open.map(
      (finding) =>
        html`<li><a href="${path}#${finding.level === 'refuse' ? 'before' : `check-${finding.id}`}">${findingInWords(language, finding, fields)}</a></li>`,
    ),
  ];
  return deskPage(asked, {
    title,
    main: html`<h1>${title}</h1>
<p class="lede"><bdi>${fields.title ?? t('desk.home.no-title')}</bdi></p>
<p>${preview.kind === 'mails' || reasons.length > 0 ? t('decide.not-ready.text') : whyNoMail(asked, preview)}</p>
${reasons.length === 0 ? undefined : html`<ul>${reasons}</ul>`}
<p class="actions"><a class="button" href="${path}">${t('preview.back')}</a></p>`,
  });
}

/** Published appeals that it looks like: a member has to say that it is none of them. */
function likelyReasons(
  t: Words,
  path: string,
  { considered: { decision } }: Extract<DraftPreview, { kind: 'mails' }>,
): Html[] {
  if (decision.kind !== 'likely the same') return [];
  return decision.likely.map(
    ({ title, publisherName }) =>
      html`<li><a href="${path}#likely">${t('compose.likely')}</a>${t('mail.colon')} <bdi>${title}</bdi> · <bdi>${publisherName}</bdi></li>`,
  );
}
