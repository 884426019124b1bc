import type { KeyActor } from '../../members/members.ts';
import type { ReleasingPorts } from './ports.ts';
import type { Release, ReleaseRef, ReleaseStatus, WholeRelease } from './release.ts';
import { holdReasonOf, type Releasing, releaseNow } from './release-now.ts';

/** `too late`: it came out, or was cancelled, or is being published at this moment. */
export type TooLate = { readonly kind: 'too late'; readonly status: ReleaseStatus };

export type CancelEnd =
  | { readonly kind: 'cancelled'; readonly release: Release }
  | TooLate
  | { readonly kind: 'unknown' };

/** Takes back a release that waits or is held. May be asked again. */
export async function cancelRelease(ref: ReleaseRef, { releases, nowMs }: ReleasingPorts): Promise<CancelEnd> {
  const release = await releases.find(ref);
  if (!release) return { kind: 'unknown' };
  const cancelled: CancelEnd = { kind: 'cancelled', release: { ...release, status: 'cancelled' } };
  if (release.status === 'cancelled') return cancelled;
  if (!isOpen(release)) return { kind: 'too late', status: release.status };
  if (await releases.move(release, { status: 'cancelled', atMs: nowMs() })) return cancelled;
  const now = await releases.find(ref);
  return now?.status === 'cancelled' ? cancelled : { kind: 'too late', status: now?.status ?? 'released' };
}

export type ReleaseEnd = Exclude<Releasing, { kind: 'decided elsewhere' }> | TooLate | { readonly kind: 'unknown' };

/** Publishes a release at once, before its time or after it was held, as a caller asks. One that is refused stays as it was. */
export async function releaseAtOnce(
  ref: ReleaseRef,
  { maySendUrgent }: Pick<KeyActor, 'maySendUrgent'>,
  ports: ReleasingPorts,
): Promise<ReleaseEnd> {
  const release = await ports.releases.find(ref);
  if (!release) return { kind: 'unknown' };
  if (!isOpen(release)) return { kind: 'too late', status: release.status };
  const outcome = await releaseNow(release, ports, { looksAt: 'none', maySendUrgent });
  if (outcome.kind === 'decided elsewhere')
    return { kind: 'too late', status: (await ports.releases.find(ref))?.status ?? 'cancelled' };
  const because = holdReasonOf(outcome);
  if (because) await leaveAsItWas(release, because, ports);
  return outcome;
}

const isOpen = ({ status }: Release) => status === 'waiting' || status === 'held';

async function leaveAsItWas(
  { status, releaseAtMs, ...release }: WholeRelease,
  held: NonNullable<Release['held']>,
  { releases }: ReleasingPorts,
): Promise<void> {
  const move = status === 'held' ? ({ status, held } as const) : ({ status: 'waiting', dueAtMs: releaseAtMs } as const);
  await releases.move({ ...release, status: 'releasing' }, move);
}
