import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import { MAX_APPEAL_CONTENT_BYTES } from '../../../functions/contract/limits.ts';
import type { AppealContent } from '../../../functions/domain/appeal/versions.ts';
import type { AlertDispatch, DigestDispatch, Dispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import {
  type PublishOutcome,
  publishAppeal,
  refusalOfSize,
} from '../../../functions/domain/publishing/publish-appeal.ts';
import type { PublishingLimits } from '../../../functions/domain/publishing/publishing-budgets.ts';
import { visibleTextOf } from '../../../functions/domain/reading/page/visible-text.ts';
import type { PageOutcome, PageReader } from '../../../functions/domain/reading/page-reading.ts';
import { daysInMs, endOfDay } from '../../../functions/domain/time/spans.ts';
import { message } from '../../../functions/locales/messages.ts';
import {
  AMPLE_LIMITS,
  aRequest,
  aVersion,
  NOW_MS,
  PAGE,
  PAGE_FROM_NOWHERE,
} from '../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { readHere } from '../../support/publishing/read-here.ts';
import { aThemeFound, readsThemes } from '../../support/reading/reads-themes.ts';

const OBSERVATORY = { publisherId: 'publisher-1', name: 'Example Observatory' };

function aDesk(appeals = new MemoryAppeals(), readAny: PageReader = readHere) {
  let made = 0;
  const clock = { nowMs: NOW_MS };
  /** How often pages were read, and what comes of it where no page is read. */
  const read: { times: number; outcome?: PageOutcome } = { times: 0 };
  const readPage: PageReader = async (page) => {
    read.times += 1;
    return read.outcome ?? readAny(page);
  };
  const ports = {
    appeals,
    addressees: new MemoryAddressees(),
    nowMs: () => clock.nowMs,
    newId: () => `id-${++made}`,
    randomBytes: (size: number) => new Uint8Array(size).fill(7),
    asksForTwo: async () => false,
    startDispatchAfterMs: 60_000,
    limits: { ...AMPLE_LIMITS },
    readPage,
  };
  const send = (given: Partial<AppealRequest> = {}, party = OBSERVATORY) =>
    publishAppeal(aRequest(given), party, ports);
  const limit = (limits: Partial<PublishingLimits>) => Object.assign(ports.limits, limits);
  return { appeals, send, limit, clock, read };
}

const page = (content: string) => ({ page: { content, format: 'auto' as const } });
const CHANGED = page(PAGE.replace('on Monday', 'on Tuesday'));

const anAlertOf = (given: Partial<AlertDispatch>): AlertDispatch => ({
  kind: 'alert',
  dispatchId: 'id-2',
  appealId: 'id-1',
  version: 1,
  publisherId: 'publisher-1',
  lane: 'bulk',
  status: 'planned',
  publishedAtMs: NOW_MS,
  createdAtMs: NOW_MS,
  reach: 'matching',
  isUrgent: false,
  uncertain: 'resend',
  waitsFor: [],
  closedSlices: 0,
  ...given,
});

const kindsOf = (outcomes: readonly PublishOutcome[]) => outcomes.map(({ kind }) => kind);

describe('a page that says it all', () => {
  test('becomes version 1, with a dispatch that the sweep starts if the stream does not', async () => {
    const { appeals, send } = aDesk();
    expect(await send()).toEqual({
      kind: 'published',
      externalId: expect.stringMatching(/^[0-9a-f]{32}$/),
      published: { appealId: 'id-1', version: 1, dispatchId: 'id-2' },
      mailedAs: 'new',
      themes: expect.any(Array),
      unanswered: ['Ivan Example'],
    });
    expect(appeals.dispatches).toEqual([anAlertOf({ dispatchId: 'id-2' })]);
    expect(appeals.dueAtMs).toEqual(new Map([['id-2', NOW_MS + 60_000]]));
    const [version] = appeals.versions;
    expect(version).toMatchObject({
      appealId: 'id-1',
      version: 1,
      kind: 'new',
      publisherName: 'Example Observatory',
      datedOn: '2024-03-15',
      subject: { countries: ['RU'] },
      edition: { title: 'RUSSIA: lawyer Ivan Example beaten in prison' },
      publishedAtMs: NOW_MS,
    });
    expect(version?.subject.themes).toContain('lawyers');
  });

  test('sent again it is unchanged, and names the first dispatch', async () => {
    const { appeals, send } = aDesk();
    const first = await send();
    if (first.kind !== 'published') throw new Error(first.kind);
    const { externalId, published } = first;
    expect(await send()).toEqual({ kind: 'unchanged', externalId, published });
    expect(appeals.dispatches).toHaveLength(1);
  });

  test('however often and in any order the same few pages are sent, each is mailed once', async () => {
    const pages = [{}, page(PAGE_FROM_NOWHERE), { ...page(PAGE_FROM_NOWHERE), countries: ['MX'] }];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pages), { maxLength: 8 }), async (sent) => {
        const { appeals, send } = aDesk();
        for (const one of sent) await send(one);
        const publishable = new Set(sent.filter((one) => one !== pages[1]));
        expect(appeals.dispatches).toHaveLength(publishable.size);
      }),
      { numRuns: 30 },
    );
  });

  test('of the same title and another day, it is known by another id', async () => {
    const { send } = aDesk();
    const [first, second] = [await send(), await send(page(PAGE.replace('15 March', '16 March')))];
    expect(second).not.toMatchObject('externalId' in first ? { externalId: first.externalId } : {});
  });

  test('another publisher’s page of the same title and date, in other words, is another appeal', async () => {
    const { appeals, send } = aDesk();
    await send();
    await send(CHANGED, { publisherId: 'publisher-2', name: 'Another Observatory' });
    expect(appeals.versions.map(({ appealId, publisherName }) => [appealId, publisherName])).toEqual([
      ['id-1', 'Example Observatory'],
      ['id-3', 'Another Observatory'],
    ]);
  });
});

describe('the same id with other words', () => {
  test('is a conflict, and nothing is sent', async () => {
    const { appeals, send } = aDesk();
    await send();
    expect(kindsOf([await send(CHANGED), await send({ themes: ['torture'] })])).toEqual(['conflict', 'conflict']);
    expect(appeals.dispatches).toHaveLength(1);
  });

  test('is a conflict although a person would have to answer first, and as a follow-up it waits for the answer', async () => {
    const { send } = aDesk();
    await send({ externalId: 'case-1' });
    const undated = {
      externalId: 'case-1',
      ...page(PAGE.replace('15 March 2024', 'Later').replace('Monday', 'Sunday')),
    };
    expect(kindsOf([await send(undated), await send({ ...undated, kind: 'update' })])).toEqual(['conflict', 'draft']);
  });

  test('the same words called an update are no news', async () => {
    const { send } = aDesk();
    await send();
    expect(await send({ kind: 'update' })).toMatchObject({ kind: 'unchanged' });
  });

  test('a correction of something else than the text says the text again', async () => {
    const { appeals, send } = aDesk();
    await send();
    await send({ kind: 'correction', themes: ['torture'] });
    expect(appeals.versions[1]?.edition.blocks).toEqual(appeals.versions[0]?.edition.blocks);
  });

  test('a table that has lost the dispatch of a published appeal is said to be damaged', async () => {
    const { appeals, send } = aDesk();
    await send();
    for (const [name, { dispatchId: _, ...known }] of appeals.known) appeals.known.set(name, known);
    await expect(send()).rejects.toThrow('published appeal id-1 has no dispatch');
  });

  test('the same words in another language are another text, unless no person says the language', async () => {
    const { send } = aDesk();
    await send({ language: 'fr' });
    expect(kindsOf([await send(), await send({ language: 'en' })])).toEqual(['unchanged', 'conflict']);
  });

  test.each(['update', 'correction', 'outcome', 'retraction'] as const)(
    'as %s it is the next version, with a dispatch of its own',
    async (kind) => {
      const { appeals, send } = aDesk();
      await send();
      expect(await send({ ...CHANGED, kind })).toMatchObject({
        kind: 'published',
        published: { appealId: 'id-1', version: 2, dispatchId: 'id-3' },
      });
      expect(appeals.versions.map((version) => version.kind)).toEqual(['new', kind]);
    },
  );

  test('a follow-up sent twice is mailed once', async () => {
    const { appeals, send } = aDesk();
    await send();
    expect(kindsOf([await send({ ...CHANGED, kind: 'update' }), await send({ ...CHANGED, kind: 'update' })])).toEqual([
      'published',
      'unchanged',
    ]);
    expect(appeals.dispatches).toHaveLength(2);
  });

  test('an update that is retried after a correction does not bring back what the correction put right', async () => {
    const { appeals, send } = aDesk();
    const update = { ...CHANGED, kind: 'update' as const };
    const correction = { themes: ['torture'], kind: 'correction' as const };
    await send();
    expect(kindsOf([await send(update), await send(correction), await send(update)])).toEqual([
      'published',
      'published',
      'unchanged',
    ]);
    expect(appeals.dispatches).toHaveLength(3);
  });

  test('a follow-up of nothing is refused, and says whether a draft waits', async () => {
    const { send } = aDesk();
    expect(await send({ kind: 'update' })).toMatchObject({ kind: 'nothing to follow up', hasDraft: false });
    await send(page(PAGE_FROM_NOWHERE));
    const ofDraft = await send({ ...page(PAGE_FROM_NOWHERE), countries: ['MX'], kind: 'correction' });
    expect(ofDraft).toMatchObject({ kind: 'nothing to follow up', hasDraft: true });
  });

  test('a follow-up whose page names no country is about the countries of the version before', async () => {
    const { appeals, send } = aDesk();
    await send({ ...page(PAGE_FROM_NOWHERE), countries: ['MX'] });
    await send({ ...page(PAGE_FROM_NOWHERE.replace('Monday', 'Sunday')), kind: 'correction' });
    expect(appeals.versions.map(({ subject }) => subject.countries)).toEqual([['MX'], ['MX']]);
  });
});

