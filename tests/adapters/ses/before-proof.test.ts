import type { SESv2Client } from '@aws-sdk/client-sesv2';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeNoticeMailer } from '../../../functions/adapters/ses/notice-mailer.ts';
import { makeRecipientPolicy } from '../../../functions/adapters/ses/recipient-policy.ts';
import { LANGUAGES, type Language } from '../../../functions/contract/languages.ts';
import { mailNewAddress } from '../../../functions/domain/account/mail-address-change.ts';
import { mailSignIn } from '../../../functions/domain/account/mail-sign-in.ts';
import { requestAddressChange } from '../../../functions/domain/account/request-address-change.ts';
import { mailDeskLinks } from '../../../functions/domain/members/ways-in/mail-desk-links.ts';
import type { BeforeProofKind } from '../../../functions/domain/notices/notice.ts';
import { composeSignUpMail } from '../../../functions/domain/signing-up/compose-sign-up-mail.ts';
import type { Cadence } from '../../../functions/domain/subscriber/cadence/cadence.ts';
import type { Follow } from '../../../functions/domain/subscriber/follows/follow.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { changeIdOf } from '../../../functions/domain/tokens/hashing-keys.ts';
import { readDeskLink, readToken, type TokenPurpose } from '../../../functions/domain/tokens/token.ts';
import { COUNTRY_CODES, countryName } from '../../../functions/domain/vocabulary/countries.ts';
import { placeNamesIn, REGION_CODES, regionName } from '../../../functions/domain/vocabulary/regions.ts';
import { THEME_SLUGS, themeLabel } from '../../../functions/domain/vocabulary/themes.ts';
import { message } from '../../../functions/locales/messages.ts';
import { aFollow, aFollowOfEverything, aSubscriber, someHashingKeys, someTokenKeys } from '../../support/builders.ts';
import { AN_OFFICE_ID, aMember } from '../../support/members/builders.ts';
import { aSignUp, DAY_MS, NOW_MS, someLimits } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const ID = 'cccccccc-0000-4000-8000-000000000001';
const OTHER_ID = 'cccccccc-0000-4000-8000-000000000002';
const HERE = '192.0.2.1';

interface Chosen {
  readonly follows: readonly Follow[];
  readonly cadence: Cadence;
}

interface Asked extends Chosen {
  readonly language: Language;
  readonly isDiscreet: boolean;
}

/** Has a sign-up mailed, as the worker does. */
async function offers(occasion: 'asked' | 'reminder', asked: Asked, ports: MemoryPorts): Promise<void> {
  const { language, ...chosen } = asked;
  const signUp = aSignUp({ languages: [language], ...chosen });
  await ports.signUps.create(signUp);
  const composed = await composeSignUpMail(signUp, occasion, ports, NOW_MS);
  if (composed.kind === 'notice') await ports.mailer.send(composed.notice);
}

/** Who gets alerts already, about everything, in this language. */
const aReaderOf = ({ language, isDiscreet }: Asked) =>
  aSubscriber({ language, isDiscreet, follows: [aFollowOfEverything()] });

/** A subscriber who chose these themselves. */
const ownerOf = ({ follows, cadence, language, isDiscreet }: Asked) =>
  aSubscriber({ follows, ...cadence, language, isDiscreet });

/** How each of them comes to be sent. */
const ASKS: { readonly [Kind in BeforeProofKind]: (asked: Asked, ports: MemoryPorts) => Promise<unknown> } = {
  confirm: (asked, ports) => offers('asked', asked, ports),
  reminder: (asked, ports) => offers('reminder', asked, ports),
  'already-subscribed': async (asked, ports) => {
    await ports.holds(aReaderOf(asked), []);
    await offers('asked', asked, ports);
  },
  'sign-in': async (asked, ports) => {
    const owner = ownerOf(asked);
    await ports.holds(owner, []);
    const request = { address: owner.address, language: asked.language, network: HERE };
    await mailSignIn(ID, request, ports, someLimits(), NOW_MS);
  },
  'desk-sign-in': async (asked, ports) => {
    const { address } = aMember();
    const membersOf = async () => [{ publisherId: AN_OFFICE_ID, member: aMember() }];
    const request = { address, language: asked.language, network: HERE };
    await mailDeskLinks(ID, request, Object.assign(ports, { membersOf }), someLimits(), NOW_MS);
  },
  'verify-address': async (asked, ports) => {
    const owner = ownerOf(asked);
    await ports.holds(owner, []);
    const wish = { typed: 'new@example.org', formId: ID, network: HERE, language: asked.language };
    await requestAddressChange(owner, wish, ports, NOW_MS);
    await mailNewAddress(changeIdOf(owner.subscriberId, ID, someHashingKeys), ports, someLimits(), NOW_MS);
  },
};
const KINDS = Object.keys(ASKS) as BeforeProofKind[]; // its type says that it has each of them
const CASES = KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));

