import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import {
  forgetConfirmations,
  forgetSource,
  makeConfirmations,
} from '../../../../functions/adapters/dynamodb/notices/confirmations.ts';
import { EXPIRY_ATTRIBUTE } from '../../../../functions/contract/table-keys.ts';
import type { LateConfirmations, ShutOut } from '../../../../functions/domain/notices/breaker.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { DAY_MS, NOW_MS } from '../../../support/subscribing/builders.ts';
import { aSource } from '../../../support/subscribing/returned-mails.ts';

const HOUR_MS = 3_600_000;
const THIS_HOUR_MS = NOW_MS - (NOW_MS % HOUR_MS);
const NOTHING: LateConfirmations = { sent: 0, stopped: 0, bounced: [], complained: [], shutOut: [] };

const table = tableOfTest();

test('what is counted within a day is added up, for all and for each source, and what is older is past', async () => {
  const confirmations = makeConfirmations(table);
  expect(await confirmations.lately(NOW_MS)).toEqual(NOTHING);
  const ana = aSource(1);
  await Promise.all(Array.from({ length: 20 }, () => confirmations.countSent(ana, NOW_MS)));
  await confirmations.countSent(aSource(2, { recipient: ana.recipient }), NOW_MS + HOUR_MS);
  await confirmations.countStopped(undefined, NOW_MS + HOUR_MS);
  expect(await confirmations.lately(NOW_MS + DAY_MS)).toEqual({ ...NOTHING, sent: 21, stopped: 1 });
  expect(await confirmations.lately(NOW_MS + DAY_MS + HOUR_MS)).toEqual({ ...NOTHING, sent: 1, stopped: 1 });
  expect(await confirmations.sentOf(ana.network, NOW_MS + DAY_MS)).toBe(20);
  expect(await confirmations.sentOf(ana.recipient, NOW_MS + DAY_MS)).toBe(21);
});

test('what came back is kept with its source, once, however often and in any hour that it is told', async () => {
  const confirmations = makeConfirmations(table);
  for (const atMs of [NOW_MS, NOW_MS + 1, NOW_MS + HOUR_MS])
    await confirmations.noteReturned('bounced', 'mail-1', aSource(1), atMs);
  await confirmations.noteReturned('bounced', 'mail-2', aSource(1), NOW_MS);
  await confirmations.noteReturned('complained', 'mail-1', aSource(2), NOW_MS);
  const { bounced, complained } = await confirmations.lately(NOW_MS + HOUR_MS);
  const sourceOf = ({ network, recipient }: { network: string; recipient: string }) => ({ network, recipient });
  expect([bounced.map(sourceOf), complained.map(sourceOf)]).toEqual([[aSource(1), aSource(1)], [aSource(2)]]);
});

test('no more is kept of an hour than proves anything', async () => {
  const confirmations = makeConfirmations(table);
  for (let n = 0; n < 510; n += 1) await confirmations.noteReturned('bounced', `mail-${n}`, aSource(n), NOW_MS);
  expect((await confirmations.lately(NOW_MS)).bounced).toHaveLength(500);
});

test('what is kept names no network, address or mail, and for no longer than it counts', async () => {
  const confirmations = makeConfirmations(table);
  await confirmations.countSent(aSource(1), NOW_MS);
  await confirmations.noteReturned('bounced', '0100018e-SES-id', aSource(1), NOW_MS);
  const items = [];
  for await (const { Items = [] } of paginateScan({ client: table.documents }, { TableName: table.name }))
    items.push(...Items);
  expect(items.map((item) => item[EXPIRY_ATTRIBUTE])).toEqual(Array(3).fill((THIS_HOUR_MS + 25 * HOUR_MS) / 1_000));
  expect(JSON.stringify(items, (_, value) => (value instanceof Set ? [...value] : value))).not.toContain('0100018e');
});

const shutOut = (n: number): ShutOut => ({
  what: 'network',
  digits: aSource(n).network,
  untilMs: NOW_MS + 5 * HOUR_MS,
});

test('an operator sees who is shut out, and lets one back in by its first digits', async () => {
  const confirmations = makeConfirmations(table);
  for (const n of [1, 2]) {
    await confirmations.noteReturned('bounced', `mail-${n}`, aSource(n), NOW_MS);
    await confirmations.countStopped({ ...shutOut(n), untilMs: NOW_MS + HOUR_MS }, NOW_MS);
    await confirmations.countStopped(shutOut(n), NOW_MS + HOUR_MS);
  }
  expect((await confirmations.lately(NOW_MS)).shutOut).toEqual([shutOut(1), shutOut(2)]);
  expect((await confirmations.lately(NOW_MS + 5 * HOUR_MS)).shutOut).toEqual([]);
  expect(await forgetSource(table, aSource(1).network.slice(0, 16), NOW_MS + HOUR_MS)).toBe(1);
  const left = await confirmations.lately(NOW_MS + HOUR_MS);
  expect([left.bounced.map(({ network }) => network), left.shutOut]).toEqual([[aSource(2).network], [shutOut(2)]]);
  expect(await forgetSource(table, 'ffff', NOW_MS)).toBe(0);
});

test('an operator can forget all of it', async () => {
  const confirmations = makeConfirmations(table);
  await confirmations.noteReturned('bounced', 'mail-1', aSource(1), NOW_MS);
  await confirmations.countStopped(shutOut(1), NOW_MS + HOUR_MS);
  await forgetConfirmations(table, NOW_MS + HOUR_MS);
  expect(await confirmations.lately(NOW_MS + HOUR_MS)).toEqual(NOTHING);
});
