import { expect, test } from 'vitest';
import { subscriberKey } from '../../../functions/contract/table-keys.ts';
import { revisionsFrom } from '../../../functions/domain/subscriber/revision.ts';
import { copyBack } from '../../../scripts/operator/restore/copy-back.ts';
import { raiseRevisions } from '../../../scripts/operator/restore/raise-revisions.ts';
import { settlePeople } from '../../../scripts/operator/restore/settling/settle-people.ts';
import { aKeyring } from '../../support/aws/fixed-keyring.ts';
import { diesAfter } from '../../support/aws/intercepted-table.ts';
import { everyItemOf, has, hasSubscriber, itemAt, settlingPorts } from '../../support/aws/restored-table.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';
import { aSubscriber } from '../../support/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const [from, to] = [tableOfTest(), tableOfTest()];

const idOf = (n: number) => `5f0c1b8e-0000-4000-8000-00000000000${n}`;
const people = [1, 2, 3].map((n) =>
  aSubscriber({ subscriberId: idOf(n), address: `reader${n}@example.org`, revision: 4 }),
);

test.each([1, 4, 7])('a copy that died after %i writes is whole when it is done again', async (writes) => {
  for (const person of people) await hasSubscriber(from, person);
  await expect(copyBack(from, diesAfter(to, writes), () => aKeyring, NOW_MS)).rejects.toThrow('died');
  await copyBack(from, to, () => aKeyring, NOW_MS);
  expect(await everyItemOf(to)).toEqual(await everyItemOf(from));
});

test('of the index of the archive nothing comes back: its words may be of texts that were corrected since', async () => {
  const card = { pk: 'CARD#1', sk: 'CARD', entity: 'appeal-card', title: 'as it was' };
  await has(from, card);
  await has(from, { pk: 'SHELF#word:en:ivan#0', sk: '1#1', entity: 'shelved' });
  await has(from, { pk: 'SHELVES#word:en:ivan', sk: 'SHELF', entity: 'shelf', taken: 1 });
  await has(from, { pk: 'LISTING#1', sk: 'LISTING', entity: 'listing', rows: [] });
  await copyBack(from, to, () => aKeyring, NOW_MS);
  // Should the stream's reader miss it, the sweep finds it; no feed changed.
  expect(await everyItemOf(to)).toEqual([{ ...card, dueWork: 'listing', dueAtMs: NOW_MS, touchedAtMs: NOW_MS }]);
});

test('a publisher that was taken off the page since stays off it, and one that is lost is named again', async () => {
  const profile = { pk: 'ABOUT_PUBLISHERS', sk: 'p1', entity: 'publisher-profile', publisherId: 'p1', isListed: true };
  await has(from, profile);
  await has(from, { ...profile, sk: 'p2', publisherId: 'p2' });
  await has(to, { ...profile, isListed: false });
  await copyBack(from, to, () => aKeyring, NOW_MS);
  expect((await everyItemOf(to)).map(({ sk, isListed }) => [sk, isListed])).toEqual([
    ['p1', false],
    ['p2', true],
  ]);
});

test('what the table has newer stays, and damaged subscribers and addresses of the backup are left out', async () => {
  const receipt = { pk: 'RECEIPTS#1#0', sk: 'CALL#1', entity: 'receipt', outcome: 'unknown' };
  await has(from, receipt);
  await has(to, { ...receipt, outcome: 'accepted' });
  await has(from, { pk: 'SUBSCRIBER#damaged', sk: 'SUBSCRIBER', entity: 'subscriber' });
  await has(from, { pk: 'ADDRESS#damaged', sk: 'ADDRESS', entity: 'address' });
  expect(await copyBack(from, to, () => aKeyring, NOW_MS)).toEqual({
    written: 0,
    kept: 1,
    unreadable: 2,
    replaced: [],
  });
  expect(await everyItemOf(to)).toEqual([{ ...receipt, outcome: 'accepted' }]);
});

test('what a subscriber ends after a restore counts in the next one too, however many revisions they had reached before the first', async () => {
  const [later, table] = [from, to];
  const [ana = aSubscriber()] = people;
  // A backup of later, when she had changed much; she is restored to revision 4, and unsubscribes by her next change.
  await hasSubscriber(later, { ...ana, revision: 9 });
  await hasSubscriber(table, ana);
  await raiseRevisions(table, NOW_MS);
  const revision = Number((await itemAt(table, subscriberKey(ana.subscriberId)))?.revision) + 1;
  const recorded = {
    subscribers: { [ana.subscriberId]: [{ kind: 'unsubscribed' as const, revision, atMs: NOW_MS + 1 }] },
  };
  expect((await settlePeople(settlingPorts(later, recorded), NOW_MS + 2)).unsubscribed).toEqual([ana.subscriberId]);
});

test('a subscriber who changed after the restore keeps their own revision', async () => {
  const table = from;
  const [ana = aSubscriber()] = people;
  const revision = revisionsFrom(NOW_MS) + 7;
  await hasSubscriber(table, { ...ana, revision });
  await raiseRevisions(table, NOW_MS);
  expect((await itemAt(table, subscriberKey(ana.subscriberId)))?.revision).toBe(revision);
});
