import type { SESv2Client, SendBulkEmailCommand } from '@aws-sdk/client-sesv2';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openAlertMail } from '../../../functions/adapters/ses/alert-mail.ts';
import { openDigestMail } from '../../../functions/adapters/ses/digest-mail.ts';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../../../functions/contract/languages.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { aSubscriber } from '../../support/builders.ts';
import { anEdition, someEditions, someLanguages } from '../../support/editions.ts';
import {
  aDigest,
  aDigestAppeal,
  anAppealVersion,
  anId,
  aRetryPolicy,
  PUBLISHED_AT_MS,
  someSendingSettings,
} from '../../support/sending/builders.ts';
import { someMailSettings } from '../../support/sending/mail-settings.ts';
import { anUnlimitedRate, MemoryWorld } from '../../support/sending/memory-world.ts';

const SETTINGS = someMailSettings({ nowMs: () => PUBLISHED_AT_MS });
/** A title in each language, told apart by its name. */
const titlesOf = (title: string) =>
  // Each language once.
  Object.fromEntries(LANGUAGES.map((language) => [language, `${title}, ${LANGUAGE_FACTS[language].name}`])) as Record<
    Language,
    string
  >;
const TITLES = titlesOf('Beaten in prison');
const OTHER_TITLES = titlesOf('No word of her');

/** Whole mails as SES puts them together: the template's text with the values of one person in it. */
function aMailbox(beforeAnswer: () => 'SUCCESS' | 'TRANSIENT_FAILURE' = () => 'SUCCESS') {
  const mails: { readonly to: string; readonly html: string }[] = [];
  const ses = {
    send: async ({ input }: SendBulkEmailCommand) => ({
      BulkEmailEntryResults: (input.BulkEmailEntries ?? []).map(({ Destination, ReplacementEmailContent }) => {
        const Status = beforeAnswer();
        if (Status !== 'SUCCESS') return { Status };
        const values = JSON.parse(ReplacementEmailContent?.ReplacementTemplate?.ReplacementTemplateData ?? '{}');
        const html = input.DefaultContent?.Template?.TemplateContent?.Html ?? '';
        mails.push({
          to: Destination?.ToAddresses?.join() ?? '',
          html: html.replaceAll('&#x3D;', '=').replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ''),
        });
        return { Status };
      }),
    }),
  } as unknown as SESv2Client; // all that a mailing calls
  return { ses, mails };
}

/** Languages of the editions that a mail shows, by the titles in it. */
const shownIn = (html: string, titles: Readonly<Record<Language, string>>) =>
  (Object.keys(titles) as Language[]).filter((language) => html.includes(titles[language]));

const wantedBy = ({ language, otherLanguages }: Subscriber, { edition, translations = [] }: AppealVersion) => {
  const written = [edition, ...translations].map((one) => one.language);
  return [language, ...otherLanguages].find((theirs) => written.includes(theirs)) ?? edition.language;
};

const someReaders = (given: Partial<Subscriber> = {}) =>
  fc
    .array(fc.record({ languages: someLanguages, isDiscreet: fc.boolean() }), { minLength: 1, maxLength: 14 })
    .map((readers) =>
      readers.map(({ languages: [language, ...otherLanguages], isDiscreet }, n) =>
        aSubscriber({
          subscriberId: anId(n),
          address: `reader-${n}@example.org`,
          language,
          otherLanguages,
          isDiscreet,
          ...given,
        }),
      ),
    );

const aWorldOf = (readers: readonly Subscriber[]) => {
  const world = new MemoryWorld(readers);
  world.rate = anUnlimitedRate(3);
  world.settings = someSendingSettings({ retry: aRetryPolicy({ giveUpAfterMs: 86_400_000 }) });
  return world;
};

