import type { Fate } from './recipient-fate.ts';

export type SendOperation = 'SendEmail' | 'SendBulkEmail';

/** A mail that SES took. */
export interface AcceptedMail {
  readonly messageId: string;
  readonly callNumber: number;
  readonly operation: SendOperation;
  readonly atMs: number;
  readonly from: string;
  readonly configurationSet?: string;
  readonly recipients: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  /** Of its first recipient; `not-rendered` went to no recipient, as a value was missing. */
  readonly fate: Fate | 'not-rendered';
  /** Left out when the simulator does not render. */
  readonly subject?: string;
  readonly html?: string;
  readonly text?: string;
}

/** A call to send, as the simulator saw it. */
export interface RecordedCall {
  readonly number: number;
  readonly operation: SendOperation;
  readonly atMs: number;
  readonly recipients: number;
  readonly accepted: number;
  /** What the caller was told, or that it was told nothing. */
  readonly answer: string;
}

/** How much is kept: every mail, or per address how often it was mailed. */
export type Keeping = 'mails' | 'counts';

export interface SimulatorCounts {
  calls: number;
  /** Mails that SES took, each to one or more recipients. */
  acceptedMails: number;
  acceptedRecipients: number;
  /** Calls that were told to come later, as a whole or for some of their entries, by the rate or by a fault. */
  throttledCalls: number;
  throttledEntries: number;
  /** Calls that ended without an answer. */
  unansweredCalls: number;
  eventsPublished: number;
  eventsLost: number;
  eventsRepeated: number;
}

const noCounts = (): SimulatorCounts => ({
  calls: 0,
  acceptedMails: 0,
  acceptedRecipients: 0,
  throttledCalls: 0,
  throttledEntries: 0,
  unansweredCalls: 0,
  eventsPublished: 0,
  eventsLost: 0,
  eventsRepeated: 0,
});

/** Who got what, and what every call was told. */
export class SimulatorRecord {
  counts = noCounts();
  private keptMails: AcceptedMail[] = [];
  private keptCalls: RecordedCall[] = [];
  private times = new Map<string, number>();
  private readonly keeping: Keeping;

  constructor(keeping: Keeping) {
    this.keeping = keeping;
  }

  addMail(mail: AcceptedMail): void {
    this.counts.acceptedMails += 1;
    this.counts.acceptedRecipients += mail.recipients.length;
    for (const recipient of mail.recipients) this.times.set(recipient, (this.times.get(recipient) ?? 0) + 1);
    if (this.keeping === 'mails') this.keptMails.push(mail);
  }

  addCall(call: RecordedCall): void {
    this.counts.calls += 1;
    this.keptCalls.push(call);
  }

  /** Oldest first; empty when only counts are kept. */
  mails(): readonly AcceptedMail[] {
    return this.keptMails;
  }

  mailsTo(address: string): readonly AcceptedMail[] {
    return this.keptMails.filter(({ recipients }) => recipients.includes(address));
  }

  calls(): readonly RecordedCall[] {
    return this.keptCalls;
  }

  /** How often each address was mailed. */
  acceptedTimes(): ReadonlyMap<string, number> {
    return this.times;
  }

  clear(): void {
    this.counts = noCounts();
    this.keptMails = [];
    this.keptCalls = [];
    this.times = new Map();
  }
}
