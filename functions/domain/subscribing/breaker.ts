import { daysInMs } from '../time/spans.ts';

/** How the mails fared that went to addresses which nobody had proven yet. */
export interface ConfirmationCounts {
  readonly sent: number;
  /** Came back for good: what SES counts. https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-bounce.html */
  readonly bounced: number;
  readonly complained: number;
  /** Mails that the breaker kept back. */
  readonly stopped: number;
}

export type CountedConfirmation = keyof ConfirmationCounts;

export const NO_CONFIRMATIONS: ConfirmationCounts = { sent: 0, bounced: 0, complained: 0, stopped: 0 };

/** From both, a number and a share of what was sent, on the breaker opens: a few mails alone prove nothing. */
export interface BreakerLimits {
  readonly bounces: number;
  /** 0.05 for 5 %; more than this opens it. */
  readonly bounceShare: number;
  readonly complaints: number;
  readonly complaintShare: number;
}

/** Counts of confirmations, by the UTC day on which they are counted. */
export interface Confirmations {
  /** Adds one to today's. */
  count(what: CountedConfirmation, nowMs: number): Promise<void>;
  /** Adds one to today's, once for each mail: events come twice. */
  countOnce(what: 'bounced' | 'complained', mailId: string, nowMs: number): Promise<void>;
  /** Today's and yesterday's together. */
  lately(nowMs: number): Promise<ConfirmationCounts>;
}

/** Whether confirmations stop, before SES stops all of our mail for what becomes of them. */
export function isBreakerOpen({ sent, bounced, complained }: ConfirmationCounts, limits: BreakerLimits): boolean {
  const isOver = (count: number, least: number, share: number) => count >= least && count > share * sent;
  return (
    isOver(bounced, limits.bounces, limits.bounceShare) || isOver(complained, limits.complaints, limits.complaintShare)
  );
}

/** Today and yesterday, as UTC days such as `2024-03-15`. */
export function daysOfBreaker(nowMs: number): readonly [today: string, yesterday: string] {
  const dayOf = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 10);
  return [dayOf(nowMs), dayOf(nowMs - daysInMs(1))];
}
