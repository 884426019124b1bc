import { expect, test } from 'vitest';
import { openAlertMail } from '../../../functions/adapters/ses/alert-mail.ts';
import { renderAlertMails } from '../../../functions/adapters/ses/render-alert-mail.ts';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { followedUp } from '../../../functions/domain/appeal/followed-up.ts';
import type { AlertPart } from '../../../functions/domain/dispatch/planning/audience.ts';
import {
  digestOfMail,
  digestOfMails,
  formName,
  formOfName,
  type RenderedMail,
} from '../../../functions/domain/dispatch/rendered-mail.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import { findPreview } from '../../../functions/domain/drafts/preview-draft.ts';
import { requestOf } from '../../../functions/domain/drafts/request-of.ts';
import { publishAppeal } from '../../../functions/domain/publishing/publish-appeal.ts';
import { startSesStub } from '../../support/aws/ses-stub.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { previewPorts } from '../../support/drafts/preview-ports.ts';
import { AMPLE_LIMITS, NOW_MS } from '../../support/publishing/builders.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { someMailSettings } from '../../support/sending/mail-settings.ts';

const PARTY = { publisherId: 'publisher-1', name: 'Example Observatory' };
const SETTINGS = someMailSettings({ nowMs: () => NOW_MS + 90_000 });
/** What a member typed, field by field. */
const FIRST: DraftFields = {
  language: 'en',
  title: 'RUSSIA: lawyer Ivan Example beaten in prison',
  text: 'Ivan Example, a **lawyer**, was beaten by guards.',
  'datedOn-day': '15',
  'datedOn-month': '3',
  'datedOn-year': '2024',
  countries: 'RU',
  summary: 'He needs a doctor.',
  'demands.1': 'let a doctor see him;',
  'addressees.1.office': 'Prosecutor General',
  'addressees.1.email': 'pg@example.org',
  'addressees.1.checkedOn-day': '21',
  'addressees.1.checkedOn-month': '6',
  'addressees.1.checkedOn-year': '2023',
  editions: 'fr',
  'fr.title': 'RUSSIE : un avocat frappé en prison',
  'fr.text': 'Ivan Example, avocat, a été frappé.',
};

