import type { AppealRequest, Missing } from '../../contract/api.ts';
import type { Language } from '../../contract/languages.ts';
import { DRAFT_KEPT_DAYS, DYNAMODB_MAX_ITEM_BYTES } from '../../contract/limits.ts';
import type { EntryAuthor } from '../../contract/team-acts.ts';
import type { AppealContent, AppealKind, AppealVersion, StaleEdition } from '../appeal/appeal.ts';
import { broughtDraftId, contentHash } from '../appeal/appeal.ts';
import { readingOnce } from '../reading/reading.ts';
import { daysInMs, endOfDay } from '../time/time.ts';
import { isUnanswered } from './consents.ts';
import {
  type Busy,
  type Considered,
  type ConsideringPorts,
  considerRequest,
  type LikelyLookedAt,
  type Refusal,
} from './consider-request.ts';
import type { Decision } from './decide.ts';
import { faultsOfMinors } from './faults/faults-of-minors.ts';
import { inFixedWords } from './fixed-retraction.ts';
import type { DroppedPart } from './following/dropped-parts.ts';
import type { AppealInput } from './input/appeal-input.ts';
import type { ThemeAnswer } from './input/theme-answers.ts';
import type { AppealStore, KnownAppeal } from './ports.ts';
import type { Publisher } from './publishers/publisher.ts';
import { draftDraw, type KeptBack, keptBackBy, type PublishingLimits } from './publishing-budgets.ts';
import { writeEditions } from './write-editions.ts';
import { type PublishedAppeal, writeNextVersion } from './write-next-version.ts';

/** What publishing needs of the world. */
export interface PublishPorts extends ConsideringPorts {
  readonly appeals: AppealStore;
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Uint8Array;
  /** After this a dispatch that no worker planned is due for the sweep. */
  readonly startDispatchAfterMs: number;
  /** What a publisher may have mailed, unless an operator allowed it more or less. */
  readonly limits: PublishingLimits;
  /** Whether a publisher's office asks for two people: then no key mails what no second one has seen. */
  readonly asksForTwo: (publisherId: string) => Promise<boolean>;
}

/** The caller who sends the request. */
export interface PublishingParty extends Pick<Publisher, 'publisherId' | 'name' | 'limits'> {
  readonly mayOnlyPropose?: boolean;
  /** It is urgent, and the member as whom the key acts may send nothing urgent. */
  readonly lacksUrgent?: boolean;
  /** Who acts by the key that the request came with. */
  readonly author?: EntryAuthor;
  /** The version that it was written after, where it waited for its time: what it says of that one is not true of a later one. */
  readonly afterVersion?: number;
  /** Which published appeals it is held for: all, unless it waited for its time. */
  readonly looksAt?: LikelyLookedAt;
}

/** What became of a request to publish. */
export type PublishOutcome =
  | Refusal
  | {
      readonly kind: 'published';
      readonly externalId: string;
      readonly published: PublishedAppeal;
      readonly mailedAs: AppealKind;
      /** Also those that were found and not used. */
      readonly themes: readonly ThemeAnswer[];
      readonly stale?: readonly StaleEdition[];
      readonly dropped?: readonly DroppedPart[];
      /** Left out where there are none. */
      readonly unanswered?: readonly string[];
    }
  | { readonly kind: 'unchanged'; readonly externalId: string; readonly published: PublishedAppeal }
  /** The published version has further editions now, and a dispatch that mails those who waited for one. */
  | {
      readonly kind: 'editions added';
      readonly externalId: string;
      readonly published: PublishedAppeal;
      readonly mailedAs: AppealKind;
      readonly added: readonly Language[];
      /** Left out where there are none. */
      readonly unanswered?: readonly string[];
    }
  | {
      readonly kind: 'draft';
      readonly externalId: string;
      readonly appealId: string;
      readonly keptUntilMs: number;
      readonly missing: readonly Missing[];
      readonly input: AppealInput;
    }
  /** A draft that nothing is missing of. */
  | {
      readonly kind: 'kept back';
      readonly externalId: string;
      readonly appealId: string;
      readonly keptUntilMs: number;
      readonly input: AppealInput;
      readonly why: KeptBack;
    }
  /** It would be a new draft, and its publisher has made as many in this day as may be. It is not kept. */
  | { readonly kind: 'too many drafts'; readonly limit: number; readonly roomAtMs: number }
  /** Its publisher stands behind another one's appeal: no reader is mailed for it. */
  | { readonly kind: 'joined'; readonly externalId: string; readonly appealId: string; readonly version: number }
  | {
      readonly kind: 'conflict' | 'sent before' | 'withdrawn' | 'not theirs to follow up';
      readonly externalId: string;
      readonly published: KnownAppeal;
    }
  | { readonly kind: 'nothing to follow up'; readonly externalId: string; readonly hasDraft: boolean }
  /**
   * Other requests for the same appeal kept coming in between, its page could not be read now, or more of its alerts are under way than can be
   * stopped at once.
   */
  | Busy;

