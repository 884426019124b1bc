import { describe, expect, test } from 'vitest';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import {
  countriesOfTitle,
  readingsOf,
  readText,
  understandDraft,
} from '../../../functions/domain/drafts/understand.ts';
import { LOOKED_BACK_MS, likenessOf } from '../../../functions/domain/publishing/likely-same.ts';
import type { PageReader } from '../../../functions/domain/reading/page-reading.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { aVersion, NOW_MS } from '../../support/publishing/builders.ts';
import { MemoryAddressees } from '../../support/publishing/memory-addressees.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { aCountryFound, aDayFound, aReading, readsAs } from '../../support/reading/a-reading.ts';

const TITLE = 'Free Ivan Example, who is held';
const LONG = `Ivan Example is held. ${'He is ill, and no one may see him. '.repeat(5)}`;
const DATED = {
  'datedOn-day': '20',
  'datedOn-month': '6',
  'datedOn-year': '2024',
};
const WHOLE: DraftFields = { language: 'en', title: TITLE, text: LONG, countries: 'RU', ...DATED };
const { publisherId } = aDraft();
const SAID = aReading({ blocks: [{ kind: 'paragraph', html: LONG }] });

function ports(appeals = new MemoryAppeals(), readPage: PageReader = readsAs(SAID)) {
  return { appeals, addressees: new MemoryAddressees(), readPage, nowMs: () => NOW_MS };
}

/** Appeals of which one was published at a time. */
function published(atMs: number, given: Parameters<typeof aVersion>[0] = {}) {
  const appeals = new MemoryAppeals();
  const version = aVersion({
    publisherId,
    edition: { language: 'en', title: TITLE, blocks: SAID.blocks, footnotes: [] },
    publishedAtMs: atMs,
    ...given,
  });
  appeals.versions.push(version);
  const { appealId, subject } = version;
  appeals.recent.set(appealId, { appealId, version: 1, kind: 'new', publishedAtMs: atMs, ...subject });
  return { appeals, likely: { ...likenessOf(version, atMs), isOwn: version.publisherId === publisherId } };
}

const understood = (fields: DraftFields, given = ports()) => understandDraft(aDraft({ fields }), undefined, given);

describe('of a draft', () => {
  test('it is told what its text says and what publishing it would come to', async () => {
    const { reading, outcome, likely } = await understood(WHOLE);
    expect([reading, likely]).toEqual([SAID, []]);
    expect(outcome).toMatchObject({ kind: 'considered', decision: { kind: 'publish', version: 1 } });
  });

  test('that is no request, the text is read, and nothing is considered', async () => {
    const read = await understood({ text: 'He is held.', 'people.1.role': 'lawyer' });
    expect(read).toEqual({ reading: SAID, likely: [] });
  });

  test('that has no text, nothing is told', async () => {
    expect(await understood({ title: TITLE })).toEqual({ likely: [] });
  });

  test('that can’t be read now, this is told, and no reading', async () => {
    const busy = ports(new MemoryAppeals(), async () => ({ kind: 'busy' }));
    expect(await understood(WHOLE, busy)).toEqual({ outcome: { kind: 'busy' }, likely: [] });
  });

  test('that is refused, it is likely no other', async () => {
    const { appeals } = published(NOW_MS - 1);
    const { outcome, likely } = await understood({ ...WHOLE, title: '…' }, ports(appeals));
    expect([outcome?.kind, likely]).toEqual(['refused', []]);
  });

  test('the text is read once, where its writer says no day', async () => {
    const readPage = readsAs(SAID);
    const { language = '', title = '', text = '', countries = '' } = WHOLE;
    await understood({ language, title, text, countries }, ports(new MemoryAppeals(), readPage));
    expect(readPage.pages).toHaveLength(1);
  });
});

