import { afterEach, describe, expect, test } from 'vitest';
import { openAlertMail } from '../../../functions/adapters/ses/alert-mail.ts';
import { openDigestMail } from '../../../functions/adapters/ses/digest-mail.ts';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import type { BulkCall, MailEntry } from '../../../functions/domain/dispatch/mailing.ts';
import { type SesStub, startSesStub } from '../../support/aws/ses-stub.ts';
import { aFollow, aFollowOfCase, aSubscriber, followsIn, someTokenKeys } from '../../support/builders.ts';
import { aDigest, anAppealVersion } from '../../support/sending/builders.ts';

let stub: SesStub | undefined;
afterEach(async () => {
  await stub?.stop();
  stub = undefined;
});

const SETTINGS = {
  publicUrl: 'https://mail.example.org',
  mailDomain: 'mail.example.org',
  sender: { name: 'Example Appeals', postalAddress: '1 Example Street', homeUrl: 'https://mail.example.org/' },
  discreetName: 'Updates',
  bulk: {
    fromName: 'Example Appeals',
    fromAddress: 'mail@mail.example.org',
    replyToAddress: 'desk@example.org',
    configurationSetName: 'bulk',
    listId: 'mail.example.org',
  },
  tokenKeys: someTokenKeys,
  nowMs: () => 1_700_000_000_000,
};
const CALL = { callId: 'call-1', dispatchId: aDigest().dispatchId, bits: '', timeoutMs: 5_000 };

const appeal = anAppealVersion({
  kind: 'correction',
  edition: {
    language: 'fr',
    title: 'Zamyatin frappé à Oryol',
    blocks: [{ kind: 'paragraph', html: 'Il a été frappé.' }],
    footnotes: [],
  },
  subject: { countries: ['RU'], themes: ['torture'] },
  publisherName: 'Observatoire Exemplaire',
});
const FOLLOW_ID = '0b000000-0000-8000-8000-000000000001';
const OTHER_ID = '0b000000-0000-8000-8000-000000000002';
const russia = aFollow({ followId: FOLLOW_ID, countries: ['RU'] });
const torture = aFollow({ followId: OTHER_ID, themes: ['torture'] });
const open = aSubscriber({ follows: [russia] });
const discreet = aSubscriber({
  subscriberId: '6f0c1b8e-0000-4000-8000-000000000002',
  address: 'bo@example.org',
  otherLanguages: ['fr'],
  isDiscreet: true,
  follows: [russia],
});

/** What would tell a stranger who sees the mail: of the appeal, of the follow, and of who sends it. */
const TELLING = /russi|torture|zamyatin|oryol|frappé|observatoire|appeal|correction|digest|follow/i;

async function aStub() {
  stub = await startSesStub({ status: 200, body: { BulkEmailEntryResults: [{ Status: 'SUCCESS' }] } });
  return stub.client;
}
const alertMail = async (version: AppealVersion = appeal) => openAlertMail(version, await aStub(), SETTINGS);
const digestMail = async () => openDigestMail({ ...aDigest(), slot: 'daily@08@UTC' }, await aStub(), SETTINGS);

/** All that one call asks SES to send. */
async function sent(mail: { send(call: BulkCall): Promise<unknown> }, ...entries: MailEntry[]) {
  await mail.send({ ...CALL, entries });
  return stub?.requests.at(-1) as { FromEmailAddress: string } | undefined;
}

