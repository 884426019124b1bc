import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { AppealRequest } from '../../../functions/contract/api.ts';
import { EDITION_PART_NAMES, type SharedPart } from '../../../functions/contract/appeal-parts.ts';
import { type Addressee, type CasePerson, EDITION_PARTS } from '../../../functions/contract/part-schemas.ts';
import { readInput } from '../../../functions/domain/publishing/input/read-input.ts';
import { publishAppeal } from '../../../functions/domain/publishing/publish-appeal.ts';
import type { PageOutcome, PageReader } from '../../../functions/domain/reading/page-reading.ts';
import { AMPLE_LIMITS, aRequest, NOW_MS, PAGE } from '../../support/publishing/builders.ts';
import { anImage } from '../../support/publishing/images.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { readHere } from '../../support/publishing/read-here.ts';

const PROSECUTOR: Addressee = {
  office: { en: 'Prosecutor General', fr: 'Procureur général' },
  email: 'pg@example.org',
  post: '1 Example Square',
};
const IVAN: CasePerson = { name: 'Ivan Example', role: 'lawyer', mayBeNamed: true };
const PARTS: Omit<Partial<AppealRequest>, 'image'> & { readonly expiresOn: string } = {
  expiresOn: '2026-04-15',
  summary: 'Guards beat him. No doctor has seen him.',
  demands: ['let a doctor see him;', 'release him.'],
  actByReason: 'A court hears his complaint on 16 April.',
  cautions: ['Do not contact the family.'],
  letter: 'Dear Prosecutor General,\n\n[…]\n\nYours faithfully',
  people: [IVAN],
  addressees: [PROSECUTOR],
  actions: [{ kind: 'email', to: 1 }, { kind: 'share' }],
  sources: [{ title: 'Court file', url: 'https://court.example.org/12' }],
};
const FRENCH = { language: 'fr' as const, title: 'Un avocat battu', body: { text: 'Il a été battu.' } };
/** Requests that say a text in one part of one edition, by the field that it stands in: a part that is added is asked about too. */
const requestsSaying = (text: string): [string, Partial<AppealRequest>][] =>
  EDITION_PART_NAMES.flatMap((name): [string, Partial<AppealRequest>][] => {
    const part = { [name]: EDITION_PARTS[name].safeParse(text).success ? text : [text] };
    const lastDay = name === 'actByReason' ? { expiresOn: '2026-04-15' } : {};
    return [
      [name, { ...lastDay, ...part }],
      [`translations[0].${name}`, { ...lastDay, translations: [{ ...FRENCH, ...part }] }],
    ];
  });
const page = (content: string) => ({ page: { content, format: 'auto' as const } });

function aDesk(readPage: PageReader = readHere) {
  const appeals = new MemoryAppeals();
  let made = 0;
  const ports = {
    appeals,
    addressees: new MemoryAddressees(),
    nowMs: () => NOW_MS,
    newId: () => `id-${++made}`,
    randomBytes,
    asksForTwo: async () => false,
    startDispatchAfterMs: 60_000,
    limits: AMPLE_LIMITS,
    readPage,
  };
  const send = (given: Partial<AppealRequest> = {}) =>
    publishAppeal(aRequest(given), { publisherId: 'publisher-1', name: 'Example Observatory' }, ports);
  return { send, newest: () => appeals.versions.at(-1) };
}

const faultsOf = (outcome: Awaited<ReturnType<ReturnType<typeof aDesk>['send']>>) =>
  outcome.kind === 'refused' ? outcome.faults : outcome.kind;

describe('a version keeps the parts that came with it', () => {
  test('those of its edition there, those of the case beside it', async () => {
    const { send, newest } = aDesk();
    expect(await send(PARTS)).toMatchObject({ kind: 'published' });
    const { people, addressees, actions, sources, expiresOn, ...ofEdition } = PARTS;
    expect(newest()).toMatchObject({ expiresOn, people, addressees, actions, sources, edition: ofEdition });
  });

  test('the same request again is unchanged, and so is the page alone', async () => {
    const { send } = aDesk();
    await send(PARTS);
    expect((await send(PARTS)).kind).toBe('unchanged');
    expect((await send()).kind).toBe('unchanged');
  });

  test('another demand under the same words is another content', async () => {
    const { send } = aDesk();
    await send(PARTS);
    expect((await send({ demands: ['release him.'] })).kind).toBe('conflict');
    expect((await send({ demands: ['release him.'], kind: 'correction' })).kind).toBe('published');
  });
});

