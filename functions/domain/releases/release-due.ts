import { considerRequest } from '../publishing/consider-request.ts';
import type { ReleasingPorts } from './ports.ts';
import type { HoldReason, ReleaseRef, WholeRelease } from './release.ts';
import { holdReasonOf, releaseNow } from './release-now.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MAX_RELEASES = 20;

const MINUTE_MS = 60_000;

/**
 * Publishes what was to be published by now. What is later than its publisher allows, or is refused, is held for a person. One that
 * fails keeps no other.
 * @returns how many were published.
 * @throws {AggregateError} when some failed: each is tried again by the next sweep.
 */
export async function releaseDue(ports: ReleasingPorts, nowMs: number): Promise<number> {
  const errors: unknown[] = [];
  let released = 0;
  for (const due of await ports.releases.due(nowMs, MAX_RELEASES)) {
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
  const isLate = nowMs - release.releaseAtMs > release.maxLatenessMinutes * MINUTE_MS;
  if (isLate && !(await cameOut(release, ports))) {
    await hold(release, 'late', ports);
    return false;
  }
  const outcome = await releaseNow(release, ports);
  const because = holdReasonOf(outcome);
  if (because) await hold({ ...release, status: 'releasing' }, because, ports);
  return outcome.kind === 'published';
}

/** Whether somebody published it and died before that was written down: nobody may be told then that it can still be taken back. */
async function cameOut({ status, request, publisherId }: WholeRelease, ports: ReleasingPorts): Promise<boolean> {
  if (status !== 'releasing' || !request) return false;
  const considered = await considerRequest(request, publisherId, ports.appeals, ports.nowMs());
  return considered.kind === 'considered' && considered.decision.kind === 'unchanged';
}

async function hold(release: WholeRelease, held: HoldReason, { releases, releaseNews }: ReleasingPorts): Promise<void> {
  if (await releases.move(release, { status: 'held', held })) releaseNews.held(release, held);
}
