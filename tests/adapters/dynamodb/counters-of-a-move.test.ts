import { expect, test } from 'vitest';
import { makeRollingBudgets } from '../../../functions/adapters/dynamodb/notices/rolling-budgets.ts';
import { requestAddressChange } from '../../../functions/domain/account/request-address-change.ts';
import { hashOfMailbox, takeNotice, takeOfNetwork } from '../../../functions/domain/notices/confirmation-budgets.ts';
import { everyItemOf } from '../../support/aws/restored-table.ts';
import { tableInProcess } from '../../support/aws/table-in-process.ts';
import { aSubscriber, someTokenKeys } from '../../support/builders.ts';
import { NOW_MS, someLimits } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const OLD = 'ana@example.org';
const NEW = 'someone.else@example.net';
const NETWORK = '192.0.2.7';
const FORM_ID = 'f0000000-0000-4000-8000-000000000001';

const table = tableInProcess();

test('a thief who can hash addresses and networks finds no counter of a mailbox, and none that joins it with the one it moved to', async () => {
  const rollingBudgets = makeRollingBudgets(table, async () => someTokenKeys);
  const ports = Object.assign(new MemoryPorts(), { rollingBudgets });
  const subscriber = aSubscriber({ address: OLD });
  await ports.subscribers.save({ subscriber, addressHash: await ports.hashOfAddress(OLD), ending: undefined });
  const networks = [await ports.networks.hash(NETWORK, NOW_MS)];
  const mailboxes = await Promise.all([OLD, NEW].map((address) => hashOfMailbox(address, ports.hashOfAddress)));
  const [oldMailbox = '', newMailbox = ''] = mailboxes;

  // A link to sign in to the old mailbox, the wish, and the mail to the new one, all from one network within a minute.
  await takeOfNetwork('sign-ins', { requestId: FORM_ID, networks }, ports, someLimits(), NOW_MS);
  await takeNotice('sign-ins', { mailboxHash: oldMailbox, networks }, ports, someLimits(), NOW_MS);
  const wish = { typed: NEW, formId: FORM_ID, network: NETWORK, language: 'en' } as const;
  const asked = await requestAddressChange(subscriber, wish, ports, NOW_MS + 30_000);
  expect(asked).toEqual({ kind: 'requested', changeId: expect.any(String) });
  await takeNotice('address-changes', { mailboxHash: newMailbox, networks }, ports, someLimits(), NOW_MS + 60_000);

  const counters = (await everyItemOf(table)).filter(({ pk }) => pk.startsWith('BUDGET#'));
  expect(counters.length).toBeGreaterThan(8);
  const known = [...mailboxes, ...networks.map(({ hash }) => hash), subscriber.subscriberId];
  expect(counters.filter(({ pk }) => known.some((one) => pk.includes(one))).map(({ pk }) => pk)).toEqual([]);
  // Nor does a name tell what is counted.
  expect(counters.filter(({ pk }) => !/^BUDGET#[0-9a-f]{64}#rolling$/.test(pk)).map(({ pk }) => pk)).toEqual([]);
  expect(counters.map(({ expiresAtEpochSeconds }) => expiresAtEpochSeconds % 86_400)).toEqual(counters.map(() => 0));
});