describe('what the text demands', () => {
  const DEMANDING = {
    language: 'fr' as const,
    title: 'RUSSIE : l’avocat Ivan Example battu',
    body: { text: 'L’Observatoire d’exemple exhorte les autorités russes à enquêter sur ces coups.' },
  };

  test('is no part of the appeal until a person accepts it', async () => {
    const { send, newest } = aDesk();
    await send();
    expect(newest()?.edition.demands).toBeUndefined();
  });

  test('is accepted in one step, in each edition without demands of its own', async () => {
    const { send, newest } = aDesk();
    const spanish = { ...DEMANDING, language: 'es' as const, demands: ['investigar'] };
    await send({ acceptDemands: true, translations: [DEMANDING, spanish] });
    expect([newest()?.edition, ...(newest()?.translations ?? [])].map((edition) => edition?.demands)).toEqual([
      ['investigate the beating'],
      ['enquêter sur ces coups'],
      ['investigar'],
    ]);
    const changed = page(PAGE.replace('not allowed', 'still not allowed'));
    await send({ ...changed, kind: 'correction', stillTrue: ['fr', 'es'] });
    expect(newest()?.version).toBe(2);
    expect(newest()?.edition.demands).toEqual(['investigate the beating']);
  });

  const inputOf = async (given: Partial<AppealRequest>) => {
    const outcome = await readInput(aRequest(given), NOW_MS, readHere);
    if (outcome.kind !== 'read') throw new Error(`it is ${outcome.kind}`);
    return outcome.input;
  };

  test('is proposed in the language of each edition, and sure once it is accepted, with where it stands', async () => {
    const proposed = await inputOf({ translations: [DEMANDING] });
    const found = [
      { value: 'investigate the beating', language: 'en', from: 'page' },
      { value: 'enquêter sur ces coups', language: 'fr', from: 'page' },
    ];
    expect(proposed.demandsFound).toMatchObject(found.map((one) => ({ ...one, confidence: 'unsure' })));
    expect([proposed.parts.demands, proposed.translations?.[0]?.demands]).toEqual([undefined, undefined]);
    const accepted = await inputOf({ translations: [DEMANDING], acceptDemands: true });
    expect(accepted.demandsFound).toMatchObject(found.map((one) => ({ ...one, confidence: 'sure' })));
    const [{ evidence } = { evidence: [] }] = accepted.demandsFound;
    expect(evidence).not.toEqual([]);
    const demands = { value: ['investigate the beating'], confidence: 'sure', from: 'page', evidence };
    expect(accepted.parts.demands).toEqual(demands);
  });

  test('is not proposed for an edition that has demands of a person', async () => {
    const demands = ['release him.'];
    expect((await inputOf({ demands, translations: [{ ...DEMANDING, demands }] })).demandsFound).toEqual([]);
    expect((await inputOf({ demands })).parts.demands).toMatchObject({ value: demands, from: 'person' });
    const [theirs] =
      (await inputOf({ acceptDemands: true, translations: [{ ...DEMANDING, demands }] })).translations ?? [];
    expect(theirs?.demands).toEqual(demands);
  });

  test('where it demands nothing is no part, though it be accepted', async () => {
    const { demandsFound, parts } = await inputOf({
      ...page(PAGE.replace(/^The Example.*$/m, '')),
      acceptDemands: true,
    });
    expect([demandsFound, 'demands' in parts]).toEqual([[], false]);
  });

  test('is not accepted beside demands of a person', () => {
    const both = AppealRequest.safeParse({ ...page(PAGE), demands: ['release him.'], acceptDemands: true });
    expect(both.error?.issues.map(({ path }) => path)).toEqual([['acceptDemands']]);
  });
});