describe('an alert to a subscriber who wants discretion', () => {
  test('comes from another name, with the same subject as every other', async () => {
    const mail = await alertMail();
    const request = await sent(mail, mail.entryFor(discreet, [russia], 'first'));
    expect(request).toMatchObject({
      FromEmailAddress: '"Updates" <mail@mail.example.org>',
      DefaultContent: { Template: { TemplateContent: { Subject: 'New message for you' } } },
    });
  });

  test('tells nothing of the appeal, its reader’s follow or its publisher, in no header, part or address', async () => {
    const mail = await alertMail();
    const asked = JSON.stringify(await sent(mail, mail.entryFor(discreet, [russia], 'follow-up')));
    expect(asked).toContain('/m/{{pageId}}');
    expect(asked).not.toMatch(TELLING);
  });

  test('says of a reason that is a case no more than that its reader chose it', async () => {
    const mail = await alertMail({ ...appeal, kind: 'update', caseReference: 'RUS-0147' });
    const reasons = [russia, aFollowOfCase(appeal.appealId)];
    const asked = JSON.stringify(await sent(mail, mail.entryFor(discreet, reasons, 'first')));
    expect(asked).toContain('No more messages about a case you chose');
    expect(asked).toContain('No more messages like this one (reason 1 of 2)');
    expect(asked).not.toMatch(/RUS-0147|zamyatin|russia/i);
  });

  test('leads to the appeal in its reader’s language, as all others’ does', async () => {
    const mail = await alertMail();
    for (const [reader, path] of [
      [discreet, '/m/'],
      [open, '/appeals/'],
    ] as const) {
      const asked = JSON.stringify(await sent(mail, mail.entryFor({ ...reader, language: 'ar' }, [russia], 'first')));
      expect(asked).toContain(`${path}{{pageId}}?lang=ar`);
      expect(asked).toContain(`\\"pageId\\":\\"${appeal.appealId}\\"`);
    }
  });

  test('that is no accident: to any other subscriber it tells all of it', async () => {
    const mail = await alertMail();
    const asked = JSON.stringify(await sent(mail, mail.entryFor({ ...open, language: 'fr' }, [russia], 'follow-up')));
    for (const word of ['Russie', 'Zamyatin', 'Observatoire', 'Example Appeals']) expect(asked).toContain(word);
    expect(followsIn(asked)).toContain(FOLLOW_ID);
  });

  test('is in another call than all others’, and in the first of their languages, not the appeal’s', async () => {
    const mail = await alertMail();
    const plain = mail.entryFor({ ...discreet, isDiscreet: false }, [russia], 'first');
    expect(plain.template).not.toBe(mail.entryFor(discreet, [russia], 'first').template);
    expect(mail.entryFor(discreet, [russia], 'first')).toMatchObject({ language: 'en' });
    const templates = LANGUAGES.map((language) => mail.entryFor({ ...discreet, language }, [russia], 'first').template);
    expect(new Set(templates).size).toBe(LANGUAGES.length);
  });

  test('has a link for each of its reasons, which names none of them', async () => {
    const mail = await alertMail();
    const labels = (values: MailEntry['values']) => values.stopsText?.split('\n').filter((line) => /^[^<]/.test(line));
    const one = mail.entryFor(discreet, [russia], 'first');
    expect(labels(one.values)).toEqual(['No more messages like this one:']);
    expect(one.values.stopsText).toContain(`<${one.unsubscribeUrl}&reason=`);
    expect(followsIn(one.values.stopsText)).toEqual([FOLLOW_ID]);
    const two = mail.entryFor(discreet, [russia, torture], 'first');
    expect(labels(two.values)).toEqual([1, 2].map((n) => `No more messages like this one (reason ${n} of 2):`));
    expect(two.values.stopsHtml?.match(/<a /g)).toHaveLength(2);
    expect(mail.entryFor(discreet, [], 'follow-up').values).toMatchObject({ stopsHtml: '', stopsText: '' });
    expect(JSON.stringify(await sent(mail, two))).not.toMatch(TELLING);
  });

  test('threads with nothing, and keeps the way out of a list', async () => {
    const mail = await alertMail();
    const request = JSON.stringify(await sent(mail, mail.entryFor(discreet, [russia], 'first')));
    const names = [...request.matchAll(/"Name":"([A-Z][^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      'List-Unsubscribe-Post',
      'List-Id',
      'Auto-Submitted',
      'Content-Language',
      'List-Unsubscribe',
    ]);
  });
});

