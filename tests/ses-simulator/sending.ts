import { randomUUID } from 'node:crypto';
import type { SendBulkEmailRequest, SendEmailRequest } from '@aws-sdk/client-sesv2';
import { addressIn, type SimulatedAccount, type Standstill, standstillOf } from './account.ts';
import { recipientsOf } from './checked-mail.ts';
import type { EventPublisher } from './event-publisher.ts';
import type { Fault, Faults } from './faults.ts';
import { type EventKind, eventsOf } from './mail-events.ts';
import { type AskedMail, type AskedSend, readBulkSend, readSingleSend } from './read-send.ts';
import { fateOf, isMailboxSimulator } from './recipient-fate.ts';
import type { AcceptedMail, SendOperation, SimulatorRecord } from './record.ts';
import { RollingDay } from './rolling-day.ts';
import { QUOTA_EXCEEDED, RATE_EXCEEDED, type SesError } from './ses-error.ts';
import type { SuppressionList } from './suppression-list.ts';
import { TokenBucket } from './token-bucket.ts';

/** What a call to send came to, before faults on its way back. */
export interface SendEnd {
  readonly answer: { readonly body: unknown } | { readonly error: SesError };
  readonly accepted: number;
}

interface EntryResult {
  readonly Status: string;
  readonly MessageId?: string;
  readonly Error?: string;
}

const THROTTLED: Standstill = { error: RATE_EXCEEDED, entryStatus: 'ACCOUNT_THROTTLED' };
const OVER_QUOTA: Standstill = { error: QUOTA_EXCEEDED, entryStatus: 'ACCOUNT_DAILY_QUOTA_EXCEEDED' };

export interface SendingParts {
  readonly now: () => number;
  readonly faults: Faults;
  readonly record: SimulatorRecord;
  readonly suppression: SuppressionList;
  readonly publisher: EventPublisher | undefined;
  readonly eventKinds: readonly EventKind[] | undefined;
  /** Whether mails are kept with their words. */
  readonly renders: boolean;
}

/** Either request, as the protocol says; what SES checks is checked when it is read. */
export type SendInput = Partial<SendBulkEmailRequest & SendEmailRequest>;

/** Everyone whom a request names, before it is checked. */
export function recipientsIn(operation: SendOperation, request: SendInput): string[] {
  if (operation === 'SendEmail') return recipientsOf(request.Destination);
  return (request.BulkEmailEntries ?? []).flatMap(({ Destination }) => recipientsOf(Destination));
}

/** Takes mails within the account's limits and writes down who got them. */
export class Sending {
  private current: SimulatedAccount;
  private readonly bucket: TokenBucket;
  private readonly day = new RollingDay();
  private readonly parts: SendingParts;

  constructor(account: SimulatedAccount, parts: SendingParts) {
    this.current = account;
    this.parts = parts;
    this.bucket = new TokenBucket(account.maxSendRate, parts.now());
  }

  get account(): SimulatedAccount {
    return this.current;
  }

  setAccount(changes: Partial<SimulatedAccount>): void {
    this.current = { ...this.current, ...changes };
    this.bucket.setRate(this.current.maxSendRate, this.parts.now());
  }

  sentLast24Hours(): number {
    return this.current.sentByOthers + this.day.count(this.parts.now());
  }

  /** One call: checked, limited, and its mails taken; a bulk call's entries each as the faults say. */
  send(
    operation: SendOperation,
    request: SendInput,
    call: { readonly number: number; readonly bytes: number; readonly faults: readonly Fault[] },
  ): SendEnd {
    const isBulk = operation === 'SendBulkEmail';
    const read = isBulk ? readBulkSend(request, call.bytes) : readSingleSend(request, call.bytes);
    if ('error' in read) return { answer: { error: read.error }, accepted: 0 };
    const { asked } = read;
    if (!isBulk || this.current.refusesBulk === 'call') {
      const standstill = this.standstillFor(asked, asked.mails);
      if (standstill) return { answer: { error: standstill.error }, accepted: 0 };
    }
    const results = asked.mails.map((mail, index) => this.takeUnlessStruck(asked, mail, index, operation, call));
    const accepted = results.filter(({ Status }) => Status === 'SUCCESS').length;
    const body = isBulk ? { BulkEmailEntryResults: results } : { MessageId: results[0]?.MessageId };
    return { answer: { body }, accepted };
  }