describe('a follow-up', () => {
  const LATER = page(PAGE.replace('not allowed', 'still not allowed'));

  test('as an update keeps what it says nothing of, but what only the version before says', async () => {
    const { send, newest } = aDesk();
    await send({ ...PARTS, whatChanged: 'nothing yet' });
    const { caseReference: reference, addressees, actions, expiresOn, people, sources } = newest() ?? {};
    await send({ ...LATER, kind: 'update' });
    const kept = { caseReference: reference, addressees, actions, expiresOn, people, sources };
    const { summary, demands, actByReason, cautions, letter } = PARTS;
    const edition = { summary, demands, actByReason, cautions, letter };
    expect(newest()).toMatchObject({ version: 2, ...kept, edition });
    expect(newest()?.edition.whatChanged).toBeUndefined();
  });

  test('as a correction keeps all that it does not replace, but what an earlier one changed', async () => {
    const { send, newest } = aDesk();
    await send({ ...PARTS, whatChanged: 'nothing yet' });
    await send({ ...LATER, kind: 'correction', summary: 'Still no doctor.' });
    expect(newest()?.edition).toMatchObject({ summary: 'Still no doctor.', demands: PARTS.demands });
    expect(newest()?.edition.whatChanged).toBeUndefined();
  });

  test('as an outcome calls no reader to act but by what it sends itself', async () => {
    const { send, newest } = aDesk();
    const id = { externalId: 'case-1' };
    const ended = { ...id, ...page(PAGE.replace('not allowed', 'allowed at last')), kind: 'outcome' as const };
    const people = [{ ...IVAN, state: 'in prison', heldSince: '2024-01-02', place: 'Tver' }];
    const translations = [{ ...FRENCH, demands: ['le libérer'] }];
    await send({ ...PARTS, ...id, expiresOn: '2026-12-15', people, translations });
    await send({ ...ended, leaveOut: ['fr'] });
    const { demands, letter, cautions, actByReason } = newest()?.edition ?? {};
    const { addressees, actions, expiresOn, translations: kept, people: named } = newest() ?? {};
    expect({ demands, letter, actByReason, addressees, actions, expiresOn, kept }).toEqual({});
    expect(cautions).toEqual(PARTS.cautions);
    expect(named).toEqual([IVAN]);
    expect((await send(ended)).kind).toBe('unchanged');
    await send({ ...ended, addressees: [PROSECUTOR], demands: ['pay him back.'] });
    expect(newest()).toMatchObject({ addressees: [PROSECUTOR], edition: { demands: ['pay him back.'] } });
  });

  test('as an outcome under the same text ends its calls, and without a word of its own is no news', async () => {
    const { send, newest } = aDesk();
    await send({ ...PARTS, externalId: 'case-1' });
    expect((await send({ externalId: 'case-1', kind: 'outcome' })).kind).toBe('unchanged');
    await send({ externalId: 'case-1', kind: 'outcome', whatChanged: 'A court let him go.' });
    expect(newest()).toMatchObject({ version: 2, edition: { whatChanged: 'A court let him go.' } });
    expect([newest()?.addressees, newest()?.edition.demands]).toEqual([undefined, undefined]);
  });

  test('as a retraction asks readers for nothing', async () => {
    const { send, newest } = aDesk();
    await send(PARTS);
    await send({ ...LATER, kind: 'retraction' });
    expect(newest()?.edition.demands).toBeUndefined();
    expect(newest()?.actions).toBeUndefined();
  });

  test('as a retraction says why in the languages in which it says so, and calls for nothing in any', async () => {
    const french = { language: 'fr', title: 'RUSSIE : avocat battu', body: { text: 'Il a été battu.' } } as const;
    const { send, newest } = aDesk();
    await send({ externalId: 'case-1', translations: [{ ...french, demands: ['libérez-le.'] }] });
    const why = {
      kind: 'retraction',
      externalId: 'case-1',
      page: undefined,
      body: { text: 'It was not so.' },
    } as const;
    await send({ ...why, translations: [{ ...french, body: { text: 'C’était faux.' }, demands: ['libérez-le.'] }] });
    const { language, title } = french;
    expect(newest()?.edition.blocks).toEqual([{ kind: 'paragraph', html: 'It was not so.' }]);
    expect(newest()?.translations).toEqual([
      { language, title, blocks: [{ kind: 'paragraph', html: 'C’était faux.' }], footnotes: [] },
    ]);
  });
});

describe('the zone and the reason of a last day', () => {
  test('are kept with it, and by a correction', async () => {
    const { send, newest } = aDesk();
    const id = { externalId: 'case-1', expiresOn: '2026-12-15' };
    await send({ ...id, actByZone: 'europe/moscow', actByReason: 'A court sits then.' });
    expect(newest()).toMatchObject({ expiresOn: '2026-12-15', actByZone: 'Europe/Moscow' });
    await send({ ...page(PAGE.replace('not allowed', 'still not allowed')), externalId: 'case-1', kind: 'correction' });
    expect(newest()).toMatchObject({ version: 2, expiresOn: '2026-12-15', actByZone: 'Europe/Moscow' });
  });

  test('are refused without it, as no reader would see them, and so is a zone that there is none of', async () => {
    const { send } = aDesk();
    const message = 'means nothing without expiresOn: say which day it is';
    expect(faultsOf(await send({ actByZone: 'Europe/Moscow', actByReason: 'A court sits.' }))).toEqual([
      { field: 'actByZone', message },
      { field: 'actByReason', message },
    ]);
    const french = { ...FRENCH, actByReason: 'Un tribunal siège.' };
    expect(faultsOf(await send({ translations: [french] }))).toEqual([
      { field: 'translations[0].actByReason', message },
    ]);
    expect(faultsOf(await send({ expiresOn: '2026-12-15', actByZone: 'Europe/Atlantis' }))).toMatchObject([
      { field: 'actByZone', message: expect.stringContaining('is no time zone') },
    ]);
  });

  test('decide together whether the day lies in the past', async () => {
    // It is noon of 20 June in UTC: the 19th goes on at Baker Island until then, and is over in Moscow.
    expect(faultsOf(await aDesk().send({ expiresOn: '2024-06-19', actByZone: 'Europe/Moscow' }))).toMatchObject([
      { field: 'expiresOn' },
    ]);
  });
});

