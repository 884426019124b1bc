import { randomUUID } from 'node:crypto';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { forgetConfirmations, makeConfirmations } from '../../functions/adapters/dynamodb/notices/confirmations.ts';
import { makeQueue } from '../../functions/adapters/sqs/queue.ts';
import { MAIL_TAGS } from '../../functions/contract/mail/mail-tags.ts';
import { writeSource } from '../../functions/domain/notices/mail-source.ts';
import { test as stage } from '../../infra/stages/test.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { sesEvent } from '../support/aws/ses-events.ts';
import { operator } from '../support/stack/commands.ts';
import { lineOfSignUp } from '../support/stack/notice-of-sign-up.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../support/stack/table-of-stack.ts';
import { aSource } from '../support/subscribing/returned-mails.ts';
import { test } from '../support/visiting/browser.ts';
import { aReader } from '../support/visiting/reader.ts';

const settings = clientSettingsOf(inject('environment'));
const table = tableOfStack();

let page: Page;
test.beforeEach(({ page: opened }) => {
  page = opened;
});
// A reader who signs up after this is held up by nothing, however it ended.
afterAll(() => forgetConfirmations(table, Date.now()));

const lately = () => makeConfirmations(table).lately(Date.now());

/** SES tells that as many confirmations came back as it takes to open the breaker, each of a network and for a recipient of its own. */
async function confirmationsBounce(): Promise<number> {
  const { bounces: least, bounceShare } = stage.notices.breaker;
  const howMany = Math.max(least, Math.floor((await lately()).sent * bounceShare) + 1);
  const bounces = Array.from({ length: howMany }, (_, n) =>
    sesEvent({
      kind: 'bounced',
      atMs: Date.now(),
      address: `${randomUUID()}@example.org`,
      tags: { [MAIL_TAGS.notice]: 'confirm', [MAIL_TAGS.source]: writeSource(aSource(n)) },
    }),
  );
  await makeQueue<unknown>(inject('outputs').FeedbackQueueUrl, new SQSClient(settings)).send(bounces);
  return howMany;
}

const lineOf = lineOfSignUp(table, inject('outputs'), settings);
const statusOf = async (requestId: string): Promise<unknown> => (await lineOf(requestId))?.status;

test('bounces open the breaker, it keeps a sign-up back, and once an operator has reset it "send it again" brings the mail', async () => {
  const howMany = await confirmationsBounce();
  await expect.poll(async () => (await lately()).bounced.length, { timeout: 30_000 }).toBe(howMany);

  const ida = aReader('ida', page);
  await ida.signsUpFor({ places: { Europe: ['Russia'] } });
  const requestId = /\/subscribed\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await expect.poll(() => statusOf(requestId), { timeout: 30_000 }).toBe('finished');
  expect(await ida.subjects()).toEqual([]);

  expect((await operator('confirmations')).stdout).toMatch(/kept back {3}[1-9]/);
  expect((await operator('confirmations', '--reset')).stdout).toMatch(/kept back {3}0/);
  await ida.presses('Send it again');
  await ida.opens(await ida.nextMail(), '/confirm/');
  await ida.presses('Yes, send me these alerts');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Done: you get alerts now');
});
