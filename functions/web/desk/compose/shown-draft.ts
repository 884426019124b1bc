import type { AppealRequest } from '../../../contract/api.ts';
import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { lastStanding } from '../../../domain/appeal/appeal.ts';
import { checkAppeal, type Finding, isSameOrShorter, unanswered } from '../../../domain/checks/checks.ts';
import { cameBackIn, type FindStandingPorts, standingIn, talkOf } from '../../../domain/deciding/deciding.ts';
import type {
  Draft,
  DraftFields,
  DraftNotes,
  Drafts,
  FormPart,
  Problem,
  Understood,
} from '../../../domain/drafts/drafts.ts';
import {
  ANSWERED_FIELD,
  alsoNamedRows,
  behindOf,
  fieldOfPath,
  followUpIn,
  imageOf,
  NOT_NAMES_FIELD,
  pathOf,
  problemOfFault,
  requestOf,
  ticksIn,
  understandDraft,
} from '../../../domain/drafts/drafts.ts';
import type { AddresseeBook, ConsideringPorts, OwnAppeals } from '../../../domain/publishing/publishing.ts';
import type { FieldError } from '../../kit/kit.ts';
import { findingInWords, type InWords, problemsInWords } from '../kit/kit.ts';
import type { Check, CheckAnswer } from './before-sending.ts';
import type { ShownDraft } from './compose-page.ts';

/** Of an edition: it says what its original says. */
const NOTHING_UNDERSTOOD: Understood = { likely: [] };

export interface ShowDraftPorts extends ConsideringPorts, FindStandingPorts {
  readonly notes: Pick<DraftNotes, 'list'>;
  readonly drafts: Drafts;
  readonly addressees: AddresseeBook;
  readonly ownAppeals: Pick<OwnAppeals, 'published'>;
}

/** How a draft is shown beside what stands in it. */
export interface Showing extends Pick<ShownDraft, 'part' | 'done' | 'adds' | 'notSaved' | 'hasPasted' | 'scrolledTo'> {
  readonly opened?: readonly string[];
  readonly errors?: readonly FieldError[];
}

/** All that the page of a draft says: what was typed, what is wrong with it, what was understood, and what can be picked. */
export async function shownDraft(
  { language }: InWords,
  draft: Draft,
  showing: Showing,
  ports: ShowDraftPorts,
): Promise<ShownDraft> {
  const { publisherId, draftId, revision, fields, savedAtMs, savedBy } = draft;
  const image = await imageOf(draft, ports.drafts);
  const [understood, behind, book, published, followed, asked, notes] = await Promise.all([
    showing.part === 'original' ? understandDraft(draft, image?.bytes, ports) : NOTHING_UNDERSTOOD,
    behindOf(draft, ports.drafts),
    ports.addressees.list(publisherId),
    ports.ownAppeals.published(publisherId),
    followUpIn(fields) === undefined ? undefined : findFollowed(draft, ports),
    revision === 0 ? [] : ports.proposals.ofDraft(publisherId, draftId),
    revision === 0 ? [] : ports.notes.list({ publisherId, draftId }),
  ]);
  const standing = standingIn(asked, revision);
  const [cameBack] = cameBackIn(asked.slice(0, 1));
  const { request, problems: found } = requestOf(draft, image?.bytes);
  const problems = [...found.filter((one) => !isOnlyEmpty(one, fields)), ...refusalsOf(understood, fields)];
  return {
    draftId,
    revision,
    fields,
    ...(revision > 0 && showing.notSaved === undefined && { savedAtMs, savedBy: savedBy.name }),
    opened: [],
    ...showing,
    ...publishedAs(understood, fields),
    ...(followed && { followed }),
    ...(standing && { standing }),
    ...(cameBack && { cameBack }),
    errors: [...(showing.errors ?? []), ...problemsInWords(language, problems, fields)],
    talk: talkOf(notes, asked),
    understood,
    behind,
    checks:
      showing.part === 'original' && request ? checksIn(language, checkAppeal(asIfUnanswered(request)), fields) : [],
    offered: { book, published: published.shown, thisYear: new Date(ports.nowMs()).getUTCFullYear() },
  };
}