describe('a digest to a subscriber who wants discretion', () => {
  const items = [1, 2, 3].map((n) => ({
    appeal: anAppealVersion({ ...appeal, appealId: `0a000000-0000-4000-8000-00000000000${n}` }),
    reasons: [russia],
  }));

  test('numbers its appeals, and tells nothing else of them', async () => {
    const mail = await digestMail();
    const { entry, itemsHeld } = mail.entryFor(discreet, items);
    expect(itemsHeld).toBe(3);
    expect(entry.values.messagesText?.split('\n')).toEqual(
      items.flatMap((item, index) => [
        `- Message ${index + 1}:`,
        `  <https://mail.example.org/m/${item.appeal.appealId}?lang=en>`,
      ]),
    );
    const request = await sent(mail, entry);
    expect(request?.FromEmailAddress).toBe('"Updates" <mail@mail.example.org>');
    expect(JSON.stringify(request)).not.toMatch(TELLING);
  });

  test('has a link for each reason, by the number of the first message that it brought', async () => {
    const mail = await digestMail();
    const [first, second, third] = items;
    if (!first || !second || !third) throw new Error('There are three');
    const lawyers = aFollow({ followId: '0b000000-0000-8000-8000-000000000003', themes: ['lawyers'] });
    const brought = [first, { ...second, reasons: [russia, torture] }, { ...third, reasons: [lawyers, torture] }];
    const { stopsText } = mail.entryFor(discreet, brought).entry.values;
    expect(stopsText?.split('\n').filter((line) => /^[^<]/.test(line))).toEqual(
      [1, 2, 3].map((n) => `No more messages like number ${n}:`),
    );
    expect(followsIn(stopsText)).toEqual([russia, torture, lawyers].map(({ followId }) => followId));
  });

  test('is weighed by its own template', async () => {
    const mail = await digestMail();
    const { entry } = mail.entryFor(discreet, items);
    for (const entries of [[entry], [entry, entry]]) await sent(mail, ...entries);
    const [one = 0, two = 0] = (stub?.requests ?? []).map((request) => Buffer.byteLength(JSON.stringify(request)));
    expect(mail.entryBytes(entry)).toBeGreaterThanOrEqual(two - one);
    expect(mail.templateBytes(entry.template)).toBeGreaterThanOrEqual(one - (two - one));
  });

  test('holds a hundred, and says that there are more', async () => {
    const mail = await digestMail();
    const many = Array.from({ length: 103 }, () => ({ appeal, reasons: [russia] }));
    const { entry, itemsHeld } = mail.entryFor(discreet, many);
    expect(itemsHeld).toBe(100);
    expect(entry.values.messagesText?.split('\n').at(-1)).toBe('3 more messages do not fit into this e-mail.');
  });
});

describe('the language of an alert’s own words', () => {
  const wordsFor = async (given: Parameters<typeof aSubscriber>[0]) => {
    const mail = await alertMail();
    const entry = mail.entryFor(aSubscriber({ follows: [russia], ...given }), [russia], 'first');
    const asked = JSON.stringify(await sent(mail, entry));
    return {
      language: entry.language,
      reason: entry.values.reasonsText?.split('\n')[0],
      unsubscribeUrl: entry.unsubscribeUrl,
      asked,
    };
  };

  test('is the appeal’s, for a subscriber who reads that among others', async () => {
    const { language, reason, unsubscribeUrl, asked } = await wordsFor({
      language: 'ar',
      otherLanguages: ['es', 'fr'],
    });
    expect([language, reason]).toEqual([
      'fr',
      'Vous recevez cet e-mail parce que vous suivez\u00a0: tous les appels à agir',
    ]);
    expect(unsubscribeUrl).toMatch(/\?lang=fr$/);
    expect(asked).toContain('lang=\\"fr\\" dir=\\"ltr\\"');
  });

  test('is the first of theirs, for one who does not: around the appeal, which stays in its own', async () => {
    const { language, unsubscribeUrl, asked } = await wordsFor({ language: 'ar', otherLanguages: ['es'] });
    expect(language).toBe('ar');
    expect(unsubscribeUrl).toMatch(/\?lang=ar$/);
    expect(asked).toContain('lang=\\"ar\\" dir=\\"rtl\\"');
    expect(asked).toContain('روسيا');
    expect(asked).toMatch(/<h1 lang=\\"fr\\"[^>]*>Zamyatin/);
  });

  test('keeps subscribers who read the same in one call', async () => {
    const mail = await alertMail();
    const template = (given: Parameters<typeof aSubscriber>[0]) =>
      mail.entryFor(aSubscriber(given), [russia], 'first').template;
    expect(template({ language: 'fr' })).toBe(template({ language: 'en', otherLanguages: ['fr'] }));
    expect(template({ language: 'fr' })).not.toBe(template({ language: 'en' }));
  });
});
