import { FOLLOW_UP_KINDS, type FollowUpKind } from '../../../contract/follow-up-kinds.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { largestReached, type SentVersion } from '../../../domain/deciding/deciding.ts';
import type { DraftOverview } from '../../../domain/drafts/drafts.ts';
import { BUTTON_CLASS, type Html, html, pathIn, submitButton } from '../../kit/kit.ts';
import {
  type Asked,
  answerInWords,
  type CountedAudience,
  deskPath,
  mayOpen,
  postForm,
  reachedInWords,
  whoInWords,
} from '../kit/kit.ts';

export const KIND_FIELD = 'kind';
export const NEW_DRAFT_FIELD = 'draft';

/** What can follow an appeal, each with what it is for, who gets it, and the button that begins its draft. */
export function followUpSection(asked: Asked, shown: SentAppeal): Html {
  const { t, at } = asked;
  const isWithdrawn = shown.newest.kind === 'retraction';
  const mayWrite = mayOpen('/desk/sent/{appealId}/follow-up', at.member);
  const reached = largestReached(shown.versions);
  const kinds = FOLLOW_UP_KINDS.filter((kind) => !isWithdrawn || kind === 'correction');
  return html`<section aria-labelledby="follow"><h2 id="follow">${t('sent.follow')}</h2>
<p class="hint">${t(mayWrite ? 'sent.follow.text' : 'sent.follow.not-allowed')}</p>
${isWithdrawn && html`<p class="hint">${t('sent.follow.withdrawn')}</p>`}
<ul class="rows">${kinds.map(
    (
      kind,
    ) => html`<li><div><h3>${t(kind === 'retraction' ? 'sent.kind.retraction' : `appeal.kind.${kind}`)}</h3><p>${[t(`sent.${kind}.text`), whoInWords(asked, kind), ...(reached && (kind === 'correction' || kind === 'retraction') ? [reachedInWords(asked, reached)] : [])].join(' ')}</p>
${mayWrite ? beginForm(asked, shown, kind) : undefined}</div></li>
`,
  )}</ul></section>`;
}

const beginForm = (asked: Asked, { newest, draftId }: SentAppeal, kind: FollowUpKind): Html =>
  postForm(
    asked,
    deskPath('/desk/sent/{appealId}/follow-up', newest),
    html`<input type="hidden" name="${NEW_DRAFT_FIELD}" value="${draftId}">
<p class="actions"><button class="${BUTTON_CLASS.quiet}" type="submit" name="${KIND_FIELD}" value="${kind}">${asked.t(`sent.${kind}.button`)}</button></p>`,
  );

/** How many follow what it is about, as one range. */
export const audienceForm = (
  asked: Asked,
  { newest, audience }: SentAppeal,
): Html => html`<section aria-labelledby="audience"><h2 id="audience">${asked.t('sent.audience')}</h2>
${audience && html`<div class="panel" role="status">${answerInWords(asked, audience)}</div>`}
<p class="hint">${asked.t('sent.audience.text')}</p>
${postForm(asked, deskPath('/desk/sent/{appealId}/audience', newest), submitButton(asked.t('sent.audience.button'), 'quiet'))}</section>`;

/** What one permitted member does at once. */
export function atOnceSection({ t, language, at: { member } }: Asked, { newest }: SentAppeal): Html | undefined {
  const { appealId, kind, isTakenDown, ended } = newest;
  const isWithdrawn = kind === 'retraction';
  const acts = [
    { path: '/desk/sent/{appealId}/take-back', label: t('sent.take-back.link'), isLeft: !isWithdrawn || isTakenDown },
    { path: '/desk/sent/{appealId}/take-down', label: t('sent.take-down.link'), isLeft: !isWithdrawn },
    {
      path: '/desk/sent/{appealId}/end',
      label: t(ended ? 'sent.end.title-ended' : 'sent.end.title'),
      isLeft: !isWithdrawn,
    },
    { path: '/desk/withdraw/{appealId}', label: t('desk.withdraw.link'), isLeft: true },
  ] as const;
  const links = acts.filter(({ path, isLeft }) => isLeft && mayOpen(path, member));
  if (links.length === 0) return undefined;
  return html`<section aria-labelledby="at-once"><h2 id="at-once">${t('sent.at-once')}</h2>
<ul class="rows">${links.map(({ path, label }) => html`<li><a href="${pathIn(language, path.replace('{appealId}', appealId))}">${label}</a></li>`)}</ul></section>`;
}

/** What was done just now: its words are under `sent.done-<word>`. */
export const SENT_DONE = ['appeal-withdrawn', 'appeal-taken-down', 'case-ended', 'case-opened'] as const;

/** An appeal that went out, as its office sees it. */
export interface SentAppeal {
  readonly newest: AppealVersion;
  /** Newest first. */
  readonly versions: readonly SentVersion[];
  /** Drafts that follow it up already. */
  readonly writing: readonly DraftOverview[];
  /** Of the draft that each form begins. */
  readonly draftId: string;
  readonly audience?: CountedAudience;
  readonly done?: (typeof SENT_DONE)[number];
}
