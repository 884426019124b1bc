import type { CaseEnd } from '../../contract/case-endings.ts';
import { DYNAMODB_MAX_TRANSACTION_ITEMS } from '../../contract/limits.ts';
import type { EntryAuthor } from '../../contract/team-acts.ts';
import type { AppealContent } from '../appeal/appeal.ts';
import { CHECK_CODE_BYTES, caseReference, checkCodeOf, lastStanding, seriesOf } from '../appeal/appeal.ts';
import { NOTHING_SUPERSEDED, planAlert, type Superseding, supersede, supersedesEarlier } from '../dispatch/dispatch.ts';
import type { Entry } from '../members/members.ts';
import type { Approval } from './approval.ts';
import { findUsedUp } from './budget-room.ts';
import { type ConsentChanges, consentsEnded, consentsGiven, namesUnanswered } from './consents.ts';
import type { Busy, Considered } from './consider-request.ts';
import type { Decision } from './decide.ts';
import type { AppealStore, CaseNumber, KnownAppeal, Publication } from './ports.ts';
import type { Publisher } from './publishers/publisher.ts';
import {
  type BudgetDraw,
  type BudgetWindow,
  behind,
  drawsOf,
  MOST_DRAWS,
  type PublishingLimits,
} from './publishing-budgets.ts';
import { versionOf } from './version-of.ts';

/** An appeal with the dispatch that mails its latest version. */
export interface PublishedAppeal {
  readonly appealId: string;
  readonly version: number;
  readonly dispatchId: string;
}

/** What writing a version needs of the world. */
export interface VersionPorts {
  readonly appeals: AppealStore;
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly startDispatchAfterMs: number;
  readonly limits: PublishingLimits;
}

/** Whose version it is. */
export interface Publishing extends Pick<Publisher, 'publisherId' | 'name' | 'limits'> {
  /** It takes from no budget: what protects a person can always be done. */
  readonly isFree?: boolean;
  /** The windows in which the appeals ahead of it take a place: one for each place. */
  readonly ahead?: readonly BudgetWindow[];
  /** Who does it, for the history; left out, a program or a command with a key. */
  readonly author?: EntryAuthor;
  /** Who said of its people why each may be listed; left out, its author. */
  readonly vouching?: EntryAuthor;
  /** What the history tells of it, beside who agreed to be listed. */
  readonly entry?: Entry;
  /** The proposal that is carried out, with whose mails it is sent. */
  readonly approval?: Approval;
}

/** `refused`: budgets had no room, and nothing is written. */
export type VersionOutcome =
  | {
      readonly kind: 'written';
      readonly published: PublishedAppeal;
      readonly stopped: number;
      /** Names that were recorded without an answer. */
      readonly unanswered: readonly string[];
    }
  | { readonly kind: 'refused'; readonly draws: readonly BudgetDraw[] }
  | Busy
  | 'changed meanwhile';

/** As many items as a publication writes of its own: a correction of a case without a number, with another image, from a draft of the desk. */
export const ITEMS_OF_PUBLICATION = 17;
/** What the transaction has room for beside them and its draws. */
const MOST_STOPPED_TOGETHER = DYNAMODB_MAX_TRANSACTION_ITEMS - ITEMS_OF_PUBLICATION - MOST_DRAWS;
/** What it writes and checks of the proposal that it carries out. */
const ITEMS_OF_APPROVAL = 6;

/** A version to be written, and why its people may be listed. */
export interface Next
  extends Pick<Considered, 'id' | 'known' | 'stale' | 'corrected' | 'image' | 'imageBefore' | 'consents' | 'draftId'> {
  /** Spellings of a person who withdrew their consent. */
  readonly withdrawn?: readonly string[];
}

/** Of what a program or a command does. */
export const BY_KEY = { kind: 'key' } as const;
const ID_BYTES = 16;

/** What a version changes of who agreed; undefined where nothing does. */
export async function changesOf(
  { known, consents, withdrawn }: Pick<Next, 'known' | 'consents' | 'withdrawn'>,
  by: Omit<Parameters<typeof consentsGiven>[2], 'newId'>,
  { appeals, randomBytes }: Pick<VersionPorts, 'appeals' | 'randomBytes'>,
): Promise<ConsentChanges | undefined> {
  if (!withdrawn && consents.length === 0) return undefined;
  const kept = known ? await appeals.findConsents(by.publisherId, by.appealId) : [];
  const newId = () => Buffer.from(randomBytes(ID_BYTES)).toString('base64url');
  const changes = withdrawn
    ? consentsEnded(withdrawn, kept, { ...by, newId })
    : consentsGiven(consents, kept, { ...by, newId });
  return changes.entries.length > 0 ? changes : undefined;
}

