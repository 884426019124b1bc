import type { Language } from '../../contract/languages.ts';
import type { AppealVersion } from '../appeal/appeal.ts';
import { checkAppeal, type Finding, unanswered } from '../checks/checks.ts';
import type { Draft, DraftFields, DraftPreview, Problem } from '../drafts/drafts.ts';
import {
  ANSWERED_FIELD,
  begunEditionsOf,
  fieldOfPath,
  hiddenEditionOf,
  lacksCaseEnd,
  pathOf,
  problemOfFault,
  requestOf,
  ticksIn,
  unansweredEditions,
} from '../drafts/drafts.ts';
import type { AppealInput, Busy, Considered, DroppedPart, Likely, Refusal } from '../publishing/publishing.ts';
import type { AskedDoubt } from './sending-proposal.ts';

/** Why a draft as a whole would mail nothing: `published-before`: with another text. */
export type Halt = 'busy' | 'too-large' | 'unchanged' | 'no-case' | 'published-before' | 'withdrawn';

/** Something that keeps a draft from being asked to be sent, until a member puts it right or answers it. */
export type Open =
  | { readonly what: 'problem'; readonly problem: Problem }
  | { readonly what: 'halt'; readonly because: Halt }
  /** An outcome does not say how its case ended. A translation is into what is now the language of the original. A published edition is missing. */
  | { readonly what: 'case-end' | 'hidden-edition' | 'missing-edition' }
  /** It translates words that have changed since. */
  | { readonly what: 'stale-edition'; readonly edition: Language }
  | { readonly what: 'likely'; readonly likely: Likely }
  | { readonly what: 'finding'; readonly finding: Finding };

/** Something that a member should look at before an appeal goes out, and that keeps nothing back. */
export type Warning =
  | { readonly what: 'doubt'; readonly doubt: AskedDoubt }
  | { readonly what: 'dropped'; readonly dropped: readonly DroppedPart[] }
  /** An edition of the version before is not published with this one. */
  | { readonly what: 'left-out'; readonly edition: Language }
  /** It is published with the words of the version before in these parts, though the original changed. */
  | { readonly what: 'kept'; readonly edition: Language; readonly parts: readonly string[] }
  | { readonly what: 'no-change-said' }
  /** Published appeals that it looks like, and that a member says it is none of. */
  | { readonly what: 'told-apart'; readonly from: readonly Pick<AppealVersion, 'edition' | 'publisherName'>[] }
  /** A check found it, and a member said that it is public. */
  | { readonly what: 'let-stand'; readonly finding: Finding }
  /** A member said that it is no person's name. */
  | { readonly what: 'no-name'; readonly name: string };

/** What publishing makes of a draft, as far as it says what is wrong. */
export interface Seen {
  readonly problems: readonly Problem[];
  readonly halt?: Halt;
  readonly considered?: Considered;
}

/** All that keeps a draft back. It can be asked to be sent when there is nothing. @param findings - that no one answered. */
export const openIn = (fields: DraftFields, seen: Seen, findings: readonly Finding[]): Open[] => [
  ...seen.problems.map((problem): Open => ({ what: 'problem', problem })),
  ...(seen.halt === undefined ? [] : [{ what: 'halt', because: seen.halt } as const]),
  ...(lacksCaseEnd(fields) ? [{ what: 'case-end' } as const] : []),
  ...(hiddenEditionOf(fields) ? [{ what: 'hidden-edition' } as const] : []),
  ...staleEditionsIn(fields, seen),
  ...likelyIn(seen).map((likely): Open => ({ what: 'likely', likely })),
  ...findings.map((finding): Open => ({ what: 'finding', finding })),
];

/** What a draft's preview says is wrong with it. */
function seenIn(preview: DraftPreview, fields: DraftFields): Seen {
  switch (preview.kind) {
    case 'unready':
      return { problems: preview.problems };
    case 'refused':
      return { problems: [...problemsOfFaults(preview, fields), ...(preview.missing ?? [])] };
    case 'busy':
    case 'too large':
      return seenOf(preview);
    default:
      return seenOf(preview.considered);
  }
}

type Outcome = Exclude<Considered | Refusal | Busy, { readonly kind: 'refused' }>;

/** What publishing a draft now would come to, where nothing of it is refused. */
export function seenOf(outcome: Outcome): Seen {
  if (outcome.kind !== 'considered') return { problems: [], halt: outcome.kind === 'busy' ? 'busy' : 'too-large' };
  const { decision } = outcome;
  const problems = decision.kind === 'draft' ? problemsOfMissing(decision.missing) : [];
  const halt = HALTS[decision.kind];
  return { problems, considered: outcome, ...(halt && { halt }) };
}

