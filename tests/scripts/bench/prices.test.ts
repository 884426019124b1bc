import { expect, test } from 'vitest';
import { costSection } from '../../../scripts/bench/send-path/cost-figures.ts';
import { askedForEventsOfMillion, askedForMillion, priceOf } from '../../../scripts/bench/send-path/prices.ts';
import { LIST_PRICES } from '../../../scripts/prices/list-prices.ts';

const bill = { readUnits: 12_000, writeUnits: 1_190, writeUnitsOf: {} };
const sent = { bill, slices: 10, people: 10_000 };
const recorded = { bill, events: 20_000, batches: 200, countWrites: 100, people: 10_000, seconds: 6 };
const account = { mailsPerSecond: 500, workers: 2 };

test('a million people ask a hundred times what ten thousand asked, and their workers are paid while the rate lets it take', () => {
  expect(askedForMillion(sent, account)).toEqual({
    readUnits: 1_200_000,
    writeUnits: 124_000,
    queueRequests: 3_000,
    invocations: 1_000,
    gigabyteSeconds: 1_000_000 / 450,
  });
});

test('each event is queued by itself, and fetched and deleted ten at a time', () => {
  expect(askedForEventsOfMillion(recorded)).toEqual({
    readUnits: 1_200_000,
    writeUnits: 119_000,
    queueRequests: 2_400_000,
    invocations: 20_000,
    gigabyteSeconds: 600,
  });
});

test('a price is each thing asked times its list price', () => {
  const million = 1_000_000;
  const asked = { readUnits: million, writeUnits: million, queueRequests: million, invocations: million };
  expect(priceOf({ ...asked, gigabyteSeconds: 0 })).toBeCloseTo(0.125 + 0.625 + 0.4 + 0.2, 10);
  expect(
    priceOf({ readUnits: 0, writeUnits: 0, queueRequests: 0, invocations: 0, gigabyteSeconds: 3_000 }),
  ).toBeCloseTo(0.0400002, 10);
});

test('sending and recording are each held to a price, and SES’s own price stands beside them', () => {
  const { figures } = costSection(sent, recorded, account);
  const shown = figures.map(({ name, value, bar }) => [name, value, bar?.holds]);
  expect(shown).toEqual([
    ['the send path', '$0.26', true],
    ['the same at 14/s', '$1.74', true],
    ['table reads a matched person', '1.200', undefined],
    ['events: each mail sent and delivered, table and functions', '$0.24', true],
    ['events: their queue', '$0.96', undefined],
    ['mails a second that the counts of one dispatch take', '50,000', true],
    ['SES itself', '$100.00', undefined],
  ]);
  expect(LIST_PRICES.mailOfNewAccount).toBe(0.16 / 1_000);
});
