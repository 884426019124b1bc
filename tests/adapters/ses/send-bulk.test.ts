import { setTimeout } from 'node:timers/promises';
import { BulkEmailStatus } from '@aws-sdk/client-sesv2';
import { afterEach, describe, expect, test } from 'vitest';
import { openAlertMail } from '../../../functions/adapters/ses/alert-mail.ts';
import { OUTCOME_OF_STATUS, outcomesOf } from '../../../functions/adapters/ses/entry-outcomes.ts';
import { makeBulkClient, openBulkTemplate } from '../../../functions/adapters/ses/send-bulk.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import type { BulkCall, MailEntry } from '../../../functions/domain/dispatch/mailing.ts';
import { readToken } from '../../../functions/domain/tokens/token.ts';
import { type SesStub, type StubAnswer, startSesStub } from '../../support/aws/ses-stub.ts';
import { aFollow, aSubscriber, followsIn, someTokenKeys } from '../../support/builders.ts';
import { anEdition } from '../../support/editions.ts';
import { anAppealVersion } from '../../support/sending/builders.ts';
import { someMailSettings } from '../../support/sending/mail-settings.ts';

const CALL = {
  callId: '0c000000-0000-4000-8000-000000000001',
  dispatchId: '0d000000-0000-4000-8000-000000000001',
  bits: '01',
  timeoutMs: 5_000,
};

let stub: SesStub | undefined;
afterEach(async () => {
  await stub?.stop();
  stub = undefined;
});

async function mailThrough(
  answer: StubAnswer,
  appeal: AppealVersion = anAppealVersion(),
  followed: AppealVersion[] = [],
) {
  stub = await startSesStub(answer);
  const settings = someMailSettings({ bulk: { fromName: 'Appels Éxemple' } });
  return openAlertMail(appeal, stub.client, settings, followed);
}

const ana = aSubscriber({ follows: [aFollow({ followId: 'f1', countries: ['RU'] })] });

async function send(answer: StubAnswer, people = [ana], call: Partial<BulkCall> = {}) {
  const mail = await mailThrough(answer);
  const entries = people.map((person): MailEntry => mail.entryFor(person, person.follows, 'first'));
  return mail.send({ ...CALL, entries, ...call });
}

const results = (...statuses: string[]): StubAnswer => ({
  status: 200,
  body: { BulkEmailEntryResults: statuses.map((Status) => ({ Status })) },
});

test('the sending client makes one attempt: a second would mail everyone of a call twice', async () => {
  expect(await makeBulkClient().config.maxAttempts()).toBe(1);
});

test('calls that follow each other share a connection, and one that rested is not used: SES may have closed it', async () => {
  const mail = await mailThrough(results('SUCCESS'));
  const entries = [mail.entryFor(ana, ana.follows, 'first')];
  const connectionsAfterCall = async () => {
    expect(await mail.send({ ...CALL, entries })).toMatchObject({ kind: 'answered' });
    return stub?.connections();
  };
  expect([await connectionsAfterCall(), await connectionsAfterCall()]).toEqual([1, 1]);
  await setTimeout(1_500);
  expect(await connectionsAfterCall()).toBe(2);
});

test('a client whose connections were dropped, as they are before a function may be frozen, opens a new one', async () => {
  const mail = await mailThrough(results('SUCCESS'));
  const entries = [mail.entryFor(ana, ana.follows, 'first')];
  await mail.send({ ...CALL, entries });
  stub?.client.destroy();
  expect(await mail.send({ ...CALL, entries })).toMatchObject({ kind: 'answered' });
  expect(stub?.connections()).toBe(2);
});

test('a call is one bulk request that names each person, their reasons and their way out', async () => {
  expect(await send(results('SUCCESS'))).toEqual({ kind: 'answered', outcomes: ['accepted'] });
  expect(stub?.requests).toHaveLength(1);
  const [request] = stub?.requests ?? [];
  expect(request).toMatchObject({
    FromEmailAddress: '=?UTF-8?B?QXBwZWxzIMOJeGVtcGxl?= <alerts@example.org>',
    ReplyToAddresses: ['desk@example.org'],
    ConfigurationSetName: 'alerts',
    BulkEmailEntries: [
      {
        Destination: { ToAddresses: ['ana@example.org'] },
        ReplacementTags: [
          { Name: 'dispatchId', Value: CALL.dispatchId },
          { Name: 'slice', Value: 's01' },
          { Name: 'callId', Value: CALL.callId },
          { Name: 'entryIndex', Value: '0' },
        ],
      },
    ],
  });
});

