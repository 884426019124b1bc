import { type AppealRequest, DISTINCT_FROM_ALL, type FieldFault } from '../../contract/api.ts';
import { FOLLOW_UP_KINDS } from '../../contract/follow-up-kinds.ts';
import { MAX_APPEAL_CONTENT_BYTES } from '../../contract/limits.ts';
import { appealIdIn } from '../../contract/page-paths.ts';
import { PAGES_BEGIN_WITHIN_MS } from '../../contract/waits.ts';
import type { AppealContent, AppealVersion, SaidRequest, StaleEdition } from '../appeal/appeal.ts';
import { contentHash, correctedParts, externalIdFor, isPractice, saidOf } from '../appeal/appeal.ts';
import { faultsOfReasons, namesWithoutAnswer } from '../checks/checks.ts';
import type { PageReader } from '../reading/reading.ts';
import { type AddresseeBook, withBook } from './addressee-book.ts';
import {
  asRetractionOf,
  faultsOfContent,
  faultsOfRetraction,
  withEarlierAnswers,
  withEarlierCase,
  withMailedKind,
  withMoreThemes,
} from './appeal-content.ts';
import { consentsOf, faultsOfConsents, type PersonConsent, unansweredConsents } from './consents.ts';
import { contentOf } from './content-of.ts';
import { type Decision, decide } from './decide.ts';
import { faultsOfScripts } from './faults/faults-of-scripts.ts';
import { withFixedEditions } from './fixed-retraction.ts';
import {
  editionsLeftOut,
  faultsOfAnswers,
  originalOf,
  withDigests,
  withEarlierEditions,
} from './following/carried-editions.ts';
import { type DroppedPart, droppedParts } from './following/dropped-parts.ts';
import type { ImageFile } from './images/take-image.ts';
import type { AppealInput } from './input/appeal-input.ts';
import { withAskedParts, withImageOfUnnamed, withOldAddresses } from './input/doubts.ts';
import { sureParts } from './input/part-answers.ts';
import { readInput } from './input/read-input.ts';
import { type Likely, LOOKED_BACK_MS, likelySame } from './likely-same.ts';
import type { AppealStore, ExternalId, KnownAppeal } from './ports.ts';

interface RefusedFields {
  readonly kind: 'refused';
  readonly faults: readonly FieldFault[];
}

/** A request that cannot be taken, no matter what was published before. */
export type Refusal =
  | RefusedFields
  | { readonly kind: 'too large'; readonly what: string; readonly bytes: number; readonly maxBytes: number };

/** Too much is going on at this moment for the request to be dealt with. Sent again, it may be. */
export interface Busy {
  readonly kind: 'busy';
}

/** A request, read and held against what is known of its appeal. */
export interface Considered {
  readonly kind: 'considered';
  readonly id: ExternalId;
  readonly input: AppealInput;
  readonly known: KnownAppeal | undefined;
  readonly decision: Decision;
  /** Editions that it is published without; left out where there are none. */
  readonly stale?: readonly StaleEdition[];
  /** Parts of the version before that it does not have any more; left out where there are none. */
  readonly dropped?: readonly DroppedPart[];
  /** Published appeals that it looks like, and that its publisher says it is none of; left out where there are none. */
  readonly toldApart?: readonly Likely[];
  /** What a correction puts right, as its editions do not say it themselves. */
  readonly corrected?: AppealVersion['corrected'];
  /** An image that came with it. */
  readonly image?: ImageFile;
  /** Digest of the image that its page shows until then. */
  readonly imageBefore?: string;
  /** Why its people may be listed, and whom its words name beside them. */
  readonly consents: readonly PersonConsent[];
  /** The draft of the desk that it is. */
  readonly draftId?: string;
  /** When it is to come out, as it was asked for; left out for at once. */
  readonly releaseAt?: string;
}

