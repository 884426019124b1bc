import { type AppealRequest, USUAL_LATENESS_MINUTES } from '../../contract/api.ts';
import { contentHash } from '../appeal/identity.ts';
import { type Considered, considerRequest } from '../publishing/consider-request.ts';
import {
  carryOut,
  type PublishingParty,
  type PublishOutcome,
  type PublishPorts,
  refusalOfSize,
} from '../publishing/publish-appeal.ts';
import type { Releases } from './ports.ts';
import type { Release, ReleaseRequest } from './release.ts';
import { faultsOfTime } from './release-time.ts';

export interface SchedulingPorts extends PublishPorts {
  readonly releases: Pick<Releases, 'add' | 'list'>;
}

/**
 * What became of a request to publish at a time: what becomes of any request, unless it waits for it. `already scheduled`: an appeal with
 * its id does, with other words or for another time.
 */
export type ScheduleOutcome =
  | PublishOutcome
  | { readonly kind: 'scheduled' | 'already scheduled'; readonly release: Release };

/** A request that says when it is to be published. */
export type ScheduledRequest = AppealRequest & { readonly releaseAt: string };

const RELEASE_ID_LENGTH = 32;

/**
 * Keeps an appeal for its time, if it could be published then as things stand now. Sending the same again changes nothing. Until its
 * time, nothing of it is where anybody but its publisher could see it.
 */
export async function scheduleRelease(
  request: ScheduledRequest,
  party: PublishingParty,
  ports: SchedulingPorts,
): Promise<ScheduleOutcome> {
  const faults = faultsOfTime(request.releaseAt, ports.nowMs());
  if (faults.length > 0) return { kind: 'refused', faults };
  const { releaseAt, maxLatenessMinutes = USUAL_LATENESS_MINUTES, ...atItsTime } = request;
  const considered = await considerRequest(atItsTime, party.publisherId, ports.appeals, Date.parse(releaseAt));
  if (considered.kind !== 'considered') return considered;
  const { decision } = considered;
  if (decision.kind !== 'publish') return asUsual(considered, party, ports);
  const refusal = refusalOfSize(decision.content);
  if (refusal) return refusal;
  const release = releaseOf(considered, atItsTime, {
    releaseAt,
    releaseAtMs: Date.parse(releaseAt),
    maxLatenessMinutes,
    title: decision.content.edition.title,
    createdAtMs: ports.nowMs(),
  });
  const other = await findOther(release, ports);
  if (other) return { kind: 'already scheduled', release: other };
  await ports.releases.add({ ...release, request: atItsTime });
  return { kind: 'scheduled', release };
}

/** A new appeal waits once: of two, the first would come out although somebody changed its words or put it off. */
async function findOther(
  { publisherId, releaseId, externalId, kind }: Release,
  { releases }: SchedulingPorts,
): Promise<Release | undefined> {
  if (kind !== 'new') return undefined;
  return (await releases.list(publisherId)).find(
    (one) => one.externalId === externalId && one.kind === kind && one.releaseId !== releaseId && !hasEnded(one),
  );
}

const hasEnded = ({ status }: Release) => status === 'released' || status === 'cancelled';

async function asUsual(considered: Considered, party: PublishingParty, ports: PublishPorts): Promise<PublishOutcome> {
  const outcome = await carryOut(considered, party, ports);
  return outcome === 'changed meanwhile' ? { kind: 'busy' } : outcome;
}

function releaseOf(
  { id, taken }: Considered,
  request: ReleaseRequest,
  given: Pick<Release, 'releaseAt' | 'releaseAtMs' | 'maxLatenessMinutes' | 'title' | 'createdAtMs'>,
): Release {
  const { publisherId, externalId } = id;
  const releaseId = contentHash([publisherId, given.releaseAtMs, request]).slice(0, RELEASE_ID_LENGTH);
  return { publisherId, releaseId, status: 'waiting', externalId, kind: taken.kind.value, ...given };
}