function aDesk() {
  const appeals = new MemoryAppeals();
  let made = 0;
  let nowMs = NOW_MS;
  const ports = {
    ...previewPorts(() => nowMs, appeals, SETTINGS),
    appeals,
    newId: () => `0a000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
    randomBytes: (size: number) => new Uint8Array(size).fill(7 + made),
    asksForTwo: async () => false,
    startDispatchAfterMs: 60_000,
    limits: AMPLE_LIMITS,
  };
  return {
    appeals,
    later: (ms: number) => {
      nowMs += ms;
    },
    preview: async (fields: DraftFields) => {
      const draft = aDraft({ publisherId: PARTY.publisherId, fields });
      const drafts = { find: async () => draft };
      const { preview } = (await findPreview(draft, PARTY.name, { ...ports, drafts })) ?? {};
      if (preview?.kind !== 'mails') throw new Error(`No mails: ${preview?.kind}`);
      return preview;
    },
    publish: async (fields: DraftFields) => {
      const { request, problems } = requestOf(aDraft({ fields }));
      if (!request) throw new Error(`No request: ${JSON.stringify(problems)}`);
      return publishAppeal(request, PARTY, ports);
    },
  };
}

type HandedMail = Omit<RenderedMail, 'preheader' | 'personDefaults'>;

/** What SES is handed for readers of every language, open and discreet, before it puts a reader's values in. */
async function handedToSes(appeals: MemoryAppeals, parts: readonly AlertPart[]): Promise<HandedMail[]> {
  const stub = await startSesStub({ status: 200, body: { BulkEmailEntryResults: [{ Status: 'SUCCESS' }] } });
  const version = appeals.versions.at(-1);
  if (!version) throw new Error('Nothing was published');
  const mail = openAlertMail(version, stub.client, SETTINGS, followedUp(version, appeals.versions));
  const follows = [aFollow({ countries: ['RU'] })];
  const readers = [version.edition, ...(version.translations ?? [])].flatMap((edition) =>
    LANGUAGES.flatMap((language) => [
      { language, otherLanguages: [edition.language], isDiscreet: false },
      { language, otherLanguages: [], isDiscreet: false },
      { language, otherLanguages: [], isDiscreet: true },
    ]),
  );
  const handed = new Map<string, HandedMail>();
  for (const part of parts)
    for (const reader of readers) {
      const entry = mail.entryFor(aSubscriber({ ...reader, follows }), follows, part);
      await mail.send({ callId: 'c', dispatchId: 'd', bits: '', timeoutMs: 5_000, entries: [entry] });
      const { DefaultContent } = stub.requests.at(-1) as {
        DefaultContent: { Template: { TemplateContent: { Subject: string; Html: string; Text: string } } };
      };
      const { Subject, Html, Text } = DefaultContent.Template.TemplateContent;
      const form = formOfName(entry.template);
      handed.set(entry.template, { form, subject: Subject, html: Html, text: Text });
    }
  await stub.stop();
  return [...handed.values()];
}

const digestsOf = (mails: readonly HandedMail[]) =>
  Object.fromEntries(mails.map((mail) => [formName(mail.form), digestOfMail(mail)]));

test('what SES is handed of a published draft, before any reader’s values, are the very bytes that were previewed', async () => {
  const desk = aDesk();
  const preview = await desk.preview(FIRST);
  desk.later(5 * 60_000);
  expect(await desk.publish(FIRST)).toMatchObject({ kind: 'published' });
  const previewed = digestsOf(preview.mails);
  const handed = digestsOf(await handedToSes(desk.appeals, ['first']));
  expect(Object.keys(handed)).toEqual(
    expect.arrayContaining(['first.en.en', 'first.fr.fr', 'first.en.ar', 'discreet.ar']),
  );
  expect(previewed).toMatchObject(handed);
  expect(desk.appeals.versions[0]).toMatchObject({ caseReference: 'RUS-0001', isReferenceNew: true });
});

test('so are those of a follow-up, to readers who had the appeal and to those who had not', async () => {
  const desk = aDesk();
  await desk.publish(FIRST);
  desk.later(24 * 60 * 60_000);
  const update: DraftFields = {
    ...FIRST,
    kind: 'update',
    followUp: aDraft().draftId,
    title: 'In hospital',
    text: 'He was taken to a hospital in **Russia**.',
    editions: '',
    ...Object.fromEntries(
      (FIRST.editions ?? '')
        .split('\n')
        .filter(Boolean)
        .map((language) => [`leaveOut.${language}`, 'yes']),
    ),
  };
  const preview = await desk.preview(update);
  expect(await desk.publish(update)).toMatchObject({ kind: 'published' });
  const handed = digestsOf(await handedToSes(desk.appeals, ['first', 'follow-up']));
  expect(digestsOf(preview.mails)).toMatchObject(handed);
  expect(Object.keys(handed)).toContain('follow-up.en.es');
  expect(preview.mails.find(({ form }) => formName(form) === 'follow-up.en.en')?.subject).toMatch(/^Re: /);
});

test('the digest of all is that of the published version, and another for any other word, reference or title of an edition', async () => {
  const desk = aDesk();
  const { digest } = await desk.preview(FIRST);
  const changes: DraftFields[] = [
    { summary: 'He needs a doctor!' },
    { caseReference: 'EX-1' },
    { 'fr.title': 'Autre' },
  ];
  for (const change of changes) expect((await desk.preview({ ...FIRST, ...change })).digest).not.toBe(digest);
  desk.later(1_000);
  expect((await desk.preview(FIRST)).digest).toBe(digest);
  await desk.publish(FIRST);
  const [published] = desk.appeals.versions;
  expect(published && digestOfMails(renderAlertMails(published, SETTINGS))).toBe(digest);
});

test('no text of a publisher can stand in for what publication gives', async () => {
  const desk = aDesk();
  const { mails } = await desk.preview({ ...FIRST, summary: '{{pageId}} {{caseReference}} {{checkCode}}' });
  const places = (text: string) => text.match(/\{\{caseReference\}\}/g)?.length;
  const [first] = mails;
  expect(places(first?.html ?? '')).toBe(places((await desk.preview(FIRST)).mails[0]?.html ?? ''));
});

test('what would mail nothing has no mails to look at', async () => {
  const desk = aDesk();
  await expect(desk.preview({ ...FIRST, 'datedOn-day': '' })).rejects.toThrow('unready');
  await expect(
    desk.preview({ language: 'en', title: 'A teacher is missing', text: 'Her family has not heard from her.' }),
  ).rejects.toThrow('nothing to send');
});
