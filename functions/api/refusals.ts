import {
  type FieldFault,
  RELEASES_PATH,
  type ReleaseAction,
  releasePath,
  type SteeringAction,
} from '../contract/api.ts';
import type { SteeringEnd } from '../domain/dispatch/dispatch.ts';
import { momentInWords, type Refusal, type Release, type ReleaseStatus } from '../domain/publishing/publishing.ts';
import { boundedFaults } from './bounded-faults.ts';
import { type JsonAnswer, problemAnswer } from './json-answer.ts';

/** Fields that cannot be taken, each with its reason. */
export function faultyFields(faults: readonly FieldFault[]): JsonAnswer {
  const fields = boundedFaults(faults);
  return problemAnswer({
    code: 'invalid-appeal',
    message: `Nothing was published: ${fields.map(({ field, message }) => `${field} ${message}`).join('; ')}.`,
    fields,
  });
}

export function refusalAnswer(refusal: Refusal): JsonAnswer {
  if (refusal.kind === 'refused') return faultyFields(refusal.faults);
  const { what, bytes, maxBytes } = refusal;
  return problemAnswer({
    code: 'too-large',
    message: `${what} is ${kilobytes(bytes)}, and at most ${kilobytes(maxBytes)} fit.`,
    hint: 'Shorten it, or publish its beginning with a sourceUrl that leads to the whole.',
  });
}

const kilobytes = (bytes: number) => `${(bytes / 1_000).toLocaleString('en', { maximumFractionDigits: 1 })} KB`;

export const alreadyPublished = (externalId: string, version: number): JsonAnswer =>
  problemAnswer({
    code: 'already-published',
    message: `Your appeal with the id ${externalId} is published (version ${version}), and this one says something else. Nothing was sent.`,
    hint: 'Send it with "kind": "update" if something has happened since, "outcome" if that is how it ended, "correction" if it was wrong, or "retraction" to take it back. If it is another appeal, give it an "externalId" of its own.',
  });

/** Another one with its id waits for its time. */
export const alreadyScheduled = ({ externalId, releaseId, releaseAt }: Release): JsonAnswer =>
  problemAnswer({
    code: 'already-scheduled',
    message: `Your appeal with the id ${externalId} waits already, for ${momentInWords(releaseAt)}, as the release ${releaseId}. Nothing was changed.`,
    hint: `Take that one back first, with a POST to ${releasePath(releaseId, 'cancel')}. If this is another appeal, give it an "externalId" of its own.`,
  });

/** As many of its publisher wait as may. */
export const tooManyWaiting = (limit: number): JsonAnswer =>
  problemAnswer({
    code: 'too-many-waiting',
    message: `${limit} of your appeals wait for their time or are held, which is as many as may. Nothing was changed.`,
    hint: `See them with a GET of ${RELEASES_PATH}, and release or cancel some; or ask the operator of this deployment to allow you more.`,
  });

/** As many new drafts of its publisher were made in this day as may be. */
export const tooManyDrafts = (limit: number, roomAtMs: number): JsonAnswer =>
  problemAnswer({
    code: 'too-many-drafts',
    message: `Something is missing of it, or it may not be mailed now; and you have made ${limit} new drafts today, which is as many as may be. It was not kept, and nothing was sent. Your drafts stay as they are.`,
    hint: `Answer and publish those that wait: a draft that is sent again is no new one. There is room for new ones from ${momentInWords(new Date(roomAtMs).toISOString())}.`,
  });

/** A correction or retraction in these words was sent, and a later version stands. */
export const sentBefore = (externalId: string, version: number): JsonAnswer =>
  problemAnswer({
    code: 'sent-before',
    message: `These words were sent before of your appeal with the id ${externalId}, and a later version (${version}) has replaced them since. Nothing was sent, and that version stands.`,
    hint: 'If this was only tried again, there is nothing to do. If it is meant again, say so in other words: a retraction with its reason of today, or a correction with the text as it should be now.',
  });

/** Taken back before. */
export const withdrawn = (externalId: string): JsonAnswer =>
  problemAnswer({
    code: 'withdrawn',
    message: `You have withdrawn your appeal with the id ${externalId}. Nothing was sent.`,
    hint: 'If it holds after all, send its text as it should be now with "kind": "correction". If it is another appeal, give it an "externalId" of its own.',
  });

