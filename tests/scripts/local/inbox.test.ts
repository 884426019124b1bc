import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESv2Client, SendBulkEmailCommand } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clientSettingsOf, cloudEnvironment } from '../../../scripts/deployment/cloud-environment.ts';
import { startInbox } from '../../../scripts/local/inbox.ts';
import type { Part } from '../../../scripts/local/part.ts';
import { findFreePort } from '../../../scripts/local/ports.ts';
import { type StateFolder, takeStateFolder } from '../../../scripts/local/state-folder.ts';
import { findHeader, linksIn, makeInboxClient } from '../../../scripts/local/visitors/inbox-client.ts';
import { waitForHealth } from '../../../scripts/local/wait-for-health.ts';

let folder: string;
let state: StateFolder;
let part: Part;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'appeal-alerts-'));
  state = await takeStateFolder(join(folder, 'inbox'));
  const port = await findFreePort();
  url = `http://localhost:${port}`;
  part = await startInbox(port, state);
  await waitForHealth(part);
});

afterAll(async () => {
  await part.stop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(() => makeInboxClient(url).clear());

async function send(...recipients: string[]): Promise<void> {
  const settings = clientSettingsOf(cloudEnvironment({ cloudUrl: url, sesUrl: url }));
  const ses = new SESv2Client(settings);
  await ses.send(
    new SendBulkEmailCommand({
      FromEmailAddress: 'Example Appeals <alerts@mail.example.org>',
      ReplyToAddresses: ['desk@example.org'],
      DefaultContent: {
        Template: {
          TemplateContent: {
            Subject: 'An appeal',
            Html: '<p>{{reasons}}</p>',
            Text: 'Read https://alerts.example.org/appeals/1, unsubscribe: <{{unsubscribe}}>',
          },
          TemplateData: JSON.stringify({ reasons: '', unsubscribe: '' }),
          Headers: [{ Name: 'List-Id', Value: '<alerts.mail.example.org>' }],
        },
      },
      BulkEmailEntries: recipients.map((to) => ({
        Destination: { ToAddresses: [to] },
        ReplacementHeaders: [{ Name: 'List-Unsubscribe', Value: `<https://alerts.example.org/unsubscribe/${to}>` }],
        ReplacementEmailContent: {
          ReplacementTemplate: {
            ReplacementTemplateData: JSON.stringify({
              reasons: `for ${to}`,
              unsubscribe: `https://alerts.example.org/unsubscribe/${to}`,
            }),
          },
        },
      })),
    }),
  );
  ses.destroy();
}

test('a mail of a bulk call is shown as its own person gets it, headers of call and person together', async () => {
  await send('ada@example.org', 'ben@example.org');
  const [mail] = await makeInboxClient(url).listTo('ben@example.org');
  expect(mail).toEqual({
    messageId: expect.any(String),
    from: 'Example Appeals <alerts@mail.example.org>',
    replyTo: ['desk@example.org'],
    to: ['ben@example.org'],
    subject: 'An appeal',
    html: '<p>for ben@example.org</p>',
    text: 'Read https://alerts.example.org/appeals/1, unsubscribe: <https://alerts.example.org/unsubscribe/ben@example.org>',
    headers: [
      { name: 'List-Id', value: '<alerts.mail.example.org>' },
      { name: 'List-Unsubscribe', value: '<https://alerts.example.org/unsubscribe/ben@example.org>' },
    ],
    receivedAtEpochSeconds: expect.any(Number),
  });
});

test('waiting for a mail takes the newest, and only after so many', async () => {
  const inbox = makeInboxClient(url);
  await send('ada@example.org');
  const waiting = inbox.waitForMailTo('ada@example.org', { after: 1 });
  await send('ada@example.org');
  const [, second] = await inbox.listTo('ada@example.org');
  expect(await waiting).toEqual(second);
});

test('a caller who asks for the mails of a time on is not told of those before it', async () => {
  await send('ada@example.org');
  const nextSecond = Math.floor(Date.now() / 1_000) + 1;
  expect(await makeInboxClient(url, nextSecond).list()).toEqual([]);
  expect(await makeInboxClient(url, nextSecond - 60).list()).toHaveLength(1);
});

test('a mail that does not come is named when waiting ends', async () => {
  const waiting = makeInboxClient(url).waitForMailTo('nobody@example.org', { deadlineMs: 100 });
  await expect(waiting).rejects.toThrow('Gave up waiting for mail number 1 to nobody@example.org after 0.1 s.');
});

test('an inbox that was cleared is empty', async () => {
  const inbox = makeInboxClient(url);
  await send('ada@example.org');
  await inbox.clear();
  expect(await inbox.list()).toEqual([]);
});

test('a header is found however its name is capitalised, and its links end where they end', async () => {
  await send('ada@example.org');
  const [mail] = await makeInboxClient(url).list();
  if (mail === undefined) throw new Error('The inbox is empty.');
  expect(findHeader(mail, 'list-id')).toBe('<alerts.mail.example.org>');
  expect(linksIn(mail)).toEqual([
    'https://alerts.example.org/appeals/1',
    'https://alerts.example.org/unsubscribe/ada@example.org',
  ]);
});
