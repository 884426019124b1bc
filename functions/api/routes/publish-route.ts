import type { AppealRequest, FieldFault } from '../../contract/api.ts';
import type { ProposedByKey, proposeByKey } from '../../domain/deciding/deciding.ts';
import { type Drafts, isOtherTime } from '../../domain/drafts/drafts.ts';
import type { ActToTell, KeyActor, Office, Offices } from '../../domain/members/members.ts';
import { actorIn, actsToTell } from '../../domain/members/members.ts';
import type {
  PublishedAppeal,
  PublisherKeys,
  PublisherStore,
  ScheduleOutcome,
  SchedulingPorts,
} from '../../domain/publishing/publishing.ts';
import { publishAppeal, scheduleRelease } from '../../domain/publishing/publishing.ts';
import { logger } from '../../telemetry/logger.ts';
import { countAppealDrafted, countAppealPublished } from '../../telemetry/metrics.ts';
import { publishAnswer } from '../publish-answer.ts';
import { publisherBodyHandler } from '../publisher-handler.ts';
import { readAppealRequest } from '../read-appeal-request.ts';
import { faultyFields, keyOfNoOne } from '../refusals.ts';

export interface PublishRoutePorts extends SchedulingPorts {
  readonly publishers: PublisherKeys & Pick<PublisherStore, 'findPublisher'>;
  readonly drafts: Pick<Drafts, 'find'>;
  /** Has colleagues of a key's owner asked about what it sent, where two are asked for. */
  readonly proposeByKey: (sent: Parameters<typeof proposeByKey>[0]) => Promise<ProposedByKey | undefined>;
  readonly offices: Pick<Offices, 'find'>;
  /** Members to be mailed. */
  enqueueActed(acts: readonly ActToTell[]): Promise<void>;
}

/** `POST /v1/appeals`. @param publicUrl - origin of the pages. */
export function publishRoute(publicUrl: string, ports: PublishRoutePorts) {
  const { publishers, nowMs } = ports;
  return publisherBodyHandler(
    { scopes: ['appeals:write', 'appeals:propose'], publishers, nowMs },
    async (caller, body) => {
      const { publisherId, keyId } = caller;
      const read = readAppealRequest(body);
      if (read.kind === 'refused') return faultyFields(read.faults);
      const [publisher, office] = await Promise.all([
        publishers.findPublisher(publisherId),
        ports.offices.find(publisherId),
      ]);
      if (!publisher) throw new Error(`the publisher ${publisherId} of a valid key is gone`);
      const { author, isDead, maySendUrgent } = actorIn(office, caller);
      if (isDead) return keyOfNoOne();
      const { releaseAt, ...request } = read.request;
      const { mayOnlyPropose } = caller;
      const lacksUrgent = request.urgent === true && !maySendUrgent;
      const isProposed = mayOnlyPropose || lacksUrgent;
      const isTimeLost = await asksForAnotherTime(publisherId, read.request, ports);
      if (isTimeLost && (isProposed || (await ports.asksForTwo(publisherId))))
        return faultyFields([NOT_THE_TIME_OF_THE_DRAFT]);
      // A proposal waits for no time: the person who publishes it says when, and its draft tells what was asked for.
      const outcome =
        releaseAt === undefined || isProposed
          ? await publishAppeal(read.request, { ...publisher, mayOnlyPropose, lacksUrgent, author }, ports)
          : await scheduleRelease({ ...request, releaseAt }, { ...publisher, keyId, author }, ports);
      record(publisherId, outcome);
      if (outcome.kind === 'published') await tellMembers(office, author, outcome.published, ports);
      // What has a time of its own waits for a member, who says when.
      const proposed =
        releaseAt === undefined ? await ports.proposeByKey({ publisherId, request, outcome, author }) : undefined;
      return publishAnswer(outcome, publicUrl, proposed);
    },
  );
}

/** No colleague looked at what a key sent out: all but the owner of the key are mailed. */
async function tellMembers(
  office: Office | undefined,
  { owner }: KeyActor['author'],
  { appealId, dispatchId }: PublishedAppeal,
  { enqueueActed }: Pick<PublishRoutePorts, 'enqueueActed'>,
): Promise<void> {
  const told = { did: 'published-by-key', actId: dispatchId, about: appealId } as const;
  if (office) await enqueueActed(actsToTell({ office, member: owner }, told));
}

/** What becomes a draft with the id of one that the desk has changes nothing there: no member would be told the time. */
async function asksForAnotherTime(
  publisherId: string,
  { draftId, releaseAt }: AppealRequest,
  { drafts }: Pick<PublishRoutePorts, 'drafts'>,
): Promise<boolean> {
  if (draftId === undefined || releaseAt === undefined) return false;
  const draft = await drafts.find(publisherId, draftId);
  return draft !== undefined && isOtherTime(draft.fields, releaseAt);
}

const NOT_THE_TIME_OF_THE_DRAFT: FieldFault = {
  field: 'releaseAt',
  message:
    'is not the time of this draft of your desk, whose members say there when it goes out: leave it out, and tell them the time',
};

function record(publisherId: string, outcome: ScheduleOutcome): void {
  if (outcome.kind === 'scheduled')
    logger.info('Appeal waits for its time', { publisherId, releaseId: outcome.release.releaseId });
  if (outcome.kind === 'published') {
    countAppealPublished();
    logger.info('Appeal published', { publisherId, ...outcome.published });
  }
  if (outcome.kind === 'kept back')
    logger.warn('Appeal kept back', { publisherId, appealId: outcome.appealId, because: outcome.why.because });
  if (outcome.kind === 'draft' || outcome.kind === 'kept back') countAppealDrafted();
  if (outcome.kind === 'draft') logger.info('Appeal waits for a person', { publisherId, appealId: outcome.appealId });
}