describe('how urgent it is', () => {
  const laneAndUrgency = (appeals: MemoryAppeals) =>
    appeals.dispatches.map((dispatch) => [dispatch.lane, dispatch.kind === 'alert' && dispatch.isUrgent]);

  test('an appeal goes by the lane that digests share, unless its publisher says that it is urgent', async () => {
    const plain = aDesk();
    await plain.send();
    expect(laneAndUrgency(plain.appeals)).toEqual([['bulk', false]]);
    const urgent = aDesk();
    await urgent.send({ urgent: true });
    expect(laneAndUrgency(urgent.appeals)).toEqual([['urgent', true]]);
  });

  test('what puts right or takes back goes by the urgent lane, to whom its original went', async () => {
    const { appeals, send } = aDesk();
    await send();
    await send({ ...CHANGED, kind: 'correction' });
    await send({ ...page(PAGE.replace('on Monday', 'on no day')), kind: 'retraction' });
    expect(laneAndUrgency(appeals)).toEqual([
      ['bulk', false],
      ['urgent', false],
      ['urgent', false],
    ]);
  });

  test('a correction of an urgent appeal is urgent, an update of it only if that is said again', async () => {
    const { appeals, send } = aDesk();
    await send({ urgent: true });
    await send({ ...CHANGED, kind: 'update' });
    expect(laneAndUrgency(appeals)).toEqual([
      ['urgent', true],
      ['bulk', false],
    ]);
    const corrected = aDesk();
    await corrected.send({ urgent: true });
    await corrected.send({ ...CHANGED, kind: 'correction' });
    expect(laneAndUrgency(corrected.appeals)).toEqual([
      ['urgent', true],
      ['urgent', true],
    ]);
  });

  test('the same appeal sent again as urgent is not sent again', async () => {
    const { send } = aDesk();
    await send();
    expect(await send({ urgent: true })).toMatchObject({ kind: 'unchanged' });
  });
});

describe('the last day on which it helps to act', () => {
  test('is kept with the appeal, and with what corrects or updates it, until it is over', async () => {
    const { appeals, send, clock } = aDesk();
    await send({ expiresOn: '2024-07-01' });
    await send({ ...CHANGED, kind: 'correction' });
    await send({ ...page(PAGE.replace('on Monday', 'on Sunday')), kind: 'update' });
    clock.nowMs = Date.parse('2024-07-03T00:00:00Z');
    await send({ ...page(PAGE.replace('on Monday', 'on Friday')), kind: 'update' });
    const day = '2024-07-01';
    expect(appeals.versions.map(({ expiresOn }) => expiresOn)).toEqual([day, day, day, undefined]);
  });

  test('is known again when the same text comes without it', async () => {
    const { send } = aDesk();
    await send({ expiresOn: '2024-07-01' });
    expect(await send()).toMatchObject({ kind: 'unchanged' });
  });

  test('is something that readers are told: another day is another text', async () => {
    const { send } = aDesk();
    await send({ expiresOn: '2024-07-01' });
    expect(await send({ expiresOn: '2024-07-02' })).toMatchObject({ kind: 'conflict' });
  });

  test('may be a day that is not over everywhere, and no day before', async () => {
    const { send } = aDesk();
    expect(await send({ expiresOn: '2024-06-19' })).toEqual({
      kind: 'refused',
      faults: [{ field: 'expiresOn', message: '2024-06-19 lies in the past' }],
    });
    expect(await send({ expiresOn: '2024-06-20' })).toMatchObject({ kind: 'published' });
  });
});

describe('a follow-up', () => {
  const OURS = ['id-1', 'https://alerts.example.org/appeals/id-1', 'http://localhost:8080/appeals/id-1/versions?x#y'];
  test.each(OURS)('names what it follows by %s as well as by its publisher’s id', async (externalId) => {
    const { appeals, send } = aDesk();
    await send({ externalId: 'case-1' });
    expect(await send({ ...CHANGED, externalId, kind: 'update' })).toMatchObject({
      externalId: 'case-1',
      published: { appealId: 'id-1', version: 2 },
    });
    expect(appeals.known.size).toBe(1);
  });

  test('follows up no other publisher’s appeal, and a new appeal may have any id', async () => {
    const { send } = aDesk();
    const other = { publisherId: 'publisher-2', name: 'Another Observatory' };
    await send({ externalId: 'case-1' });
    expect(await send({ ...CHANGED, externalId: 'id-1', kind: 'update' }, other)).toMatchObject({
      kind: 'not theirs to follow up',
    });
    expect(await send({ ...CHANGED, externalId: 'id-1' })).toMatchObject({ published: { version: 1 } });
  });
});

test('themes that a person adds come beside those of the page, or of the version before', async () => {
  const { appeals, send } = aDesk(new MemoryAppeals(), readsThemes(aThemeFound('torture', 'sure')));
  const themes = () => appeals.versions.at(-1)?.subject.themes;
  await send({ moreThemes: ['journalists'] });
  expect(themes()).toEqual(['journalists', 'torture']);
  const silent = {
    page: undefined,
    title: 'RUSSIA: she is free',
    datedOn: '2024-06-12',
    body: { text: 'Nothing else.' },
  };
  await send({ ...silent, externalId: 'case-2', themes: ['torture'] });
  await send({ ...silent, body: { text: 'More.' }, externalId: 'case-2', kind: 'update', moreThemes: ['lawyers'] });
  expect(themes()).toEqual(['lawyers', 'torture']);
  expect(await send({ ...CHANGED, externalId: 'x', moreThemes: ['lawyer'] })).toMatchObject({
    faults: [{ field: 'moreThemes[0]', message: expect.stringContaining('did you mean') }],
  });
});

