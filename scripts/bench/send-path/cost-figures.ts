import { entriesPerCall } from '../../../functions/domain/rate/rate.ts';
import { LIST_PRICES } from '../../prices/list-prices.ts';
import { atLeast, atMost, type Figure, type Section } from '../figure.ts';
import {
  askedForEventsOfMillion,
  askedForMillion,
  type CarriedOut,
  mailsThatCountsTake,
  priceOf,
  priceOfQueue,
  type Recorded,
  type SendingAccount,
} from './prices.ts';

/** What most accounts are given first. */
export const SLOW_ACCOUNT_MAILS_PER_SECOND = 14;
const dollars = (amount: number) => `$${amount.toFixed(2)}`;
const whole = (count: number) => Math.round(count).toLocaleString('en');

export function costSection(sent: CarriedOut, recorded: Recorded, account: SendingAccount): Section {
  const asked = askedForMillion(sent, account);
  const price = priceOf(asked);
  const waiting = priceOf(askedForMillion(sent, { ...account, mailsPerSecond: SLOW_ACCOUNT_MAILS_PER_SECOND }));
  const events = askedForEventsOfMillion(recorded);
  const recording = priceOf(events) - priceOfQueue(events);
  const countable = mailsThatCountsTake(recorded);
  const readsPerPerson = sent.bill.readUnits / sent.people;
  const figures: Figure[] = [
    {
      name: 'the send path',
      value: dollars(price),
      bar: atMost(price, 0.6, '$0.60'),
      note: `${whole(asked.readUnits)} read units, ${whole(asked.writeUnits)} write units, ${whole(asked.queueRequests)} queue requests, ${whole(asked.invocations)} invocations, ${whole(asked.gigabyteSeconds)} GB s of ${account.workers} workers at ${account.mailsPerSecond}/s`,
      raw: { dollars: price, ...asked },
    },
    {
      name: `the same at ${SLOW_ACCOUNT_MAILS_PER_SECOND}/s`,
      value: dollars(waiting),
      bar: atMost(waiting, 2, '$2'),
      note: `the workers wait most of the 22 hours, and are paid for it; a call holds ${entriesPerCall({ maxSendRate: SLOW_ACCOUNT_MAILS_PER_SECOND })} people`,
      raw: { dollars: waiting },
    },
    {
      name: 'table reads a matched person',
      value: readsPerPerson.toFixed(3),
      note: 'read units; a person’s own item is 1',
      raw: { readUnits: readsPerPerson },
    },
    {
      name: 'events: each mail sent and delivered, table and functions',
      value: dollars(recording),
      bar: atMost(recording, 0.6, '$0.60'),
      note: `${whole(events.readUnits)} read units, ${whole(events.writeUnits)} write units, ${whole(events.invocations)} invocations, ${whole(events.gigabyteSeconds)} GB s; mixed as at ${account.mailsPerSecond}/s`,
      raw: { dollars: recording, ...events },
    },
    {
      name: 'events: their queue',
      value: dollars(priceOfQueue(events)),
      note: `${whole(events.queueRequests)} requests`,
      raw: { dollars: priceOfQueue(events) },
    },
    {
      name: 'mails a second that the counts of one dispatch take',
      value: whole(countable),
      bar: atLeast(countable, 2 * account.mailsPerSecond),
      note: 'they lie in one partition, which takes 1,000 write units a second',
      raw: { mailsPerSecond: countable },
    },
    {
      name: 'SES itself',
      value: dollars(1_000_000 * LIST_PRICES.mail),
      note: `${dollars(1_000_000 * LIST_PRICES.mailOfNewAccount)} on the plan that new accounts start with`,
      raw: { dollars: 1_000_000 * LIST_PRICES.mail, newAccountDollars: 1_000_000 * LIST_PRICES.mailOfNewAccount },
    },
  ];
  return { title: 'A million people: requests to AWS, at list price in us-east-1', figures };
}