/** Of requests for one appeal that meet, one is written each time: more than this at once is no accident that waiting mends. */
const MAX_ATTEMPTS = 20;
/** After this no further attempt begins: its publisher still has an answer before the function's time is over. */
const ATTEMPTS_WITHIN_MS = 6_000;

/** Item attributes beside the content: keys, codes, hashes, times. */
const ITEM_ENVELOPE_BYTES = 4_000;

/** Publishes an appeal, or keeps it as a draft when a person has to answer first. Sending the same again changes nothing. */
export async function publishAppeal(
  request: AppealRequest,
  party: PublishingParty,
  ports: PublishPorts,
): Promise<PublishOutcome> {
  // What others change meanwhile is no part of the page.
  const readPage = readingOnce(ports.readPage);
  const startedAtMs = ports.nowMs();
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const considered = await considerRequest(
      request,
      party.publisherId,
      { ...ports, readPage },
      ports.nowMs(),
      party.looksAt,
    );
    if (considered.kind !== 'considered') return considered;
    const outcome = await carryOut(considered, party, ports);
    if (outcome !== 'changed meanwhile') return outcome;
    if (ports.nowMs() - startedAtMs >= ATTEMPTS_WITHIN_MS) break;
  }
  return { kind: 'busy' };
}

/** Does what was decided of a request. */
export async function carryOut(
  considered: Considered,
  party: PublishingParty,
  ports: PublishPorts,
): Promise<PublishOutcome | 'changed meanwhile'> {
  const { decision, id } = considered;
  const { externalId } = id;
  switch (decision.kind) {
    case 'publish': {
      if (isOvertaken(considered, party))
        return { kind: 'conflict', externalId, published: publishedBefore(considered) };
      const why = await whyProposed(party, ports);
      if (why?.because === 'needs two' && decision.content.kind === 'retraction')
        return writeVersion(withAnswersAlone(considered), inFixedWords(decision), party, ports);
      return why ? keepBack(considered, why, ports) : writeVersion(considered, decision, party, ports);
    }
    case 'add editions': {
      const why = await whyProposed(party, ports);
      return why ? keepBack(considered, why, ports) : addEditions(considered, decision, party, ports);
    }
    case 'draft':
      return saveDraft(considered, decision, ports);
    case 'unchanged':
      return { kind: 'unchanged', externalId, published: publishedAs(decision.published) };
    case 'likely the same':
      return keepBack(considered, { because: 'likely the same', likely: decision.likely }, ports);
    case 'join':
      return party.mayOnlyPropose || party.lacksUrgent
        ? keepBack(considered, { because: 'proposed' }, ports)
        : join(considered, decision.version, party, ports);
    case 'joined': {
      const { appealId, latestVersion } = decision.published;
      return { kind: 'joined', externalId, appealId, version: latestVersion };
    }
    case 'conflict':
    case 'sent before':
    case 'withdrawn':
    case 'not theirs to follow up':
      return { kind: decision.kind, externalId, published: decision.published };
    case 'nothing to follow up':
      return { kind: 'nothing to follow up', externalId, hasDraft: decision.hasDraft };
  }
}

/** A later version was published while it waited. What takes an appeal back takes back whichever version is there. */
const isOvertaken = ({ known, decision }: Considered, { afterVersion }: PublishingParty): boolean =>
  afterVersion !== undefined &&
  afterVersion > 0 &&
  known?.latestVersion !== afterVersion &&
  !(decision.kind === 'publish' && decision.content.kind === 'retraction');

function publishedBefore({ known }: Considered): KnownAppeal {
  if (!known) throw new Error('what was overtaken is known');
  return known;
}

/** Of what goes out in fixed words: they name no one. */
const withAnswersAlone = (considered: Considered): Considered => ({
  ...considered,
  consents: considered.consents.filter((one) => !isUnanswered(one)),
});

/** Why a member has to decide first; undefined where the caller publishes. To join an appeal mails no one. */
async function whyProposed(
  { publisherId, mayOnlyPropose, lacksUrgent }: PublishingParty,
  { asksForTwo }: Pick<PublishPorts, 'asksForTwo'>,
): Promise<Extract<KeptBack, { because: 'proposed' | 'needs two' }> | undefined> {
  if (mayOnlyPropose) return { because: 'proposed' };
  if (lacksUrgent) return { because: 'proposed', isUrgent: true };
  return (await asksForTwo(publisherId)) ? { because: 'needs two' } : undefined;
}

async function writeVersion(
  considered: Considered,
  decision: Extract<Decision, { kind: 'publish' }>,
  party: PublishingParty,
  ports: PublishPorts,
): Promise<PublishOutcome | 'changed meanwhile'> {
  const refusal = refusalOf(decision.content);
  if (refusal) return refusal;
  const { id, stale, dropped } = considered;
  const outcome = await writeNextVersion(considered, decision, party, ports);
  if (outcome === 'changed meanwhile' || outcome.kind === 'busy') return outcome;
  if (outcome.kind === 'refused') return keepBack(considered, keptBackBy(outcome.draws), ports);
  return {
    kind: 'published',
    externalId: id.externalId,
    published: outcome.published,
    mailedAs: decision.content.kind,
    themes: considered.input.themes,
    ...(stale && { stale }),
    ...(dropped && { dropped }),
    ...(outcome.unanswered.length > 0 && { unanswered: outcome.unanswered }),
  };
}