describe('a retraction', () => {
  const REASON = 'The person who told us of this was mistaken.';
  const retraction = { kind: 'retraction' as const, externalId: 'case-1' };
  const withReason = { ...retraction, page: undefined, body: { text: REASON } };

  test('needs only a sentence: title, day, countries and themes are those of what it takes back', async () => {
    const { appeals, send } = aDesk();
    await send({ externalId: 'case-1' });
    expect(await send(withReason)).toMatchObject({ kind: 'published', published: { appealId: 'id-1', version: 2 } });
    const [original, retracted] = appeals.versions;
    expect(retracted).toEqual({
      ...original,
      version: 2,
      isReferenceNew: undefined,
      kind: 'retraction',
      edition: { ...original?.edition, blocks: [{ kind: 'paragraph', html: REASON }], footnotes: [] },
    });
  });

  test('is given as it is, under the title that they know, to readers of each language that it says nothing in', async () => {
    const { appeals, send } = aDesk();
    const french = { language: 'fr' as const, title: 'RUSSIE : Ivan Example battu', body: { text: 'Il a été battu.' } };
    const arabic = { language: 'ar' as const, title: 'روسيا: ضرب محامٍ', body: { text: 'ضُرب محامٍ.' } };
    await send({ externalId: 'case-1', translations: [french, arabic] });
    const reason = { language: 'fr' as const, title: 'Retiré', body: { text: 'C’était faux.' } };
    expect(await send({ ...withReason, translations: [reason] })).not.toHaveProperty('unanswered');
    const toldIn = (language: string) =>
      appeals.versions.at(-1)?.translations?.find((edition) => edition.language === language);
    expect(toldIn('fr')).toMatchObject({ title: 'Retiré', blocks: [{ html: 'C’était faux.' }] });
    expect(toldIn('ar')).toMatchObject({
      title: arabic.title,
      blocks: [{ html: 'السبب (الإنجليزية):' }, { html: `\u2068${REASON}\u2069` }],
    });
    expect(await send({ ...withReason, translations: [reason] })).toMatchObject({ kind: 'unchanged' });
  });

  test('is given to readers of a language that was left out since', async () => {
    const { appeals, send } = aDesk();
    const french = { language: 'fr' as const, title: 'RUSSIE : un avocat battu', body: { text: 'Il a été battu.' } };
    await send({ externalId: 'case-1', translations: [french] });
    await send({ ...CHANGED, externalId: 'case-1', kind: 'update', leaveOut: ['fr'] });
    await send(withReason);
    expect(appeals.versions.map(({ translations = [] }) => translations.map(({ title }) => title))).toEqual([
      [french.title],
      [],
      [message('fr', 'retraction.fixed.title')],
    ]);
  });

  test('is published however long its reason is', async () => {
    const { send } = aDesk();
    const inAll = (['fr', 'es', 'ar'] as const).map((language) => ({ language, title: 'A', body: { text: 'A.' } }));
    await send({ externalId: 'case-1', translations: inAll });
    const body = { text: 'We were mistaken. '.repeat(7_000) };
    expect((await send({ ...withReason, body })).kind).toBe('published');
  });

  test('says no title again that names someone who may not be named any more', async () => {
    const { appeals, send } = aDesk();
    const french = { language: 'fr' as const, title: 'RUSSIE : Ivan Example battu', body: { text: 'Il a été battu.' } };
    await send({ externalId: 'case-1', translations: [french] });
    const people = [{ name: 'Ivan Example', mayBeNamed: false }];
    expect((await send({ ...withReason, people, title: 'An appeal is withdrawn' })).kind).toBe('published');
    const { translations } = appeals.versions.at(-1) ?? {};
    expect(translations).toMatchObject([{ title: message('fr', 'retraction.fixed.title') }]);
  });

  test('is as urgent as what it takes back, and asks for nothing by any day', async () => {
    const { appeals, send } = aDesk();
    await send({ externalId: 'case-1', urgent: true, expiresOn: '2024-07-01' });
    await send(withReason);
    expect(appeals.versions[1]).toMatchObject({ isUrgent: true });
    expect(appeals.versions[1]?.expiresOn).toBeUndefined();
  });

  test('has the title and the day that a person gives it, and none that its page says', async () => {
    const otherDay = PAGE.replace('lawyer Ivan Example', 'a lawyer').replace('15 March', '16 March');
    const another = page(otherDay.replace('on Monday', 'never'));
    const { appeals, send } = aDesk();
    await send({ externalId: 'case-1' });
    await send({ ...retraction, ...another });
    await send({ externalId: 'case-1', kind: 'correction' });
    await send({ ...retraction, ...another, title: 'Taken back', datedOn: '2024-06-20' });
    expect(appeals.versions.map(({ edition: { title }, datedOn }) => [title, datedOn])).toEqual([
      ...Array(3).fill(['RUSSIA: lawyer Ivan Example beaten in prison', '2024-03-15']),
      ['Taken back', '2024-06-20'],
    ]);
  });

  test('does not lose its first line to a title', async () => {
    const { appeals, send } = aDesk();
    await send({ externalId: 'case-1' });
    await send({ ...withReason, body: { text: `A correction\n\n${REASON}` } });
    expect(appeals.versions[1]?.edition.blocks.map(({ html }) => html)).toEqual(['A correction', REASON]);
  });

  test('leads no reader to a page of the publisher’s that may still show it, unless it names one itself', async () => {
    const { appeals, send } = aDesk();
    await send({ externalId: 'case-1', sourceUrl: 'https://example.org/1' });
    await send(withReason);
    expect(appeals.versions.map(({ sourceUrl }) => sourceUrl)).toEqual(['https://example.org/1', undefined]);
    const named = aDesk();
    await named.send({ externalId: 'case-1', sourceUrl: 'https://example.org/1' });
    await named.send({ ...withReason, sourceUrl: 'https://example.org/why' });
    expect(named.appeals.versions[1]?.sourceUrl).toBe('https://example.org/why');
  });

  test('goes only to people whom an earlier version reached', async () => {
    const { appeals, send } = aDesk();
    await send({ externalId: 'case-1' });
    await send(withReason);
    expect(appeals.dispatches.map((dispatch) => dispatch.kind === 'alert' && dispatch.reach)).toEqual([
      'matching',
      'reached',
    ]);
  });

  test('in the words of what it takes back is refused, in whichever edition, and says what to write', async () => {
    const { appeals, send } = aDesk();
    const french = { language: 'fr', title: 'RUSSIE : avocat battu', body: { text: 'Il a été battu.' } } as const;
    await send({ externalId: 'case-1', translations: [french] });
    const message = 'is the text of the appeal itself: write in its place why it is withdrawn, in a sentence or two';
    expect(await send(retraction)).toEqual({ kind: 'refused', faults: [{ field: 'page.content', message }] });
    expect(await send({ ...withReason, translations: [french] })).toEqual({
      kind: 'refused',
      faults: [{ field: 'translations', message }],
    });
    expect(appeals.dispatches).toHaveLength(1);
  });

  test('of nothing is refused', async () => {
    const { send } = aDesk();
    expect(await send({ ...withReason, title: 'Ivan' })).toMatchObject({ kind: 'nothing to follow up' });
  });

  test('sent twice is mailed once', async () => {
    const { appeals, send } = aDesk();
    await send({ externalId: 'case-1' });
    expect(kindsOf([await send(withReason), await send(withReason)])).toEqual(['published', 'unchanged']);
    expect(appeals.dispatches).toHaveLength(2);
  });

  test('in the words of one that a correction has replaced is not sent, nor called unchanged: the correction stands', async () => {
    const { appeals, send } = aDesk();
    const correction = { ...CHANGED, externalId: 'case-1', kind: 'correction' as const };
    await send({ externalId: 'case-1' });
    await send(withReason);
    await send(correction);
    expect(kindsOf([await send(withReason), await send(correction)])).toEqual(['sent before', 'unchanged']);
    expect(appeals.dispatches).toHaveLength(3);
    expect(await send({ ...withReason, body: { text: 'It is wrong again.' } })).toMatchObject({ kind: 'published' });
  });

  test('is the last word, unless a correction says that the case holds after all', async () => {
    const { appeals, send } = aDesk();
    await send({ externalId: 'case-1' });
    await send(withReason);
    const id = { externalId: 'case-1' };
    const later = [
      await send(id),
      await send({ ...id, ...CHANGED, kind: 'update' }),
      await send({ ...id, ...CHANGED, kind: 'outcome' }),
      await send({ ...withReason, body: { text: 'Another reason, of more than one sentence. It was not so.' } }),
      await send({ ...id, kind: 'correction' }),
    ];
    expect(kindsOf(later)).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn', 'published']);
    expect(appeals.versions.map(({ kind }) => kind)).toEqual(['new', 'retraction', 'correction']);
  });

  test('is not undone by a correction from before it that is retried', async () => {
    const { appeals, send } = aDesk();
    const correction = { externalId: 'case-1', ...CHANGED, kind: 'correction' as const };
    await send({ externalId: 'case-1' });
    await send(correction);
    await send(withReason);
    expect(await send(correction)).toMatchObject({ kind: 'withdrawn' });
    expect(appeals.versions).toHaveLength(3);
  });
});

