import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  CONFIRMATIONS_PARTITION,
  confirmationsHour,
  confirmationsOfSource,
  EXPIRY_ATTRIBUTE,
} from '../../../contract/table-keys.ts';
import type {
  Confirmations,
  LateConfirmations,
  MailSource,
  ReturnedKind,
  ReturnedMail,
  ShutOut,
} from '../../../domain/notices/notices.ts';
import { BREAKER_HOURS, firstHourAt, hourOf } from '../../../domain/notices/notices.ts';
import { epochSecondsOf, hoursInMs } from '../../../domain/time/time.ts';
import {
  type Changes,
  type Condition,
  change,
  drop,
  list,
  type Table,
  type Write,
  where,
  write,
  writeIf,
} from '../../table/table.ts';

/** For as long as it counts, and no longer: it says which networks asked for mail to which recipients. */
const KEPT_HOURS = BREAKER_HOURS + 1;
/** What is written of an hour's returned mails: more prove nothing more, and an item has an end. */
const MAX_RETURNED_PER_HOUR = 500;
const MAIL_DIGITS = 12;

const count = z.number().int().default(0);
const words = z.set(z.string()).default(new Set());
const StoredHour = z.object({
  sk: z.string(),
  sent: count,
  stopped: count,
  bounced: words,
  complained: words,
  shutOut: words,
});
type StoredHour = z.infer<typeof StoredHour>;
const WrittenShutOut = z.tuple([z.enum(['network', 'recipient', 'pair']), z.string(), z.coerce.number()]);

/** How confirmations fared, in the table: an item for each hour, and one for each hour of each network and recipient. */
export function makeConfirmations(table: Table): Confirmations {
  const addTo = (pk: string, nowMs: number, add: Changes['add'], condition?: Condition): Write =>
    change(
      { pk, sk: confirmationsHour(hourOf(nowMs)) },
      {
        set: {
          entity: 'confirmations',
          [EXPIRY_ATTRIBUTE]: epochSecondsOf(hourOf(nowMs) + hoursInMs(KEPT_HOURS)),
        },
        add,
      },
      condition,
    );

  return {
    async countSent({ network, recipient }, nowMs) {
      const partitions = [CONFIRMATIONS_PARTITION, ...[network, recipient].map(confirmationsOfSource)];
      await Promise.all(partitions.map((pk) => write(table, addTo(pk, nowMs, { sent: 1 }))));
    },
    async noteReturned(what, mailId, source, nowMs) {
      const returned = new Set([writeReturned(mailId, source)]);
      const hasRoom = where.either(where.lacks(what), where.sizeOf(what, '<', MAX_RETURNED_PER_HOUR));
      await writeIf(table, addTo(CONFIRMATIONS_PARTITION, nowMs, { [what]: returned }, hasRoom));
    },
    async countStopped(shutOut, nowMs) {
      await write(table, addTo(CONFIRMATIONS_PARTITION, nowMs, { stopped: 1 }));
      if (!shutOut) return;
      await write(table, addTo(CONFIRMATIONS_PARTITION, nowMs, { shutOut: new Set([writeShutOut(shutOut)]) }));
    },
    lately: async (nowMs) => joinHours(await hoursOf(CONFIRMATIONS_PARTITION, table, nowMs), nowMs),
    async sentOf(digits, nowMs) {
      const hours = await hoursOf(confirmationsOfSource(digits), table, nowMs);
      return hours.reduce((sum, { sent }) => sum + sent, 0);
    },
  };
}

/** The hours that count at a moment. */
async function hoursOf(pk: string, table: Table, nowMs: number): Promise<StoredHour[]> {
  const hours = await list(table, { pk, from: confirmationsHour(firstHourAt(nowMs)) });
  return hours.map((hour) => StoredHour.parse(hour));
}

function joinHours(hours: readonly StoredHour[], nowMs: number): LateConfirmations {
  const sum = (what: 'sent' | 'stopped') => hours.reduce((total, hour) => total + hour[what], 0);
  return {
    sent: sum('sent'),
    stopped: sum('stopped'),
    bounced: returnedIn('bounced', hours),
    complained: returnedIn('complained', hours),
    shutOut: shutOutsIn(hours).filter(({ untilMs }) => untilMs > nowMs),
  };
}

/** Each mail once: an event comes again in a later hour, too. */
function returnedIn(what: ReturnedKind, hours: readonly StoredHour[]): ReturnedMail[] {
  const mails = new Map<string, ReturnedMail>();
  for (const hour of hours)
    for (const written of hour[what]) mails.set(written, readReturned(written, Date.parse(`${hour.sk}:00Z`)));
  return [...mails.values()];
}

function shutOutsIn(hours: readonly StoredHour[]): ShutOut[] {
  const latest = new Map<string, ShutOut>();
  for (const written of hours.flatMap((hour) => [...hour.shutOut])) {
    const shutOut = readShutOut(written);
    const known = latest.get(shutOut.digits);
    if (!known || known.untilMs < shutOut.untilMs) latest.set(shutOut.digits, shutOut);
  }
  return [...latest.values()];
}

/** SES's id itself would lead from the table to its mail. */
const mailDigitsOf = (mailId: string) => createHash('sha256').update(mailId).digest('hex').slice(0, MAIL_DIGITS);

const writeReturned = (mailId: string, { network, recipient }: MailSource) =>
  `${network}-${recipient}-${mailDigitsOf(mailId)}`;

function readReturned(written: string, hourMs: number): ReturnedMail {
  const [network = '', recipient = '', mailDigits = ''] = written.split('-');
  return { network, recipient, mailDigits, hourMs };
}

const writeShutOut = ({ what, digits, untilMs }: ShutOut) => `${what} ${digits} ${untilMs}`;

function readShutOut(written: string): ShutOut {
  const [what, digits, untilMs] = WrittenShutOut.parse(written.split(' '));
  return { what, digits, untilMs };
}

/** Forgets all that came back, so that the breaker closes and no network or recipient is shut out. For operators who have found the cause. */
export async function forgetConfirmations(table: Table, nowMs: number): Promise<void> {
  for (const { sk } of await hoursOf(CONFIRMATIONS_PARTITION, table, nowMs))
    await write(table, drop({ pk: CONFIRMATIONS_PARTITION, sk }));
}

/**
 * Forgets what came back for a network or to a recipient, so that it is no longer shut out.
 * @param digits - those of it, or the first of them.
 * @returns how many mails were forgotten.
 */
export async function forgetSource(table: Table, digits: string, nowMs: number): Promise<number> {
  const hours = await hoursOf(CONFIRMATIONS_PARTITION, table, nowMs);
  let forgotten = 0;
  for (const hour of hours)
    for (const what of ['bounced', 'complained', 'shutOut'] as const) {
      const meant = [...hour[what]].filter((written) => sourcesIn(what, written).some((own) => own.startsWith(digits)));
      if (meant.length === 0) continue;
      if (what !== 'shutOut') forgotten += meant.length;
      await write(table, change({ pk: CONFIRMATIONS_PARTITION, sk: hour.sk }, { take: { [what]: new Set(meant) } }));
    }
  return forgotten;
}

/** The digits of a network or a recipient in what is written of an hour. */
function sourcesIn(what: ReturnedKind | 'shutOut', written: string): string[] {
  if (what === 'shutOut') return readShutOut(written).digits.split('-');
  const { network, recipient } = readReturned(written, 0);
  return [network, recipient];
}
