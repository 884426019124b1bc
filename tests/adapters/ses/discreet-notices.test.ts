import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeNoticeMailer } from '../../../functions/adapters/ses/notice-mailer.ts';
import { makeRecipientPolicy } from '../../../functions/adapters/ses/recipient-policy.ts';
import { makeNoticeClient } from '../../../functions/adapters/ses/send-notice.ts';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import type { Notice } from '../../../functions/domain/notices/notice.ts';
import { message } from '../../../functions/locales/messages.ts';
import { AnsweringSes } from '../../support/aws/answering-ses.ts';
import { aFollow, someTokenKeys } from '../../support/builders.ts';
import { anEdition } from '../../support/editions.ts';
import { anAppealVersion } from '../../support/sending/builders.ts';
import { aSource } from '../../support/subscribing/returned-mails.ts';

const ID = '5f0c1b8e-0000-4000-8000-000000000001';
const ses = new AnsweringSes();
beforeAll(() => ses.start());
afterAll(() => ses.stop());

interface SentNotice {
  readonly FromEmailAddress: string;
  readonly Content: {
    readonly Simple: {
      readonly Headers: readonly { readonly Name: string; readonly Value: string }[];
      readonly Subject: { readonly Data: string };
      readonly Body: { readonly Html: { readonly Data: string }; readonly Text: { readonly Data: string } };
    };
  };
}

/** A notice as SES is asked to send it. */
async function sent(notice: Notice) {
  const mailer = makeNoticeMailer(
    {
      senderName: 'Example Appeals',
      fromAddress: 'mail@example.org',
      replyToAddress: 'desk@example.org',
      configurationSetName: 'notices',
      recipients: makeRecipientPolicy('*'),
    },
    { publicUrl: 'https://mail.example.org', postalAddress: '1 Example Street', discreetSenderName: 'Updates' },
    async () => someTokenKeys,
    makeNoticeClient(2_000, ses.where()),
  );
  expect(await mailer.send(notice)).toEqual({ kind: 'accepted' });
  const { FromEmailAddress, Content } = ses.calls.at(-1) as SentNotice;
  const { Headers, Subject, Body } = Content.Simple;
  const headers = Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value]));
  return { from: FromEmailAddress, headers, subject: Subject.Data, html: Body.Html.Data, text: Body.Text.Data };
}

const reader = { address: 'ana@example.org', language: 'en', isDiscreet: true } as const;
const asked = { ...reader, signUpId: ID, mailNumber: 1, expiresInDays: 7, source: aSource(1) };
const tortureInRussia = aFollow({ countries: ['RU'], themes: ['torture'] });

/** What a stranger's form brings, to every reader alike. */
const OFFERS: readonly Notice[] = [
  { kind: 'confirm', ...asked },
  { kind: 'reminder', ...asked },
  { kind: 'already-subscribed', ...asked },
];
/** Notices that look as their reader wishes. */
type WishedNotice = Exclude<Notice, { readonly isDiscreet: true }>;
const NOTICES: readonly WishedNotice[] = [
  {
    kind: 'welcome',
    ...reader,
    otherLanguages: [],
    subscriberId: ID,
    follows: [tortureInRussia],
    cadence: { frequency: 'immediate' },
    appeals: [anAppealVersion(), anAppealVersion()],
    mailedAtMs: 1_700_000_000_000,
  },
  {
    kind: 'unsubscribed',
    ...reader,
    subscriberId: ID,
    unsubscribedAtMs: 1_700_000_000_000,
    mailedAtMs: 1_700_000_000_000,
  },
  {
    kind: 'stopped',
    ...reader,
    subscriberId: ID,
    follow: tortureInRussia,
    stoppedAtMs: 1_700_000_000_000,
    mailedAtMs: 1_700_000_000_000,
  },
];
/** What tells of a follow, of an appeal, of the sender, or of what they do. */
// "unsubscribe" in a link's path is what every mailing list says; its header must.
const TELLING = /russia|torture|beaten|observatory|example appeals|alerts|appeal|follow|(?<!un)subscri|weekly|daily/i;
const TITLE = /<title>.*?<\/title>/;