describe('further editions of what is published', () => {
  const inLanguage = (language: 'fr' | 'es', text = 'Battu.') =>
    ({ language, title: `Avocat (${language})`, body: { text } }) as const;
  const french = { translations: [inLanguage('fr')] };

  test('become part of its version, and are mailed to those who waited once earlier mailings are over', async () => {
    const { appeals, send, clock } = aDesk();
    await send({ urgent: true });
    clock.nowMs += 1_000;
    expect(await send(french)).toEqual({
      kind: 'editions added',
      externalId: expect.any(String),
      published: { appealId: 'id-1', version: 1, dispatchId: 'id-3' },
      mailedAs: 'new',
      added: ['fr'],
    });
    expect(appeals.dispatches[1]).toEqual(
      anAlertOf({
        dispatchId: 'id-3',
        reach: 'waiting',
        addedLanguages: ['fr'],
        createdAtMs: NOW_MS + 1_000,
        waitsFor: ['id-2'],
      }),
    );
    expect(appeals.dueAtMs.get('id-3')).toBe(NOW_MS + 61_000);
    expect(appeals.versions).toMatchObject([
      { version: 1, isUrgent: true, publishedAtMs: NOW_MS, lateLanguages: ['fr'], translations: [{ language: 'fr' }] },
    ]);
  });

  test('sent again are unchanged, alone, with others, or left out', async () => {
    const { appeals, send } = aDesk();
    await send(french);
    expect(kindsOf([await send(french), await send()])).toEqual(['unchanged', 'unchanged']);
    const spanish = { translations: [inLanguage('es')] };
    expect(kindsOf([await send(spanish), await send(spanish), await send(french)])).toEqual([
      'editions added',
      'unchanged',
      'unchanged',
    ]);
    expect(kindsOf([await send({ translations: [inLanguage('es'), inLanguage('fr')] })])).toEqual(['unchanged']);
    expect(appeals.versions[0]?.translations?.map(({ language }) => language)).toEqual(['fr', 'es']);
    expect(appeals.dispatches).toHaveLength(2);
  });

  test('of a version that follows another up are added to that', async () => {
    const { appeals, send } = aDesk();
    await send({ externalId: 'case-1' });
    await send({ ...CHANGED, externalId: 'case-1', kind: 'update' });
    expect(await send({ ...CHANGED, externalId: 'case-1', ...french })).toMatchObject({ published: { version: 2 } });
    expect(appeals.versions.map(({ kind, lateLanguages }) => [kind, lateLanguages])).toEqual([
      ['new', undefined],
      ['update', ['fr']],
    ]);
    expect(kindsOf([await send({ externalId: 'case-1', ...french })])).toEqual(['conflict']);
  });

  test('with another text in a language that it has, or with anything else that is new, are a conflict', async () => {
    const { appeals, send } = aDesk();
    await send({ externalId: 'case-1', ...french });
    const changed = { translations: [inLanguage('fr', 'Libéré.'), inLanguage('es')] };
    const others = [changed, { ...CHANGED, translations: [inLanguage('es')] }, { ...french, countries: ['MX'] }];
    const outcomes = [];
    for (const other of others) outcomes.push(await send({ externalId: 'case-1', ...other }));
    expect(kindsOf(outcomes)).toEqual(['conflict', 'conflict', 'conflict']);
    expect(appeals.dispatches).toHaveLength(1);
  });

  test('of what was withdrawn are refused', async () => {
    const { send } = aDesk();
    await send({ externalId: 'case-1' });
    await send({ ...page('<p>We were wrong.</p>'), title: 'Ivan', externalId: 'case-1', kind: 'retraction' });
    expect(kindsOf([await send({ externalId: 'case-1', ...french })])).toEqual(['withdrawn']);
  });

  test('count as corrections, whose room is small, and wait as a draft where there is none', async () => {
    const { appeals, send, limit } = aDesk();
    limit({ appealsPerHour: 1, correctionsPerAppealPerDay: 1 });
    await send();
    expect(kindsOf([await send(french)])).toEqual(['editions added']);
    expect(await send({ translations: [inLanguage('es')] })).toMatchObject({
      kind: 'kept back',
      why: { because: 'over budget', budgets: ['correctionsPerAppealPerDay'] },
    });
    expect([appeals.dispatches.length, appeals.drafts.size]).toEqual([2, 1]);
  });

  test('of a key that may only propose are kept until one that may publish sends them', async () => {
    const { appeals, send } = aDesk();
    await send();
    expect(await send(french, { ...OBSERVATORY, mayOnlyPropose: true } as typeof OBSERVATORY)).toMatchObject({
      kind: 'kept back',
      why: { because: 'proposed' },
    });
    expect([appeals.dispatches.length, appeals.drafts.size]).toEqual([1, 1]);
    expect(kindsOf([await send(french)])).toEqual(['editions added']);
  });

  test('are refused where one names a person who may not be named', async () => {
    const { appeals, send } = aDesk();
    const hidden = { name: 'Anna Placeholder', role: 'witness', mayBeNamed: false } as const;
    await send({ people: [hidden] });
    const naming = inLanguage('fr', 'Anna Placeholder l’a vu.');
    expect(await send({ people: [hidden], translations: [naming] })).toMatchObject({ kind: 'refused' });
    expect(appeals.dispatches).toHaveLength(1);
  });

  test('are refused where the version would be larger with them than one item holds', async () => {
    const { appeals, send } = aDesk();
    // Each grows when it is escaped.
    const long = page(`${PAGE}\n${'& '.repeat(50_000)}`);
    expect(await send(long)).toMatchObject({ kind: 'published' });
    const translations = [inLanguage('fr', '& '.repeat(50_000)), inLanguage('es', '& '.repeat(50_000))];
    expect(await send({ ...long, translations })).toMatchObject({
      kind: 'too large',
      what: 'What would be stored of this appeal',
    });
    expect(appeals.dispatches).toHaveLength(1);
  });

  test('that come while a correction of it does are held against the correction', async () => {
    const { appeals, send } = aDesk();
    await send({ externalId: 'case-1' });
    appeals.beforeWrite = async () => {
      appeals.beforeWrite = async () => {};
      await send({ ...CHANGED, externalId: 'case-1', kind: 'correction' });
    };
    expect(kindsOf([await send({ externalId: 'case-1', ...french })])).toEqual(['conflict']);
  });

  test('are under way when a correction stops them', async () => {
    const { appeals, send } = aDesk();
    await send({ externalId: 'case-1' });
    await send({ externalId: 'case-1', ...french });
    await send({ ...CHANGED, externalId: 'case-1', kind: 'correction', stillTrue: ['fr'] });
    expect(appeals.dispatches.map(({ halt }) => halt?.kind)).toEqual(['superseded', 'superseded', undefined]);
  });
});

