import { MAIL_TAGS } from '../../../functions/contract/mail/mail-tags.ts';
import { type EntryOutcome, MAY_HAVE_IT, type Receipt } from '../../../functions/domain/dispatch/sending/receipts.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import type { AcceptedMail } from '../../ses-simulator/record.ts';

/** Two ledgers of one mailing, each kept without knowing of the other: our receipts, and what SES took. */
export interface Ledgers {
  readonly audience: readonly Pick<Subscriber, 'subscriberId' | 'address'>[];
  readonly receipts: readonly Receipt[];
  readonly mails: readonly Pick<AcceptedMail, 'recipients' | 'tags'>[];
}

/** Where the ledgers contradict each other, or the promise of one mail a person: all of it empty when all is well. */
export interface Contradictions {
  /** Mails that no receipt tells of, or that a receipt says were not sent. */
  readonly mailsUnknownToReceipts: readonly string[];
  /** Accepted by a receipt, and not taken by SES in that call. */
  readonly acceptedWithoutMail: readonly string[];
  readonly mailedTwiceWithoutMark: readonly string[];
  readonly mailedMoreThanTwice: readonly string[];
  readonly notMailedWithoutMark: readonly string[];
  /** In no final state. */
  readonly leftOpen: readonly string[];
}

export const NO_CONTRADICTIONS: Contradictions = {
  mailsUnknownToReceipts: [],
  acceptedWithoutMail: [],
  mailedTwiceWithoutMark: [],
  mailedMoreThanTwice: [],
  notMailedWithoutMark: [],
  leftOpen: [],
};

export interface Reconciliation {
  readonly contradictions: Contradictions;
  readonly counts: {
    readonly accepted: number;
    readonly terminal: number;
    readonly uncertain: number;
    readonly freed: number;
  };
  readonly mailedTwice: number;
  /** Mails of calls in doubt, which only SES's events can tell of. */
  readonly mailsInDoubt: number;
  /** Calls that ever left a recipient in doubt. */
  readonly callsInDoubt: number;
  readonly mostInDoubtInOneCall: number;
}

const isInDoubt = ({ state }: Receipt) => state !== 'done';

const IN_DOUBT: ReadonlySet<EntryOutcome> = new Set(['uncertain', 'freed']);

/** Goes through every mail and every person of a mailing that has ended. */
export function reconcile({ audience, receipts, mails }: Ledgers): Reconciliation {
  const addressOf = new Map(audience.map(({ subscriberId, address }) => [subscriberId, address]));
  const outcomes = new Map<string, EntryOutcome[]>();
  const receiptOf = new Map(receipts.map((receipt) => [receipt.callId, receipt]));
  for (const { people, outcomes: ofCall } of receipts) {
    for (const [index, subscriberId] of people.entries())
      outcomes.set(subscriberId, [...(outcomes.get(subscriberId) ?? []), ofCall[index] ?? 'uncertain']);
  }

  let mailsInDoubt = 0;
  const timesMailed = new Map<string, number>();
  const mailedEntries = new Map<string, number>();
  const mailsUnknownToReceipts: string[] = [];
  for (const { recipients, tags } of mails) {
    const [callId = '', index = ''] = [tags[MAIL_TAGS.call], tags[MAIL_TAGS.entry]];
    const place = `${callId}/${index}`;
    const receipt = receiptOf.get(callId);
    const subscriberId = receipt?.people[Number(index)] ?? '';
    const outcome = receipt?.outcomes[Number(index)];
    const isKnown = outcome !== undefined && MAY_HAVE_IT.has(outcome) && addressOf.get(subscriberId) === recipients[0];
    if (!isKnown) mailsUnknownToReceipts.push(place);
    if (receipt && isInDoubt(receipt)) mailsInDoubt += 1;
    mailedEntries.set(place, (mailedEntries.get(place) ?? 0) + 1);
    timesMailed.set(subscriberId, (timesMailed.get(subscriberId) ?? 0) + 1);
  }

  const acceptedWithoutMail = receipts.flatMap(({ callId, outcomes: ofCall }) =>
    ofCall
      .map((outcome, index) => ({ outcome, place: `${callId}/${index}` }))
      .filter(({ outcome, place }) => outcome === 'accepted' && mailedEntries.get(place) !== 1)
      .map(({ place }) => place),
  );
  const ids = audience.map(({ subscriberId }) => subscriberId);
  const times = (id: string) => timesMailed.get(id) ?? 0;
  const has = (id: string, ...wanted: EntryOutcome[]) => wanted.some((outcome) => outcomes.get(id)?.includes(outcome));
  const isAccepted = (id: string) => has(id, 'accepted');
  const isUncertain = (id: string) => !isAccepted(id) && has(id, 'uncertain');
  const isTerminal = (id: string) => !isAccepted(id) && !isUncertain(id) && has(id, 'refused');
  const doubts = receipts.map(({ outcomes: ofCall }) => ofCall.filter((outcome) => IN_DOUBT.has(outcome)).length);
  return {
    contradictions: {
      mailsUnknownToReceipts,
      acceptedWithoutMail,
      mailedTwiceWithoutMark: ids.filter((id) => times(id) > 1 && !has(id, 'freed')),
      mailedMoreThanTwice: ids.filter((id) => times(id) > 2),
      notMailedWithoutMark: ids.filter((id) => times(id) === 0 && !isUncertain(id) && !isTerminal(id)),
      leftOpen: ids.filter((id) => !isAccepted(id) && !isUncertain(id) && !isTerminal(id)),
    },
    counts: {
      accepted: ids.filter(isAccepted).length,
      terminal: ids.filter(isTerminal).length,
      uncertain: ids.filter(isUncertain).length,
      freed: ids.filter((id) => has(id, 'freed')).length,
    },
    mailedTwice: ids.filter((id) => times(id) === 2).length,
    mailsInDoubt,
    callsInDoubt: receipts.filter(isInDoubt).length,
    mostInDoubtInOneCall: Math.max(0, ...doubts),
  };
}
