import { describe, expect, test } from 'vitest';
import { askedOf, lookedAtBefore, shownTexts } from '../../../functions/domain/deciding/asked-of.ts';
import type { Ready } from '../../../functions/domain/deciding/ready-to-ask.ts';
import { aMail, anAsked } from '../../support/deciding/builders.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { aVersion } from '../../support/publishing/builders.ts';

const { publisherId, proposalId, author, askedAtMs, mailedTo, lookedAt } = anAsked();
const GIVEN = { publisherId, proposalId, author, askedAtMs, mailedTo, lookedAt };
const PEOPLE = [
  { name: 'Ana Example', mayBeNamed: true },
  { name: 'Hidden Person', mayBeNamed: false },
];
const CONSENTS = [
  { name: 'Ana Example', because: { withoutConsent: 'Her work is public.' } },
  { name: 'Hidden Person', because: { withoutConsent: 'Never said.' } },
  { name: 'Ben Example', because: { agreedOn: '2026-01-01' } },
];
const fr = { ...aVersion().edition, language: 'fr', title: 'Un avocat battu' } as const;
const mailIn = (language: 'en' | 'fr', given: object = {}) =>
  aMail({
    form: { kind: 'open', part: 'first', editionLanguage: language, language },
    subject: `in ${language}`,
    ...given,
  });

const A_FIRST = { kind: 'publish', contentHash: 'hash', content: aVersion(), reachesMore: true };
const ready = (version: object = {}, considered: object = {}, mails = [mailIn('en')]) =>
  ({
    draft: { ...aDraft(), revision: 3 },
    preview: {
      considered: { decision: A_FIRST, consents: [], input: { doubts: [] }, ...considered },
      version: aVersion(version),
      mails,
    },
  }) as unknown as Ready;
const asked = (of: Ready, wanted: object = {}) =>
  askedOf(of, { draftId: 'd', revision: 3, when: { kind: 'at-once' }, ...wanted }, GIVEN);

describe('what is asked of a draft', () => {
  test('says what would go out, to whom and in which words', () => {
    const { subject } = aVersion();
    expect(asked(ready())).toMatchObject({
      ...GIVEN,
      ...{ draftId: aDraft().draftId, revision: 3, when: { kind: 'at-once' }, isUrgent: false, named: [] },
      ...{ title: 'RUSSIA: lawyer Ivan Example beaten in prison', languages: ['en'], contentHash: 'hash' },
      version: { appealId: 'appeal-1', version: 1, kind: 'new', subject },
    });
    expect(asked(ready())).not.toHaveProperty('withoutConsent');
    expect(asked(ready())).not.toHaveProperty('note');
  });

  test('names who may be named, and without consent no one who may not be', () => {
    expect(asked(ready({ people: PEOPLE }, { consents: CONSENTS }))).toMatchObject({
      named: ['Ana Example'],
      withoutConsent: [{ name: 'Ana Example', because: 'Her work is public.' }],
    });
    expect(asked(ready({}, { consents: CONSENTS }))).toMatchObject({
      named: [],
      withoutConsent: [
        { name: 'Ana Example', because: 'Her work is public.' },
        { name: 'Hidden Person', because: 'Never said.' },
      ],
    });
  });

  test('has the note, and is urgent where the appeal is', () => {
    expect(asked(ready({ isUrgent: true }), { note: 'Now.' })).toMatchObject({ isUrgent: true, note: 'Now.' });
  });

  test('has the words of editions that come later, and none of what takes an appeal back', () => {
    const hashOf = (kind: string) => asked(ready({}, { decision: { kind, contentHash: 'hash' } })).contentHash;
    expect([hashOf('add editions'), hashOf('retract')]).toEqual(['hash', '']);
  });

  test('has another digest with a consent that is missing, and with how its case ended', () => {
    const digests = [
      asked(ready({ people: PEOPLE })),
      asked(ready({ people: PEOPLE }, { consents: CONSENTS })),
      asked(ready({ people: PEOPLE, ended: { how: 'released', on: '2026-01-01' } })),
      asked(ready({ people: PEOPLE }), { when: { kind: 'at', local: 'x', zone: 'y', atMs: 1 } }),
      asked(ready({ people: PEOPLE }, {}, [mailIn('en', { subject: 'Another' })])),
    ].map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(digests.length);
  });
});

test('the revision that members looked at is that of the mail that they had last', () => {
  expect(lookedAtBefore(undefined)).toEqual({});
  const before = anAsked({ revision: 4, mailedTo: ['omar', 'lea'], lookedAt: { omar: 1, max: 2 } });
  expect(lookedAtBefore(before)).toEqual({ omar: 4, lea: 4, max: 2 });
});

describe('what colleagues are shown', () => {
  const show = (mail: { subject: string }) => ({ subject: mail.subject, text: `text ${mail.subject}`, html: '' });
  const shown = (of: Ready) => shownTexts(of, show as never);

  test('is each edition as its own readers get it, with the letter that they may send', () => {
    const edition = { ...aVersion().edition, letter: 'Dear governor' };
    const other = aMail({
      form: { kind: 'open', part: 'first', editionLanguage: 'en', language: 'fr' },
      subject: 'en for fr',
    });
    const mails = [other, mailIn('fr'), mailIn('en')];
    expect(shown(ready({ edition, translations: [fr] }, {}, mails))).toEqual([
      { language: 'en', subject: 'in en', text: 'text in en', letter: 'Dear governor' },
      { language: 'fr', subject: 'in fr', text: 'text in fr' },
    ]);
  });

  test('is nothing of an edition that no mail is made of', () => {
    expect(shown(ready({ translations: [fr] }))).toEqual([{ language: 'en', subject: 'in en', text: 'text in en' }]);
    expect(shown(ready({}, {}, []))).toEqual([]);
  });

  test('is the part that is mailed', () => {
    const update = (language: 'en') => ({ kind: 'open', part: 'update', editionLanguage: language, language }) as never;
    const discreet = aMail({ form: { kind: 'discreet', language: 'en' } as never, subject: 'discreet' });
    expect(shown(ready({}, {}, [discreet, mailIn('en', { form: update('en') })]))).toMatchObject([
      { subject: 'in en' },
    ]);
  });
});
