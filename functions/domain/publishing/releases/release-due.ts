import { mayStillPublish } from '../publishers/publisher-key.ts';
import type { ReleasingPorts } from './ports.ts';
import type { HoldReason, ReleaseRef, WholeRelease } from './release.ts';
import { holdReasonOf, releaseNow } from './release-now.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MAX_RELEASES = 20;
/** Of these it takes the publishers in turn: many times as many as one publisher may let wait. */
const MAX_LOOKED_AT = 1_000;

const MINUTE_MS = 60_000;

/**
 * Publishes what was to be published by now, of one publisher after the other. What is later than its publisher allows, was scheduled with a key that
 * ended since, or is refused, is held for a person. One that fails keeps no other.
 * @returns how many were published.
 * @throws {AggregateError} when some failed: each is tried again by the next sweep.
 */
export async function releaseDue(ports: ReleasingPorts, nowMs: number): Promise<number> {
  const errors: unknown[] = [];
  let released = 0;
  const waiting = await ports.releases.due(nowMs, MAX_LOOKED_AT);
  for (const due of inTurns(waiting, ({ publisherId }) => publisherId, MAX_RELEASES)) {
    try {
      if (await releaseOrHold(due, ports, nowMs)) released += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} releases failed`, { cause: errors[0] });
  return released;
}

/** @returns whether it was published. */
async function releaseOrHold(due: ReleaseRef, ports: ReleasingPorts, nowMs: number): Promise<boolean> {
  const release = await ports.releases.find(due);
  if (release?.status !== 'waiting' && release?.status !== 'releasing') return false;
  const obstacle = await obstacleTo(release, ports, nowMs);
  const isOut = obstacle && (await cameOut(release, ports));
  if (isOut === 'unknown') return false;
  if (obstacle && !isOut) {
    await hold(release, obstacle, ports);
    return false;
  }
  const outcome = await releaseNow(release, ports, { looksAt: 'own' });
  const because = holdReasonOf(outcome);
  if (because) await hold({ ...release, status: 'releasing' }, because, ports);
  return outcome.kind === 'published' || outcome.kind === 'editions added';
}

async function obstacleTo(
  { releaseAtMs, maxLatenessMinutes, keyId }: WholeRelease,
  { publishers }: ReleasingPorts,
  nowMs: number,
): Promise<HoldReason | undefined> {
  if (nowMs - releaseAtMs > maxLatenessMinutes * MINUTE_MS) return 'late';
  return (await mayStillPublish(keyId, publishers, nowMs)) ? undefined : 'key-ended';
}

/**
 * Whether a worker published it and died before that was written down: its publisher may not be told then that it can still be taken back.
 * `unknown` while its page can't be read: the next sweep asks again.
 */
async function cameOut(
  { status, request, publisherId }: WholeRelease,
  ports: ReleasingPorts,
): Promise<boolean | 'unknown'> {
  if (status !== 'releasing' || !request) return false;
  const considered = await (await import('../consider-request.ts')).considerRequest(
    request,
    publisherId,
    ports,
    ports.nowMs(),
    'own',
  );
  if (considered.kind === 'busy') return 'unknown';
  return considered.kind === 'considered' && considered.decision.kind === 'unchanged';
}

async function hold(
  release: WholeRelease,
  held: HoldReason,
  { releases, releaseObserver }: ReleasingPorts,
): Promise<void> {
  if (await releases.move(release, { status: 'held', held })) releaseObserver.held(release, held);
}

/**
 * The first of some that wait in a row, one of each owner in turn: many of one owner keep no other's waiting. Of each owner they stay in order, and
 * the owner whose first waits longest has the first turn.
 */
function inTurns<T>(waiting: readonly T[], ownerOf: (one: T) => string, most: number): T[] {
  const rows = [...Map.groupBy(waiting, ownerOf).values()];
  const rounds = Math.max(0, ...rows.map(({ length }) => length));
  const turns = Array.from({ length: rounds }, (_, round) => rows.flatMap((row) => row.slice(round, round + 1)));
  return turns.flat().slice(0, most);
}