test('the unsubscribe link is one that the unsubscribe page accepts, and each reason has its own stop link', async () => {
  const mail = await mailThrough(results('SUCCESS'));
  const entry = mail.entryFor(ana, ana.follows, 'first');
  const [, token = ''] = /\/unsubscribe\/([^?]+)\?lang=en$/.exec(entry.unsubscribeUrl) ?? [];
  const facts = { subjectId: ana.subscriberId, stamp: 1_699_999_980_000, addressSinceMs: 0 };
  expect(readToken(token, 'unsubscribe', someTokenKeys)).toEqual({ kind: 'valid', ...facts });
  expect(entry.values.reasonsText).toContain(`${entry.unsubscribeUrl}&reason=`);
  expect(followsIn(entry.values.reasonsText)).toEqual(['f1']);
  expect(entry.values.reasonsHtml).toContain('Russia');
});

test('an entry weighs no less than what it adds to the request', async () => {
  const entryOnly = async (howMany: number) => {
    await send(
      results(),
      Array.from({ length: howMany }, () => ana),
    );
    return JSON.stringify(stub?.requests.at(-1)).length;
  };
  const one = await entryOnly(1);
  await stub?.stop();
  const two = await entryOnly(2);
  const mail = await mailThrough(results());
  expect(mail.entryBytes(mail.entryFor(ana, ana.follows, 'first'))).toBeGreaterThanOrEqual(two - one);
  expect(mail.templateBytes('first.en.en')).toBeGreaterThanOrEqual(one - (two - one));
});

test('an alert says until when it helps to act', async () => {
  const mail = await mailThrough(results('SUCCESS'), { ...anAppealVersion(), expiresOn: '2026-04-15' });
  await mail.send({ ...CALL, entries: [mail.entryFor(ana, ana.follows, 'first')] });
  expect(JSON.stringify(stub?.requests)).toContain('Act by 15 April 2026');
});

test('follows that say the same are described once, and those that differ are not mixed up', async () => {
  const mail = await mailThrough(results());
  const of = (...codes: string[]) => mail.entryFor(ana, [aFollow({ countries: codes })], 'first').values.reasonsText;
  expect(of('RU')).toContain('Russia');
  expect(of('MX')).toContain('Mexico');
  expect(mail.entryFor(ana, [aFollow({ themes: ['torture'] })], 'first').values.reasonsText).not.toContain('Russia');
  expect(of('RU')).toContain('Russia');
});