test('a zone by which the day of the version before is over is asked about, and never mailed as if that were to come', async () => {
  const { send, newest } = aDesk();
  await send({ externalId: 'case-1', expiresOn: '2024-06-20' });
  const update = { externalId: 'case-1', kind: 'update' as const, ...page(PAGE.replace('on Monday', 'on Friday')) };
  // On Kiritimati it is 2 in the morning of the 21st.
  expect(faultsOf(await send({ ...update, actByZone: 'Pacific/Kiritimati' }))).toMatchObject([{ field: 'actByZone' }]);
  expect(await send({ ...update, actByZone: 'Pacific/Honolulu' })).toMatchObject({ kind: 'published' });
  expect(newest()).toMatchObject({ expiresOn: '2024-06-20', actByZone: 'Pacific/Honolulu' });
});

describe('a person who may not be named', () => {
  const NEUTRAL = page(PAGE.replaceAll('Ivan Example', 'a lawyer'));
  const LATER = page(PAGE.replaceAll('Ivan Example', 'a lawyer').replace('not allowed', 'still not allowed'));
  const HIDDEN: CasePerson = { ...IVAN, nativeName: 'Иван Пример', spellings: ['Iwan Beispiel'], mayBeNamed: false };
  const ANA: CasePerson = { name: 'Ana Other', mayBeNamed: true };

  test.each(['update', 'correction', 'outcome', 'retraction'] as const)(
    'stays so where the people of the next version, a follow-up %s, are others or none',
    async (kind) => {
      for (const people of [[ANA], []]) {
        const { send, newest } = aDesk();
        await send({ ...NEUTRAL, externalId: 'case-1', people: [HIDDEN] });
        await send({ ...LATER, externalId: 'case-1', kind, people });
        expect(newest()).toMatchObject({ version: 2, people: [...people, HIDDEN] });
        const next = { ...LATER, externalId: 'case-1', kind: 'correction' as const, title: 'Ivan Example beaten' };
        expect(faultsOf(await send(next))).toMatchObject([{ field: 'title' }]);
      }
    },
  );

  test('keeps the spellings that a follow-up does not list, and has those that it lists', async () => {
    const { send, newest } = aDesk();
    await send({ ...NEUTRAL, externalId: 'case-1', people: [HIDDEN] });
    const bare: CasePerson = { name: 'IVAN EXÁMPLE', mayBeNamed: false };
    await send({ ...LATER, externalId: 'case-1', kind: 'update', people: [bare] });
    expect(newest()?.people).toEqual([{ ...bare, nativeName: HIDDEN.nativeName, spellings: HIDDEN.spellings }]);
    const shorter = { ...bare, nativeName: 'Иван', spellings: [] };
    await send({ ...NEUTRAL, externalId: 'case-1', kind: 'update', people: [shorter] });
    expect(newest()?.people).toEqual([shorter]);
  });

  test('counts among the people of a follow-up', async () => {
    const { send } = aDesk();
    await send({ ...NEUTRAL, externalId: 'case-1', people: [HIDDEN] });
    const people = Array.from({ length: 20 }, (_, index) => ({ ...ANA, name: `Ana ${index}` }));
    expect(faultsOf(await send({ ...LATER, externalId: 'case-1', kind: 'update', people }))).toEqual([
      { field: 'people', message: 'lists more than 20, with those of the version before who may not be named' },
    ]);
  });

  test('is named again once a follow-up says so of them', async () => {
    const { send, newest } = aDesk();
    await send({ ...NEUTRAL, externalId: 'case-1', people: [HIDDEN] });
    await send({ ...page(PAGE), externalId: 'case-1', kind: 'update', people: [IVAN] });
    expect(newest()).toMatchObject({ version: 2, people: [IVAN] });
  });

  test('is not freed by another person whose name is alike', async () => {
    const { send, newest } = aDesk();
    const hers: CasePerson = { name: 'Jo Anna Exampleson', mayBeNamed: false };
    await send({ ...NEUTRAL, externalId: 'case-1', people: [hers] });
    const colleague: CasePerson = { name: 'Joanna Exampleson', mayBeNamed: true };
    const update = { ...LATER, externalId: 'case-1', kind: 'update' as const };
    expect(faultsOf(await send({ ...update, people: [colleague] }))).toMatchObject([{ field: 'people[0]' }]);
    expect(newest()?.version).toBe(1);
    await send({ ...update, people: [{ ...hers, mayBeNamed: true }] });
    expect(newest()).toMatchObject({ version: 2, people: [{ ...hers, mayBeNamed: true }] });
  });

  test('is taken from a retraction, which needs a title of its own where the earlier one names them', async () => {
    const { send, newest } = aDesk();
    const office = { ...PROSECUTOR, name: 'Brother of Ivan Example' };
    await send({ externalId: 'case-1', people: [IVAN], caseReference: 'IVAN EXAMPLE', addressees: [office] });
    const why = { page: undefined, body: { text: 'Naming him endangers him.' } };
    const retraction = { ...why, externalId: 'case-1', kind: 'retraction' as const, people: [HIDDEN] };
    expect(faultsOf(await send(retraction))).toEqual(
      ['title'].map((field) => ({
        field,
        message: expect.stringContaining('What a follow-up does not send itself is that of the version before'),
      })),
    );
    const own = { title: 'A lawyer beaten', caseReference: 'RUS-9', addressees: [PROSECUTOR] };
    expect(await send({ ...retraction, ...own })).toMatchObject({ kind: 'published' });
    expect(newest()).toMatchObject({ kind: 'retraction', people: [HIDDEN], edition: { title: own.title } });
    expect(JSON.stringify({ ...newest(), people: [] })).not.toMatch(/ivan/i);
  });
});