describe('an edition that a follow-up is published without', () => {
  const french = { language: 'fr', title: 'RUSSIE : avocat battu', body: { text: 'Il a été battu.' } } as const;
  const spanish = { language: 'es', title: 'RUSIA: abogado golpeado', body: { text: 'Fue golpeado.' } } as const;
  const id = { externalId: 'case-1' };
  const correction = { ...CHANGED, ...id, kind: 'correction' } as const;

  test('stays with its version until it comes again, and the answer says so', async () => {
    const { appeals, send } = aDesk();
    await send({ ...id, translations: [french, spanish] });
    expect(await send({ ...correction, translations: [spanish], leaveOut: ['fr'] })).toMatchObject({
      kind: 'published',
      stale: [{ language: 'fr', version: 1 }],
    });
    const again = { ...page(PAGE.replace('on Monday', 'on Friday')), ...id, kind: 'update' } as const;
    expect(await send({ ...again, leaveOut: ['es'] })).toMatchObject({
      stale: [
        { language: 'es', version: 2 },
        { language: 'fr', version: 1 },
      ],
    });
    expect(await send({ ...again, kind: undefined, translations: [french] })).toMatchObject({ added: ['fr'] });
    expect(appeals.versions.map(({ translations, staleEditions }) => [translations?.length, staleEditions])).toEqual([
      [2, undefined],
      [1, [{ language: 'fr', version: 1 }]],
      [1, [{ language: 'es', version: 2 }]],
    ]);
  });

  test('is not left behind by a retraction, by what holds after one, or by the same text', async () => {
    const { appeals, send } = aDesk();
    await send({ ...id, translations: [french] });
    await send({ ...id, kind: 'correction', expiresOn: '2099-01-01' });
    const why = { ...page('<p>We were wrong.</p>'), title: 'Ivan', ...id, kind: 'retraction' } as const;
    await send({ ...why, translations: [{ ...french, body: { text: 'Nous avions tort.' } }] });
    await send(correction);
    expect(appeals.versions.map(({ version, staleEditions }) => [version, staleEditions])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, undefined],
      [4, undefined],
    ]);
  });
});

