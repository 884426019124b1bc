import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ShownMonth } from '../../../../functions/domain/showing/showing.ts';
import { csvOf, wordsCell } from '../../../../functions/web/desk/numbers/numbers-table.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';
import { publishedAtDesk } from '../../../support/members/published-at-desk.ts';
import { keptParts } from '../../../support/showing/builders.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OWN = '0c0c0c0c-1111-4222-8333-444444444444';
const OTHER = '0d0d0d0d-1111-4222-8333-444444444444';
const OVER = { status: 'finished', sliceBits: 0, closedSlices: 1, finishedAtMs: 1 } as const;

const documentOf = (text: string) => parseHTML(text).document;
const rowsOf = (text: string) =>
  [...documentOf(text).querySelectorAll('table tr')].map((row) => [...row.children].map((cell) => cell.textContent));
const FEW = '50 or fewer';

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OWN, 'Ana', []);
});

describe('the numbers of a year', () => {
  const month = (name: string, given: Partial<ShownMonth> = {}): ShownMonth => ({
    ...{ month: name, sendings: 1, shown: 1, sums: keptParts({ delivered: 212 }) },
    ...given,
  });
  beforeEach(() => {
    pages.sendings.months.push(
      month('2023-12'),
      month('2024-01', {
        sendings: 32,
        shown: 30,
        sums: keptParts({ delivered: 6_134, bounced: 88 }),
        followers: 1_271,
      }),
      month('2024-03', { followers: -12 }),
    );
  });

  test('are a table, two charts and a file, of the year that it is', async () => {
    const { text } = await ana.ask('GET', '/desk/numbers');
    expect(documentOf(text).querySelector('h1')?.textContent).toBe('Numbers of 2024');
    const parts = ['Asked in all', 'Delivered', 'Bounced', 'Complained', 'Without a clear answer'];
    expect(rowsOf(text)).toEqual([
      ['Month', 'Sendings', 'Of these, with numbers', ...parts, 'Followers'],
      ['January', '32', '30', 'about 6,150', 'about 6,150', 'about 100', FEW, FEW, 'about 1,250'],
      ['March', '1', '1', 'about 200', 'about 200', FEW, FEW, FEW, FEW],
    ]);
    const charts = [...documentOf(text).querySelectorAll('svg.chart')];
    expect(charts.map((chart) => chart.querySelectorAll('rect').length)).toEqual([2, 2]);
    expect(documentOf(text).querySelector('main')?.innerHTML).not.toMatch(/6,?134|1,?271|212|style=/);
    expect(await htmlFaults(text)).toEqual([]);
    const file = documentOf(text).querySelector('a[download]')?.getAttribute('href') ?? '';
    const { text: csv, headers } = await ana.ask('GET', file);
    expect(headers).toMatchObject({ 'Content-Type': 'text/csv; charset=utf-8', 'Cache-Control': 'no-store' });
    expect(csv.split('\r\n')).toEqual([
      ['Month', 'Sendings', '"Of these, with numbers"', ...parts, 'Followers'].join(','),
      `2024-01,32,30,6150,6150,100,${FEW},${FEW},1250`,
      `2024-03,1,1,200,200,${FEW},${FEW},${FEW},${FEW}`,
      '',
    ]);
  });

  test('of the year before are a link away, where there are any', async () => {
    const { text } = await ana.ask('GET', '/desk/numbers');
    const earlier = documentOf(text).querySelector('a[href*="year=2023"]')?.getAttribute('href') ?? '';
    const before = (await ana.ask('GET', earlier)).text;
    expect(rowsOf(before).map(([name]) => name)).toEqual(['Month', 'December']);
    expect(documentOf(before).querySelectorAll('main a[href*="year=2022"]').length).toBe(0);
    expect(documentOf(before).querySelector('main a[href*="year=2024"]')).not.toBeNull();
  });

  test.each(['2031', '1', 'x', '2024.5', ''])('of a year that can’t be are those of this one: “%s”', async (year) => {
    expect((await ana.ask('GET', `/desk/numbers?year=${year}`)).text).toContain('Numbers of 2024');
  });

  test.each([
    ['fr', 'Chiffres de 2024', 'environ 1'],
    ['es', 'Números de 2024', 'alrededor de 1'],
    ['ar', 'أعداد سنة 2024', 'نحو 1'],
  ])('are there in each language: %s', async (language, title, number) => {
    const { text } = await ana.ask('GET', `/desk/numbers?lang=${language}`);
    expect([text.includes(title), text.includes(number)]).toEqual([true, true]);
    expect(await htmlFaults(text)).toEqual([]);
  });
});

test('of a year without a sending the page says so', async () => {
  const { text } = await ana.ask('GET', '/desk/numbers');
  expect(text).toContain('There is no number of 2024 yet.');
  expect(await htmlFaults(text)).toEqual([]);
});

describe('the numbers of an appeal', () => {
  let path: string;
  beforeEach(async () => {
    path = `/desk/sent/${await publishedAtDesk(pages, OWN, {})}`;
  });
  const ends = (delivered?: number) => {
    const [dispatch] = pages.sendings.dispatches.values();
    const parts = delivered === undefined ? ('used up' as const) : keptParts({ delivered });
    if (dispatch) pages.sendings.add({ ...dispatch, ...OVER }, { accepted: 317 }, parts);
  };

  test('are those of each sending, in a table, a chart and a file, a link from its page', async () => {
    ends(317);
    const link = documentOf((await ana.ask('GET', path)).text).querySelector('main a[href*="/numbers"]');
    const { text } = await ana.ask('GET', link?.getAttribute('href') ?? '');
    expect(rowsOf(text).slice(1)).toEqual([
      [expect.stringMatching(/^Version 1/i), 'about 300', 'about 300', ...Array(3).fill(FEW)],
    ]);
    expect(documentOf(text).querySelectorAll('svg.chart rect').length).toBe(1);
    expect(documentOf(text).querySelector('main')?.textContent).not.toContain('317');
    expect(await htmlFaults(text)).toEqual([]);
    const file = documentOf(text).querySelector('a[download]')?.getAttribute('href') ?? '';
    expect((await ana.ask('GET', file)).text).toMatch(/,300,300,50 or fewer,50 or fewer,50 or fewer\r\n$/);
  });

  test('are said to come, or not to, where there are none', async () => {
    const cells = async () => rowsOf((await ana.ask('GET', `${path}/numbers`)).text)[1]?.slice(1);
    expect(await cells()).toEqual(Array(5).fill('not yet'));
    ends();
    expect(await cells()).toEqual(Array(5).fill('not shown'));
  });

  test.each(['', '/table.csv'])('of another office’s appeal are not found: “%s”', async (file) => {
    const eve = await pages.member(OTHER, 'Eve');
    expect((await eve.ask('GET', `${path}/numbers${file}`)).statusCode).toBe(404);
    expect((await ana.ask('GET', `/desk/sent/1/numbers${file}`)).statusCode).toBe(404);
  });
});

test('a cell that a spreadsheet would take for a formula is text, and commas and quotes stay in their cell', () => {
  const cells = ['=1+1', '+2', '-3', '@x', 'a,b', 'say "hi"', 'plain'].map(wordsCell);
  expect(csvOf({ caption: '', columns: ['One', '=Two'], rows: [cells as never] })).toBe(
    'One,\'=Two\r\n\'=1+1,\'+2,\'-3,\'@x,"a,b","say ""hi""",plain\r\n',
  );
});