test('what grows too long as its addresses are shown honestly is refused, since it could not be read again', async () => {
  const { send } = aDesk();
  const links = (length: number) => 'https://аmnesty.example '.repeat(100).slice(0, length).trim();
  const french = { language: 'fr' as const, title: 'RUSSIE', body: { text: 'Battu.' }, cautions: [links(500)] };
  const outcome = await send({
    summary: links(240),
    demands: ['release him', links(300)],
    sources: [{ title: links(200), url: 'https://example.org/1' }],
    translations: [french],
  });
  expect(faultsOf(outcome)).toEqual(
    [
      ['summary', 240],
      ['demands[1]', 300],
      ['translations[0].cautions[0]', 500],
      ['sources[0].title', 200],
    ].map(([field, most]) => ({
      field,
      message: `is longer than ${most} characters once its addresses are shown as they lead: shorten it`,
    })),
  );
});

describe('a case is referred to', () => {
  test('by the next number of its country, in all of its versions', async () => {
    const { send, newest } = aDesk();
    await send();
    expect(newest()?.caseReference).toBe('RUS-0001');
    await send({ externalId: 'another', title: 'RUSSIA: another lawyer beaten' });
    expect(newest()?.caseReference).toBe('RUS-0002');
  });

  test('by the reference of its publisher, who uses up no number', async () => {
    const { send, newest } = aDesk();
    await send({ caseReference: 'UA 141/13' });
    expect(newest()?.caseReference).toBe('UA 141/13');
    await send({ externalId: 'another', title: 'RUSSIA: another lawyer beaten' });
    expect(newest()?.caseReference).toBe('RUS-0001');
  });

  test('each version has a code of its own', async () => {
    const { send, newest } = aDesk();
    await send();
    const first = newest()?.checkCode;
    await send({ demands: ['release him.'], kind: 'update' });
    expect(first).toMatch(/^[0-9A-Z]{12}$/);
    expect(newest()?.checkCode).not.toBe(first);
  });
});