/** All that SES is given of a mail: its addresses, headers, tags, subject and both parts. */
async function mailOf(kind: BeforeProofKind, asked: Asked): Promise<string> {
  const ports = new MemoryPorts();
  await ASKS[kind](asked, ports);
  expect(ports.mails.map((notice) => notice.kind)).toEqual([kind]);
  return requestsFor(ports);
}

/** What SES is asked for the mails that these ports were given. */
async function requestsFor(ports: MemoryPorts): Promise<string> {
  const requests: unknown[] = [];
  const ses = { send: async ({ input }: { input: unknown }) => requests.push(input) } as unknown as SESv2Client; // all that is called of it
  const mailer = makeNoticeMailer(
    {
      senderName: 'Example',
      fromAddress: 'mail@example.org',
      replyToAddress: 'desk@example.org',
      configurationSetName: 'notices',
      recipients: makeRecipientPolicy('*'),
    },
    { publicUrl: 'https://mail.example.org', postalAddress: '1 Example Street', discreetSenderName: 'Updates' },
    async () => someTokenKeys,
    ses,
  );
  for (const notice of ports.mails) await mailer.send(notice);
  return withoutTokens(JSON.stringify(requests, null, 1));
}

/** Two tokens of one sign-up differ by their random nonces alone: what each speaks for is compared in their place. */
const withoutTokens = (mail: string) =>
  mail.replace(
    /\/(confirm|not-me|sign-in|change-address|desk\/enter)\/([\w.-]+)/g,
    (_, purpose: TokenPurpose | 'desk/enter', token: string) => {
      if (purpose === 'desk/enter') return JSON.stringify(readDeskLink(token, someTokenKeys));
      const reading = readToken(token, purpose, someTokenKeys);
      return `/${purpose}/${JSON.stringify(reading)} (${token.length} characters)`;
    },
  );

const NOTHING_TELLING: Chosen = { follows: [aFollowOfEverything()], cadence: { frequency: 'immediate' } };

const codes = (all: readonly string[]) => fc.uniqueArray(fc.constantFrom(...all), { maxLength: 3 });
const narrow = fc
  .record({ countries: codes(COUNTRY_CODES), regions: codes(REGION_CODES), themes: codes(THEME_SLUGS) })
  .filter(({ countries, regions, themes }) => countries.length + regions.length + themes.length > 0)
  .map(aFollow);
const digestTime = fc.record({
  timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  hour: fc.integer({ min: 0, max: 23 }),
  weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
});
const cadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.constant<Cadence>({ frequency: 'immediate' }),
  fc.record({ frequency: fc.constantFrom('daily', 'weekly'), digestTime }) as fc.Arbitrary<Cadence>, // each of either
);
const chosen: fc.Arbitrary<Chosen> = fc.record({
  follows: fc.oneof(
    fc.constant([aFollowOfEverything()]),
    fc
      .array(narrow, { minLength: 1, maxLength: 3 })
      .map((follows) => follows.map((follow, index) => ({ ...follow, followId: `f${index}` }))),
  ),
  cadence,
});

describe.each(CASES)('before proof, %s in %s', (kind, language) => {
  test.each([false, true])(
    'is the same mail, byte for byte, for every choice of places, themes and times (discreet: %s)',
    async (isDiscreet) => {
      const plain = await mailOf(kind, { ...NOTHING_TELLING, language, isDiscreet });
      await fc.assert(
        fc.asyncProperty(chosen, async (one) => {
          const mail = await mailOf(kind, { ...one, language, isDiscreet });
          expect(mail === plain ? [] : ['differs by', ...wordsBeyond(plain, mail)]).toEqual([]);
        }),
        { numRuns: 50 },
      );
    },
  );

  test('has no name of a place or a theme in it, in any language', async () => {
    const words = inWords(withoutLook(await mailOf(kind, { ...NOTHING_TELLING, language, isDiscreet: false })));
    expect(NAMES.filter((name) => words.includes(inWords(name)))).toEqual([]);
  });
});

