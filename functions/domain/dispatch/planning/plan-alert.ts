import type { Language } from '../../../contract/languages.ts';
import type { AppealVersion } from '../../appeal/appeal.ts';
import type { AlertDispatch } from '../dispatches.ts';
import { reachOf, type Superseding, supersedesEarlier } from '../superseding/supersede.ts';

/** How long a digest's call that is under way may take: it begins within 5 s of a look at its dispatch, and its timeout is 10 s. The same in every stage. */
export const DIGEST_CALL_OVER_AFTER_MS = 20_000;

/** What a dispatch has to know of those before it. */
interface Before extends Pick<Superseding, 'waitsFor' | 'isInDigest' | 'stopsCorrection'> {
  readonly hidesMore?: boolean;
}

/**
 * The dispatch that mails a version. What takes something back is as urgent as anything, and so is what stops a correction: it goes to
 * those who hold what that one was to put right.
 */
export function planAlert(
  version: AppealVersion,
  dispatchId: string,
  { waitsFor, isInDigest, hidesMore, stopsCorrection }: Before,
): AlertDispatch {
  const { appealId, kind, publisherId, publishedAtMs } = version;
  const isUrgent = version.isUrgent === true;
  const reach = version.isTakenDown ? 'no-one' : reachOf(kind);
  return {
    kind: 'alert',
    dispatchId,
    appealId,
    version: version.version,
    publisherId,
    lane: isUrgent || stopsCorrection || supersedesEarlier(kind) ? 'urgent' : 'bulk',
    status: 'planned',
    publishedAtMs,
    createdAtMs: publishedAtMs,
    reach: stopsCorrection && reach === 'matching' ? 'matching-and-reached' : reach,
    isUrgent,
    ...(hidesMore && { hidesMore }),
    uncertain: 'resend',
    waitsFor,
    notBeforeMs: isInDigest ? publishedAtMs + DIGEST_CALL_OVER_AFTER_MS : undefined,
    closedSlices: 0,
  };
}

/** What a late edition is mailed by, beside its version. */
export interface LateEdition extends Pick<AlertDispatch, 'dispatchId' | 'waitsFor' | 'createdAtMs'> {
  readonly addedLanguages: readonly Language[];
}

/** The dispatch that mails editions which came after their version to those who waited for them. It is never urgent, as what is urgent waits for none. */
export const planLateEdition = (
  { appealId, version, publisherId, publishedAtMs }: AppealVersion,
  late: LateEdition,
): AlertDispatch => ({
  kind: 'alert',
  appealId,
  version,
  publisherId,
  publishedAtMs,
  lane: 'bulk',
  status: 'planned',
  reach: 'waiting',
  isUrgent: false,
  uncertain: 'resend',
  closedSlices: 0,
  ...late,
});