interface Earlier {
  readonly id: ExternalId;
  readonly known: KnownAppeal | undefined;
  readonly version: AppealVersion | undefined;
  /** Another publisher's appeal that the request names by our id. */
  readonly ofAnother?: KnownAppeal;
}

type EarlierAppeals = Pick<AppealStore, 'findKnown' | 'findExternalId' | 'getVersion'>;
type OtherAppeals = Pick<AppealStore, 'findNewestVersion' | 'likenessesSince'>;

/** What considering a request needs of the world. */
export interface ConsideringPorts {
  readonly appeals: EarlierAppeals & OtherAppeals;
  readonly addressees: Pick<AddresseeBook, 'find'>;
  readonly readPage: PageReader;
  readonly nowMs: () => number;
}

/**
 * Which published appeals a new one may be held for: any publisher's while a person is there to answer, its own publisher's at its time, and none once
 * a person decided.
 */
export type LikelyLookedAt = 'all' | 'own' | 'none';

/**
 * What publishing and its preview have in common: everything but the writing.
 * @param atMs - when it is to be published.
 */
export async function considerRequest(
  asked: AppealRequest,
  publisherId: string,
  { appeals, addressees, readPage, nowMs }: ConsideringPorts,
  atMs: number,
  looksAt: LikelyLookedAt = 'all',
): Promise<Considered | Refusal | Busy> {
  const { request: sent, faults: unknownEntries } = await withBook(asked, publisherId, addressees);
  const request = saidOf(sent);
  const early = [...unknownEntries, ...faultsOfConsents(request.people, nowMs())];
  if (early.length > 0) return { kind: 'refused', faults: early };
  const { content } = contentOf(request);
  const texts = [request, ...(request.translations ?? [])].map((one) => contentOf(one).content);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > MAX_APPEAL_CONTENT_BYTES)
    return { kind: 'too large', what: 'The text of this appeal', bytes, maxBytes: MAX_APPEAL_CONTENT_BYTES };

  const { externalId } = request;
  const finding = externalId === undefined ? undefined : findNamed({ publisherId, externalId }, request.kind, appeals);
  // The text of a retraction is read with the title of what it takes back.
  const retracted = request.kind === 'retraction' ? (await finding)?.version : undefined;
  const pages = inTime(readPage, nowMs);
  const [named, outcome] = await Promise.all([finding, readInput(sent, atMs, pages, retracted)]);
  if (outcome.kind !== 'read') return outcome;

  const unnamed = () => findEarlier({ publisherId, externalId: defaultExternalId(outcome.input, content) }, appeals);
  const { id, known, version: earlier, ofAnother } = named ?? (await unnamed());
  if (request.follows !== undefined && earlier && earlier.version !== request.follows)
    return { kind: 'refused', faults: [{ field: 'follows', message: overtaken(request.follows, earlier.version) }] };
  const misanswered = earlier ? faultsOfAnswers(request, outcome.input.language, earlier) : [];
  if (misanswered.length > 0) return { kind: 'refused', faults: misanswered };
  const answered = withMailedKind(withEarlier(outcome.input, earlier, request, atMs), earlier === undefined);
  const isAsked = FOLLOW_UP_KINDS.some((kind) => kind === request.kind);
  const asFollowUp = isAsked && earlier ? { ...withAskedParts(answered), follows: earlier.version } : answered;
  const input = withImageOfUnnamed(withOldAddresses(asFollowUp, atMs));
  const decision: Decision = ofAnother
    ? { kind: 'not theirs to follow up', published: ofAnother }
    : decide(input, request.kind, known, earlier);
  const { image } = outcome;
  const dropped = earlier && isAsked ? droppedBy(decision, input, earlier, atMs) : [];
  const considered = {
    kind: 'considered',
    id,
    input,
    known,
    consents: consentsOf(request),
    ...(asked.draftId !== undefined && { draftId: asked.draftId }),
    ...(asked.releaseAt !== undefined && { releaseAt: asked.releaseAt }),
    ...(dropped.length > 0 && { dropped }),
    ...(image && { image }),
    ...(earlier?.image && { imageBefore: earlier.image.digest }),
  } as const;
  if (decision.kind === 'add editions') {
    const faults = [
      ...faultsOfContent(decision.version, { isFirst: false }),
      ...faultsOfScripts(decision.version, request.people),
      ...faultsOfReasons(request, decision.version),
    ];
    if (faults.length > 0) return { kind: 'refused', faults };
    return { ...considered, ...namedIn(decision.version, request, earlier), decision };
  }
  if (decision.kind === 'joined' && (await isWithdrawn(decision.published, appeals)))
    return { kind: 'refused', faults: [{ field: 'externalId', message: JOINED_WITHDRAWN }] };
  if (decision.kind !== 'publish') return { ...considered, decision };

  const isFirst = decision.version === 1;
  const faults = [
    ...faultsOfContent(decision.content, { isFirst, externalId }),
    ...faultsOfScripts(decision.content, request.people),
    ...faultsOfRetraction(decision.content, earlier, request),
    ...faultsOfReasons(request, decision.content),
  ];
  if (faults.length > 0) return { kind: 'refused', faults };
  const first = isFirst
    ? await decideFirst(request, { ...id, ...decision }, appeals, { atMs, looksAt })
    : { decision, toldApart: [] };
  if ('faults' in first) return first;
  const { toldApart } = first;
  const stale = earlier ? editionsLeftOut(decision.content, earlier) : [];
  const corrected = correctedParts(decision.content, earlier);
  return {
    ...considered,
    ...namedIn(decision.content, request, earlier),
    decision: first.decision,
    ...(toldApart.length > 0 && { toldApart }),
    ...(stale.length > 0 && { stale }),
    ...(corrected && { corrected }),
  };
}

