import { SendBulkEmailCommand } from '@aws-sdk/client-sesv2';
import { afterEach, describe, expect, test } from 'vitest';
import { makeAccounts } from '../../functions/adapters/ses/account.ts';
import { makeSuppressionList } from '../../functions/adapters/ses/suppression-list.ts';
import { LANES } from '../../functions/contract/lanes.ts';
import { NoticeNotSentError } from '../../functions/domain/notices/notice-not-sent.ts';
import { aBulkRequest, aClient } from '../ses-simulator/asking.ts';
import type { SimulatedGrants } from '../ses-simulator/grants.ts';
import type { SesSimulator } from '../ses-simulator/running-simulator.ts';
import { startSesSimulator } from '../ses-simulator/simulator.ts';
import type { Statement } from './support/iam.ts';
import { ourMail } from './support/our-mail.ts';
import { sesGrantsOf } from './support/ses-roles.ts';
import { synthesized } from './support/synthesized.ts';

// What leaves by our own adapters, past a simulator that evaluates the roles of the templates as IAM does.

const running: SesSimulator[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((simulator) => simulator.stop()));
});

async function sesThatAsks(grants: SimulatedGrants): Promise<SesSimulator> {
  const simulator = await startSesSimulator({ grants });
  running.push(simulator);
  return simulator;
}

/** The same roles with something of each statement left out. */
const without = (grants: SimulatedGrants, change: (statement: Statement) => Partial<Statement>): SimulatedGrants => ({
  ...grants,
  roles: grants.roles.map((role) => ({
    ...role,
    statements: role.statements.map((it) => ({ ...it, ...change(it) })),
  })),
});
const withoutResource = (grants: SimulatedGrants, pattern: RegExp) =>
  without(grants, ({ resources }) => ({ resources: resources.filter((arn) => !pattern.test(arn)) }));
const withoutAction = (grants: SimulatedGrants, action: string) =>
  without(grants, ({ actions }) => ({ actions: actions.filter((it) => it !== action) }));

const SENT = { kind: 'answered', outcomes: ['accepted'] };
const refusedTo = (denied: string) => ({
  ...{ kind: 'stopped', outcome: 'misconfigured', reason: 'AccessDeniedException 403' },
  denied,
});
const REFUSED = refusedTo('ses:SendBulkEmail');

describe('in prod', () => {
  const stack = synthesized('prod');
  const grants = sesGrantsOf(stack);
  const only = (functionName: string) => ({
    ...grants,
    roles: grants.roles.filter(({ name }) => name === `AppealAlerts-prod-${functionName}`),
  });

  test.each(LANES)('the role of send-%s may make the call of an alert, and of its canary', async (lane) => {
    const mail = ourMail(stack.stage, await sesThatAsks(only(`send-${lane}`)));
    expect(await mail.alert('ana@readers.test', lane)).toEqual(SENT);
    expect(await mail.alertCanary(lane)).toEqual({ kind: 'sent' });
  });

  test('the role of send-notice may make the call of a notice, and of its canary', async () => {
    const mail = ourMail(stack.stage, await sesThatAsks(only('send-notice')));
    expect(await mail.notice('ana@readers.test')).toEqual({ kind: 'accepted' });
    expect(await mail.noticeCanary()).toEqual({ kind: 'sent' });
  });

  test('no role sends by the configuration set of another', async () => {
    const mail = ourMail(stack.stage, await sesThatAsks(only('send-urgent')));
    expect(await mail.alert('ana@readers.test', 'bulk')).toEqual(REFUSED);
  });

  test.each(['send-urgent', 'send-bulk', 'send-notice'])('the role of %s may ask for the account', async (name) => {
    const accounts = makeAccounts(aClient((await sesThatAsks(only(name))).where()));
    expect(await accounts.read()).toMatchObject({ standing: 'healthy' });
  });

  test('the role that reconciles may ask whether the account is in the sandbox, and read SES’s list', async () => {
    const ses = aClient((await sesThatAsks(only('reconcile-suppressions'))).where());
    expect(await Array.fromAsync(makeSuppressionList(ses).pages(undefined))).toEqual([[]]);
    expect(await makeAccounts(ses).read()).toMatchObject({ standing: 'healthy' });
  });

  test.each([
    ['a template', /:template\/\*$/],
    ['the From address’s own identity', /:identity\/alerts@/],
    ['the identity of the mail domain', /:identity\/mail\./],
    ['the configuration set', /:configuration-set\//],
  ])('without its grant on %s no alert leaves', async (_, resource) => {
    const ses = await sesThatAsks(withoutResource(grants, resource));
    expect(await ourMail(stack.stage, ses).alert('ana@readers.test', 'urgent')).toEqual(REFUSED);
    expect(ses.record.mails()).toEqual([]);
  });

  test.each(['ses:SendBulkEmail', 'ses:SendBulkTemplatedEmail'])('without %s no alert leaves', async (action) => {
    const ses = await sesThatAsks(withoutAction(grants, action));
    expect(await ourMail(stack.stage, ses).alert('ana@readers.test', 'bulk')).toEqual(refusedTo(action));
    expect(ses.record.mails()).toEqual([]);
  });

  test('a refusal names the role, the action and the resource, in the words of SES', async () => {
    const ses = aClient((await sesThatAsks(withoutResource(grants, /:template\//))).where());
    const call = aBulkRequest(['ana@readers.test'], {
      FromEmailAddress: stack.stage.fromAddress,
      ConfigurationSetName: 'AppealAlerts-prod-urgent',
    });
    await expect(ses.send(new SendBulkEmailCommand(call))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringMatching(
        /^User `arn:aws:sts::\d{12}:assumed-role\/AppealAlerts-prod-send-urgent\/.*' is not authorized to perform `ses:SendBulkEmail' on resource `arn:aws:ses:eu-central-1:\d{12}:template\/.*'$/,
      ),
    });
  });
});

describe('a rehearsal in the sandbox, where IAM looks at the recipients too,', () => {
  const stack = synthesized('dev', { recipientAllowList: '@desk.test,ana@readers.test' });
  const grants = sesGrantsOf(stack);
  const inSandbox = { ...grants, account: { ...grants.account, isInSandbox: true } };

  test.each(['bo@desk.test', 'ana@readers.test', 'bounce@simulator.amazonses.com'])('mails %s', async (address) => {
    const mail = ourMail(stack.stage, await sesThatAsks(inSandbox));
    expect(await mail.alert(address, 'urgent')).toEqual(SENT);
    expect(await mail.notice(address)).toEqual({ kind: 'accepted' });
  });

  test('mails no address that is not on its list', async () => {
    const mail = ourMail(stack.stage, await sesThatAsks(inSandbox));
    expect(await mail.alert('cem@elsewhere.test', 'urgent')).toEqual(REFUSED);
    await expect(mail.notice('cem@elsewhere.test')).rejects.toThrow(NoticeNotSentError);
  });
});
