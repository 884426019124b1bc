import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';
import { publishedAtDesk } from '../../../support/members/published-at-desk.ts';
import { takesOut } from '../../../support/members/takes-out.ts';

const OWN = '0c0c0c0c-1111-4222-8333-444444444444';
const PEOPLE = [
  { name: 'Ivan Example', role: 'lawyer', mayBeNamed: true },
  { name: 'Ana Other', mayBeNamed: true },
];

let pages: DeskPages;
let ana: DeskVisitor;
let appealId: string;
let path: string;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OWN, 'Ana', ['propose']);
  appealId = await publishedAtDesk(pages, OWN, { externalId: 'case-1', people: PEOPLE });
  path = `/desk/withdraw/${appealId}`;
});

const takes = (what: string) =>
  ana.submits(`/desk/sent/${appealId}/${what}`, `/desk/sent/${appealId}/${what}`, { reason: 'Asked for.' });
const withdraws = (person: string) => takesOut(ana, path, { person });
const HIDDEN = { name: 'Ivan Example', mayBeNamed: false };

async function correctionBegun() {
  await ana.submits(`/desk/sent/${appealId}`, `/desk/sent/${appealId}/follow-up`, { kind: 'correction' });
  return pages.drafts.kept.at(-1)?.fields ?? {};
}

test.each(['take-back', 'take-down'])(
  'whoever withdraws after %s is in no correction: not as it begins, not in any stored version, not when a key names them',
  async (what) => {
    await takes(what);
    const dispatches = pages.appeals.dispatches.length;
    const { text } = await ana.ask('GET', path);
    const names = [...parseHTML(text).document.querySelectorAll('input[name=person]')];
    expect(names.map((one) => one.getAttribute('value'))).toEqual(['Ivan Example', 'Ana Other']);
    expect((await withdraws('Ivan Example')).to).toBe(`${path}?done=yes&lang=en`);
    const { people: hidden, ...told } = pages.appeals.versions.at(-1) ?? {};
    expect([pages.appeals.versions.length, hidden]).toEqual([2, [HIDDEN]]);
    const [{ people: first, ...before } = {}] = pages.appeals.versions;
    expect(first).toEqual([HIDDEN, PEOPLE[1]]);
    expect(JSON.stringify([before, told])).not.toMatch(/Ivan|Example beaten/);
    expect(pages.appeals.dispatches.length).toBe(dispatches);
    const fields = await correctionBegun();
    expect(fields.title).toBe('RUSSIA: lawyer [name taken out] beaten in prison');
    const naming = Object.entries(fields).filter(([, words]) => words.includes('Ivan'));
    expect(naming.map(([name]) => name)).toEqual(['people.1.name']);
    expect(fields['people.1.mayBeNamed']).toBe('no');
    await expect(publishedAtDesk(pages, OWN, { externalId: 'case-1', kind: 'correction', people: [] })).rejects.toThrow(
      'may not be named',
    );
  },
);

test('it is told in the history without the name, and no reader is mailed', async () => {
  await takes('take-down');
  await withdraws('Ivan Example');
  const entry = pages.appeals.entries.at(-1);
  expect(entry).toMatchObject({ act: 'consent-withdrawn', appealId, author: { name: 'Ana' } });
  expect(JSON.stringify(entry)).not.toContain('Ivan');
  expect(pages.appeals.consents.map(({ name }) => name)).toEqual(['Ana Other']);
  expect(pages.appeals.dispatches).toMatchObject([{ version: 1 }, { version: 2, reach: 'no-one' }]);
});

test('a second press changes nothing more, and another person can withdraw after the first', async () => {
  await takes('take-down');
  await withdraws('Ivan Example');
  const entries = pages.appeals.entries.length;
  expect((await withdraws('Ivan Example')).statusCode).toBe(303);
  expect(pages.appeals.entries.length).toBe(entries);
  await withdraws('Ana Other');
  expect(pages.appeals.versions.map(({ people }) => people?.every(({ mayBeNamed }) => !mayBeNamed))).toEqual([
    true,
    true,
  ]);
  // A part of a name that was left is offered still, of someone whom the page does not name.
  expect((await ana.ask('GET', path)).text).not.toMatch(/name="person" value="[^#]/);
});

test('two who withdraw at once are both gone: neither brings the other back', async () => {
  await takes('take-down');
  pages.appeals.beforeWrite = async () => {
    pages.appeals.beforeWrite = async () => {};
    await withdraws('Ana Other');
  };
  await withdraws('Ivan Example');
  expect(pages.appeals.versions.flatMap(({ people = [] }) => people).some(({ mayBeNamed }) => mayBeNamed)).toBe(false);
});

test('whom a retraction of a key hides is in no correction that begins from the version before', async () => {
  await publishedAtDesk(pages, OWN, {
    externalId: 'case-1',
    kind: 'retraction',
    title: 'It was not so',
    page: { content: 'It was not so.', format: 'text' },
    people: [{ name: 'Ivan Example', mayBeNamed: false }],
  });
  expect(JSON.stringify(await correctionBegun())).not.toContain('Ivan');
});
