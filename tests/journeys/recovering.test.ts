import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { askRecovery } from '../../functions/domain/members/recovery/ask-recovery.ts';
import { recoveryMsOf } from '../../infra/stages/index.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { recoveryPortsOf } from '../../scripts/deployment/recovery-ports.ts';
import { linksIn } from '../../scripts/local/visitors/inbox-client.ts';
import { seedOffice, seedPublisher, tableOf } from '../../scripts/local/visitors/seed.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { invokeFunction } from '../support/stack/invoke-function.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { test } from '../support/visiting/browser.ts';

const WAIT_MS = recoveryMsOf('test');

/** An office of one. @returns what an operator does to let her in anew, and the link in the mail to her that comes after so many others. */
async function anOfficeOfOne() {
  const [environment, outputs] = [inject('environment'), inject('outputs')];
  const stack = { publicUrl: inject('publicUrl'), inboxUrl: inject('inboxUrl'), environment, outputs };
  const address = `ana.${randomUUID().slice(0, 8)}@example.org`;
  const { publisherId } = await seedPublisher(stack);
  await seedOffice(stack, { publisherId }, [{ name: 'Ana Example', address }]);
  const reached = { sealingKeyArn: outputs.SealingKeyArn, noticesQueueUrl: outputs.NoticesQueueUrl };
  return {
    async isRecovered() {
      const table = tableOf(stack);
      const ports = recoveryPortsOf({ ...reached, table, clientSettings: clientSettingsOf(environment) });
      await askRecovery(publisherId, { address, waitMs: WAIT_MS }, ports, Date.now());
      table.raw.destroy();
    },
    async linkAfter(after: number): Promise<string> {
      const mail = await theInbox().waitForMailTo(address, { after });
      return linksIn(mail).find((url) => url.includes('/desk/')) ?? '';
    },
  };
}

test('the only member of an office is let in anew after a wait, in which the mail about it stops it', async ({
  plainPage: page,
}) => {
  const presses = (name: string) => page.getByRole('button', { name }).click();
  const heading = () => page.getByRole('heading', { level: 1 }).textContent();
  const office = await anOfficeOfOne();

  await office.isRecovered();
  await page.goto(await office.linkAfter(1));
  await presses('Stop it');
  expect(await heading()).toBe('It is stopped');

  await office.isRecovered();
  expect(await office.linkAfter(2)).toContain('/desk/recovery/');
  await wait(WAIT_MS);
  await invokeFunction('sweep');
  await page.goto(await office.linkAfter(3));
  await presses('Accept the invitation');
  expect(await heading()).toBe('Choose how you sign in');
});