test.each(NOTICES)(
  'to a subscriber who wants discretion, $kind comes from the discreet sender and tells nothing',
  async (notice) => {
    const { from, subject, html, text } = await sent(notice);
    expect([from, subject]).toEqual(['"Updates" <mail@example.org>', 'New message for you']);
    expect(TITLE.exec(html)?.[0]).toBe('<title>New message for you</title>');
    expect(`${text}${html}`).not.toMatch(TELLING);
    expect(text).toMatch(/^<https:\/\/mail\.example\.org\/|^ {2}<https:\/\/mail\.example\.org\/m\//m);
  },
);

test.each(OFFERS)('to every reader, $kind comes from the discreet sender and tells nothing', async (notice) => {
  const { from, subject, html, text } = await sent(notice);
  expect(from).toBe('"Updates" <mail@example.org>');
  expect(subject).toMatch(/^(?:Reminder: p|P)lease confirm your e-mail address$/);
  expect(`${subject}${text}${html}`).not.toMatch(TELLING);
  expect(text).toMatch(/^\d{6}$/m);
  expect(text).toContain('<https://mail.example.org/not-me/');
});

/** What another subscriber’s wish or a stranger’s request brings, to every reader alike. */
const REQUESTED: readonly (readonly [Notice, string])[] = [
  [
    { kind: 'verify-address', ...reader, changeId: ID, mailNumber: 1, source: aSource(1) },
    'Please confirm your e-mail address',
  ],
  [{ kind: 'sign-in', ...reader, signInId: ID }, 'New message for you'],
];

test.each(REQUESTED)(
  'to every reader, $kind comes from the discreet sender and tells nothing',
  async (notice, known) => {
    const { from, subject, html, text } = await sent(notice);
    expect([from, subject, TITLE.exec(html)?.[0]]).toEqual([
      '"Updates" <mail@example.org>',
      known,
      `<title>${known}</title>`,
    ]);
    expect(`${text}${html}`).not.toMatch(TELLING);
    expect(text).toMatch(/^\d{6}$/m);
  },
);

test.each(NOTICES)('to any other subscriber, $kind says what it is', async (notice) => {
  const { from, subject } = await sent({ ...notice, isDiscreet: false });
  expect(from).toBe('"Example Appeals" <mail@example.org>');
  expect(subject).not.toBe('New message for you');
});

test('the news that a subscriber’s mail goes elsewhere has the subject of any other mail, and no page to wait on', async () => {
  const { from, subject, html, text } = await sent({ kind: 'address-changed', ...reader });
  expect([from, subject]).toEqual(['"Updates" <mail@example.org>', 'New message for you']);
  expect(TITLE.exec(html)?.[0]).toBe('<title>New message for you</title>');
  expect(`${text}${html}`).not.toMatch(TELLING);
  expect(html).not.toContain('Open the link');
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'If you did not want that, reply to this e-mail straight away; a person reads every reply.',
  );
});

test.each([
  ['unsubscribed', /This is the last message from us\./],
  ['stopped', /You get fewer messages from us from now on\./],
])('what ends messages says so, and not that there is something to read: %s', async (kind, says) => {
  const notice = NOTICES.find((one) => one.kind === kind) as Notice; // it is one of them
  const { text, html } = await sent(notice);
  for (const part of [text, html]) {
    expect(part).toMatch(says);
    expect(part).not.toContain('something new for you to read');
  }
});

test.each(LANGUAGES)('in %s every kind but those has one and the same subject', async (language) => {
  const all: readonly WishedNotice[] = [...NOTICES, { kind: 'address-changed', ...reader }];
  const subjects = await Array.fromAsync(all, async (notice) => (await sent({ ...notice, language })).subject);
  expect(new Set(subjects)).toEqual(new Set([message(language, 'mail.discreet.subject')]));
});

test('a welcome tells of each appeal in the first of its reader’s languages that exists, and a discreet one’s links are all alike', async () => {
  const [welcome] = NOTICES;
  const inTwo = anAppealVersion({ edition: anEdition('en'), translations: [anEdition('es')] });
  const inOne = anAppealVersion({ edition: anEdition('en') });
  const notice = { ...welcome, language: 'fr', otherLanguages: ['es'], appeals: [inTwo, inOne] } as Notice;
  const linksIn = (text: string) =>
    [...text.matchAll(/\/(?:m|appeals)\/[^?]*\?lang=(..)/g)].map(([, language]) => language);
  const { text } = await sent({ ...notice, isDiscreet: false } as Notice);
  expect(text).toContain('Written in Español');
  expect(text).toContain('Written in English');
  expect(linksIn(text)).toEqual(['es', 'fr']);
  expect(linksIn((await sent(notice)).text)).toEqual(['fr', 'fr']);
});

test.each([true, false])(
  'a welcome ends by the one click that its text links to, in its reader’s language (discreet: %s)',
  async (isDiscreet) => {
    const theirs = { subscriberId: ID, otherLanguages: [], follows: [tortureInRussia], appeals: [] };
    const cadence = { frequency: 'immediate' } as const;
    const { headers, text } = await sent({
      kind: 'welcome',
      ...reader,
      ...theirs,
      language: 'fr',
      isDiscreet,
      cadence,
      mailedAtMs: 0,
    });
    const [, link = ''] = /^<(https:.*)>$/.exec(headers['List-Unsubscribe'] ?? '') ?? [];
    expect(text).toContain(`<${link}>`);
    expect(headers).toEqual({
      'List-Unsubscribe': `<${link}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'fr',
    });
  },
);