describe('a case and its follow-ups', () => {
  const sentTo = async (
    appeal: AppealVersion,
    part: 'first' | 'follow-up',
    followed: AppealVersion[] = [],
    reader = ana,
  ) => {
    const mail = await mailThrough(results('SUCCESS'), appeal, followed);
    await mail.send({ ...CALL, entries: [mail.entryFor(reader, reader.follows, part)] });
    const [{ DefaultContent }] = (stub?.requests ?? []) as unknown as [SentRequest];
    await stub?.stop();
    const { Headers, TemplateContent } = DefaultContent.Template;
    const threading = Headers.filter(({ Name }) => /^(References|In-Reply-To)$/.test(Name));
    return { headers: threading, subject: TemplateContent.Subject, text: TemplateContent.Text };
  };
  interface SentRequest {
    readonly DefaultContent: {
      readonly Template: {
        readonly TemplateContent: { readonly Subject: string; readonly Text: string };
        readonly Headers: readonly { Name: string; Value: string }[];
      };
    };
  }
  const appeal = anAppealVersion();
  const Value = `<${appeal.appealId}@mail.example.org>`;
  const first = { Name: 'References', Value };
  const replies = [first, { Name: 'In-Reply-To', Value }];

  test('all mails of a case refer to the same message id, which says nothing of it', async () => {
    expect((await sentTo(appeal, 'first')).headers).toEqual([first]);
    expect((await sentTo({ ...appeal, version: 2, kind: 'correction' }, 'follow-up')).headers).toEqual(replies);
    expect((await sentTo({ ...appeal, version: 3, kind: 'retraction' }, 'follow-up')).headers).toEqual(replies);
  });

  test('a correction is labelled for whom the wrong version may have reached, and new to everyone else', async () => {
    const { title } = appeal.edition;
    const correction: AppealVersion = { ...appeal, version: 2, kind: 'correction' };
    expect((await sentTo(correction, 'follow-up')).subject).toBe(`Correction: ${title}`);
    expect((await sentTo(correction, 'first')).subject).toBe(title);
    expect((await sentTo({ ...appeal, version: 2, kind: 'update' }, 'first')).subject).toBe(`Update: ${title}`);
  });

  test('to a reader who got what it follows up, it is a reply to that, and names it to every reader', async () => {
    const { title } = appeal.edition;
    const now = { ...appeal.edition, title: 'He is free' };
    const [update, correction] = (['update', 'correction'] as const).map((kind) => ({ ...appeal, version: 2, kind }));
    const mailOf = (version: AppealVersion, part: 'first' | 'follow-up' = 'follow-up') =>
      sentTo(version, part, [appeal]);
    const subjectOf = async (...given: Parameters<typeof mailOf>) => (await mailOf(...given)).subject;
    expect(await subjectOf({ ...appeal, ...update, edition: now })).toBe(`Re: ${title}`);
    expect(await subjectOf({ ...appeal, ...update, edition: now }, 'first')).toBe('Update: He is free');
    expect(await subjectOf({ ...appeal, ...correction })).toBe(`Re: ${title}`);
    expect(await subjectOf({ ...appeal, ...correction, edition: now })).toBe(`Re: ${title}`);
    expect(await subjectOf({ ...appeal, ...correction, edition: now }, 'first')).toBe('He is free');
    for (const part of ['first', 'follow-up'] as const) {
      const { text } = await mailOf({ ...appeal, ...update, edition: now }, part);
      expect(text).toContain(`This is an update on an earlier appeal.\n“${title}”`);
    }
  });

  test('the reply has the subject that its reader had: that of the edition in their language, though this one has none in it', async () => {
    const earlier = { ...appeal, translations: [anEdition('fr')] };
    const correction: AppealVersion = { ...appeal, version: 2, kind: 'correction' };
    const reader = aSubscriber({ language: 'fr', otherLanguages: [] });
    const { subject, text } = await sentTo(correction, 'follow-up', [earlier], reader);
    expect(subject).toBe(`Re: ${anEdition('fr').title}`);
    expect(text).toContain(`«\u00a0${anEdition('fr').title}\u00a0»`);
  });

  test.each([
    ['correction', 'You get this because we sent you the appeal that this corrects.'],
    ['retraction', 'You get this because we sent you the appeal that has now been withdrawn.'],
  ] as const)('someone who follows nothing of it any more is told why they get its %s', async (kind, sentence) => {
    const mail = await mailThrough(results(), { ...appeal, version: 2, kind });
    expect(mail.entryFor(ana, [], 'follow-up').values).toMatchObject({
      reasonsHtml: `<p>${sentence}</p>`,
      reasonsText: sentence,
    });
  });

  test('someone who follows it gets its retraction because they were sent the appeal', async () => {
    const mail = await mailThrough(results(), { ...appeal, version: 2, kind: 'retraction' });
    expect(mail.entryFor(ana, ana.follows, 'follow-up').values.reasonsText).toBe(
      'You get this because we sent you the appeal that has now been withdrawn.',
    );
  });
});

test('a mail with a place that has no default is never sent: SES would drop it without a word', () => {
  const content = { subject: '{{subjectLine}}', html: '<p>{{unsubscribeUrl}}</p>', text: '{{unsubscribeUrl}}' };
  const unsubscribeUrl = 'https://alerts.example.org/';
  expect(() => openBulkTemplate({ ...content, personDefaults: { unsubscribeUrl } }, ['en'])).toThrow('{{subjectLine}}');
  const personDefaults = { unsubscribeUrl, subjectLine: 'Appeals' };
  expect(openBulkTemplate({ ...content, personDefaults }, ['en']).template.TemplateData).toBe(
    JSON.stringify(personDefaults),
  );
});

describe('what SES says of an entry', () => {
  test.each(Object.values(BulkEmailStatus))('%s has its meaning', async (status) => {
    expect(await send(results(status))).toEqual({ kind: 'answered', outcomes: [OUTCOME_OF_STATUS[status]] });
  });

  test('only success is acceptance', () => {
    const accepted = Object.entries(OUTCOME_OF_STATUS).filter(([, outcome]) => outcome === 'accepted');
    expect(accepted).toEqual([['SUCCESS', 'accepted']]);
  });

  test('an entry without a status, or with an unknown one, is uncertain', () => {
    expect(outcomesOf([{ Status: 'SUCCESS' }, {}], 2)).toEqual(['accepted', 'uncertain']);
    expect(outcomesOf([{ Status: 'constructor' as 'SUCCESS' }], 1)).toEqual(['uncertain']); // a name that every object has
  });

  test.each([1, 3])('%d results for two entries tell of no person which is theirs', (howMany) => {
    const results = Array.from({ length: howMany }, () => ({ Status: 'TRANSIENT_FAILURE' as const }));
    expect(outcomesOf(results, 2)).toEqual(['uncertain', 'uncertain']);
  });
});

