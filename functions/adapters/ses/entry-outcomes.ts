import type { BulkEmailEntryResult, BulkEmailStatus } from '@aws-sdk/client-sesv2';
import type { EntryOutcome } from '../../domain/dispatch/dispatch.ts';

/**
 * What each status of a bulk entry means; one that SES adds is a compile error.
 * https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_BulkEmailEntryResult.html
 */
export const OUTCOME_OF_STATUS = {
  SUCCESS: 'accepted',
  MESSAGE_REJECTED: 'refused',
  INVALID_PARAMETER: 'refused',
  TRANSIENT_FAILURE: 'failed',
  FAILED: 'failed',
  ACCOUNT_THROTTLED: 'throttled',
  ACCOUNT_DAILY_QUOTA_EXCEEDED: 'over-quota',
  ACCOUNT_SUSPENDED: 'paused',
  ACCOUNT_SENDING_PAUSED: 'paused',
  CONFIGURATION_SET_SENDING_PAUSED: 'paused',
  CONFIGURATION_SET_NOT_FOUND: 'misconfigured',
  INVALID_SENDING_POOL_NAME: 'misconfigured',
  MAIL_FROM_DOMAIN_NOT_VERIFIED: 'misconfigured',
  // Our content is inline: there is no template to be found.
  TEMPLATE_NOT_FOUND: 'misconfigured',
} as const satisfies Record<BulkEmailStatus, EntryOutcome>;

const isKnown = (status: string | undefined): status is BulkEmailStatus =>
  status !== undefined && Object.hasOwn(OUTCOME_OF_STATUS, status);

/**
 * An outcome for each of a call's entries, in their order. A status that the map above lacks is uncertain. Every entry is uncertain
 * when there are not as many results as entries: a result names its recipient only by its place, and a missing one moves the others.
 */
export function outcomesOf(results: readonly BulkEmailEntryResult[], entries: number): EntryOutcome[] {
  const isComplete = results.length === entries;
  return Array.from({ length: entries }, (_, index) => {
    const status = isComplete ? results[index]?.Status : undefined;
    return isKnown(status) ? OUTCOME_OF_STATUS[status] : 'uncertain';
  });
}