describe('an appeal that a draft is likely to be', () => {
  test('is one of its publisher’s own with nearly its title, of the last sixty days up to this moment', async () => {
    for (const atMs of [NOW_MS, NOW_MS - LOOKED_BACK_MS]) {
      const { appeals, likely } = published(atMs);
      expect((await understood(WHOLE, ports(appeals))).likely).toEqual([likely]);
    }
    for (const atMs of [NOW_MS + 1, NOW_MS - LOOKED_BACK_MS - 1]) {
      const { appeals } = published(atMs);
      expect((await understood(WHOLE, ports(appeals))).likely).toEqual([]);
    }
  });

  test('is another publisher’s with its very text, of which publishing says so', async () => {
    const { appeals, likely } = published(NOW_MS, { publisherId: 'publisher-2' });
    const read = await understood(WHOLE, ports(appeals));
    expect(read.outcome).toMatchObject({ decision: { kind: 'likely the same' } });
    expect(read.likely).toEqual([likely]);
  });

  test('is none of another publisher, if it is urgent: no one can hold it by saying the same', async () => {
    const { appeals } = published(NOW_MS, { publisherId: 'publisher-2' });
    expect((await understood({ ...WHOLE, urgent: 'yes' }, ports(appeals))).likely).toEqual([]);
  });

  test('is none, once its writer said that it is another one', async () => {
    const { appeals } = published(NOW_MS);
    expect((await understood({ ...WHOLE, distinct: 'yes' }, ports(appeals))).likely).toEqual([]);
  });

  test('is none while the draft lacks what publishing asks for', async () => {
    const { appeals } = published(NOW_MS);
    const { title = '', text = '' } = WHOLE;
    const read = await understood({ language: 'en', title, text }, ports(appeals));
    expect([read.outcome, read.likely]).toMatchObject([{ decision: { kind: 'draft' } }, []]);
  });

  test('is none where it follows up one of its publisher’s', async () => {
    const { appeals } = published(NOW_MS);
    const known = { appealId: 'appeal-1', latestVersion: 1, contentHash: '', followUps: [] };
    appeals.known.set(`${publisherId}/case-1`, known);
    const update = { ...WHOLE, kind: 'update', followUp: 'appeal-1', whatChanged: 'He is ill.' };
    const read = await understood(update, ports(appeals));
    expect(read.outcome).toMatchObject({ decision: { kind: 'publish', version: 2 } });
    expect(read.likely).toEqual([]);
  });
});

describe('the text of a draft is read', () => {
  const asked = async (fields: DraftFields, language?: 'fr') => {
    const readPage = readsAs();
    await readText({ fields }, language, ports(new MemoryAppeals(), readPage), NOW_MS);
    return readPage.pages;
  };

  test('as the markup that it comes to, as one appeal, with what its writer says beside it', async () => {
    const fields = { text: 'He is **held**.', title: ' Free\nIvan ', sourceUrl: 'https://example.org/1' };
    expect(await asked(fields, 'fr')).toEqual([
      {
        content: '<p>He is <strong>held</strong>.</p>\n',
        format: 'html',
        today: '2024-06-21',
        hints: { title: 'Free Ivan', language: 'fr', sourceUrl: 'https://example.org/1', appeal: 'whole' },
      },
    ]);
  });

  test('without a title, where its writer gives none', async () => {
    const [page] = await asked({ text: 'He is held.' });
    expect(Object.keys(page?.hints ?? {})).not.toContain('title');
  });

  test.each([{}, { text: ' \n' }])('not at all where there is none: %o', async (fields) => {
    expect(await asked(fields as DraftFields)).toEqual([]);
  });
});

test('a date that may mean two days is asked about with both, the likelier first', () => {
  expect(readingsOf(aDayFound('2024-03-05'))).toEqual(['2024-03-05']);
  expect(readingsOf(aDayFound('2024-03-05', { otherwise: '2024-05-03' }))).toEqual(['2024-03-05', '2024-05-03']);
});

describe('a country of the title', () => {
  const inTitle = (code: string) => aCountryFound(code, 'sure', 'title');
  const alsoInText = { ...inTitle('RU'), evidence: [...aCountryFound('RU').evidence, ...inTitle('RU').evidence] };

  test.each<
    [what: string, found: Parameters<typeof countriesOfTitle>[0]['countries'], ticked: string[], slip: string[]]
  >([
    ['is a slip, where another one is ticked', [inTitle('RU'), inTitle('BY')], ['FR'], ['RU', 'BY']],
    ['is one, where the text names it, too', [alsoInText], ['FR'], ['RU']],
    ['is none, where it is ticked', [inTitle('RU')], ['FR', 'RU'], []],
    ['is none, where another of the title is ticked', [inTitle('RU'), inTitle('BY')], ['BY'], []],
    ['is none, where nothing is ticked', [inTitle('RU')], [], []],
    ['counts only where it is sure', [aCountryFound('RU', 'unsure', 'title')], ['FR'], []],
    ['is not one that the text alone names', [aCountryFound('RU')], ['FR'], []],
  ])('%s', (_, countries, ticked, slip) => {
    expect(countriesOfTitle({ countries }, ticked)).toEqual(slip);
  });
});
