import {
  GetConfigurationSetCommand,
  GetConfigurationSetEventDestinationsCommand,
  GetEmailIdentityCommand,
  ListSuppressedDestinationsCommand,
} from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aClient } from './asking.ts';
import type { SesSimulator } from './running-simulator.ts';
import { startSesSimulator } from './simulator.ts';

let simulator: SesSimulator;
beforeAll(async () => {
  simulator = await startSesSimulator();
});
afterAll(() => simulator.stop());

const DOMAIN = 'mail.example.org';

test('an identity is read as SES tells it, with what a test says of it', async () => {
  const client = aClient(simulator.where());
  const read = () => client.send(new GetEmailIdentityCommand({ EmailIdentity: DOMAIN }));
  expect(await read()).toMatchObject({
    VerifiedForSendingStatus: true,
    DkimAttributes: { Status: 'SUCCESS', Tokens: ['aaaa1111', 'bbbb2222', 'cccc3333'] },
    MailFromAttributes: { MailFromDomain: 'bounce.mail.example.org' },
  });
  simulator.setAccount({ setUp: { identity: { VerifiedForSendingStatus: false } } });
  expect(await read()).toMatchObject({ VerifiedForSendingStatus: false, DkimAttributes: { Status: 'SUCCESS' } });
  simulator.setAccount({ setUp: {}, identities: ['other.example.org'] });
  await expect(read()).rejects.toMatchObject({ name: 'NotFoundException' });
});

test('in the sandbox the set-up is read, and the suppression list alone is closed', async () => {
  const client = aClient(simulator.where());
  simulator.setAccount({ identities: [DOMAIN], hasProductionAccess: false });
  expect(await client.send(new GetEmailIdentityCommand({ EmailIdentity: DOMAIN }))).toMatchObject({
    VerifiedForSendingStatus: true,
  });
  await expect(client.send(new ListSuppressedDestinationsCommand({}))).rejects.toThrow('disabled in the sandbox');
  simulator.setAccount({ hasProductionAccess: true });
});

test('a configuration set and its event destinations are read, and a paused one says so', async () => {
  const client = aClient(simulator.where());
  const name = { ConfigurationSetName: 'bulk' };
  simulator.setAccount({ configurationSets: { bulk: 'paused' } });
  expect(await client.send(new GetConfigurationSetCommand(name))).toMatchObject({
    SendingOptions: { SendingEnabled: false },
    DeliveryOptions: { TlsPolicy: 'REQUIRE' },
  });
  const { EventDestinations } = await client.send(new GetConfigurationSetEventDestinationsCommand(name));
  expect(EventDestinations).toMatchObject([{ Enabled: true, EventBridgeDestination: {} }]);
  const other = { ConfigurationSetName: 'other' };
  await expect(client.send(new GetConfigurationSetCommand(other))).rejects.toMatchObject({ name: 'NotFoundException' });
});