/** Another publisher's, joined or not, and so followed up by that one alone. */
export const notTheirsToFollowUp = (externalId: string): JsonAnswer =>
  problemAnswer({
    code: 'not-yours',
    message: `The appeal with the id ${externalId} is another publisher’s. A joint appeal is followed up by the publisher who published it first. Nothing was sent.`,
    hint: 'Ask that publisher to follow it up. If your own readers have to hear something else, send it as a new appeal: without "kind", and with another "externalId".',
  });

export const nothingToFollowUp = (externalId: string, hasDraft: boolean): JsonAnswer =>
  problemAnswer({
    code: 'nothing-to-follow-up',
    message: hasDraft
      ? `Your appeal with the id ${externalId} is still a draft: no subscriber was sent anything that could be followed up.`
      : `You have published no appeal with the id ${externalId}: there is nothing to follow up.`,
    hint: hasDraft
      ? 'Publish it without "kind", with the answers that the draft waits for.'
      : 'Give the "externalId" of the appeal that this follows, or send it without "kind" as a new one.',
  });

/** Others kept changing the same appeal, or more pages than can be read at once had come. @param effect - what became of this one. */
export const busy = (effect = 'Nothing was published by this one.'): JsonAnswer =>
  problemAnswer(
    {
      code: 'busy',
      message: `Too many requests came at once, of this appeal or of others, or its editions took too long to read. ${effect}`,
      hint: 'Send the same again in a few seconds: it is published once, however often it is sent.',
    },
    { 'Retry-After': String(RETRY_AFTER_SECONDS) },
  );

const RETRY_AFTER_SECONDS = 3;

export const noSuchAddress = (): JsonAnswer =>
  problemAnswer({ code: 'not-found', message: 'There is nothing at this address.' });

export const noSuchRelease = (): JsonAnswer =>
  problemAnswer({ code: 'not-found', message: 'You have no scheduled appeal with this id.' });

const RELEASE_ENDED_AS = {
  released: 'It has come out.',
  cancelled: 'It was taken back before.',
  releasing: 'It is coming out at this moment.',
  // As read a moment ago: another caller or worker decides on it too.
  waiting: 'Another request is deciding on it at this moment.',
  held: 'Another request is deciding on it at this moment.',
} as const satisfies Record<ReleaseStatus, string>;

/** Asked for when it could not be had any more. */
export const releaseEnded = (action: ReleaseAction, status: ReleaseStatus): JsonAnswer =>
  problemAnswer({
    code: 'release-ended',
    message: `${RELEASE_ENDED_AS[status]} ${action === 'cancel' ? 'There is nothing to take back.' : 'There is nothing to release.'}`,
    hint:
      action === 'cancel' && status === 'released'
        ? 'Send the appeal with "kind": "retraction" to withdraw it from its readers.'
        : undefined,
  });

export const noSuchDispatch = (): JsonAnswer =>
  problemAnswer({ code: 'not-found', message: 'You have no dispatch with this id.' });

const ENDED_AS = {
  finished: 'Its mailing is finished.',
  cancelled: 'Its mailing was cancelled, and that is final.',
  superseded: 'A correction or a retraction has stopped its mailing, and goes out in its place.',
} as const satisfies Record<Extract<SteeringEnd, { kind: 'too-late' }>['because'], string>;

const NO_LONGER = {
  pause: 'There is nothing to pause.',
  resume: 'It can’t be resumed.',
  cancel: 'There is nothing to cancel.',
} as const satisfies Record<SteeringAction, string>;

/** Asked for when there was nothing left to steer. */
export const dispatchEnded = (action: SteeringAction, because: keyof typeof ENDED_AS): JsonAnswer =>
  problemAnswer({
    code: 'dispatch-ended',
    message: `${ENDED_AS[because]} ${NO_LONGER[action]}`,
    hint: because === 'superseded' ? 'Steer the dispatch of the correction or the retraction instead.' : undefined,
  });

/** A key acts as its owner: what they may not do any more, it may not. */
export const keyOfNoOne = (): JsonAnswer =>
  problemAnswer({
    code: 'forbidden',
    message: 'The member whose key this is works here no more, or may not do this any more.',
    hint: 'Ask an operator of this deployment for a key of another member.',
  });