async function findFollowed({ publisherId, fields: { followUp = '' } }: Draft, { appeals }: ShowDraftPorts) {
  const newest = await appeals.findNewestVersion(followUp);
  if (newest?.publisherId !== publisherId) return undefined;
  const { ended } = await lastStanding(newest, appeals);
  return { ...newest, ...(ended && { ended }) };
}

/** What is only not written yet is no error of a draft. */
const isOnlyEmpty = ({ what }: Problem, fields: DraftFields): boolean =>
  what === 'no-text' && fields.text === undefined;

/** What publishing would refuse, at the fields that it comes from. */
function refusalsOf({ outcome }: Understood, fields: DraftFields): Problem[] {
  if (outcome?.kind !== 'refused') return [];
  return outcome.faults.map(({ field, message }) =>
    problemOfFault({ field, message }, fieldOfPath(pathOf(field), fields)),
  );
}

/** A draft of a new appeal was published when its own id is; one that follows up another, when that says the same, unless it began with what that says. */
function publishedAs({ outcome }: Understood, { followUp, follows }: DraftFields): Pick<ShownDraft, 'publishedAs'> {
  if (outcome?.kind !== 'considered' || !outcome.known || outcome.known.latestVersion === 0) return {};
  const isPublished = followUp === undefined || (follows === undefined && outcome.decision.kind === 'unchanged');
  return isPublished ? { publishedAs: outcome.known.appealId } : {};
}

/** The edition that an address asks for. */
export const partIn = (asked: string | undefined): FormPart =>
  LANGUAGES.find((language) => language === asked) ?? 'original';

/** Of what no one would call public. */
const ANSWERS: Partial<Record<Finding['check'], CheckAnswer>> = {
  'minor-age': 'no-one-can-tell',
  'name-part': 'someone-else',
  'image-metadata': 'looked-at',
  'no-way-to-act': 'meant-so',
};

/** A request in which each name that is not listed is found, so that its answer is shown. */
const asIfUnanswered = ({ alsoNamed: _, notNames: __, ...request }: AppealRequest): AppealRequest => request;

/** What the checks found, each at the field that it stands in. */
function checksIn(language: Language, findings: readonly Finding[], fields: DraftFields): Check[] {
  const open = new Set(unanswered(findings, ticksIn(fields, ANSWERED_FIELD)));
  const names = findings.filter(({ check }) => check === 'unlisted-name');
  const others = findings.filter(({ check }) => check !== 'unlisted-name');
  return [
    ...others.map((finding) => checkOf(language, finding, open.has(finding), fields)),
    ...namesIn(language, names, fields),
  ];
}

/** Names that are not listed: each with its answer, or with a row for one. */
function namesIn(language: Language, findings: readonly Finding[], fields: DraftFields): Check[] {
  const rows = alsoNamedRows(fields);
  const shown = new Set<number>();
  let free = Math.max(0, ...rows.map(({ number }) => number));
  return findings.flatMap((finding): Check[] => {
    const covers = (name = '') => isSameOrShorter(finding.quote, name);
    const answered = rows.find(({ texts }) => covers(texts.name));
    const notName = ticksIn(fields, NOT_NAMES_FIELD).find(covers);
    if (answered && shown.has(answered.number)) return [];
    const row = answered?.number ?? ++free;
    shown.add(row);
    return [
      {
        field: 'people',
        message: findingInWords(language, finding, fields),
        level: answered || notName !== undefined ? 'fine' : 'look',
        findingId: finding.id,
        named: { name: answered?.texts.name ?? notName ?? finding.quote, row },
      },
    ];
  });
}

const checkOf = (language: Language, finding: Finding, isOpen: boolean, fields: DraftFields): Check => ({
  field: fieldOfPath(pathOf(finding.field), fields),
  message: findingInWords(language, finding, fields),
  ...(finding.level === 'refuse'
    ? { level: 'stops' }
    : { level: isOpen ? (finding.unspelled ? 'stops' : 'look') : 'fine', findingId: finding.id }),
  answer: finding.unspelled ? 'not-there' : (ANSWERS[finding.check] ?? 'public'),
});
