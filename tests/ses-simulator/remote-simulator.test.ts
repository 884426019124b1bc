import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aClient, bulk, people, single } from './asking.ts';
import { type RemoteSimulator, spawnSesSimulator } from './remote-simulator.ts';

let simulator: RemoteSimulator;
let client: SESv2Client;
beforeAll(async () => {
  simulator = await spawnSesSimulator({ account: { maxSendRate: 100 }, faults: [{ kind: 'throttle-call' }] });
  client = aClient(simulator.where());
});
beforeEach(() => simulator.reset());
afterAll(async () => {
  client.destroy();
  await simulator.stop();
});

test('a simulator in a process of its own starts with its settings', async () => {
  const other = await spawnSesSimulator({ account: { maxSendRate: 14 }, faults: [{ kind: 'throttle-call' }] });
  const sender = aClient(other.where());
  expect(await other.account()).toMatchObject({ maxSendRate: 14 });
  expect(await single(sender, 'ana@example.org')).toBe('TooManyRequestsException');
  expect(await single(sender, 'ana@example.org')).toBe('accepted');
  sender.destroy();
  await other.stop();
});

test('it says who was mailed how often, and what every call was told', async () => {
  await bulk(client, people(2));
  await single(client, 'p0@example.org');
  expect(await simulator.acceptedTimes()).toEqual(
    new Map([
      ['p0@example.org', 2],
      ['p1@example.org', 1],
    ]),
  );
  expect((await simulator.mailsTo('p1@example.org')).map(({ subject }) => subject)).toEqual(['For p1@example.org']);
  expect((await simulator.mails()).map(({ operation }) => operation)).toEqual([
    'SendBulkEmail',
    'SendBulkEmail',
    'SendEmail',
  ]);
  expect((await simulator.calls()).map(({ accepted }) => accepted)).toEqual([2, 1]);
  expect(await simulator.counts()).toMatchObject({ calls: 2, acceptedRecipients: 3 });
});

test('it takes new faults, and gives them up', async () => {
  await simulator.addFaults({ kind: 'refuse-call', times: 'always' });
  expect(await single(client, 'ana@example.org')).toBe('BadRequestException');
  await simulator.clearFaults();
  expect(await single(client, 'ana@example.org')).toBe('accepted');
});

test('its account changes while it runs', async () => {
  await simulator.setAccount({ sendingEnabled: false });
  expect(await single(client, 'ana@example.org')).toBe('SendingPausedException');
  await simulator.setAccount({ sendingEnabled: true });
  expect(await single(client, 'ana@example.org')).toBe('accepted');
});

test('a reset forgets mails, calls and faults', async () => {
  await simulator.addFaults({ kind: 'refuse-call', times: 'always' });
  await single(client, 'ana@example.org');
  await simulator.reset();
  expect(await simulator.counts()).toMatchObject({ calls: 0, acceptedRecipients: 0 });
  expect(await simulator.calls()).toEqual([]);
  expect(await single(client, 'ana@example.org')).toBe('accepted');
});

test('kept as counts only, it still knows how often each was mailed, and no mails', async () => {
  const counting = await spawnSesSimulator({ keeps: 'counts', renders: false });
  const sender = aClient(counting.where());
  await bulk(sender, people(2));
  expect([...(await counting.acceptedTimes()).values()]).toEqual([1, 1]);
  expect(await counting.mails()).toEqual([]);
  sender.destroy();
  await counting.stop();
});

test('it ends when the process that started it is gone, however it went', async () => {
  const serve = fileURLToPath(new URL('serve.ts', import.meta.url));
  const child = spawn(process.execPath, [serve], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.stdin.destroy(); // as the end of its parent would
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('an order that it does not know is refused', async () => {
  expect((await fetch(`${simulator.url}/simulator/unknown`)).status).toBe(404);
});
