import { local } from './local.ts';
import type { StageValues } from './schema.ts';

/** As local, with waits of seconds so that journeys can outlast them, and no schedule: journeys invoke the sweep and put canaries on queues themselves. */
export const test: StageValues = {
  ...local,
  stage: 'test',
  senderName: 'Example Appeals (test)',
  schedules: false,
  // They reach no operator here, and commands that look at a deployment find them.
  alarms: true,
  operatorEmails: ['operators@example.org'],
  dashboard: true,
  canaries: true,
  // Journeys publish as many as they like; one that comes to a limit sets it for its own publisher.
  publishing: {
    ...local.publishing,
    appealsPerHour: 10_000,
    appealsPerDay: 10_000,
    urgentPerDay: 10_000,
    correctionsPerAppealPerDay: 100,
    correctionsPerDay: 10_000,
    waitingReleases: 1_000,
  },
  // Journeys are about something else than a busy machine.
  reading: { ...local.reading, withinMs: 6_000 },
  sending: {
    ...local.sending,
    sliceSeconds: 2,
    minSlicePeople: 5,
    startDispatchAfterSeconds: 2,
    wakeSliceAfterSeconds: 4,
    leaseMarginSeconds: 2,
    callTimeoutMs: 3_000,
    retryEntryAfterSeconds: 1,
    // Above the call's timeout: only events of what was mailed after it make silence tell.
    resolveUncertainAfterSeconds: 5,
    postponeUncertainForSeconds: 60,
    recheckPausedAfterSeconds: 2,
  },
  // Every journey signs up from one network. A journey that floods says that it comes from another one.
  notices: {
    ...local.notices,
    confirmationsPerNetworkPerHour: 150,
    claimSeconds: 12,
    callTimeoutMs: 3_000,
    // A journey waits for a mail that stays away.
    breaker: { ...local.notices.breaker, perHourWhileOpen: 0 },
  },
  watching: { ...local.watching, numbersAfterSeconds: 2 },
  offices: {
    recoverySeconds: 2,
    graceSeconds: 3,
    aloneSeconds: 10,
    requestsTogetherSeconds: 2,
    requestMailsPerDay: 20,
  },
  // Journeys' readers all have mail at one domain, and change their minds at once.
  unsubscribing: {
    ...local.unsubscribing,
    removalsPerDomainAndNetworkPerMinute: 1_000,
    removalsPerDomainPerMinute: 1_000,
    undoAfterSeconds: 1,
  },
  // The local cloud counts a stream's retries by the record's age alone: one that can't be read would hold up the rest for an hour.
  stream: { ...local.stream, maxRecordAgeSeconds: 60 },
  timeoutSeconds: {
    ...local.timeoutSeconds,
    'read-page': 10,
    'start-dispatch': 20,
    'index-appeals': 20,
    'send-urgent': 10,
    'send-bulk': 10,
    'send-notice': 10,
    sweep: 20,
    'plan-digests': 20,
    'record-feedback': 10,
    'reconcile-suppressions': 20,
  },
};
