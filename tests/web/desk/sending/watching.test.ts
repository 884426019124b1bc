import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Permission } from '../../../../functions/contract/team-acts.ts';
import { cardOf } from '../../../../functions/domain/archive/card.ts';
import type { AlertDispatch, SliceCounts } from '../../../../functions/domain/dispatch/dispatches.ts';
import type { BlurredParts } from '../../../../functions/domain/showing/showing.ts';
import { DeskPages, formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { aVersion } from '../../../support/publishing/builders.ts';
import { aDispatch, anAppealVersion } from '../../../support/sending/builders.ts';
import { keptParts } from '../../../support/showing/builders.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OWN = '0c0c0c0c-1111-4222-8333-444444444444';
const ID = aDispatch().dispatchId;
const PAGE = `/desk/sending/${ID}`;
const OVER = { status: 'finished', sliceBits: 0, closedSlices: 1, finishedAtMs: 1 } as const;
const GOING = { status: 'sending', sliceBits: 0 } as const;
const documentOf = (text: string) => parseHTML(text).document;

async function watching(
  dispatch: Partial<AlertDispatch>,
  counts: Partial<SliceCounts> = {},
  parts?: BlurredParts | 'used up',
  may?: readonly Permission[],
) {
  const pages = new DeskPages();
  const ana = await pages.member(OWN, 'Ana', may);
  pages.sendings.add(aDispatch({ publisherId: OWN, ...dispatch }), counts, parts);
  pages.appeals.versions.push(anAppealVersion());
  return { pages, ana };
}

test('members see in words, in a chart and in its table what became of a sending, in steps', async () => {
  const parts = keptParts({ asked: 1_204, delivered: 1_127, bounced: 77, complained: -12 });
  const { ana } = await watching(OVER, { accepted: 1_211, uncertain: 2 }, parts);
  const { text } = await ana.ask('GET', PAGE);
  expect(text).toContain('Asked: about 1,200. Delivered: about 1,150. Bounced: about 100. Complained: 50 or fewer.');
  const page = documentOf(text);
  expect([...page.querySelectorAll('svg.chart rect')].length).toBe(4);
  const rows = [...page.querySelectorAll('table tbody tr')].map((row) => [
    row.querySelector('th')?.textContent,
    row.querySelector('td')?.textContent,
  ]);
  expect(rows).toEqual([
    ['Delivered', 'about 1,150'],
    ['Bounced', 'about 100'],
    ['Complained', '50 or fewer'],
    ['Without a clear answer', '50 or fewer'],
    ['Asked in all', 'about 1,200'],
  ]);
  expect(text).toContain('rounded to steps of 50 and blurred a little');
  expect(page.querySelectorAll('#steer form, #steer a, script[src*="sending"], [style]').length).toBe(0);
  expect(await htmlFaults(text)).toEqual([]);
});

test.each([
  [undefined, 'Its numbers are shown once mailboxes have had time to answer'],
  ['used up' as const, 'each month they are shown of the first 30 sendings of your office'],
])('else the page says why it shows no number, and has no chart', async (parts, words) => {
  const { ana } = await watching(OVER, { accepted: 1_247, matched: 1_248, candidates: 1_246 }, parts);
  const { text } = await ana.ask('GET', PAGE);
  expect(text).toContain(words);
  expect(documentOf(text).querySelector('#figures')?.outerHTML).not.toMatch(/svg|table|1,?24[5-8]/);
});

test.each(['cancelled', 'superseded'] as const)(
  'of one that was %s as its last mail left, nothing says that someone did not get it',
  async (kind) => {
    const halted = { ...OVER, halt: { kind, atMs: 1 } };
    const { ana } = await watching(halted, { matched: 300, accepted: 300 }, keptParts({ delivered: 300 }));
    const { text } = await ana.ask('GET', PAGE);
    const figures = documentOf(text).querySelector('#figures')?.textContent ?? '';
    expect(figures).toContain(kind === 'cancelled' ? 'It was cancelled.' : 'A later version took its place.');
    expect(figures).toContain('Asked: about 300. Delivered: about 300.');
  },
);

test('of what has not begun nothing is told but that', async () => {
  const { ana } = await watching({ status: 'planned' });
  const { text } = await ana.ask('GET', PAGE);
  expect(text).toContain('It has not begun yet.');
  expect(await htmlFaults(text)).toEqual([]);
});

test('while it goes out, the part that is fetched again is the one on the page', async () => {
  const { ana, pages } = await watching({ ...GOING, estimatedPeople: 1_210 }, { accepted: 631 });
  const { text } = await ana.ask('GET', PAGE);
  const page = documentOf(text);
  expect(page.querySelector('#figures')?.textContent).toContain('No number is shown while it goes out.');
  expect(page.querySelector('#figures')?.outerHTML).not.toMatch(/600|631|1,?2\d\d/);
  expect(page.querySelector('script[src*="sending"]')).not.toBeNull();
  expect(page.querySelector(`a[href="${PAGE}?lang=en"]`)?.textContent).toBe('Look again');
  const again = page.querySelector('[data-again]')?.getAttribute('data-again') ?? '';
  const part = async () => (await ana.ask('GET', again)).text;
  expect(documentOf(await part()).querySelector('#figures')?.outerHTML).toBe(page.querySelector('#figures')?.outerHTML);
  pages.sendings.add(aDispatch({ publisherId: OWN, ...OVER }), { accepted: 1_204 }, keptParts({ delivered: 1_204 }));
  expect(await part()).toMatch(/data-over[\s\S]*Asked: about 1,200/);
});

test.each([
  ['pause', PAGE, 'mailing-paused', 'It is paused.'],
  ['cancel', `${PAGE}/cancel`, 'mailing-cancelled', 'It was cancelled'],
])('one member may %s it at once, and the history tells it', async (action, page, act, stands) => {
  const { ana, pages } = await watching(GOING, {}, undefined, ['propose']);
  const answer = await ana.submits(page, `${PAGE}/${action}`);
  expect([answer.statusCode, answer.to]).toEqual([303, `${PAGE}?lang=en`]);
  expect(pages.sendings.questions).toEqual([{ kind: 'steer-sending', publisherId: OWN, dispatchId: ID, action }]);
  expect(pages.offices.newest(OWN)[0]).toMatchObject({ act, dispatchId: ID, author: { name: 'Ana' } });
  expect((await ana.ask('GET', PAGE)).text).toContain(stands);
});

test.each([0, 3, 1_204])(
  'once it was stopped for good, after what time no mail left any more is said, however many were mailed: %i',
  async (accepted) => {
    const stopped = { ...OVER, halt: { kind: 'superseded', atMs: 1_000 }, finishedAtMs: 2_120 } as const;
    const { ana } = await watching(stopped, { accepted });
    const figures = documentOf((await ana.ask('GET', PAGE)).text).querySelector('#figures');
    expect(figures?.textContent).toContain('No mail of it left later than 1.2 seconds after it was stopped.');
  },
);

test('while its last calls are under way, and of what was not stopped, no such time is said', async () => {
  const { ana, pages } = await watching({ ...GOING, halt: { kind: 'cancelled', atMs: 1 } }, { accepted: 60 });
  const text = async () => (await ana.ask('GET', PAGE)).text;
  expect(await text()).not.toContain('No mail of it left');
  pages.sendings.add(aDispatch({ publisherId: OWN, ...OVER }), { accepted: 60 });
  expect(await text()).not.toContain('No mail of it left');
});

test('what is paused can go on, and is not paused twice', async () => {
  const { ana, pages } = await watching({ ...GOING, halt: { kind: 'paused', atMs: 1 } });
  const { text } = await ana.ask('GET', PAGE);
  const actions = [...documentOf(text).querySelectorAll('#steer form')].map((form) => form.getAttribute('action'));
  expect(actions).toEqual([`${PAGE}/resume?lang=en`]);
  await ana.submits(PAGE, `${PAGE}/resume`);
  expect(pages.sendings.dispatches.get(ID)?.halt).toBeUndefined();
  expect(pages.offices.newest(OWN)[0]?.act).toBe('mailing-resumed');
});

test('who may pause a sending and not decide lets none go on', async () => {
  const { ana, pages } = await watching({ ...GOING, halt: { kind: 'paused', atMs: 1 } }, {}, undefined, ['propose']);
  const page = documentOf((await ana.ask('GET', PAGE)).text);
  expect(page.querySelector('#steer form')).toBeNull();
  expect(page.querySelector('#steer')?.textContent).toContain('A colleague who may decide can let it go on.');
  const proof = page.querySelector('input[name=proof]')?.getAttribute('value') ?? '';
  expect((await ana.ask('POST', `${PAGE}/resume`, { proof })).statusCode).toBe(403);
  expect([pages.sendings.questions, pages.sendings.dispatches.get(ID)?.halt?.kind]).toEqual([[], 'paused']);
});

test('to cancel asks first, and asks again once the sending stands otherwise', async () => {
  const { ana, pages } = await watching(GOING, { accepted: 60 });
  const page = `${PAGE}/cancel`;
  const { text } = await ana.ask('GET', page);
  expect(documentOf(text).querySelector('main')?.textContent).toMatch(/It is going out\.[\s\S]*This can’t be undone/);
  expect(await htmlFaults(text)).toEqual([]);
  const fields = hiddenFieldsOf(formIn(text, page));
  pages.sendings.add(aDispatch({ publisherId: OWN, ...GOING, halt: { kind: 'paused', atMs: 1 } }));
  const again = await ana.ask('POST', page, fields);
  expect([again.statusCode, pages.sendings.questions]).toEqual([409, []]);
  expect(documentOf(again.text).querySelector('main')?.textContent).toMatch(/Nothing was done yet[\s\S]*It is paused/);
  const done = await ana.ask('POST', page, hiddenFieldsOf(formIn(again.text, page)));
  expect([done.statusCode, pages.sendings.questions.length]).toEqual([303, 1]);
});

test('what ended meanwhile is said to be over, and nothing is told in the history', async () => {
  const { ana, pages } = await watching(GOING);
  const lines = pages.offices.entries.length;
  const { text } = await ana.ask('GET', PAGE);
  const proof = documentOf(text).querySelector('#steer input[name=proof]')?.getAttribute('value') ?? '';
  pages.sendings.add(aDispatch({ publisherId: OWN, ...OVER }));
  const answer = await ana.ask('POST', `${PAGE}/cancel`, { proof });
  expect([answer.statusCode, answer.text.includes('It is over')]).toEqual([409, true]);
  expect(pages.offices.entries.length).toBe(lines);
});

test('a member who may only look sees no button, and what they post changes nothing', async () => {
  const { ana, pages } = await watching(GOING, {}, undefined, ['manage']);
  const page = documentOf((await ana.ask('GET', PAGE)).text);
  expect(page.querySelector('#steer button')).toBeNull();
  // The form that signs out has the proof of this session too.
  const proof = page.querySelector('input[name=proof]')?.getAttribute('value') ?? '';
  expect((await ana.ask('POST', `${PAGE}/cancel`, { proof })).statusCode).toBe(403);
  expect(pages.sendings.questions).toEqual([]);
});

test.each([PAGE, `${PAGE}/part`, '/desk/sending/1', '/desk/sent/0a0a0a0a-1111-4222-8333-444444444444'])(
  'another office’s sending, and one that never was, is not found: %s',
  async (path) => {
    const { ana } = await watching({ ...GOING, publisherId: '0d0d0d0d-1111-4222-8333-444444444444' });
    expect((await ana.ask('GET', path)).statusCode).toBe(404);
  },
);

test('what a member posts about another office’s sending, with a proof of their own, changes nothing', async () => {
  const { ana, pages } = await watching(GOING);
  const { text } = await ana.ask('GET', PAGE);
  const proof = documentOf(text).querySelector('#steer input[name=proof]')?.getAttribute('value') ?? '';
  pages.sendings.add(aDispatch({ publisherId: '0d0d0d0d-1111-4222-8333-444444444444', ...GOING }));
  expect((await ana.ask('POST', `${PAGE}/cancel`, { proof })).statusCode).toBe(404);
  expect(pages.sendings.questions).toEqual([]);
});

test.each([
  ['en', '50 or fewer'],
  ['fr', '50 ou moins'],
  ['es', '50 o menos'],
  ['ar', '50 أو أقل'],
])('the page is there in each language: %s', async (language, words) => {
  const { ana } = await watching(OVER, { accepted: 3 }, keptParts({ delivered: 3 }));
  expect((await ana.ask('GET', `${PAGE}?lang=${language}`)).text).toMatch(new RegExp(words, 'i'));
});

test('the page’s markup holds in each standing', async () => {
  const { ana, pages } = await watching(GOING, { accepted: 60 });
  expect(await htmlFaults((await ana.ask('GET', PAGE)).text)).toEqual([]);
  pages.sendings.add(aDispatch({ publisherId: OWN, ...OVER }), { accepted: 60 }, keptParts({ delivered: 60 }));
  expect(await htmlFaults((await ana.ask('GET', PAGE)).text)).toEqual([]);
});

test('the home lists what goes out now, and what went out within a day with its results among what was sent, and the list of what was sent to the page that leads there', async () => {
  const { ana, pages } = await watching(
    OVER,
    { accepted: 261, uncertain: 1 },
    keptParts({ delivered: 260, bounced: 1 }),
  );
  const appealId = '0e0e0e0e-1111-4222-8333-444444444444';
  const version = aVersion({ appealId, publisherId: OWN, publishedAtMs: pages.nowMs - 1_000 });
  const old = aVersion({ appealId: ID, publishedAtMs: pages.nowMs - 86_400_000 });
  pages.ownAppeals = {
    published: async () => ({ shown: [version, old].map((one) => cardOf(one, one.publishedAtMs)) }),
  };
  for (const { appealId } of [version, old])
    pages.appeals.known.set(`${OWN}/${appealId}`, {
      ...{ appealId, latestVersion: 1, contentHash: '', followUps: [], dispatchId: ID },
    });
  const rowsOf = async (list: string) => [
    ...documentOf((await ana.ask('GET', '/desk')).text).querySelectorAll(`section[aria-labelledby=${list}] li`),
  ];
  const [row] = await rowsOf('sent');
  expect(await rowsOf('going')).toEqual([]);
  expect(row?.textContent).toContain('It has gone out. Asked: about 250. Delivered: about 250.');
  pages.sendings.add(aDispatch({ publisherId: OWN, ...GOING }));
  const [going] = await rowsOf('going');
  expect(going?.querySelector('a')?.getAttribute('href')).toBe(`${PAGE}?lang=en`);
  // It has one row.
  expect(await rowsOf('sent')).toHaveLength(1);
  const sent = documentOf((await ana.ask('GET', '/desk/sent')).text);
  const [link] = sent.querySelectorAll('a[href^="/desk/sent/"]');
  pages.appeals.versions.push(version);
  pages.sendings.add(
    aDispatch({ ...OVER, appealId: version.appealId, createdAtMs: version.publishedAtMs, publisherId: OWN }),
  );
  const page = documentOf((await ana.ask('GET', link?.getAttribute('href') ?? '')).text);
  expect(page.querySelector(`a[href="${PAGE}?lang=en"]`)?.textContent).toContain('How it went out');
});

test.each([
  ['waits', { status: 'planned' } as const],
  ['ended', OVER],
])(
  'of what was taken down the home says that no reader was mailed, and not that it goes out: its dispatch %s',
  async (_, stands) => {
    const { ana, pages } = await watching({ ...stands, reach: 'no-one' });
    const version = aVersion({ publisherId: OWN, kind: 'retraction', publishedAtMs: pages.nowMs - 1_000 });
    const { appealId } = version;
    pages.ownAppeals = { published: async () => ({ shown: [cardOf(version, version.publishedAtMs)] }) };
    pages.appeals.known.set(`${OWN}/${appealId}`, {
      ...{ appealId, latestVersion: 1, contentHash: '', followUps: [], dispatchId: ID },
    });
    const { text } = await ana.ask('GET', '/desk');
    const [going, sent] = ['going', 'sent'].map((list) =>
      documentOf(text).querySelector(`section[aria-labelledby=${list}]`),
    );
    expect(going).toBeNull();
    expect(sent?.textContent).toContain('It was taken down. No reader was mailed.');
    expect(sent?.innerHTML).not.toMatch(/It has gone out|fewer than|\/desk\/sending\//);
  },
);

test('a sending that the operator holds says so', async () => {
  const { ana, pages } = await watching({});
  pages.sendings.isHeld = true;
  expect((await ana.ask('GET', PAGE)).text).toContain('The operator of this deployment holds all mail.');
});

describe.each([
  ['pause', PAGE, 'It is paused.', 'mailing-paused'],
  ['cancel', `${PAGE}/cancel`, 'It was cancelled', 'mailing-cancelled'],
])('when no answer comes in time to who pressed %s', (action, page, stands, act) => {
  test('what was done all the same is told as done', async () => {
    const { ana, pages } = await watching(GOING);
    pages.sendings.isCutOff = 'after';
    const answer = await ana.submits(page, `${PAGE}/${action}`);
    expect([answer.statusCode, pages.offices.newest(OWN)[0]?.act]).toEqual([303, act]);
    expect((await ana.ask('GET', PAGE)).text).toContain(stands);
  });

  test('the page says that it is not known, and shows how the mailing stands', async () => {
    const { ana, pages } = await watching(GOING);
    pages.sendings.isCutOff = 'before';
    const answer = await ana.submits(page, `${PAGE}/${action}`);
    expect([answer.statusCode, answer.text.includes('No answer came in time')]).toEqual([503, true]);
    expect(answer.text).not.toContain(stands);
    expect(pages.offices.newest(OWN).map((entry) => entry.act)).not.toContain(act);
    expect(await htmlFaults(answer.text)).toEqual([]);
  });
});
