import { type AppealRequest, DEFAULT_LATENESS_MINUTES, type FieldFault } from '../../../contract/api.ts';
import { contentHash } from '../../appeal/appeal.ts';
import { type Considered, considerRequest } from '../consider-request.ts';
import type { Decision } from '../decide.ts';
import type { ThemeAnswer } from '../input/theme-answers.ts';
import {
  carryOut,
  keepBack,
  type PublishingParty,
  type PublishOutcome,
  type PublishPorts,
  refusalOf,
} from '../publish-appeal.ts';
import { type BudgetDraw, drawsOf, keptBackBy, type PublishingLimits } from '../publishing-budgets.ts';
import type { Releases } from './ports.ts';
import type { Release, ReleaseRequest } from './release.ts';
import { faultsOfTime } from './release-time.ts';
import { drawsWithoutRoom, hasEnded, hasRoomToWait, nameOfDraw } from './room-to-wait.ts';

export interface SchedulingPorts extends PublishPorts {
  readonly releases: Pick<Releases, 'add' | 'list' | 'move'>;
}

/** The publisher, with the key that its request came with. */
export interface SchedulingParty extends PublishingParty {
  readonly keyId: string;
}

/**
 * What became of a request to publish at a time: what becomes of any request, unless it waits for it. `already scheduled`: an appeal with
 * its id does, with other words or for another time.
 */
export type ScheduleOutcome =
  | PublishOutcome
  | { readonly kind: 'scheduled'; readonly release: Release; readonly themes: readonly ThemeAnswer[] }
  | { readonly kind: 'already scheduled'; readonly release: Release }
  /** As many of its publisher wait as may. */
  | { readonly kind: 'too many waiting'; readonly limit: number };

/** A request that says when it is to be published. */
export type ScheduledRequest = AppealRequest & { readonly releaseAt: string };

const RELEASE_ID_LENGTH = 32;

/**
 * Keeps an appeal for its time, if it could be published then as things stand now. Sending the same again changes nothing but whose key it waits
 * with. Until its time, nothing of it is where any reader could see it.
 */
export async function scheduleRelease(
  request: ScheduledRequest,
  party: SchedulingParty,
  ports: SchedulingPorts,
): Promise<ScheduleOutcome> {
  const faults = faultsOfTime(request.releaseAt, ports.nowMs());
  if (faults.length > 0) return { kind: 'refused', faults };
  const { releaseAt, maxLatenessMinutes = DEFAULT_LATENESS_MINUTES, ...atItsTime } = request;
  const considered = await considerRequest(request, party.publisherId, ports, Date.parse(releaseAt));
  if (considered.kind !== 'considered') return considered;
  const { decision } = considered;
  // Members say when what they approve is to go out: its draft tells them what was asked for.
  if (decision.kind === 'publish' && (await ports.asksForTwo(party.publisherId)))
    return unlessOvertaken(carryOut(considered, party, ports));
  if (decision.kind === 'add editions') return { kind: 'refused', faults: [EDITIONS_COME_AT_ONCE] };
  if (decision.kind !== 'publish') return unlessOvertaken(carryOut(considered, party, ports));
  const refusal = refusalOf(decision.content);
  if (refusal) return refusal;
  const limits = { ...ports.limits, ...party.limits };
  const draws = drawsAt(Date.parse(releaseAt), considered, decision, limits);
  const release = releaseOf(considered, atItsTime, {
    releaseAt,
    releaseAtMs: Date.parse(releaseAt),
    maxLatenessMinutes,
    title: decision.content.edition.title,
    createdAtMs: ports.nowMs(),
    keyId: party.keyId,
    afterVersion: considered.known?.latestVersion ?? 0,
    draws: draws.map(nameOfDraw),
  });
  const obstacle = await makeWait({ ...release, request: atItsTime }, draws, limits, ports);
  if (obstacle?.kind !== 'no room') return obstacle ?? { kind: 'scheduled', release, themes: considered.input.themes };
  return unlessOvertaken(keepBack(considered, keptBackBy(obstacle.draws, 'over budget at its time'), ports));
}

const EDITIONS_COME_AT_ONCE: FieldFault = {
  field: 'releaseAt',
  message: 'can not be given for further editions of what is published: readers wait for them',
};

type Obstacle =
  | { readonly kind: 'already scheduled'; readonly release: Release }
  | { readonly kind: 'too many waiting'; readonly limit: number }
  | { readonly kind: 'no room'; readonly draws: readonly BudgetDraw[] };

/**
 * Adds a release if there is room for it. Others may be added at the same moment, and see as little of it as it sees of them: so it looks again, and
 * goes if there is none by then.
 */
async function makeWait(
  release: Release & { readonly request: ReleaseRequest },
  draws: readonly BudgetDraw[],
  limits: PublishingLimits,
  { releases }: SchedulingPorts,
): Promise<Obstacle | undefined> {
  const before = await releases.list(release.publisherId);
  const other = findOther(release, before);
  if (other) return { kind: 'already scheduled', release: other };
  const waitsAlready = before.some((one) => one.releaseId === release.releaseId && one.status === 'waiting');
  const obstacle = waitsAlready ? undefined : wantOfRoom(release, draws, limits, before);
  if (obstacle) return obstacle;
  await releases.add(release);
  if (waitsAlready) return undefined;
  const since = wantOfRoom(release, draws, limits, await releases.list(release.publisherId));
  if (!since) return undefined;
  const isTakenBack = await releases.move(release, { status: 'cancelled', atMs: release.createdAtMs });
  return isTakenBack ? since : undefined;
}

function wantOfRoom(
  { releaseId }: Release,
  draws: readonly BudgetDraw[],
  { waitingReleases: limit }: PublishingLimits,
  all: readonly Release[],
): Obstacle | undefined {
  const others = all.filter((one) => one.releaseId !== releaseId);
  if (!hasRoomToWait(others, limit)) return { kind: 'too many waiting', limit };
  const without = drawsWithoutRoom(draws, others);
  return without.length === 0 ? undefined : { kind: 'no room', draws: without };
}

/** A new appeal waits once: of two, the first would come out although its publisher changed its words or put it off. */
function findOther({ releaseId, externalId, kind }: Release, all: readonly Release[]): Release | undefined {
  if (kind !== 'new') return undefined;
  return all.find((one) => one.externalId === externalId && one.releaseId !== releaseId && !hasEnded(one));
}

async function unlessOvertaken(outcome: Promise<PublishOutcome | 'changed meanwhile'>): Promise<PublishOutcome> {
  const became = await outcome;
  return became === 'changed meanwhile' ? { kind: 'busy' } : became;
}

function drawsAt(
  atMs: number,
  { id, known }: Considered,
  { content, reachesMore, wasRetracted }: Extract<Decision, { kind: 'publish' }>,
  limits: PublishingLimits,
): BudgetDraw[] {
  const names = { appealId: known?.appealId ?? '', publisherId: id.publisherId };
  return drawsOf({ ...content, ...names, reachesMore, wasRetracted }, limits, atMs);
}

function releaseOf(
  { id, input }: Considered,
  request: ReleaseRequest,
  given: Omit<Release, 'publisherId' | 'releaseId' | 'status' | 'externalId' | 'kind'>,
): Release {
  const { publisherId, externalId } = id;
  const releaseId = contentHash([publisherId, given.releaseAtMs, request]).slice(0, RELEASE_ID_LENGTH);
  return { publisherId, releaseId, status: 'waiting', externalId, kind: input.kind.value, ...given };
}