async function addEditions(
  considered: Considered,
  decision: Extract<Decision, { kind: 'add editions' }>,
  party: PublishingParty,
  ports: PublishPorts,
): Promise<PublishOutcome | 'changed meanwhile'> {
  const refusal = refusalOf(decision.version);
  if (refusal) return refusal;
  const outcome = await writeEditions(considered, decision, party, ports);
  if (outcome === 'changed meanwhile') return outcome;
  if (outcome.kind === 'refused') return keepBack(considered, keptBackBy(outcome.draws), ports);
  const { published, added, unanswered } = outcome;
  return {
    kind: 'editions added',
    externalId: considered.id.externalId,
    published,
    mailedAs: decision.version.kind,
    added,
    ...(unanswered.length > 0 && { unanswered }),
  };
}

/** Nothing that readers see changes: the publisher of what is joined did not ask for another name. It takes from the room for new drafts. */
async function join(
  { id, known, draftId }: Considered,
  version: AppealVersion,
  { publisherId }: PublishingParty,
  { appeals, nowMs }: PublishPorts,
): Promise<PublishOutcome | 'changed meanwhile'> {
  const draw = draftDraw(publisherId, nowMs());
  const outcome = await appeals.join({ id, known, version, draw, ...(draftId !== undefined && { draftId }) });
  if (outcome === 'too many') return { kind: 'too many drafts', limit: draw.limit, roomAtMs: draw.windowEndsAtMs };
  if (outcome === 'changed meanwhile') return outcome;
  return { kind: 'joined', externalId: id.externalId, appealId: version.appealId, version: version.version };
}

/** Nothing is missing of it: the same request publishes it once there is room, or once a key that may publish sends it. */
export const keepBack = (
  considered: Considered,
  why: KeptBack,
  ports: PublishPorts,
): Promise<PublishOutcome | 'changed meanwhile'> => saveDraft(considered, { kind: 'kept back', why }, ports);

async function saveDraft(
  { id, known, input, image, draftId, releaseAt }: Considered,
  became:
    | { readonly kind: 'draft'; readonly missing: readonly Missing[] }
    | { readonly kind: 'kept back'; readonly why: KeptBack },
  ports: PublishPorts,
): Promise<PublishOutcome | 'changed meanwhile'> {
  const refusal = tooLarge('What would be stored of this draft', input);
  if (refusal) return refusal;
  const appealId = known?.appealId ?? ports.newId();
  const savedAtMs = ports.nowMs();
  const keptUntilMs = endOfDay(savedAtMs + daysInMs(DRAFT_KEPT_DAYS));
  const draw = draftDraw(id.publisherId, savedAtMs);
  const inputHash = contentHash(input);
  const outcome = await ports.appeals.saveDraft({
    id,
    known,
    appealId,
    input,
    missing: became.kind === 'draft' ? became.missing : [],
    image,
    contentHash: inputHash,
    // For another time it is another draft: what a member took on keeps its own.
    draftId: draftId ?? broughtDraftId(appealId, releaseAt === undefined ? inputHash : contentHash([input, releaseAt])),
    ...(releaseAt !== undefined && { releaseAt }),
    savedAtMs,
    keptUntilMs,
    draw: known ? undefined : draw,
  });
  switch (outcome) {
    case 'saved':
      return { ...became, externalId: id.externalId, appealId, keptUntilMs, input };
    case 'too many':
      return { kind: 'too many drafts', limit: draw.limit, roomAtMs: draw.windowEndsAtMs };
    case 'changed meanwhile':
      return outcome;
  }
}

/** Why a content is published by no route, though it may be previewed: the checks of a preview say where. */
export function refusalOf(content: AppealContent): Refusal | undefined {
  const faults = faultsOfMinors(content);
  return faults.length > 0 ? { kind: 'refused', faults } : refusalOfSize(content);
}

/** Whether a content is larger than one item holds. */
export const refusalOfSize = (content: AppealContent): Refusal | undefined =>
  tooLarge('What would be stored of this appeal', content);

/** As JSON it is somewhat larger than DynamoDB counts it, which errs on the safe side. */
function tooLarge(what: string, stored: unknown): Refusal | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(stored)) + ITEM_ENVELOPE_BYTES;
  if (bytes <= DYNAMODB_MAX_ITEM_BYTES) return undefined;
  return { kind: 'too large', what, bytes, maxBytes: DYNAMODB_MAX_ITEM_BYTES };
}

/** @throws when the table knows a published appeal without its dispatch, which one transaction writes together. */
function publishedAs({ appealId, latestVersion, dispatchId }: KnownAppeal): PublishedAppeal {
  if (dispatchId === undefined) throw new Error(`published appeal ${appealId} has no dispatch`);
  return { appealId, version: latestVersion, dispatchId };
}
