import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeRecipientPolicy } from '../../../functions/adapters/ses/recipient-policy.ts';
import { makeNoticeClient, sendNotice } from '../../../functions/adapters/ses/send-notice.ts';
import { NoticeNotSentError } from '../../../functions/domain/notices/notice-not-sent.ts';
import { errorFacts } from '../../../functions/telemetry/error-facts.ts';
import { AnsweringSes } from '../../support/aws/answering-ses.ts';

let ses: AnsweringSes;
beforeAll(async () => {
  ses = new AnsweringSes();
  await ses.start();
});
beforeEach(() => {
  ses.calls.length = 0;
  ses.answer = { takes: true };
});
afterAll(() => ses.stop());

const SENDING = {
  senderName: 'Example Observatory',
  fromAddress: 'alerts@example.org',
  replyToAddress: 'desk@example.org',
  configurationSetName: 'notices',
  recipients: makeRecipientPolicy('@example.org'),
};
const MAIL = { subject: 'Confirm', html: '<p>Hello</p>', text: 'Hello' };
const HEADERS = [{ name: 'Auto-Submitted', value: 'auto-generated' }];

const send = (address = 'ana@example.org', callTimeoutMs = 2_000) =>
  sendNotice({ kind: 'confirm', address }, MAIL, HEADERS, SENDING, makeNoticeClient(callTimeoutMs, ses.where()));

test('a mail goes to one person, with both its parts, its headers, its kind as a tag and its configuration set', async () => {
  expect(await send()).toEqual({ kind: 'accepted' });
  expect(ses.calls).toEqual([
    {
      FromEmailAddress: '"Example Observatory" <alerts@example.org>',
      ReplyToAddresses: ['desk@example.org'],
      Destination: { ToAddresses: ['ana@example.org'] },
      ConfigurationSetName: 'notices',
      EmailTags: [{ Name: 'notice', Value: 'confirm' }],
      Content: {
        Simple: {
          Subject: { Data: 'Confirm', Charset: 'UTF-8' },
          Body: { Html: { Data: '<p>Hello</p>', Charset: 'UTF-8' }, Text: { Data: 'Hello', Charset: 'UTF-8' } },
          Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
        },
      },
    },
  ]);
});

test('a recipient who is not on the allow-list is refused before any call', async () => {
  expect(await send('ana@example.com')).toEqual({ kind: 'not-allowed' });
  expect(ses.calls).toEqual([]);
});

test.each([
  ['TooManyRequestsException', 429, 'throttled'],
  ['LimitExceededException', 400, 'throttled'],
  ['BadRequestException', 400, 'refused'],
])('%s means %s: %s, after one call', async (error, status, kind) => {
  ses.answer = { error, status };
  expect(await send()).toEqual({ kind });
  expect(ses.calls.length).toBe(1);
});

test.each([
  ['MessageRejected', 400, false],
  ['MailFromDomainNotVerifiedException', 400, false],
  ['AccountSuspendedException', 400, false],
  ['NotFoundException', 404, false],
  ['InternalServiceErrorException', 500, true],
])(
  '%s is for an operator: it is thrown after one call, so that the queue keeps the notice',
  async (error, status, mayHaveLeft) => {
    ses.answer = { error, status };
    const thrown: unknown = await send().catch((reason: unknown) => reason);
    expect(thrown).toBeInstanceOf(NoticeNotSentError);
    expect(thrown).toMatchObject({ mayHaveLeft });
    expect(ses.calls.length).toBe(1);
  },
);

test('no answer in time is thrown after one call', async () => {
  ses.answer = { silence: true };
  await expect(send('ana@example.org', 200)).rejects.toMatchObject({ name: 'NoticeNotSentError', mayHaveLeft: true });
  expect(ses.calls.length).toBe(1);
});

test('what is logged of a refusal does not repeat the address that SES repeats', async () => {
  ses.answer = { error: 'MessageRejected', status: 400 };
  const error: unknown = await send().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ cause: { message: expect.stringContaining('ana@example.org') } });
  const facts = errorFacts(error);
  expect(facts).toMatchObject({ name: 'NoticeNotSentError', cause: { name: 'MessageRejected' } });
  expect(JSON.stringify(facts)).not.toContain('ana@example.org');
});