describe('each reader gets one mail, in the first of their languages that exists', () => {
  const failing = fc.array(fc.boolean(), { maxLength: 12 });
  /** Who chooses other languages while the dispatch is under way, and which. */
  const changing = fc.array(fc.tuple(fc.nat(), someLanguages), { maxLength: 4 });

  test('of an alert, though mails fail at first and readers change their languages meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        someEditions((language) => TITLES[language]),
        someReaders(),
        failing,
        changing,
        async (editions, readers, failureStory, changeStory) => {
          const [failures, changes] = [[...failureStory], [...changeStory]];
          const appeal = anAppealVersion(editions);
          const world = aWorldOf(readers);
          world.appeals.splice(0, 1, appeal);
          const wanted = readers.map((reader) => [wantedBy(reader, appeal)]);
          const { ses, mails } = aMailbox(() => {
            const change = changes.pop();
            if (change) {
              const [number, [language, ...otherLanguages]] = change;
              const n = number % readers.length;
              const changed = { ...(readers[n] as Subscriber), language, otherLanguages }; // there is one at least
              world.table.save(changed);
              wanted[n]?.push(wantedBy(changed, appeal));
            }
            return failures.pop() ? 'TRANSIENT_FAILURE' : 'SUCCESS';
          });
          world.openMail = (version) => openAlertMail(version, ses, SETTINGS);
          await world.runToTheEnd();
          expect(mails.map(({ to }) => to).toSorted()).toEqual(readers.map(({ address }) => address).toSorted());
          for (const [n, { address, isDiscreet }] of readers.entries()) {
            const [mail] = mails.filter(({ to }) => to === address);
            const shown = shownIn(mail?.html ?? '', TITLES);
            if (isDiscreet) expect(shown).toEqual([]);
            else expect(wanted[n]?.map((language) => [language])).toContainEqual(shown);
          }
        },
      ),
    );
  }, 120_000);

  test('of a digest, whose appeals are each in their own', async () => {
    const daily = { frequency: 'daily', digestTime: { timeZone: 'Europe/Berlin', hour: 8, weekday: 1 } } as const;
    await fc.assert(
      fc.asyncProperty(
        someEditions((language) => TITLES[language]),
        someEditions((language) => OTHER_TITLES[language]),
        someReaders(daily),
        async (editions, otherEditions, readers) => {
          const appeal = anAppealVersion(editions);
          const other = anAppealVersion({ ...otherEditions, appealId: '0a000000-0000-4000-8000-000000000002' });
          const world = aWorldOf(readers);
          world.appeals.splice(0, 1, appeal, other);
          world.plan(aDigest({ appeals: [appeal, other].map(({ appealId }) => aDigestAppeal({ appealId })) }));
          const { ses, mails } = aMailbox();
          world.openDigestMail = (digest) => openDigestMail(digest, ses, SETTINGS);
          await world.runToTheEnd();
          expect(mails.map(({ to }) => to).toSorted()).toEqual(readers.map(({ address }) => address).toSorted());
          for (const reader of readers) {
            const [{ html } = { html: '' }] = mails.filter(({ to }) => to === reader.address);
            const shown = [shownIn(html, TITLES), shownIn(html, OTHER_TITLES)];
            expect(shown).toEqual(
              reader.isDiscreet ? [[], []] : [[wantedBy(reader, appeal)], [wantedBy(reader, other)]],
            );
          }
        },
      ),
    );
  }, 120_000);
});

describe('the words around an edition', () => {
  const appeal = anAppealVersion({ edition: anEdition('en'), translations: [anEdition('fr'), anEdition('ar')] });

  async function htmlFor(given: Partial<Subscriber>): Promise<string> {
    const { ses, mails } = aMailbox();
    const mail = openAlertMail(appeal, ses, SETTINGS);
    const reader = aSubscriber(given);
    const entries = [mail.entryFor(reader, reader.follows, 'first')];
    await mail.send({ callId: 'call-1', dispatchId: 'dispatch-1', bits: '', timeoutMs: 1_000, entries });
    return mails[0]?.html ?? '';
  }

  test.each([
    ['in the edition’s language, which its reader reads', { language: 'es', otherLanguages: ['ar'] }, 'ar', 'ar'],
    ['in their first, where an edition is written in that', { language: 'fr', otherLanguages: ['en'] }, 'fr', 'fr'],
    ['in their first, where the original comes as it is', { language: 'es', otherLanguages: [] }, 'es', 'en'],
  ] as const)('are %s', async (_, reader, frame, edition) => {
    const html = await htmlFor(reader);
    expect(html).toContain(`<html lang="${frame}"`);
    expect(html).toContain(anEdition(edition).title);
    expect(html).toContain(`/appeals/${appeal.appealId}?lang=${frame}`);
  });

  test('readers of different editions are in different calls', () => {
    const mail = openAlertMail(appeal, aMailbox().ses, SETTINGS);
    const templateOf = (given: Partial<Subscriber>) => mail.entryFor(aSubscriber(given), [], 'first').template;
    expect([templateOf({ language: 'fr' }), templateOf({ language: 'es', otherLanguages: ['fr'] })]).toEqual([
      'first.fr.fr',
      'first.fr.fr',
    ]);
    expect([templateOf({ language: 'es' }), templateOf({ language: 'en' })]).toEqual(['first.en.es', 'first.en.en']);
  });
});

test('a digest leads to the page in the language of the edition that it shows', () => {
  const mail = openDigestMail(aDigest(), aMailbox().ses, SETTINGS);
  const appeal = anAppealVersion({ edition: anEdition('en'), translations: [anEdition('ar')] });
  const linkFor = (given: Partial<Subscriber>) => {
    const reader = aSubscriber(given);
    const { values } = mail.entryFor(reader, [{ appeal, reasons: reader.follows }]).entry;
    return values.groupsText?.match(/appeals\/[^?]*\?lang=(..)/)?.[1];
  };
  expect(linkFor({ language: 'fr', otherLanguages: ['ar'] })).toBe('ar');
  expect(linkFor({ language: 'fr', otherLanguages: ['en'] })).toBe('fr');
});
