import type { MailChannelName } from '../../contract/lanes.ts';
import type { Account } from './account.ts';
import type { Ticket } from './ticket.ts';

/** The item that every worker reserves its times on. What in it is missing or no whole number is left out. */
export interface Schedule {
  readonly nextAtMs?: number;
  /** Until when bulk mail keeps out of the way. */
  readonly urgentUntilMs?: number;
  /** What the clock of the worker that wrote last said. */
  readonly clockMs?: number;
}

/** One attempt at a reservation, all by the workers' common clock. */
export interface Attempt {
  /**
   * `queued`: the call takes the next time, if that is after `earliestMs` and by `latestMs`. `idle`: it takes `earliestMs`, if the
   * next time is no later than that, or not a time that anybody can have reserved.
   */
  readonly place: 'queued' | 'idle';
  readonly nowMs: number;
  readonly earliestMs: number;
  readonly latestMs: number;
  /** A time beyond this is a fault, not a reservation. */
  readonly credibleUntilMs: number;
  readonly costMs: number;
  /** Whether it is refused while urgent mail is near. */
  readonly yieldsToUrgent: boolean;
  /** For how long after its time it keeps bulk mail away. */
  readonly holdsBulkForMs?: number;
}

/** `refused` has changed nothing. Either way, the schedule as it was before. */
export interface Reservation {
  readonly kind: 'reserved' | 'refused';
  readonly before: Schedule;
}

export interface Schedules {
  read(): Promise<Schedule>;
  reserve(attempt: Attempt): Promise<Reservation>;
}

export interface Accounts {
  read(): Promise<Account>;
}

/** What an operator should hear of the account, each time that it was looked at if nothing else is said. */
export interface AccountObserver {
  sendingStopped(): void;
  onProbation(): void;
  dailyQuotaNearEnd(): void;
  /** Whether SES has it in the sandbox: when it is seen first, and when that has changed. */
  sandbox(isSandboxed: boolean): Promise<void>;
  /** SES did not say. */
  unknown(error: unknown): void;
}

/** The account's rate and quota, shared by all workers. */
export interface Rate {
  /** Reserves a time for a call of so many mails and waits for it, as long as it comes by `latestMs`. */
  take(channel: MailChannelName, people: number, latestMs: number): Promise<Ticket>;
  /** How many people one call may hold, so that it is a fraction of a second's worth; at least 1, at most SES's 50. */
  entriesPerCall(): Promise<number>;
}
