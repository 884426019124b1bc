import { FOLLOW_UP_KINDS } from '../../../contract/follow-up-kinds.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { largestReached, type SentVersion } from '../../../domain/deciding/deciding.ts';
import type { DraftOverview } from '../../../domain/drafts/drafts.ts';
import type { Member } from '../../../domain/members/members.ts';
import { COUNTS_PER_MONTH } from '../../../domain/showing/showing.ts';
import { choice, errorAt, type FieldError, type Html, html, submitButton } from '../../kit/kit.ts';
import {
  type Asked,
  answerInWords,
  type CountedAudience,
  deskPath,
  type InWords,
  mayOpen,
  postForm,
  reachedInWords,
  whoInWords,
} from '../kit/kit.ts';

export const KIND_FIELD = 'kind';
export const WHOM_FIELD = 'whom';
export const NEW_DRAFT_FIELD = 'draft';

/** What can have happened to the case of an appeal that went out. `name`: a person is not to be named any more. */
export const HAPPENED = [...FOLLOW_UP_KINDS, 'name'] as const;
type Happened = (typeof HAPPENED)[number];
/** Whom it reaches that it happened. */
export const WHOM = ['readers', 'at-once', 'no-one'] as const;
type Whom = (typeof WHOM)[number];

/** One way to go on: the page that it leads to, for what happened and whom that reaches. */
interface Way {
  readonly kind: Happened;
  readonly whom: Whom;
  /** Which one begins a draft, `/desk/write` stands for. */
  readonly path:
    | '/desk/write'
    | '/desk/sent/{appealId}/end'
    | '/desk/sent/{appealId}/take-back'
    | '/desk/sent/{appealId}/take-down'
    | '/desk/withdraw/{appealId}';
}

const WAYS: readonly Way[] = [
  ...FOLLOW_UP_KINDS.map((kind): Way => ({ kind, whom: 'readers', path: '/desk/write' })),
  { kind: 'outcome', whom: 'no-one', path: '/desk/sent/{appealId}/end' },
  { kind: 'retraction', whom: 'at-once', path: '/desk/sent/{appealId}/take-back' },
  { kind: 'retraction', whom: 'no-one', path: '/desk/sent/{appealId}/take-down' },
  { kind: 'name', whom: 'no-one', path: '/desk/withdraw/{appealId}' },
];

/** The ways that are open to a member. After a withdrawal a correction can follow, a name go out, and a mail follow what was taken down. */
export const waysOf = ({ kind, isTakenDown }: AppealVersion, member: Pick<Member, 'permissions'>): readonly Way[] =>
  WAYS.filter(({ path }) => mayOpen(path, member)).filter(
    (way) =>
      kind !== 'retraction' ||
      way.kind === 'name' ||
      (way.kind === 'correction' && way.whom === 'readers') ||
      (isTakenDown === true && way.whom === 'at-once'),
  );

/** Two questions that lead to what can follow an appeal: what happened, and whom it should reach. */
export function followUpSection(asked: Asked, shown: SentAppeal): Html | undefined {
  const { t, at } = asked;
  const { newest, draftId, errors } = shown;
  const ways = waysOf(newest, at.member);
  if (ways.length === 0) return undefined;
  const reached = largestReached(shown.versions);
  const mailed = (kind: Happened) =>
    kind === 'name' || !ways.some((way) => way.kind === kind && way.whom === 'readers')
      ? []
      : [whoInWords(asked, kind), ...(reached && isToWhomItWent(kind) ? [reachedInWords(asked, reached)] : [])];
  const radio = (name: string, value: string, label: string, hint: string, isChosen: boolean) =>
    html`${choice({ type: 'radio', name, value, label, isChosen })}${hint && html`<p class="hint">${hint}</p>`}`;
  const error = (id: string) => errorAt(id, errors, t('page.error.prefix'));
  const kinds = HAPPENED.filter((kind) => ways.some((way) => way.kind === kind));
  const whom = WHOM.filter((one) => ways.some((way) => way.whom === one));
  return html`<section aria-labelledby="follow"><h2 id="follow">${t('sent.follow')}</h2>
${newest.kind === 'retraction' && html`<p class="hint">${t('sent.follow.withdrawn')}</p>`}
${postForm(
  asked,
  deskPath('/desk/sent/{appealId}/follow-up', newest),
  html`<input type="hidden" name="${NEW_DRAFT_FIELD}" value="${draftId}">
<fieldset class="step" id="${KIND_FIELD}" tabindex="-1"><legend><h3>${t('sent.follow.what')}</h3></legend>${error(KIND_FIELD)}
${kinds.map((kind) => radio(KIND_FIELD, kind, happenedInWords(asked, newest, kind), mailed(kind).join(' '), shown.chosen?.kind === kind))}</fieldset>
<fieldset class="step" id="${WHOM_FIELD}" tabindex="-1"><legend><h3>${t('sent.follow.whom')}</h3></legend>${error(WHOM_FIELD)}
${whom.map((one) => radio(WHOM_FIELD, one, t(`sent.whom.${one}`), t(one === 'readers' ? 'sent.whom.readers.text' : 'sent.whom.alone.text'), (shown.chosen?.whom ?? 'readers') === one))}</fieldset>
${submitButton(t('sent.follow.button'))}`,
)}
</section>`;
}

const isToWhomItWent = (kind: Happened) => kind === 'correction' || kind === 'retraction';

export const happenedInWords = ({ t }: InWords, { ended }: Pick<AppealVersion, 'ended'>, kind: Happened): string =>
  t(kind === 'outcome' && ended ? 'sent.what.outcome-ended' : `sent.what.${kind}`);

/** How many follow what it is about, as one number. */
export const audienceForm = (
  asked: Asked,
  { newest, audience }: SentAppeal,
): Html => html`<section aria-labelledby="audience"><h2 id="audience">${asked.t('sent.audience')}</h2>
${audience && html`<div class="panel" role="status">${answerInWords(asked, audience)}</div>`}
<p class="hint">${asked.t('sent.audience.text', { counts: COUNTS_PER_MONTH })}</p>
${postForm(asked, deskPath('/desk/sent/{appealId}/audience', newest), submitButton(asked.t('sent.audience.button'), 'quiet'))}</section>`;

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
  /** What is wrong with what was chosen to go on, and what that was. */
  readonly errors: readonly FieldError[];
  readonly chosen?: { readonly kind?: Happened | undefined; readonly whom?: Whom | undefined };
}