describe('mailings that are under way when an appeal is put right or taken back', () => {
  const aDigest = (given: Partial<DigestDispatch> = {}): DigestDispatch => ({
    kind: 'digest',
    dispatchId: 'digest-1',
    lane: 'bulk',
    status: 'sending',
    createdAtMs: NOW_MS,
    uncertain: 'leave-in-doubt',
    closedSlices: 0,
    slot: 'daily@08@UTC',
    fromMs: 0,
    toMs: NOW_MS,
    appeals: [{ appealId: 'id-1', version: 1, publishedAtMs: NOW_MS, finishedAtMs: NOW_MS, reachedEveryone: false }],
    supersededAppeals: [],
    ...given,
  });
  const SUPERSEDED = { kind: 'superseded' as const, atMs: NOW_MS };
  const finished = (dispatch: Dispatch): Dispatch => ({ ...dispatch, status: 'finished' });

  test.each(['correction', 'retraction'] as const)('a %s stops them, and waits for their end', async (kind) => {
    const { appeals, send } = aDesk();
    await send();
    await send({ ...CHANGED, kind });
    expect(appeals.dispatches).toEqual([
      anAlertOf({ dispatchId: 'id-2', halt: SUPERSEDED, supersededBy: 'id-3' }),
      anAlertOf({
        dispatchId: 'id-3',
        version: 2,
        lane: 'urgent',
        reach: kind === 'retraction' ? 'reached' : 'matching-and-reached',
        waitsFor: ['id-2'],
      }),
    ]);
  });

  test.each(['update', 'outcome'] as const)('an %s lets them go on', async (kind) => {
    const { appeals, send } = aDesk();
    await send();
    await send({ ...CHANGED, kind });
    expect(appeals.dispatches).toEqual([
      anAlertOf({ dispatchId: 'id-2' }),
      anAlertOf({ dispatchId: 'id-3', version: 2 }),
    ]);
  });

  describe('whose readers would learn a name that may not be written any more', () => {
    const person = { name: 'Ivan Placeholder', role: 'prisoner', mayBeNamed: true } as const;
    const hidden = { ...person, mayBeNamed: false };
    const haltsAfter = async (...followUps: Partial<AppealRequest>[]) => {
      const { appeals, send } = aDesk();
      await send({ people: [person] });
      for (const [index, followUp] of followUps.entries())
        await send({ ...page(PAGE.replace('on Monday', `on Monday ${index}`)), ...followUp });
      return appeals.dispatches.map(({ halt }) => halt?.kind);
    };

    test.each(['update', 'outcome'] as const)(
      'an %s that hides them stops these, waits for their end, and goes to its own readers only',
      async (kind) => {
        const { appeals, send } = aDesk();
        await send({ people: [person] });
        await send({ ...CHANGED, kind, people: [hidden] });
        expect(appeals.dispatches).toEqual([
          anAlertOf({ dispatchId: 'id-2', halt: SUPERSEDED, supersededBy: 'id-3' }),
          anAlertOf({ dispatchId: 'id-3', version: 2, hidesMore: true, waitsFor: ['id-2'] }),
        ]);
      },
    );

    test.each(['update', 'outcome'] as const)(
      'an %s that hides them goes to those whom the correction that it stops was for, as fast',
      async (kind) => {
        const { appeals, send } = aDesk();
        await send({ people: [person] });
        appeals.change('id-2', finished);
        await send({ ...CHANGED, kind: 'correction' });
        await send({ ...page(PAGE.replace('on Monday', 'on Friday')), kind, people: [hidden] });
        const hiding = { version: 3, hidesMore: true, waitsFor: ['id-3'] };
        const asCorrection = { lane: 'urgent', reach: 'matching-and-reached' } as const;
        expect(appeals.dispatches.slice(1)).toEqual([
          anAlertOf({ ...asCorrection, dispatchId: 'id-3', version: 2, halt: SUPERSEDED, supersededBy: 'id-4' }),
          anAlertOf({ ...asCorrection, dispatchId: 'id-4', ...hiding }),
        ]);
      },
    );

    test('an update that hides them goes to its own readers only where a person cancelled the correction', async () => {
      const { appeals, send } = aDesk();
      await send({ people: [person] });
      await send({ ...CHANGED, kind: 'correction' });
      appeals.change('id-3', (dispatch) => ({ ...dispatch, halt: { kind: 'cancelled', atMs: 1 } }));
      await send({ ...page(PAGE.replace('on Monday', 'on Friday')), kind: 'update', people: [hidden] });
      expect(appeals.dispatches[2]).toMatchObject({ reach: 'matching', lane: 'bulk' });
    });

    test('an update that hides them takes the appeal out of digests under way', async () => {
      const { appeals, send } = aDesk();
      await send({ people: [person] });
      appeals.change('id-2', finished);
      appeals.dispatches.push(aDigest());
      await send({ ...CHANGED, kind: 'update', people: [hidden] });
      expect(appeals.dispatches.slice(1)).toMatchObject([
        { supersededAppeals: ['id-1'] },
        { notBeforeMs: NOW_MS + 20_000 },
      ]);
    });

    test('however many versions named them', async () => {
      const halts = await haltsAfter({ kind: 'update' }, { kind: 'update', people: [hidden] });
      expect(halts).toEqual(['superseded', 'superseded', undefined]);
    });

    test('also where it only adds a spelling that may not be written', async () => {
      const spelled = { ...hidden, spellings: ['Iwan Placeholder'] };
      const halts = await haltsAfter({ kind: 'update', people: [hidden] }, { kind: 'update', people: [spelled] });
      expect(halts).toEqual(['superseded', 'superseded', undefined]);
    });

    test('an update after the one that hid them lets that go on', async () => {
      const halts = await haltsAfter({ kind: 'update', people: [hidden] }, { kind: 'update' });
      expect(halts).toEqual(['superseded', undefined, undefined]);
    });
  });

  test('what is finished is neither stopped nor waited for', async () => {
    const { appeals, send } = aDesk();
    await send();
    appeals.change('id-2', finished);
    await send({ ...CHANGED, kind: 'correction' });
    expect(appeals.dispatches[0]).toEqual(anAlertOf({ dispatchId: 'id-2', status: 'finished' }));
    expect(appeals.dispatches[1]).toMatchObject({ waitsFor: [] });
  });

  test('one that a person has cancelled stays cancelled, and its last calls are waited for', async () => {
    const { appeals, send } = aDesk();
    await send();
    const cancelled = { kind: 'cancelled' as const, atMs: NOW_MS - 1 };
    appeals.change('id-2', (dispatch) => ({ ...dispatch, halt: cancelled }));
    await send({ ...CHANGED, kind: 'correction' });
    expect(appeals.dispatches[0]).toEqual(anAlertOf({ dispatchId: 'id-2', halt: cancelled }));
    expect(appeals.dispatches[1]).toMatchObject({ waitsFor: ['id-2'] });
  });

  test('one that a person has paused is stopped for good', async () => {
    const { appeals, send } = aDesk();
    await send();
    appeals.change('id-2', (dispatch) => ({ ...dispatch, halt: { kind: 'paused', atMs: 1 } }));
    await send({ ...CHANGED, kind: 'correction' });
    expect(appeals.dispatches[0]).toMatchObject({ halt: SUPERSEDED, supersededBy: 'id-3' });
  });

  test('a second correction stops the first, and waits for all that the first waited for', async () => {
    const { appeals, send } = aDesk();
    await send();
    await send({ ...CHANGED, kind: 'correction' });
    await send({ ...page(PAGE.replace('on Monday', 'on Sunday')), kind: 'correction' });
    expect(appeals.dispatches.map(({ halt }) => halt)).toEqual([SUPERSEDED, SUPERSEDED, undefined]);
    expect(appeals.dispatches[2]).toMatchObject({ waitsFor: ['id-2', 'id-3'] });
  });

  test('a digest leaves the appeal out from now on, and its call under way is waited for', async () => {
    const { appeals, send } = aDesk();
    await send();
    appeals.change('id-2', finished);
    const other = aDigest({ dispatchId: 'digest-2', appeals: [] });
    appeals.dispatches.push(aDigest(), other);
    await send({ ...CHANGED, kind: 'retraction' });
    expect(appeals.dispatches.slice(1)).toEqual([
      aDigest({ supersededAppeals: ['id-1'] }),
      other,
      anAlertOf({
        dispatchId: 'id-3',
        version: 2,
        lane: 'urgent',
        reach: 'reached',
        notBeforeMs: NOW_MS + 20_000,
      }),
    ]);
  });

  test('a digest that left the appeal out moments ago is waited for too', async () => {
    const { appeals, send } = aDesk();
    await send();
    appeals.dispatches.push(aDigest({ supersededAppeals: ['id-1'] }));
    await send({ ...CHANGED, kind: 'correction' });
    expect(appeals.dispatches[1]).toEqual(aDigest({ supersededAppeals: ['id-1'] }));
    expect(appeals.dispatches[2]).toMatchObject({ notBeforeMs: NOW_MS + 20_000 });
  });

  test('one that ends at that very moment is seen as ended', async () => {
    const { appeals, send } = aDesk();
    await send();
    appeals.beforeWrite = async () => appeals.change('id-2', finished);
    await send({ ...CHANGED, kind: 'correction' });
    expect(appeals.dispatches[0]).toEqual(anAlertOf({ dispatchId: 'id-2', status: 'finished' }));
    expect(appeals.dispatches[1]).toMatchObject({ version: 2, waitsFor: [] });
  });

  test('however many digests carry it at one hour, a retraction goes out, and all of them leave it out', async () => {
    const { appeals, send } = aDesk();
    await send();
    for (let number = 0; number < 250; number += 1)
      appeals.dispatches.push(aDigest({ dispatchId: `digest-${number}` }));
    expect(await send({ ...CHANGED, kind: 'retraction' })).toMatchObject({ kind: 'published' });
    const [alert, ...others] = appeals.dispatches;
    const digests = others.filter((dispatch) => dispatch.kind === 'digest');
    expect(alert).toMatchObject({ halt: SUPERSEDED });
    expect([digests.length, new Set(digests.map(({ supersededAppeals }) => supersededAppeals.join()))]).toEqual([
      250,
      new Set(['id-1']),
    ]);
  });

  test('so does a correction that counts in every budget', async () => {
    const { appeals, send } = aDesk();
    await send();
    for (let number = 0; number < 250; number += 1)
      appeals.dispatches.push(aDigest({ dispatchId: `digest-${number}` }));
    const wider = { countries: ['RU', 'KZ'], urgent: true as const };
    expect(await send({ ...CHANGED, kind: 'correction', ...wider })).toMatchObject({ kind: 'published' });
  });

  test('a correction that has no room takes the appeal out of no digest, however many carry it', async () => {
    const { appeals, send, limit } = aDesk();
    await send();
    for (let number = 0; number < 250; number += 1)
      appeals.dispatches.push(aDigest({ dispatchId: `digest-${number}` }));
    const before = structuredClone(appeals.dispatches);
    limit({ correctionsPerDay: 0 });
    expect(await send({ ...CHANGED, kind: 'correction' })).toMatchObject({ kind: 'kept back' });
    expect(appeals.dispatches).toEqual(before);
  });

  test('more alerts than one transaction can stop are not stopped by half, and as many as it can are', async () => {
    const { appeals, send } = aDesk();
    await send();
    for (let number = 0; number < 78; number += 1)
      appeals.dispatches.push(anAlertOf({ dispatchId: `alert-${number}` }));
    expect(await send({ ...CHANGED, kind: 'correction' })).toEqual({ kind: 'busy' });
    expect(appeals.dispatches[0]).toEqual(anAlertOf({ dispatchId: 'id-2' }));
    expect(appeals.versions).toHaveLength(1);
    appeals.change('id-2', finished);
    expect(await send({ ...CHANGED, kind: 'correction' })).toMatchObject({ kind: 'published' });
  });
});