describe('what cannot be published', () => {
  const hidden = { people: [{ ...IVAN, mayBeNamed: false }] };
  const NEUTRAL = {
    page: { content: PAGE.replaceAll('Ivan Example', 'a lawyer'), format: 'auto' as const },
  };

  test('a name that may not be given, in the title and the text of a page', async () => {
    const message = 'names a person who may not be named: take the name out, or say that they may be named';
    expect(faultsOf(await aDesk().send(hidden))).toEqual([
      { field: 'title', message },
      { field: 'body', message },
    ]);
  });

  test('nor in an id, unless the appeal is known by it already', async () => {
    const { send } = aDesk();
    const externalId = 'UA-2024/ivan-example';
    const neutral = { ...NEUTRAL, title: 'RUSSIA: a lawyer beaten' };
    expect(faultsOf(await send({ ...neutral, ...hidden, externalId }))).toMatchObject([{ field: 'externalId' }]);
    await send({ ...neutral, externalId });
    expect(await send({ ...neutral, ...hidden, externalId, kind: 'correction' })).toMatchObject({ kind: 'published' });
  });

  const SHARED: Record<Exclude<SharedPart, 'expiresOn' | 'actByZone'>, Partial<AppealRequest>> = {
    caseReference: { caseReference: 'IVAN EXAMPLE' },
    people: { people: [...hidden.people, { name: 'Ana', role: 'wife of Ivan Example', mayBeNamed: false }] },
    addressees: { addressees: [{ ...PROSECUTOR, post: 'Cell of Ivan Example' }] },
    actions: { actions: [{ kind: 'share', safety: 'Do not call Ivan Example.' }] },
    sources: { sources: [{ title: 'Court file', url: 'https://example.org/Iv%61n_Example' }] },
    image: { image: anImage({ consentNote: 'Ivan Example himself' }) },
  };

  test.each<[string, Partial<AppealRequest>]>([
    ...requestsSaying('free IVAN EXAMPLE'),
    ...Object.entries(SHARED).map(([name, part]): [string, typeof part] => [
      name === 'people' ? 'people[1]' : name,
      part,
    ]),
    ['image', { image: anImage({ alt: { en: 'Ivan Example at work' } }) }],
    ['image', { image: anImage({ credit: 'Ivan Example' }) }],
    ['sourceUrl', { sourceUrl: 'https://example.org/ivan-example' }],
    [
      'translations[0].title',
      { translations: [{ language: 'fr', title: 'Ivan Example battu', body: { text: 'Il a été battu.' } }] },
    ],
    [
      'translations[0].body',
      { translations: [{ language: 'fr', title: 'Un avocat battu', body: { html: '<p>Ivan <b>Example</b></p>' } }] },
    ],
  ])('a name that may not be given, in %s', async (field, given) => {
    expect(faultsOf(await aDesk().send({ ...NEUTRAL, ...hidden, ...given }))).toMatchObject([{ field }]);
  });

  const html = (markup: string): Partial<AppealRequest> => ({
    ...{ page: undefined, body: { html: markup }, datedOn: '2024-03-15', addressesNoCountry: true },
  });
  const office = { ...PROSECUTOR, name: 'Ivan', office: 'Example, prosecutor' };
  const HIDDEN_LAWYER: CasePerson = { ...IVAN, mayBeNamed: false };

  test.each<[string, string[], Partial<AppealRequest>]>([
    ['a link', ['body'], html('<p>The lawyer <a href="https://news.example.net/1">Ivan</a> Example was taken.</p>')],
    ['a long link', ['body'], html(`<p><a href="https://news.example.net/1">${'He '.repeat(40)}Ivan</a> Example.</p>`)],
    ['a link to signs', ['body'], html('<p>The lawyer <a href="https://a)b(c.example/">Ivan</a> Example.</p>')],
    ['a link to mail', ['body'], html('<p>The lawyer <a href="mailto:desk@a)b(c">Ivan</a> Example.</p>')],
    ['two blocks', ['body'], html('<p>The lawyer:</p><p><strong>Ivan</strong></p><p>Example</p>')],
    ['an address', ['body'], html('<p>He, <a href="https://news.example.net/?q=Ivan&amp;Example">see</a>.</p>')],
    ['an entity', ['title'], { title: 'Free &#73;v&aacute;n &#x45;xample' }],
    ['an office', ['addressees'], { addressees: [office] }],
    ['an office and its name', ['addressees'], { addressees: [{ ...office, office: 'Ivan', name: 'Example' }] }],
    ['copies', ['addressees'], { addressees: [{ ...PROSECUTOR, copies: ['Ivan', 'Example'] }] }],
    ['neighbours', ['addressees'], { addressees: [{ office: 'Of Ivan' }, { office: 'Example' }] }],
    ['title and text', ['title', 'body'], { title: 'Free Ivan', ...html('<p>Example was taken.</p>') }],
    ['title and long text', ['title', 'body'], { title: 'Free Ivan', ...html(`<p>Example ${'x '.repeat(2_000)}</p>`) }],
    [
      'text and source',
      ['body', 'sources'],
      { ...html('<p>Free Ivan</p>'), sources: [{ title: 'Example', url: 'https://example.org/' }] },
    ],
    ['demands', ['demands'], { demands: ['release Ivan', 'Example and his wife'] }],
    ['role and place', ['people'], { people: [{ ...HIDDEN_LAWYER, role: 'Ivan', place: 'Example' }] }],
    [
      'role and place in French',
      ['people'],
      { people: [{ ...HIDDEN_LAWYER, role: { en: 'Ann', fr: 'Ivan' }, place: { en: 'Here', fr: 'Example' } }] },
    ],
    [
      'another edition',
      ['translations[0].title', 'translations[0].body'],
      { translations: [{ ...FRENCH, title: 'Ivan', body: { text: 'Example a été battu.' } }] },
    ],
    [
      'a greeting',
      ['addressees', 'letter'],
      { addressees: [{ ...PROSECUTOR, salutation: 'Dear Ivan' }], letter: 'Example, let him go.' },
    ],
    [
      'subject and letter of an e-mail',
      ['actions', 'letter'],
      {
        ...{ addressees: [{ ...PROSECUTOR, salutation: undefined }], letter: 'Example was taken.' },
        actions: [{ kind: 'email', to: 1, subject: 'Free Ivan' }],
      },
    ],
  ])('a name that may not be given, parted by %s: %j', async (_, fields, given) => {
    const faults = faultsOf(await aDesk().send({ title: 'A lawyer', ...NEUTRAL, ...hidden, ...given }));
    expect(faults).toMatchObject(fields.map((field) => ({ field })));
  });

  test('and its message does not repeat the name', async () => {
    expect(JSON.stringify(faultsOf(await aDesk().send(hidden)))).not.toContain('Ivan');
  });

  test.each<[Partial<AppealRequest>, string]>([
    [{ actions: [{ kind: 'email', to: 1 }] }, 'names addressee 1, and there are 0'],
    [
      { addressees: [PROSECUTOR], actions: [{ kind: 'call', to: 1 }] },
      'names addressee 1, who has no telephone number',
    ],
  ])('an action that leads nowhere', async (given, message) => {
    expect(faultsOf(await aDesk().send(given))).toEqual([{ field: 'actions[0].to', message }]);
  });

  const encoded = '=?utf-8?Q?Free_=49van_=45xample?= now';

  test.each<[string, Partial<AppealRequest>]>([
    ['title', { title: encoded }],
    ['title', { title: 'Is a = b?=' }],
    ['translations[0].title', { translations: [{ ...FRENCH, title: encoded }] }],
  ])('what mail programs decode to other words, in %s', async (field, given) => {
    const message = 'holds =? or ?=, which mail programs decode to other words: leave it out';
    expect(faultsOf(await aDesk().send(given))).toEqual([{ field, message }]);
  });

  const beside = 'See https://good.example\u00a0@evil.example/ today.';
  const deceives = 'See https://good.example@evil.example/ today.';

  test.each<[string, Partial<AppealRequest>]>([
    ...requestsSaying(deceives),
    ['translations[0].title', { translations: [{ ...FRENCH, title: deceives }] }],
    ['people', { people: [{ ...IVAN, role: deceives }] }],
    ['addressees', { addressees: [{ ...PROSECUTOR, salutation: deceives }] }],
    ['actions', { actions: [{ kind: 'share', safety: deceives }] }],
    ['sources', { sources: [{ title: deceives, url: 'https://example.org/1' }] }],
    ['actions', { actions: [{ kind: 'share', safety: { en: 'Be careful.', fr: deceives } }] }],
    ['actions', { addressees: [PROSECUTOR], actions: [{ kind: 'email', to: 1, subject: deceives }] }],
    ['image', { image: anImage({ credit: deceives }) }],
    ...requestsSaying(beside),
    ['title', { title: beside }],
  ])('an address with a user name in %s', async (field, given) => {
    expect(faultsOf(await aDesk().send(given))).toMatchObject([{ field }]);
  });

  test.each<Partial<Addressee>>([
    { office: { en: 'Ministry', fr: 'desk＠good.example' } },
    { name: 'desk@good.example' },
  ])('an office that is called by a mail address: %j', async (given) => {
    expect(faultsOf(await aDesk().send({ addressees: [{ ...PROSECUTOR, ...given }] }))).toMatchObject([
      { field: 'addressees' },
    ]);
  });

  test.each<[string, string, Partial<typeof FRENCH>]>([
    ['translations[0].title', 'is empty', { title: ' ' }],
    ['translations[0].body', 'holds no text of an appeal', { body: { text: ' ' } }],
  ])('an edition whose %s %s', async (field, message, given) => {
    expect(faultsOf(await aDesk().send({ translations: [{ ...FRENCH, ...given }] }))).toEqual([{ field, message }]);
  });

  test('an edition of more than can be read, and one whose reader is busy', async () => {
    const reading = (outcome: PageOutcome) =>
      aDesk(async (page) => (page.hints?.language === 'fr' ? outcome : readHere(page))).send({
        translations: [FRENCH],
      });
    expect(faultsOf(await reading({ kind: 'too much', of: 'time' }))).toMatchObject([
      { field: 'translations[0].body' },
    ]);
    expect(await reading({ kind: 'busy' })).toEqual({ kind: 'busy' });
  });
});

