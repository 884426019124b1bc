import type { EventFaults } from '../../ses-simulator/event-publisher.ts';
import type { Fault } from '../../ses-simulator/faults.ts';

/** Calls that end without a clear answer, each for another reason. */
export const UNCLEAR_CALLS: readonly Fault[] = [
  { kind: 'drop-connection', when: 'before', chance: 0.1, times: 3 },
  { kind: 'drop-connection', when: 'after', chance: 0.1, times: 3 },
  { kind: 'drop-connection', when: 'midway', chance: 0.1, times: 2 },
  { kind: 'server-error', when: 'before', chance: 0.1, times: 2 },
  { kind: 'server-error', when: 'after', status: 503, chance: 0.1, times: 2 },
  { kind: 'stay-silent', when: 'after', chance: 0.1, times: 1 },
  { kind: 'omit-results', howMany: 7, chance: 0.1, times: 2 },
];

/** Everything else that SES may say instead of yes. Slow answers leave time to die before them. */
const CLEAR_CALLS: readonly Fault[] = [
  { kind: 'delay', when: 'after', ms: 250, chance: 0.5, times: 'always' },
  { kind: 'throttle-call', chance: 0.1, times: 6 },
  { kind: 'entry-status', status: 'ACCOUNT_THROTTLED', entryChance: 0.2, chance: 0.2, times: 4 },
  { kind: 'entry-status', status: 'TRANSIENT_FAILURE', entryChance: 0.2, chance: 0.2, times: 6 },
  { kind: 'server-error', on: 'GetAccount', when: 'before', chance: 0.2, times: 2 },
];

/** What SES is made to do while a mailing runs. @param oddAddress - that SES takes no call with. */
export const faultsOfSes = (oddAddress: string): Fault[] => [
  { kind: 'refuse-call', ifTo: oddAddress, times: 'always' },
  ...CLEAR_CALLS,
  ...UNCLEAR_CALLS,
];

export const FAULTS_OF_EVENTS: EventFaults = {
  lost: 0.1,
  repeated: 0.1,
  reordered: 0.3,
  delayed: { chance: 0.1, ms: 1_500 },
};