describe('a page that does not say which country', () => {
  test('is kept as a draft, and no subscriber is mailed', async () => {
    const { appeals, send } = aDesk();
    const outcome = await send(page(PAGE_FROM_NOWHERE));
    expect(outcome).toMatchObject({ kind: 'draft', appealId: 'id-1', missing: [{ field: 'countries' }] });
    expect([appeals.versions, appeals.dispatches]).toEqual([[], []]);
    expect([...appeals.drafts.values()]).toMatchObject([{ missing: [{ field: 'countries' }] }]);
  });

  test('is published by the answer, under the id of its draft, which is gone then', async () => {
    const { appeals, send } = aDesk();
    await send(page(PAGE_FROM_NOWHERE));
    const outcome = await send({ ...page(PAGE_FROM_NOWHERE), countries: ['mx'] });
    expect(outcome).toMatchObject({ kind: 'published', published: { appealId: 'id-1', version: 1 } });
    expect([appeals.versions[0]?.subject.countries, appeals.drafts.size]).toEqual([['MX'], 0]);
  });

  test('needs the answer only once: sent again without it, it is unchanged', async () => {
    const { send } = aDesk();
    await send({
      ...page(PAGE_FROM_NOWHERE),
      countries: ['MX'],
      themes: ['lawyers'],
      sourceUrl: 'https://example.org/1',
    });
    expect(await send(page(PAGE_FROM_NOWHERE))).toMatchObject({ kind: 'unchanged' });
  });

  test('may be too large to be kept', async () => {
    const { appeals, send } = aDesk();
    const outcome = await send(page(`${PAGE_FROM_NOWHERE}\n${'& '.repeat(MAX_APPEAL_CONTENT_BYTES / 2 - 1_000)}`));
    expect(outcome).toMatchObject({ kind: 'too large', what: 'What would be stored of this draft' });
    expect(appeals.drafts.size).toBe(0);
  });

  test('and has no title is known again by its content', async () => {
    const { appeals, send } = aDesk();
    const untitled = page('She was taken from her home by masked men.');
    const draft = { kind: 'draft', externalId: expect.stringMatching(/^[0-9a-f]{32}$/), appealId: 'id-1' };
    expect([await send(untitled), await send(untitled)]).toMatchObject([draft, draft]);
    expect(appeals.drafts.size).toBe(1);
  });

  test('addresses none, though it names one, if a person says so', async () => {
    const { appeals, send } = aDesk();
    expect(await send({ addressesNoCountry: true })).toMatchObject({ kind: 'published' });
    expect(appeals.versions[0]?.subject.countries).toEqual([]);
  });

  test('may address none, if a person says so', async () => {
    const { appeals, send } = aDesk();
    const none = { ...page(PAGE_FROM_NOWHERE), addressesNoCountry: true as const };
    expect(kindsOf([await send(none), await send(page(PAGE_FROM_NOWHERE))])).toEqual(['published', 'unchanged']);
    expect(appeals.versions[0]?.subject.countries).toEqual([]);
  });

  test('waits for 30 days, to the end of the day, and says so', async () => {
    const { appeals, send } = aDesk();
    const keptUntilMs = endOfDay(NOW_MS + daysInMs(30));
    expect(await send(page(PAGE_FROM_NOWHERE))).toMatchObject({ kind: 'draft', keptUntilMs });
    expect([...appeals.drafts.values()]).toMatchObject([{ keptUntilMs }]);
  });

  test('is one of 200 new drafts in a day: the next is not kept, what is kept stays, and can be sent again and published', async () => {
    const { appeals, send } = aDesk();
    const draft = (n: number) => send({ ...page(PAGE_FROM_NOWHERE), externalId: `case-${n}` });
    for (let n = 0; n < 200; n += 1) await draft(n);
    expect(await draft(200)).toEqual({
      kind: 'too many drafts',
      limit: 200,
      roomAtMs: endOfDay(NOW_MS),
    });
    expect(appeals.drafts.size).toBe(200);
    expect(await draft(0)).toMatchObject({ kind: 'draft' });
    expect(await send({ ...page(PAGE_FROM_NOWHERE), externalId: 'case-0', countries: ['MX'] })).toMatchObject({
      kind: 'published',
    });
  });

  test('sent again as it was it stays one draft', async () => {
    const { appeals, send } = aDesk();
    await send(page(PAGE_FROM_NOWHERE));
    expect(await send(page(PAGE_FROM_NOWHERE))).toMatchObject({ kind: 'draft', appealId: 'id-1' });
    expect(appeals.drafts.size).toBe(1);
  });
});

describe('what a person has to put right', () => {
  test.each([
    ['a page without a date', PAGE.replace('15 March 2024', ''), /shows no date/],
    ['a page that is dated tomorrow’s year', PAGE.replace('2024', '2025'), /dated 2025-03-15, .* in the future/],
  ])('%s waits as a draft that says so', async (_, content, message) => {
    const { appeals, send } = aDesk();
    expect(await send(page(content))).toMatchObject({
      kind: 'draft',
      missing: [{ field: 'datedOn', message: expect.stringMatching(message) }],
    });
    expect(appeals.dispatches).toEqual([]);
  });

  test('a title of spaces is empty', async () => {
    expect(await aDesk().send({ title: ' \n ' })).toEqual({
      kind: 'refused',
      faults: [{ field: 'title', message: 'is empty' }],
    });
  });

  test.each([
    ['nesting', 'holds elements more than 150 deep: send the text of the appeal alone'],
    ['time', 'takes too long to read: send it once more, and if it stays so send the text of the appeal alone'],
  ] as const)('a page of too much %s is refused with what to send', async (of, message) => {
    const { send, read } = aDesk();
    read.outcome = { kind: 'too much', of };
    expect(await send()).toEqual({ kind: 'refused', faults: [{ field: 'page.content', message }] });
  });

  test('an unknown country, an unknown theme and a day to come are named together', async () => {
    const { send } = aDesk();
    expect(await send({ countries: ['Mexico', 'RU'], themes: ['tortur'], datedOn: '2024-06-22' })).toEqual({
      kind: 'refused',
      faults: [
        {
          field: 'countries[0]',
          message: '"Mexico" is no ISO 3166-1 alpha-2 code of a country: did you mean "MX" (Mexico)?',
        },
        { field: 'themes[0]', message: '"tortur" is no theme: did you mean "torture"?' },
        { field: 'datedOn', message: '2024-06-22 lies in the future' },
      ],
    });
  });

  test('the day that it is already somewhere on earth is not the future', async () => {
    const { send } = aDesk();
    expect(await send({ datedOn: '2024-06-21' })).toMatchObject({ kind: 'published' });
  });

  test('a text above the limit is refused with its size, and one just below is not', async () => {
    const { send } = aDesk();
    const padded = (bytes: number) => page(PAGE.padEnd(bytes, ' '));
    expect(await send(padded(MAX_APPEAL_CONTENT_BYTES))).toMatchObject({ kind: 'published' });
    expect(await send(padded(MAX_APPEAL_CONTENT_BYTES + 1))).toEqual({
      kind: 'too large',
      what: 'The text of this appeal',
      bytes: MAX_APPEAL_CONTENT_BYTES + 1,
      maxBytes: MAX_APPEAL_CONTENT_BYTES,
    });
  });

  test('a text that grows above one item when it is escaped is refused before anything is written', async () => {
    const { appeals, send } = aDesk();
    const outcome = await send(page(`${PAGE}\n${'& '.repeat(MAX_APPEAL_CONTENT_BYTES / 2 - 1_000)}`));
    expect(outcome).toMatchObject({ kind: 'too large', what: 'What would be stored of this appeal' });
    expect(appeals.known.size).toBe(0);
  });

  test('what is stored may have as many bytes as an item holds beside its keys, and no more', () => {
    const contentOf = (bytes: number): AppealContent => {
      const {
        appealId: _,
        version: __,
        publisherId: ___,
        publisherName: ____,
        publishedAtMs: _____,
        ...content
      } = aVersion();
      const padded = (html: string) => ({
        ...content,
        edition: { ...content.edition, footnotes: [{ mark: '1', html }] },
      });
      return padded('x'.repeat(bytes - JSON.stringify(padded('')).length));
    };
    expect(refusalOfSize(contentOf(396_000))).toBeUndefined();
    expect(refusalOfSize(contentOf(396_001))).toMatchObject({ bytes: 400_001, maxBytes: 400_000 });
  });

  test('markup and nothing else is no appeal', async () => {
    const { send } = aDesk();
    expect(await send({ page: { content: '<script>alert(1)</script>', format: 'html' } })).toMatchObject({
      kind: 'refused',
      faults: [{ field: 'page.content' }],
    });
  });
});

describe('untrusted text', () => {
  test('a title keeps its braces and loses its line breaks', async () => {
    const { appeals, send } = aDesk();
    await send({ title: 'Mali: {{name}}\r\nBcc: x@example.org', countries: ['ML'] });
    expect(appeals.versions[0]?.edition.title).toBe('Mali: {{name}} Bcc: x@example.org');
  });

  test.each(['\u0301'.repeat(200), '—…!', '\u200d\u200e'])(
    'a title without any letter or digit is refused: %j',
    async (title) => {
      const { appeals, send } = aDesk();
      expect(await send({ title })).toEqual({
        kind: 'refused',
        faults: [{ field: 'title', message: 'holds no letter and no digit' }],
      });
      expect(appeals.versions).toEqual([]);
    },
  );

  test('a letter keeps eight marks at most, in titles and in texts, so that none is drawn over what stands above', async () => {
    const { appeals, send } = aDesk();
    const tower = `x${'\u0301'.repeat(300)}`;
    const body = { html: `<p>Guards beat ${tower} him.${'<b>\u0301</b>'.repeat(30)}</p>` };
    await send({ body, page: undefined, title: `Mali: ${tower}`, datedOn: '2024-06-01', countries: ['ML'] });
    const [edition] = appeals.versions.map((version) => version.edition);
    const texts = [edition?.title ?? '', visibleTextOf(edition?.blocks[0]?.html ?? '')];
    for (const text of texts) expect(text.match(/\p{M}+/gu)?.map((marks) => marks.length)).toContain(8);
    for (const text of texts) expect(text).not.toMatch(/\p{M}{9}/u);
  });

  test('scripts, handlers and script links are not stored', async () => {
    const { appeals, send } = aDesk();
    const html = `<h1>x</h1><p onclick="evil()">Guards beat <a href="javascript:evil()">him</a>.<script>evil()</script></p>`;
    await send({ body: { html }, page: undefined, title: 'Mali: beaten', datedOn: '2024-06-01', countries: ['ML'] });
    expect(JSON.stringify(appeals.versions)).not.toMatch(/evil|onclick|script/);
    expect(JSON.stringify(appeals.versions)).toContain('Guards beat');
  });
});

