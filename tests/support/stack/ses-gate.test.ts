import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aClient, bulk, single } from '../../ses-simulator/asking.ts';
import type { SimulatedGrants } from '../../ses-simulator/grants.ts';
import { type SesSimulator, whereIs } from '../../ses-simulator/running-simulator.ts';
import { startSesSimulator } from '../../ses-simulator/simulator.ts';
import { type SesGate, startSesGate } from './ses-gate.ts';

let inbox: SesSimulator;
let gate: SesGate;
let ses: SESv2Client;
beforeEach(async () => {
  inbox = await startSesSimulator();
  gate = await startSesGate(inbox.url);
  ses = aClient(whereIs(gate.url));
});
afterEach(async () => {
  ses.destroy();
  await gate.stop();
  await inbox.stop();
});

const SENDS_NOTICES: SimulatedGrants = {
  roles: [
    {
      name: 'send-notice',
      configurationSet: 'notices',
      statements: [
        { effect: 'Allow', actions: ['ses:SendEmail'], resources: ['*'], principals: undefined, conditions: {} },
      ],
    },
  ],
  mailDomain: 'example.org',
  account: { region: 'eu-central-1', accountId: '111122223333', isInSandbox: false },
};

test('until it is told what to hold to, everything passes', async () => {
  expect(await bulk(ses, ['ana@example.org'])).toEqual(['SUCCESS']);
  expect(gate.refusals()).toEqual([]);
});

test('what the role of a channel may do passes, and the rest is refused and remembered', async () => {
  gate.holdTo(SENDS_NOTICES);
  expect(await single(ses, 'ana@example.org')).toBe('accepted');
  expect(await single(ses, 'ana@example.org', { ConfigurationSetName: 'alerts' })).toBe('AccessDeniedException');
  expect(await bulk(ses, ['ana@example.org'], { ConfigurationSetName: 'notices' })).toBe('AccessDeniedException');
  expect(inbox.record.mails()).toHaveLength(1);
  expect(gate.refusals()).toEqual([
    expect.stringContaining("to perform `ses:SendEmail'"),
    expect.stringContaining("send-notice' is not authorized to perform `ses:SendBulkEmail' on resource"),
  ]);
});

test('an answer of the inbox comes back as it is, errors too', async () => {
  inbox.faults.add({ kind: 'throttle-call' });
  expect(await single(ses, 'ana@example.org')).toBe('TooManyRequestsException');
});