test.each<[object, string]>([
  [{ summary: 'x'.repeat(241) }, 'summary'],
  [{ summary: 'two\nlines' }, 'summary'],
  [{ demands: [''] }, 'demands.0'],
  [{ people: [{ name: 'Ivan Example' }] }, 'people.0.mayBeNamed'],
  [{ actions: [{ kind: 'petition', url: 'javascript:alert(1)' }] }, 'actions.0.url'],
  [{ actions: [{ kind: 'riot' }] }, 'actions.0.kind'],
  [{ addressees: [{ office: {} }] }, 'addressees.0.office'],
  [{ language: 'en', translations: [{ language: 'en', title: 'x', body: { text: 'x' } }] }, 'translations'],
])('a request with %j is refused at %s', (given, path) => {
  const parsed = AppealRequest.safeParse({ ...aRequest(), ...given });
  expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});

test('an edition in another language is read as it is sent, and answered for each language once', async () => {
  const { send, newest } = aDesk();
  const french = {
    language: 'fr' as const,
    title: 'RUSSIE : un avocat battu',
    body: { text: 'Des gardiens l’ont battu.' },
    demands: ['le libérer'],
  };
  await send({ translations: [french] });
  expect(newest()?.translations).toEqual([
    {
      language: 'fr',
      title: 'RUSSIE : un avocat battu',
      blocks: [{ kind: 'paragraph', html: 'Des gardiens l’ont battu.' }],
      footnotes: [],
      demands: ['le libérer'],
      madeFrom: { title: expect.any(String), body: expect.any(String) },
    },
  ]);
  expect(faultsOf(await aDesk().send({ translations: [{ ...french, language: 'en' }] }))).toMatchObject([
    { field: 'translations' },
  ]);
});