describe('what SES says of a call', () => {
  const error = (status: number, errorType: string, message = 'no') => ({ status, errorType, body: { message } });

  test.each([
    [error(400, 'BadRequestException'), { kind: 'refused', reason: 'BadRequestException 400' }],
    [error(400, 'MessageRejected'), { kind: 'refused', reason: 'MessageRejected 400' }],
    [error(413, 'RequestEntityTooLarge'), { kind: 'refused', reason: 'RequestEntityTooLarge 413' }],
    [
      error(429, 'TooManyRequestsException'),
      { kind: 'stopped', outcome: 'throttled', reason: 'TooManyRequestsException 429' },
    ],
    [
      error(400, 'LimitExceededException'),
      { kind: 'stopped', outcome: 'over-quota', reason: 'LimitExceededException 400' },
    ],
    [
      error(400, 'AccountSuspendedException'),
      { kind: 'stopped', outcome: 'paused', reason: 'AccountSuspendedException 400' },
    ],
    [
      error(400, 'SendingPausedException'),
      { kind: 'stopped', outcome: 'paused', reason: 'SendingPausedException 400' },
    ],
    [
      error(400, 'MailFromDomainNotVerifiedException'),
      { kind: 'stopped', outcome: 'misconfigured', reason: 'MailFromDomainNotVerifiedException 400' },
    ],
    [error(404, 'NotFoundException'), { kind: 'stopped', outcome: 'misconfigured', reason: 'NotFoundException 404' }],
    [
      error(403, 'AccessDeniedException'),
      { kind: 'stopped', outcome: 'misconfigured', reason: 'AccessDeniedException 403' },
    ],
    [error(500, 'InternalServiceErrorException'), { kind: 'unclear', reason: 'InternalServiceErrorException 500' }],
    [error(503, 'ServiceUnavailable'), { kind: 'unclear', reason: 'ServiceUnavailable 503' }],
  ] as const)('%o', async (answer, expected) => {
    expect(await send(answer)).toEqual(expected);
    expect(stub?.requests).toHaveLength(1);
  });

  test('of what the role may not do, the action is told', async () => {
    const message = "User `arn' is not authorized to perform `ses:SendBulkEmail' on resource `arn'";
    expect(await send(error(403, 'AccessDeniedException', message))).toEqual({
      ...{ kind: 'stopped', outcome: 'misconfigured', reason: 'AccessDeniedException 403' },
      denied: 'ses:SendBulkEmail',
    });
  });

  test('a sender that SES has not verified is our fault, though it looks like a rejected message', async () => {
    const answer = await send(error(400, 'MessageRejected', 'Email address is not verified.'));
    expect(answer).toMatchObject({ kind: 'stopped', outcome: 'misconfigured' });
  });

  test('a day’s quota that is used up is told from a rate that is, though SES names both alike', async () => {
    const answer = await send(error(429, 'TooManyRequestsException', 'Daily message quota exceeded.'));
    expect(answer).toMatchObject({ kind: 'stopped', outcome: 'over-quota' });
  });

  test('reasons never repeat what SES wrote, which may hold an address', async () => {
    const answer = await send(error(400, 'BadRequestException', 'Bad address ana@example.org'));
    expect(JSON.stringify(answer)).not.toContain('ana@example.org');
  });

  test('a dropped connection leaves doubt', async () => {
    expect(await send('drop')).toMatchObject({ kind: 'unclear' });
    expect(stub?.requests).toHaveLength(1);
  });

  test('silence ends at the timeout, and leaves doubt', async () => {
    expect(await send('hang', [ana], { timeoutMs: 1_000 })).toMatchObject({ kind: 'unclear' });
    expect(stub?.requests).toHaveLength(1);
  });

  test('a request that met no server was never sent', async () => {
    const mail = await mailThrough(results('SUCCESS'));
    await stub?.stop();
    const entries = [mail.entryFor(ana, ana.follows, 'first')];
    expect(await mail.send({ ...CALL, entries })).toMatchObject({ kind: 'unreachable' });
  });
});
