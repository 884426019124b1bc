import { hoursInMs } from '../time/time.ts';
import type { MailSource } from './mail-source.ts';

/** What can become of a confirmation that counts with SES: it came back for good, or was called spam. */
export const RETURNED_KINDS = ['bounced', 'complained'] as const;
export type ReturnedKind = (typeof RETURNED_KINDS)[number];

/** One mail to an address that was not proven, that bounced or was complained of. */
export interface ReturnedMail extends MailSource {
  /** A digest of SES's id of the mail, by which one that is told twice counts once. */
  readonly mailDigits: string;
  /** The start of the UTC hour in which it was told. */
  readonly hourMs: number;
}

/** Whose confirmations are kept back, before those of others: `pair` is a network’s to one recipient. */
export interface ShutOut {
  readonly what: 'network' | 'recipient' | 'pair';
  /** As {@link MailSource} has them; of a pair both, with a hyphen between. */
  readonly digits: string;
  /** When it ends by itself, if nothing more comes back, in epoch milliseconds. */
  readonly untilMs: number;
}

/** How the confirmations of the last {@link BREAKER_HOURS} fared: mails to addresses that were not proven. */
export interface LateConfirmations extends Readonly<Record<ReturnedKind, readonly ReturnedMail[]>> {
  readonly sent: number;
  /** Mails that were kept back. */
  readonly stopped: number;
  readonly shutOut: readonly ShutOut[];
}

/** How long what came back counts; the hour that it was told in is counted whole. */
export const BREAKER_HOURS = 24;

export interface BreakerLimits {
  /** From both on, a number and a share of what was sent, the breaker opens: of each network, and of each recipient, one is counted. */
  readonly bounces: number;
  /** 0.05 for 5 %; more than this opens it. */
  readonly bounceShare: number;
  readonly complaints: number;
  readonly complaintShare: number;
  /** From as many on, and the same share of its own, a network or a recipient is shut out. */
  readonly perSource: { readonly bounces: number; readonly complaints: number };
  /** Confirmations that leave all the same while the breaker is open, one a day for each network. */
  readonly perHourWhileOpen: number;
}

/** Counts of confirmations, by UTC hours. */
export interface Confirmations {
  countSent(source: MailSource, nowMs: number): Promise<void>;
  /** Notes one that came back; the same one again changes nothing. */
  noteReturned(what: ReturnedKind, mailId: string, source: MailSource, nowMs: number): Promise<void>;
  /** Counts one that was kept back, and for whose sake. */
  countStopped(shutOut: ShutOut | undefined, nowMs: number): Promise<void>;
  lately(nowMs: number): Promise<LateConfirmations>;
  sentOf(digits: string, nowMs: number): Promise<number>;
}

/** Of a mail whose source can't be told: all of them together count once. */
export const UNKNOWN_SOURCE: MailSource = { network: '0'.repeat(16), recipient: '0'.repeat(16) };

/** Whether all confirmations stop, before SES stops all of our mail for what becomes of them. */
export function isBreakerOpen(lately: LateConfirmations, limits: BreakerLimits): boolean {
  return RETURNED_KINDS.some((kind) => {
    const { inAll, share } = limitsFor(kind, limits);
    return isOver(countOfDistinct(lately[kind]), inAll, share, lately.sent);
  });
}

/**
 * How many mails came back that are no one’s doing alone: as many as there are networks among them, or recipients, the smaller of the two.
 * Recipients cost nothing to make up, networks do.
 */
const countOfDistinct = (returned: readonly ReturnedMail[]): number =>
  Math.min(newestBy('network', returned).length, newestBy('recipient', returned).length);

/**
 * Whether what came back is the doing of this source: of its network, to any recipients; of the network to this recipient; or of
 * this recipient, from any network. In this order, so that the narrowest that is to blame is shut out.
 * @param sentOf - how many mails left of late for a network or to a recipient.
 */
export async function findShutOut(
  source: MailSource,
  lately: LateConfirmations,
  limits: BreakerLimits,
  sentOf: (digits: string) => Promise<number>,
): Promise<ShutOut | undefined> {
  const suspects = RETURNED_KINDS.flatMap((kind) => suspectsFor(source, lately[kind], limitsFor(kind, limits)));
  for (const what of ['network', 'pair', 'recipient'] as const)
    for (const suspect of suspects.filter((one) => one.what === what)) {
      const { returned, sentUnder, ofSource, share } = suspect;
      if (returned.length < ofSource) continue;
      const sent = Math.min(...(await Promise.all(sentUnder.map(sentOf))));
      if (isOver(returned.length, ofSource, share, sent))
        return { what, digits: sentUnder.join('-'), untilMs: endOf(returned, ofSource) };
    }
  return undefined;
}

interface Suspect {
  readonly what: ShutOut['what'];
  readonly returned: readonly ReturnedMail[];
  /** The digits under which it is counted what was sent. */
  readonly sentUnder: readonly string[];
  readonly ofSource: number;
  readonly share: number;
}

function suspectsFor(
  { network, recipient }: MailSource,
  returned: readonly ReturnedMail[],
  limits: Pick<Suspect, 'ofSource' | 'share'>,
): Suspect[] {
  const ofNetwork = returned.filter((mail) => mail.network === network);
  const toRecipient = returned.filter((mail) => mail.recipient === recipient);
  return [
    { what: 'network', returned: newestBy('recipient', ofNetwork), sentUnder: [network], ...limits },
    {
      what: 'pair',
      returned: ofNetwork.filter((mail) => mail.recipient === recipient),
      sentUnder: [network, recipient],
      ...limits,
    },
    { what: 'recipient', returned: newestBy('network', toRecipient), sentUnder: [recipient], ...limits },
  ];
}

/** Of each network, or of each recipient, what came back last. */
function newestBy(side: keyof MailSource, returned: readonly ReturnedMail[]): ReturnedMail[] {
  const newest = new Map<string, ReturnedMail>();
  for (const mail of returned) if ((newest.get(mail[side])?.hourMs ?? 0) < mail.hourMs) newest.set(mail[side], mail);
  return [...newest.values()];
}

/** When so much of it is past that less than this is left. */
function endOf(returned: readonly ReturnedMail[], least: number): number {
  const newestFirst = returned.map(({ hourMs }) => hourMs).toSorted((one, other) => other - one);
  return (newestFirst[least - 1] ?? 0) + hoursInMs(BREAKER_HOURS + 1);
}

const isOver = (count: number, least: number, share: number, sent: number) => count >= least && count > share * sent;

const limitsFor = (kind: ReturnedKind, limits: BreakerLimits) =>
  ({
    bounced: { inAll: limits.bounces, share: limits.bounceShare, ofSource: limits.perSource.bounces },
    complained: { inAll: limits.complaints, share: limits.complaintShare, ofSource: limits.perSource.complaints },
  })[kind];

/** The start of the UTC hour that holds a moment. */
export const hourOf = (nowMs: number): number => nowMs - (nowMs % hoursInMs(1));

/** The first hour that counts at a moment. */
export const firstHourAt = (nowMs: number): number => hourOf(nowMs - hoursInMs(BREAKER_HOURS));