/** What a follow-up drops, also while a person has to answer something else first. */
function droppedBy(decision: Decision, input: AppealInput, earlier: AppealVersion, atMs: number): DroppedPart[] {
  const { translations = [], parts } = input;
  const edition = originalOf(input);
  const told = decision.kind === 'publish' ? decision.content : { ...sureParts(parts).shared, edition, translations };
  return droppedParts(told, earlier, atMs);
}

/** Why each whom it lists or names may be named, as far as someone answered. */
const namedIn = (
  content: AppealContent,
  request: SaidRequest,
  earlier: AppealVersion | undefined,
): Pick<Considered, 'consents'> => ({
  consents: [...consentsOf(request), ...unansweredConsents(namesWithoutAnswer(content, request, earlier))],
});

/** What was written from an earlier version would undo what a later one says. */
const overtaken = (follows: number, newest: number) =>
  `is version ${follows}, and version ${newest} was published: look at that one, and say that this follows it`;

const JOINED_WITHDRAWN =
  'is that of an appeal which you joined, and which its publisher has withdrawn: if yours holds, send it with another id';

const isWithdrawn = async ({ appealId }: KnownAppeal, appeals: OtherAppeals): Promise<boolean> =>
  (await appeals.findNewestVersion(appealId))?.kind === 'retraction';

/** The pages of a request are read one after the other, and slowly where the machine is short of time. */
function inTime(readPage: PageReader, nowMs: () => number): PageReader {
  const startedAtMs = nowMs();
  return async (page) => (nowMs() - startedAtMs < PAGES_BEGIN_WITHIN_MS ? readPage(page) : { kind: 'busy' });
}

interface DecidedFirst {
  readonly decision: Decision;
  /** What it looks like, and its publisher says that it is not. */
  readonly toldApart: readonly Likely[];
}

type FirstVersion = Extract<Decision, { kind: 'publish' }> & ExternalId;

