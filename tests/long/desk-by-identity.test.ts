import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, expect } from 'vitest';
import { IDENTITY_RETURN_PATH } from '../../functions/contract/deployment/identity-provider.ts';
import { message } from '../../functions/locales/messages.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import type { LocalStack } from '../../scripts/local/stack.ts';
import { linksIn, makeInboxClient } from '../../scripts/local/visitors/inbox-client.ts';
import { seedOffice, seedPublisher } from '../../scripts/local/visitors/seed.ts';
import { OrganisationsProvider, PROVIDER_CLIENT } from '../support/members/organisations-provider.ts';
import { startTestStack } from '../support/stack/deployed-stack.ts';
import { test } from '../support/visiting/browser.ts';

// The deployed functions and Chromium, without scripts, with a provider of another site.

const ADDRESS = 'ana.by.identity@example.org';
const PROVIDER = 'Example Identity';

/** A browser comes back from a page of another site, and sends no `Strict` cookie: a mere redirect would be of our own page's making. */
const asksForAPress: OrganisationsProvider['instead'] = ({ method, url }, response) => {
  if (method !== 'GET' || !url?.startsWith('/interaction/')) return false;
  response.setHeader('content-type', 'text/html').end('<form method="post"><button>Log in</button></form>');
  return true;
};

let organisation: OrganisationsProvider;
let stack: LocalStack;
beforeAll(async () => {
  stack = await startTestStack('test-identity', {
    identityProvider: async (publicUrl, environment) => {
      organisation = await OrganisationsProvider.start(`${publicUrl}${IDENTITY_RETURN_PATH}`);
      organisation.account = { subject: 'ana-1', email: ADDRESS, isVerified: true };
      organisation.instead = asksForAPress;
      const secrets = new SecretsManagerClient(clientSettingsOf(environment));
      const { ARN: clientSecretArn = '' } = await secrets.send(
        new CreateSecretCommand({ Name: 'identity-client', SecretString: PROVIDER_CLIENT.secret }),
      );
      secrets.destroy();
      return { issuer: organisation.issuer, clientId: PROVIDER_CLIENT.clientId, clientSecretArn, name: PROVIDER };
    },
  });
});
afterAll(async () => {
  await stack?.stop();
  await organisation?.stop();
});

test('an invited person joins by their organisation’s account, signs out, and signs in by it', async ({
  plainPage: page,
}) => {
  await seedOffice(stack, await seedPublisher(stack), [{ name: 'Ana Example', address: ADDRESS }]);
  const mail = await makeInboxClient(stack.inboxUrl).waitForMailTo(ADDRESS);
  const presses = (key: Parameters<typeof message>[1]) =>
    page.getByRole('button', { name: message('en', key) }).click();
  const follows = (name: RegExp) => page.getByRole('link', { name }).click();
  const logsInThere = () => page.getByRole('button', { name: 'Log in' }).click();
  const atDesk = async () => {
    await page.waitForURL(/\/desk\?/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Example Observatory');
  };

  await page.goto(linksIn(mail).find((url) => url.includes('/desk/')) ?? '');
  await presses('desk.invitation.button');
  await follows(/Join with/);
  await logsInThere();
  await page.waitForURL(/\/desk\/identity\?/);
  await presses('desk.identity.return.button-join');
  await atDesk();

  await presses('desk.sign-out');
  await page.waitForURL(/\/desk\/sign-in/);
  // There she is still signed in.
  await follows(/Sign in with/);
  await page.waitForURL(/\/desk\/identity\?/);
  await presses('desk.identity.return.button-sign-in');
  await atDesk();
});