describe('a follow-up that says from which version it was written', () => {
  const LATER_TEXT = page(PAGE.replace('not allowed', 'still not allowed'));
  const FOLLOWING = { ...LATER_TEXT, externalId: 'case-1', kind: 'correction', follows: 1 } as const;

  test('says all of its parts: what it leaves out is gone, urgency too', async () => {
    const { send, newest } = aDesk();
    await send({ ...PARTS, externalId: 'case-1', urgent: true });
    await send({ ...FOLLOWING, demands: ['release him.'] });
    const { version, people, addressees, actions, sources, expiresOn, isUrgent, edition } = newest() ?? {};
    expect(version).toBe(2);
    expect([people, addressees, actions, sources, expiresOn, isUrgent]).toEqual(Array(6).fill(undefined));
    expect([edition?.demands, edition?.letter, edition?.summary]).toEqual([['release him.'], undefined, undefined]);
  });

  test('names no one whom the version before does not name', async () => {
    const { send, newest } = aDesk();
    const hidden = { ...IVAN, name: 'Olga Hidden', mayBeNamed: false };
    await send({ ...PARTS, externalId: 'case-1', people: [IVAN, hidden] });
    await send(FOLLOWING);
    expect(newest()?.people).toEqual([hidden]);
    expect(faultsOf(await send({ ...FOLLOWING, follows: 2, summary: 'Olga Hidden is free.' }))).toMatchObject([
      { field: 'summary' },
    ]);
  });

  test('is refused once a later version was published, with which one that is', async () => {
    const { send, newest } = aDesk();
    await send({ ...PARTS, externalId: 'case-1' });
    await send(FOLLOWING);
    const message = 'is version 1, and version 2 was published: look at that one, and say that this follows it';
    const undoing = { ...FOLLOWING, ...page(PAGE.replace('not allowed', 'never allowed')) };
    expect(faultsOf(await send(undoing))).toEqual([{ field: 'follows', message }]);
    expect(newest()?.version).toBe(2);
  });

  test('is no new appeal', () => {
    const { error } = AppealRequest.safeParse(aRequest({ follows: 1 }));
    expect(error?.issues.map(({ path }) => path)).toEqual([['follows']]);
  });
});