/** Whether a first version is mailed, or is an appeal that readers were mailed already. */
async function decideFirst(
  { jointWith, externalId, draftId, distinctFrom = [] }: SaidRequest,
  { publisherId, ...decision }: FirstVersion,
  appeals: OtherAppeals,
  { atMs, looksAt }: { readonly atMs: number; readonly looksAt: LikelyLookedAt },
): Promise<DecidedFirst | RefusedFields> {
  if (jointWith !== undefined)
    return decideJoining(await appeals.findNewestVersion(appealIdIn(jointWith)), publisherId);
  if (looksAt === 'none') return { decision, toldApart: [] };
  const published = await appeals.likenessesSince(atMs - LOOKED_BACK_MS, atMs + 1);
  const others = distinctFrom === DISTINCT_FROM_ALL ? undefined : new Set(distinctFrom.map(appealIdIn));
  const isToldApart = ({ appealId }: Likely) => others?.has(appealId) ?? true;
  const { content } = decision;
  // The id of a draft says of no appeal that it is another one.
  const isNamed = externalId !== undefined && externalId !== draftId;
  const waitsForNoOther = looksAt === 'own' || content.isUrgent === true;
  const likely = likelySame({ publisherId, isNamed, waitsForNoOther, content }, published);
  const meant = likely.filter((one) => !isToldApart(one));
  return {
    decision: meant.length > 0 ? { kind: 'likely the same', likely: meant, otherwise: decision } : decision,
    toldApart: likely.filter(isToldApart),
  };
}

function decideJoining(version: AppealVersion | undefined, publisherId: string): DecidedFirst | RefusedFields {
  const refused = (message: string): RefusedFields => ({ kind: 'refused', faults: [{ field: 'jointWith', message }] });
  // Practice and what is published are apart.
  if (!version || isPractice(version.publisherId) !== isPractice(publisherId))
    return refused('names no published appeal');
  if (version.publisherId === publisherId) return refused('is your own appeal: follow it up in place of joining it');
  if (version.kind === 'retraction') return refused('was withdrawn by its publisher');
  return { decision: { kind: 'join', version }, toldApart: [] };
}

async function findEarlier(id: ExternalId, appeals: EarlierAppeals): Promise<Earlier> {
  const known = await appeals.findKnown(id);
  const version = known?.latestVersion ? await appeals.getVersion(known.appealId, known.latestVersion) : undefined;
  return { id, known, version };
}

/** What a request names by its publisher's id. A follow-up may give our id instead, or the address of a page of ours: those stand in mails. */
async function findNamed(id: ExternalId, kind: AppealRequest['kind'], appeals: EarlierAppeals): Promise<Earlier> {
  const byOwnId = await findEarlier(id, appeals);
  if (byOwnId.known || !FOLLOW_UP_KINDS.some((followUp) => followUp === kind)) return byOwnId;
  const meant = await appeals.findExternalId(appealIdIn(id.externalId));
  if (!meant) return byOwnId;
  if (meant.publisherId === id.publisherId) return findEarlier(meant, appeals);
  const ofAnother = await appeals.findKnown(meant);
  return ofAnother?.latestVersion ? { ...byOwnId, ofAnother } : byOwnId;
}

function withEarlier(
  input: AppealInput,
  earlier: AppealVersion | undefined,
  { kind, moreThemes = [], follows, stillTrue = [] }: SaidRequest,
  atMs: number,
): AppealInput {
  if (!earlier) return withDigests(withMoreThemes(input, moreThemes));
  // What is wrong is taken back at once: no translation holds it up.
  if (kind === 'retraction') return withFixedEditions(asRetractionOf(earlier, input), earlier);
  const filled =
    follows === undefined ? withEarlierAnswers(input, earlier, atMs) : withEarlierCase(input, earlier, atMs);
  return withEarlierEditions(withMoreThemes(filled, moreThemes), earlier, {
    stillTrue,
    areWhole: follows !== undefined,
  });
}

/** Without a title there is only the content to know it by again. */
function defaultExternalId({ title, datedOn }: AppealInput, content: string): string {
  return title ? externalIdFor(title.value, datedOn?.value ?? '') : contentHash(content).slice(0, 32);
}