/** Whose address a stranger may have typed. */
const READERS: readonly (readonly [string, Partial<Subscriber> | undefined])[] = [
  ['no subscriber', undefined],
  ['a subscriber', {}],
  ['a subscriber who reads another language', { language: 'ar', otherLanguages: ['fr'] }],
  ['a subscriber who wants discretion', { isDiscreet: true }],
  ['a subscriber who wants discretion and reads another language', { isDiscreet: true, language: 'es' }],
  ['a subscriber who paused', { pausedUntilMs: NOW_MS + DAY_MS }],
  [
    'a reader who wanted discretion and left',
    { isDiscreet: true, status: 'unsubscribed', unsubscribedAtMs: NOW_MS - DAY_MS },
  ],
];
/** SES takes the tag and shows it to no reader. */
const TAG_OF_KIND = /"(?:confirm|already-subscribed)"/;

interface Stranger {
  readonly language: Language;
  readonly isDiscreet: boolean;
}

/** How a stranger, or another subscriber, has a mail sent to an address that is not theirs. */
const STRANGERS_ASK: readonly (readonly [
  string,
  BeforeProofKind,
  (by: Stranger, to: string, ports: MemoryPorts) => Promise<unknown>,
])[] = [
  ['a form to sign up', 'confirm', (by, _, ports) => offers('asked', { ...NOTHING_TELLING, ...by }, ports)],
  [
    'a form to sign in',
    'sign-in',
    ({ language }, address, ports) => mailSignIn(ID, { address, language, network: HERE }, ports, someLimits(), NOW_MS),
  ],
  [
    'another subscriber’s wish to move there',
    'verify-address',
    async ({ language, isDiscreet }, typed, ports) => {
      // Their mails come in yet another language than the page that they ask on.
      const mover = aSubscriber({
        subscriberId: OTHER_ID,
        address: 'mover@example.org',
        isDiscreet,
        language: language === 'fr' ? 'en' : 'fr',
      });
      await ports.holds(mover, []);
      await requestAddressChange(mover, { typed, formId: ID, network: HERE, language }, ports, NOW_MS);
      await mailNewAddress(changeIdOf(OTHER_ID, ID, someHashingKeys), ports, someLimits(), NOW_MS);
    },
  ],
];
const STRANGERS_CASES = STRANGERS_ASK.flatMap(([name, kind, ask]) =>
  LANGUAGES.map((language) => ({ name, kind, ask, language })),
);

describe.each(STRANGERS_CASES)('what $name in $language brings', ({ kind, ask, language }) => {
  // No link to sign in goes where there is nothing to sign in to.
  const readers = READERS.filter(([, reader]) => reader || kind !== 'sign-in');

  const mailTo = async (reader: Partial<Subscriber> | undefined, isDiscreet: boolean) => {
    const ports = new MemoryPorts();
    const { address } = aSubscriber();
    if (reader) await ports.holds(aSubscriber(reader), []);
    await ask({ language, isDiscreet }, address, ports);
    expect(ports.mails).toHaveLength(1);
    return (await requestsFor(ports)).replace(TAG_OF_KIND, '"kind"');
  };

  test.each(readers)('is one mail, byte for byte, whether it reaches %s', async (_, reader) => {
    const plain = await mailTo(kind === 'sign-in' ? {} : undefined, false);
    for (const isDiscreet of [false, true]) expect(await mailTo(reader, isDiscreet)).toBe(plain);
  });

  test('comes from the discreet sender, and says in no part what it is about', async () => {
    const mail = await mailTo({}, false);
    expect(mail).toContain('"FromEmailAddress": "\\"Updates\\" <mail@example.org>"');
    expect(mail).not.toContain('Example"');
    expect(inWords(withoutLook(mail))).not.toMatch(/ (?:alerts?|alertes?|alertas?|التنبيهات|تنبيهات) /);
  });

  test('has a subject that other mails of the discreet sender have too', async () => {
    const subjects = [message(language, 'mail.discreet.subject'), message(language, 'mail.confirm.subject')];
    const [, subject] = /"Subject": \{\s+"Data": "([^"]*)"/.exec(await mailTo({}, false)) ?? [];
    expect(subjects).toContain(subject);
  });
});

/** A text as words with one blank around each, so that no name is found inside a word. */
const inWords = (text: string) =>
  ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .join(' ')
    .trim()} `;

const wordsBeyond = (plain: string, mail: string) => {
  const known = new Set(inWords(plain).split(' '));
  return inWords(mail)
    .split(' ')
    .filter((word) => !known.has(word));
};

/** One of the fonts is called Georgia. */
const withoutLook = (mail: string) => mail.replace(/<style.*?<\/style>|style=\\".*?\\"/g, '');

/** Names of all that can be followed. */
const NAMES = LANGUAGES.flatMap((language) => [
  ...COUNTRY_CODES.flatMap((code) => [countryName(code, language), placeNamesIn(language).of(code) ?? code]),
  ...REGION_CODES.map((code) => regionName(code, language)),
  ...THEME_SLUGS.map((slug) => themeLabel(slug, language)),
]);