/** A lack that has no words of the desk is told in those of publishing: none leaves a draft back without a reason. Of translations is said which. */
const problemsOfMissing = (missing: readonly { readonly field: string; readonly message: string }[]): Problem[] =>
  missing
    .filter(({ field }) => field !== 'translations')
    .map(
      ({ field, message }) =>
        MISSING[field] ?? { field: fieldOfPath(pathOf(field), {}), what: 'other', words: message },
    );

const lacks = (missing: readonly { readonly field: string }[], field: string) =>
  missing.some((one) => one.field === field);

/** What publishing asks for before a draft goes out. */
const MISSING: Readonly<Record<string, Problem>> = {
  'page.appeal': { field: 'text', what: 'several-appeals' },
  title: { field: 'title', what: 'no-title' },
  datedOn: { field: 'datedOn', what: 'no-date' },
  countries: { field: 'countries', what: 'no-country' },
  kind: { field: 'kind', what: 'no-kind' },
};

const HALTS: Partial<Record<Considered['decision']['kind'], Halt>> = {
  unchanged: 'unchanged',
  conflict: 'published-before',
  withdrawn: 'withdrawn',
  'sent before': 'withdrawn',
  'nothing to follow up': 'no-case',
  'not theirs to follow up': 'no-case',
};

/** What publishing would refuse, at the fields that it comes from. */
const problemsOfFaults = ({ faults }: Extract<DraftPreview, { kind: 'refused' }>, fields: DraftFields): Problem[] =>
  faults
    .map((fault) => problemOfFault(fault, fieldOfPath(pathOf(fault.field), fields)))
    .flatMap((problem) => (problem.what === 'no-alt' ? withoutAlt(fields) : problem));

/** Each edition that does not say what the image shows: publishing names them in one sentence. */
const withoutAlt = (fields: DraftFields): Problem[] =>
  ['image.alt', ...begunEditionsOf(fields).map((one) => `image.alt.${one}`)]
    .filter((field) => fields[field] === undefined)
    .map((field) => ({ field, what: 'no-alt' }));

function staleEditionsIn(fields: DraftFields, { considered }: Seen): Open[] {
  const stale = unansweredEditions(fields).map((edition): Open => ({ what: 'stale-edition', edition }));
  const isMissing = considered?.decision.kind === 'draft' && lacks(considered.decision.missing, 'translations');
  return stale.length === 0 && isMissing ? [{ what: 'missing-edition' }] : stale;
}

/** A member has to say first whether it is another appeal than those that it looks like. */
const likelyIn = ({ considered }: Seen): readonly Likely[] =>
  considered?.decision.kind === 'likely the same' ? considered.decision.likely : [];

/** What the checks of a draft found and no member answered; nothing of what is no request yet. @param image - bytes of the draft's image, where it has one. */
function openFindings(draft: Draft, image?: Uint8Array): Finding[] {
  const { request } = requestOf(draft, image);
  return request ? unanswered(checkAppeal(request), ticksIn(draft.fields, ANSWERED_FIELD)) : [];
}

/** What a member should look at in what would be published. */
export function warningsIn({ input, stale = [], dropped = [] }: Considered): Warning[] {
  return [
    ...doubtsIn(input).map((doubt): Warning => ({ what: 'doubt', doubt })),
    ...(dropped.length > 0 ? [{ what: 'dropped', dropped } as const] : []),
    ...stale.map(({ language }): Warning => ({ what: 'left-out', edition: language })),
    ...(lacksChange({ kind: input.kind.value, whatChanged: input.parts.whatChanged })
      ? [{ what: 'no-change-said' } as const]
      : []),
  ];
}

/** What about its answers is doubtful: the countries that the title names were asked about in the form. */
export const doubtsIn = ({ doubts }: Pick<AppealInput, 'doubts'>): AskedDoubt[] =>
  doubts.filter(({ about }) => about !== 'countries').map(({ about, field }) => ({ about, field }));

const SAYS_WHAT_CHANGED: ReadonlySet<unknown> = new Set(['update', 'correction']);

/** Whether an update or a correction does not say what changed. */
export const lacksChange = ({ kind, whatChanged }: { readonly kind?: unknown; readonly whatChanged?: unknown }) =>
  SAYS_WHAT_CHANGED.has(kind) && whatChanged === undefined;

/** All that is open in a draft whose preview was made, and what should be looked at. */
export interface Gate {
  readonly open: readonly Open[];
  readonly warnings: readonly Warning[];
}

/** What a member has to put right or answer before a draft can be asked for, and what they should look at. @param image - bytes of its image, where it has one. */
export function gateOf(draft: Draft, preview: DraftPreview, image?: Uint8Array): Gate {
  const seen = seenIn(preview, draft.fields);
  const { considered } = seen;
  return {
    open: openIn(draft.fields, seen, openFindings(draft, image)),
    warnings: considered ? warningsIn(considered) : [],
  };
}