/** Writes the next version of an appeal with its dispatch, and stops what it supersedes, in one transaction. */
export async function writeNextVersion(
  next: Next,
  decision: Omit<Extract<Decision, { kind: 'publish' }>, 'kind'>,
  party: Publishing,
  ports: VersionPorts,
): Promise<VersionOutcome> {
  const { content, contentHash, followUps, reachesMore, hidesMore, wasRetracted } = decision;
  const { id, known } = next;
  const nowMs = ports.nowMs();
  const appealId = known?.appealId ?? ports.newId();
  const stopsEarlier = supersedesEarlier(content.kind) || hidesMore;
  const vouching = party.vouching ?? party.author ?? BY_KEY;
  const [newCase, ended, found, consents] = await Promise.all([
    content.caseReference === undefined ? nextCase(content, ports) : undefined,
    content.kind === 'correction' ? endOf(known, ports) : undefined,
    stopsEarlier ? findSuperseded(appealId, ports) : NOTHING_SUPERSEDED,
    changesOf(next, { publisherId: party.publisherId, appealId, author: vouching, atMs: nowMs }, ports),
  ]);
  const version = versionOf(decision, next, party, {
    appealId,
    reference: newCase && caseReference(newCase.series, newCase.number),
    checkCode: checkCodeOf(ports.randomBytes(CHECK_CODE_BYTES)),
    publishedAtMs: nowMs,
    approvedAs: party.approval?.proposalId,
    ...(ended && { ended }),
  });
  const draws = party.isFree
    ? []
    : behind(
        drawsOf({ ...version, reachesMore, wasRetracted }, { ...ports.limits, ...party.limits }, nowMs),
        party.ahead,
      );
  const ofConsents = consents ? consents.given.length + consents.ended.length + consents.entries.length : 0;
  const isTold = party.entry !== undefined || party.author?.kind === 'key';
  const beside = ofConsents + (party.approval ? ITEMS_OF_APPROVAL : 0) + (isTold ? 1 : 0);
  const fit = MOST_STOPPED_TOGETHER - beside - found.alerts.length;
  if (fit < 0) return { kind: 'busy' };
  const [digests, tooMany] = [found.digests.slice(0, fit), found.digests.slice(fit)];
  if (tooMany.length > 0) {
    // What is stopped before the publication stays stopped: a correction without room would take the appeal out of digests, and put nothing in its place.
    const usedUp = await findUsedUp(draws, ports.appeals);
    if (usedUp.length > 0) return { kind: 'refused', draws: usedUp };
    // Should nothing be published then, they spare their readers a version that its publisher wants to be gone.
    await ports.appeals.leaveOut(appealId, tooMany);
  }
  const superseding = { ...found, digests };
  const dispatchId = ports.newId();
  const entry =
    party.entry ?? entryOfKey('published', { appealId, version: decision.version }, party, { ...ports, nowMs });
  const outcome = await ports.appeals.publish({
    id,
    known,
    version,
    contentHash,
    followUps,
    dispatch: planAlert(version, dispatchId, { ...superseding, hidesMore }),
    dueAtMs: nowMs + ports.startDispatchAfterMs,
    superseding,
    draws,
    newCase,
    ...imagesOf(next, content),
    ...(consents && { consents }),
    ...(next.draftId !== undefined && { draftId: next.draftId }),
    ...(party.approval && { approval: party.approval }),
    ...(entry && { entry }),
  });
  if (outcome === 'changed meanwhile') return outcome;
  if (outcome !== 'published') return { kind: 'refused', draws: outcome.refused };
  return {
    kind: 'written',
    published: { appealId, version: decision.version, dispatchId },
    stopped: found.alerts.length,
    unanswered: namesUnanswered(consents?.given ?? []),
  };
}

/** What a key did, for the history of its office. What members do has entries of its own. */
export function entryOfKey(
  act: 'published' | 'editions-added',
  { appealId, version }: Pick<PublishedAppeal, 'appealId' | 'version'>,
  { author }: Pick<Publishing, 'author'>,
  { newId, nowMs: atMs }: { newId(): string; readonly nowMs: number },
): Entry | undefined {
  return author?.kind === 'key' ? { entryId: newId(), atMs, author, act, appealId, version } : undefined;
}

/** What was said of the end of a case stands until there is news of it. A withdrawal says nothing of it, so that what it took back is asked. */
async function endOf(known: KnownAppeal | undefined, { appeals }: VersionPorts): Promise<CaseEnd | undefined> {
  if (!known) return undefined;
  const newest = await appeals.getVersion(known.appealId, known.latestVersion);
  return (await lastStanding(newest, appeals)).ended;
}

/** What becomes of images with a version: an image of ours is kept while its page shows it, and no longer. */
function imagesOf(
  { image, imageBefore }: Pick<Considered, 'image' | 'imageBefore'>,
  content: AppealContent,
): Pick<Publication, 'image' | 'goneImage'> {
  const shown = content.image?.digest;
  return {
    ...(image && { image }),
    ...(imageBefore !== undefined && imageBefore !== shown && { goneImage: imageBefore }),
  };
}

/** The next reference in the series of a case that its publisher gave none. */
async function nextCase({ subject }: AppealContent, { appeals }: VersionPorts): Promise<CaseNumber> {
  const series = seriesOf(subject.countries);
  return { series, number: (await appeals.lastCaseNumber(series)) + 1 };
}

export const findSuperseded = async (
  appealId: string,
  { appeals }: Pick<VersionPorts, 'appeals'>,
): Promise<Superseding> => supersede(appealId, await appeals.openDispatches(appealId));