describe('requests for the same appeal at the same time', () => {
  test('a double click publishes once', async () => {
    const { appeals, send } = aDesk();
    let isFirst = true;
    appeals.beforeWrite = async () => {
      if (!isFirst) return;
      isFirst = false;
      await send();
    };
    expect(await send()).toMatchObject({ kind: 'unchanged' });
    expect(appeals.dispatches).toHaveLength(1);
  });

  test('a draft that another request overtakes is considered again, and kept once', async () => {
    const { appeals, send } = aDesk();
    let isFirst = true;
    appeals.beforeWrite = async () => {
      if (!isFirst) return;
      isFirst = false;
      await send(page(PAGE_FROM_NOWHERE));
    };
    expect(await send(page(PAGE_FROM_NOWHERE))).toMatchObject({ kind: 'draft' });
    expect([appeals.drafts.size, appeals.known.size]).toEqual([1, 1]);
  });

  test('of many corrections of one appeal at once each is published, one after the other, and each page is read once', async () => {
    const appeals = new MemoryAppeals();
    const { send, read } = aDesk(appeals);
    await send();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, nth) =>
        send({ ...page(PAGE.replace('on Monday', `on day ${nth}`)), kind: 'correction' }),
      ),
    );
    expect(kindsOf(outcomes)).toEqual(Array(8).fill('published'));
    expect(appeals.versions.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(read.times).toBe(9);
  });

  test('who is overtaken for longer than a publisher waits is told so while there is time to', async () => {
    const appeals = new MemoryAppeals();
    const { send, clock } = aDesk(appeals);
    let overtaken = 0;
    appeals.publish = async () => {
      overtaken += 1;
      clock.nowMs += 2_000;
      return 'changed meanwhile';
    };
    expect(await send()).toEqual({ kind: 'busy' });
    expect([overtaken, clock.nowMs - NOW_MS]).toEqual([3, 6_000]);
  });

  test('who sends a page while too many are read is told to send it again, and nothing is written', async () => {
    const appeals = new MemoryAppeals();
    const { send, read } = aDesk(appeals);
    read.outcome = { kind: 'busy' };
    expect(await send()).toEqual({ kind: 'busy' });
    expect(appeals.known.size).toBe(0);
  });

  test('who is overtaken again and again is told so after twenty attempts, and has published nothing', async () => {
    const { appeals, send } = aDesk();
    await send();
    const [name] = appeals.known.keys();
    let attempts = 0;
    appeals.beforeWrite = async () => {
      attempts += 1;
      const known = appeals.known.get(name ?? '');
      if (known) appeals.known.set(name ?? '', { ...known, contentHash: `${known.contentHash}!` });
    };
    expect(await send({ ...CHANGED, kind: 'update' })).toEqual({ kind: 'busy' });
    expect([appeals.versions.length, attempts]).toEqual([1, 20]);
  });
});

describe('a draft that is published or kept', () => {
  test('that came from the desk keeps its own id, and another gets one by what it says and for which time', async () => {
    const { appeals, send } = aDesk();
    const undated = page(PAGE.replace('15 March 2024', 'Later'));
    const idOf = async (given: Partial<AppealRequest>) => {
      expect((await send({ ...undated, ...given })).kind).toBe('draft');
      return [...appeals.drafts.values()].at(-1)?.draftId;
    };
    expect(await idOf({ externalId: 'a', draftId: 'draft-1' })).toBe('draft-1');
    const plain = await idOf({ externalId: 'b' });
    const [one, other] = [
      await idOf({ externalId: 'b', releaseAt: '2024-06-22T12:00Z' }),
      await idOf({ externalId: 'b', releaseAt: '2024-06-23T12:00Z' }),
    ];
    expect(new Set([plain, one, other]).size).toBe(3);
    expect(await idOf({ externalId: 'b' })).toBe(plain);
    expect([...appeals.drafts.values()].at(-1)).not.toHaveProperty('releaseAt');
  });

  test('is kept as what joins another publisher’s appeal, too, with room for new drafts', async () => {
    const { appeals, send } = aDesk();
    const other = { publisherId: 'publisher-2', name: 'Another Observatory' };
    await send({ externalId: 'case-1' });
    const joint = { externalId: 'theirs', jointWith: 'id-1', draftId: 'draft-7' };
    expect(await send(joint, other)).toEqual({ kind: 'joined', externalId: 'theirs', appealId: 'id-1', version: 1 });
    expect(appeals.publishedDrafts.get('publisher-2/draft-7')).toEqual({ appealId: 'id-1', version: 1 });
    await send({ externalId: 'more', jointWith: 'id-1' }, other);
    expect(appeals.publishedDrafts.size).toBe(1);
  });

  test('that would join while another request of its id comes in is held against that one', async () => {
    const { appeals, send } = aDesk();
    const other = { publisherId: 'publisher-2', name: 'Another Observatory' };
    await send({ externalId: 'case-1' });
    const joint = { externalId: 'theirs', jointWith: 'id-1' };
    appeals.beforeWrite = async () => {
      appeals.beforeWrite = async () => {};
      await send(joint, other);
    };
    expect(await send(joint, other)).toMatchObject({ kind: 'joined' });
    expect(appeals.known.size).toBe(2);
  });

  test('is too many where a day has had its new drafts, also of what joins', async () => {
    const { appeals, send } = aDesk();
    const other = { publisherId: 'publisher-2', name: 'Another Observatory' };
    await send({ externalId: 'case-1' });
    appeals.join = async () => 'too many';
    expect(await send({ externalId: 'theirs', jointWith: 'id-1' }, other)).toMatchObject({
      ...{ kind: 'too many drafts', roomAtMs: Date.UTC(2024, 5, 21) },
    });
  });
});

describe('what waited for its time', () => {
  const later = (afterVersion: number) => ({ ...OBSERVATORY, afterVersion }) as typeof OBSERVATORY;
  const update = { ...CHANGED, externalId: 'case-1', kind: 'update' as const };

  test('is not published over a version that came in between', async () => {
    const { send } = aDesk();
    await send({ externalId: 'case-1' });
    await send({ ...page(PAGE.replace('on Monday', 'on Friday')), externalId: 'case-1', kind: 'update' });
    expect(await send(update, later(1))).toMatchObject({ kind: 'conflict', published: { latestVersion: 2 } });
    expect(await send(update, later(2))).toMatchObject({ kind: 'published', published: { version: 3 } });
  });

  test('takes back whichever version is there', async () => {
    const { send } = aDesk();
    await send({ externalId: 'case-1' });
    await send(update);
    const withdrawn = { ...page('It was not so.'), title: 'Not so', externalId: 'case-1', kind: 'retraction' as const };
    expect(await send(withdrawn, later(1))).toMatchObject({ kind: 'published', published: { version: 3 } });
  });

  test('first of its id, follows no version', async () => {
    const { send } = aDesk();
    expect((await send({ externalId: 'case-1' }, later(0))).kind).toBe('published');
  });
});
