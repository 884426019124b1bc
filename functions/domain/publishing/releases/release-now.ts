import type { LikelyLookedAt } from '../consider-request.ts';
import type { PublishOutcome } from '../publish-appeal.ts';
import type { PublishedAppeal } from '../write-next-version.ts';
import type { ReleasingPorts } from './ports.ts';
import type { HoldReason, WholeRelease } from './release.ts';

/** When a release whose worker died, or met others, is taken up again. Publishing twice publishes once. */
const TAKEN_UP_AGAIN_AFTER_MS = 60_000;

/** Publishing, or that another caller or worker was first to decide on this release. */
export type Releasing = PublishOutcome | { readonly kind: 'decided elsewhere' };

/** By whose act a release comes out. */
export interface ReleasedBy {
  /** Which published appeals it is held for. */
  readonly looksAt: LikelyLookedAt;
  /** Whether a caller who releases it may send urgent appeals; left out at its time, when who scheduled it has to be allowed still. */
  readonly maySendUrgent?: boolean;
}

/**
 * Publishes a release as its publisher, and writes down that it is.
 * @param release - waiting, releasing or held, as read.
 */
export async function releaseNow(
  release: WholeRelease,
  ports: ReleasingPorts,
  { looksAt, maySendUrgent }: ReleasedBy,
): Promise<Releasing> {
  const { publisherId, releaseId, request } = release;
  // From here on it can't be cancelled any more: what a person was told is cancelled must not come out.
  const claimed = await ports.releases.move(release, {
    status: 'releasing',
    dueAtMs: ports.nowMs() + TAKEN_UP_AGAIN_AFTER_MS,
  });
  if (!claimed || !request) return { kind: 'decided elsewhere' };
  const publisher = await ports.publishers.findPublisher(publisherId);
  if (!publisher) throw new Error(`the publisher ${publisherId} of the release ${releaseId} is gone`);
  const key = (await ports.publishers.findKey(release.keyId)) ?? { keyId: release.keyId, scopes: [] };
  const { author, ...actor } = await ports.keyActor(publisherId, key);
  const lacksUrgent = request.urgent === true && !(maySendUrgent ?? actor.maySendUrgent);
  const { afterVersion } = release;
  // Loaded late: in most minutes nothing is to come out.
  const outcome = await (await import('../publish-appeal.ts')).publishAppeal(
    request,
    { ...publisher, looksAt, lacksUrgent, author, afterVersion },
    ports,
  );
  if (outcome.kind === 'published' || outcome.kind === 'editions added' || outcome.kind === 'unchanged')
    await finish(release, outcome.published, ports);
  return outcome;
}

async function finish(release: WholeRelease, published: PublishedAppeal, ports: ReleasingPorts): Promise<void> {
  const move = { status: 'released', published, atMs: ports.nowMs() } as const;
  if (await ports.releases.move({ ...release, status: 'releasing' }, move))
    ports.releaseObserver.released(release, published);
}

/** Why a release can't be published as it is; undefined when it is published, or trying again may help. */
export function holdReasonOf(releasing: Releasing): HoldReason | undefined {
  if (releasing.kind === 'kept back' && releasing.why.because === 'likely the same') return 'likely-the-same';
  if (releasing.kind === 'kept back' && releasing.why.because === 'needs two') return 'needs-two';
  if (releasing.kind === 'kept back' && releasing.why.because === 'proposed') return 'needs-urgent';
  return HOLD_REASON_OF[releasing.kind];
}

const HOLD_REASON_OF = {
  published: undefined,
  'editions added': undefined,
  unchanged: undefined,
  busy: undefined,
  'decided elsewhere': undefined,
  conflict: 'conflict',
  'sent before': 'conflict',
  withdrawn: 'withdrawn',
  joined: 'conflict',
  'not theirs to follow up': 'nothing-to-follow-up',
  'nothing to follow up': 'nothing-to-follow-up',
  'too large': 'too-large',
  refused: 'invalid',
  draft: 'invalid',
  'kept back': 'over-budget',
  'too many drafts': 'over-budget',
} as const satisfies Record<Releasing['kind'], HoldReason | undefined>;
