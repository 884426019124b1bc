import { afterEach, describe, expect, test } from 'vitest';
import { openDigestMail } from '../../../functions/adapters/ses/digest-mail.ts';
import { SES_BULK_REQUEST_BUDGET_BYTES, SES_MAX_ENTRIES_PER_CALL } from '../../../functions/contract/limits.ts';
import type { AppealKind } from '../../../functions/domain/appeal/versions.ts';
import type { DigestDispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import type { DigestItem } from '../../../functions/domain/dispatch/mailings/digest-mailing.ts';
import { readToken } from '../../../functions/domain/tokens/token.ts';
import { type SesStub, startSesStub } from '../../support/aws/ses-stub.ts';
import { aFollow, aSubscriber, followsIn, someTokenKeys } from '../../support/builders.ts';
import { anAppealVersion } from '../../support/sending/builders.ts';
import { someMailSettings } from '../../support/sending/mail-settings.ts';

let stub: SesStub | undefined;
afterEach(async () => {
  await stub?.stop();
  stub = undefined;
});

const DIGEST: DigestDispatch = {
  kind: 'digest',
  dispatchId: '0d000000-0000-8000-8000-000000000001',
  lane: 'bulk',
  status: 'sending',
  createdAtMs: 0,
  uncertain: 'leave-in-doubt',
  closedSlices: 0,
  slot: 'weekly1@08@UTC',
  fromMs: 0,
  toMs: 1,
  appeals: [],
  supersededAppeals: [],
};

const russia = aFollow({ followId: 'f1', countries: ['RU'] });
const torture = aFollow({ followId: 'f2', themes: ['torture'] });
const ana = aSubscriber({ follows: [russia, torture] });
const ben = aSubscriber({ subscriberId: '6f0c1b8e-0000-4000-8000-000000000002', address: 'ben@example.org' });

const items = (count: number): DigestItem[] =>
  Array.from({ length: count }, (_, n) => ({
    appeal: anAppealVersion({ appealId: `0a000000-0000-4000-8000-${String(n).padStart(12, '0')}` }),
    reasons: n % 2 === 0 ? [russia, torture] : [torture],
  }));

async function digestMail() {
  stub = await startSesStub({ status: 200, body: { BulkEmailEntryResults: [{ Status: 'SUCCESS' }] } });
  return openDigestMail(DIGEST, stub.client, someMailSettings({ bulk: { configurationSetName: 'bulk' } }));
}

const call = { callId: 'call-1', dispatchId: DIGEST.dispatchId, bits: '', timeoutMs: 5_000 };

describe('a digest as mail', () => {
  test('people with different appeals share a request: each one’s part is a value of their own', async () => {
    const mail = await digestMail();
    const entries = [mail.entryFor(ana, items(2)).entry, mail.entryFor(ben, items(1)).entry];
    expect(await mail.send({ ...call, entries })).toMatchObject({ kind: 'answered' });
    const [request] = stub?.requests ?? [];
    expect(request).toMatchObject({
      ConfigurationSetName: 'bulk',
      DefaultContent: { Template: { TemplateContent: { Subject: '{{subjectLine}}' } } },
      BulkEmailEntries: [
        { Destination: { ToAddresses: ['ana@example.org'] } },
        { Destination: { ToAddresses: ['ben@example.org'] } },
      ],
    });
    const names = JSON.stringify(request).match(/\{\{\w*\}\}/g) ?? [];
    expect([...new Set(names)].sort()).toEqual([
      '{{groupsHtml}}',
      '{{groupsText}}',
      '{{headingHtml}}',
      '{{preheaderHtml}}',
      '{{subjectLine}}',
      '{{unsubscribeUrl}}',
    ]);
    expect(entries.map(({ values }) => values.subjectLine)).toEqual([
      'Russia: 2 appeals to act on',
      'Russia: 1 appeal to act on',
    ]);
  });

  test('a correction is a new appeal to its reader, who never got what it corrects; an update is an update', async () => {
    const mail = await digestMail();
    const kindShown = (kind: AppealKind) => {
      const { entry } = mail.entryFor(ana, [{ appeal: anAppealVersion({ kind }), reasons: [russia] }]);
      return entry.values.groupsText?.match(/^ {2}(.*?) · /m)?.[1];
    };
    expect([kindShown('correction'), kindShown('update')]).toEqual(['New appeal', 'Update']);
  });

  test('it has the way out of a list, and threads with nothing', async () => {
    const mail = await digestMail();
    await mail.send({ ...call, entries: [mail.entryFor(ana, items(1)).entry] });
    const names = [...JSON.stringify(stub?.requests).matchAll(/"Name":"([^"]*-[^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      'List-Unsubscribe-Post',
      'List-Id',
      'Auto-Submitted',
      'Content-Language',
      'List-Unsubscribe',
    ]);
  });

  test('each reason has a stop link that the unsubscribe page accepts', async () => {
    const mail = await digestMail();
    const { entry } = mail.entryFor(ana, items(2));
    const [, token = ''] = /\/unsubscribe\/([^?]+)\?lang=en$/.exec(entry.unsubscribeUrl) ?? [];
    const facts = { subjectId: ana.subscriberId, stamp: 1_699_999_980_000, addressSinceMs: 0 };
    expect(readToken(token, 'unsubscribe', someTokenKeys)).toEqual({ kind: 'valid', ...facts });
    expect(entry.values.groupsHtml).toContain(`href="${entry.unsubscribeUrl.replace('&', '&amp;')}&amp;reason=`);
    expect(new Set(followsIn(entry.values.groupsHtml))).toEqual(new Set(['f1', 'f2']));
  });

  test('everyone gets it in their own language', async () => {
    const mail = await digestMail();
    const { entry } = mail.entryFor({ ...ana, language: 'ar' }, items(2));
    expect([entry.template, entry.language]).toEqual(['ar', 'ar']);
    expect(entry.values.subjectLine).toBe('روسيا: نداءان للتحرك');
  });

  test('an entry weighs no less than what it adds to its request', async () => {
    const mail = await digestMail();
    const { entry } = mail.entryFor(ana, items(30));
    for (const entries of [[entry], [entry, entry]]) await mail.send({ ...call, entries });
    const [one = 0, two = 0] = (stub?.requests ?? []).map((request) => Buffer.byteLength(JSON.stringify(request)));
    expect(mail.entryBytes(entry)).toBeGreaterThanOrEqual(two - one);
    expect(mail.templateBytes(entry.template)).toBeGreaterThanOrEqual(one - (two - one));
  });

  test('ten appeals each leave room for as many people as a call may hold', async () => {
    const mail = await digestMail();
    const { entry } = mail.entryFor(ana, items(10));
    const room = SES_BULK_REQUEST_BUDGET_BYTES - mail.templateBytes('en');
    expect(room / mail.entryBytes(entry)).toBeGreaterThanOrEqual(SES_MAX_ENTRIES_PER_CALL);
  });

  test('says how many of the appeals it holds', async () => {
    const mail = await digestMail();
    expect(mail.entryFor(ana, items(40)).itemsHeld).toBe(40);
    expect(mail.entryFor(ana, items(1_000)).itemsHeld).toBeLessThan(1_000);
  });
});
