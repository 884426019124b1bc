import { LIST_PRICES } from '../../prices/list-prices.ts';
import { atMost, type Figure, type Section } from '../figure.ts';
import {
  askedForEventsOfMillion,
  askedForMillion,
  type CarriedOut,
  priceOf,
  type Recorded,
  type SendingAccount,
} from './prices.ts';

const SLOW_ACCOUNT_MAILS_PER_SECOND = 14;
const dollars = (amount: number) => `$${amount.toFixed(2)}`;
const whole = (count: number) => Math.round(count).toLocaleString('en');

export function costSection(sent: CarriedOut, recorded: Recorded, account: SendingAccount): Section {
  const asked = askedForMillion(sent, account);
  const price = priceOf(asked);
  const waiting = priceOf(askedForMillion(sent, { ...account, mailsPerSecond: SLOW_ACCOUNT_MAILS_PER_SECOND }));
  const events = askedForEventsOfMillion(recorded);
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
      note: 'the workers wait most of the 22 hours, and are paid for it',
      raw: { dollars: waiting },
    },
    {
      name: 'table reads a matched person',
      value: readsPerPerson.toFixed(3),
      note: 'read units; a person’s own item is 1',
      raw: { readUnits: readsPerPerson },
    },
    {
      name: 'events: each mail sent and delivered',
      value: dollars(priceOf(events)),
      note: `${whole(events.readUnits)} read units, ${whole(events.writeUnits)} write units, ${whole(events.queueRequests)} queue requests, ${whole(events.invocations)} invocations, ${whole(events.gigabyteSeconds)} GB s; mixed as at ${account.mailsPerSecond}/s`,
      raw: { dollars: priceOf(events), ...events },
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