  private takeUnlessStruck(
    asked: AskedSend,
    mail: AskedMail,
    index: number,
    operation: SendOperation,
    call: { readonly number: number; readonly faults: readonly Fault[] },
  ): EntryResult {
    const struck = this.statusByFault(mail, index, call.faults);
    if (struck !== undefined) return { Status: struck, Error: struck };
    const standstill = this.standstillFor(asked, [mail]);
    if (standstill) return { Status: standstill.entryStatus, Error: standstill.error.message };
    return { Status: 'SUCCESS', MessageId: this.take(asked, mail, operation, call.number) };
  }

  private standstillFor(asked: AskedSend, mails: readonly AskedMail[]): Standstill | undefined {
    const recipients = mails.flatMap((mail) => mail.recipients);
    const standstill = standstillOf(this.current, { ...asked, recipients });
    if (standstill) return standstill;
    const nowMs = this.parts.now();
    const { max24HourSend } = this.current;
    if (max24HourSend !== -1 && this.sentLast24Hours() + recipients.filter(countsForQuota).length > max24HourSend)
      return OVER_QUOTA;
    return this.bucket.available(nowMs) < recipients.length ? THROTTLED : undefined;
  }

  private statusByFault(mail: AskedMail, index: number, faults: readonly Fault[]): string | undefined {
    for (const fault of faults) {
      if (fault.kind !== 'entry-status') continue;
      const { entries, entryChance, ifTo, status } = fault;
      if (ifTo !== undefined && !mail.recipients.includes(ifTo)) continue;
      if (entries !== undefined && !entries.includes(index)) continue;
      if (entryChance === undefined || this.parts.faults.hits(entryChance)) return status;
    }
    return undefined;
  }

  private take(asked: AskedSend, mail: AskedMail, operation: SendOperation, callNumber: number): string {
    const atMs = this.parts.now();
    this.bucket.take(mail.recipients.length);
    this.day.add(mail.recipients.filter(countsForQuota).length, atMs);
    const messageId = `0100${randomUUID()}-000000`;
    const accepted: AcceptedMail = {
      messageId,
      callNumber,
      operation,
      atMs,
      from: asked.from,
      ...(asked.configurationSet === undefined ? {} : { configurationSet: asked.configurationSet }),
      recipients: mail.recipients,
      headers: mail.headers,
      tags: mail.tags,
      fate: this.fateOf(mail),
      ...(this.parts.renders ? wordsOf(mail) : {}),
    };
    this.parts.record.addMail(accepted);
    this.suppressAfter(accepted);
    this.parts.publisher?.publish(eventsOf(accepted, this.parts.eventKinds));
    return messageId;
  }

  private fateOf({ recipients, content }: AskedMail): AcceptedMail['fate'] {
    if (content.kind === 'template' && !hasAllValues(content)) return 'not-rendered';
    const address = addressIn(recipients[0] ?? '');
    return this.parts.suppression.has(address) ? 'suppressed-by-account' : fateOf(address);
  }

  private suppressAfter({ fate, recipients, atMs }: AcceptedMail): void {
    if (fate !== 'bounced' && fate !== 'complained') return;
    const reason = fate === 'bounced' ? 'BOUNCE' : 'COMPLAINT';
    for (const recipient of recipients.map(addressIn)) {
      if (!isMailboxSimulator(recipient)) this.parts.suppression.put(recipient, reason, atMs);
    }
  }
}

const countsForQuota = (recipient: string) => !isMailboxSimulator(addressIn(recipient));

type TemplateContent = Extract<AskedMail['content'], { kind: 'template' }>;

/** SES takes the mail, and says only in an event that a value was missing. */
const hasAllValues = ({ template, values }: TemplateContent) =>
  [...template.names].every((name) => Object.hasOwn(values, name));

function wordsOf({ content }: AskedMail): Pick<AcceptedMail, 'subject' | 'html' | 'text'> {
  if (content.kind === 'ready') {
    const { kind: _, ...words } = content;
    return words;
  }
  return hasAllValues(content) ? content.template.render(content.values) : {};
}
