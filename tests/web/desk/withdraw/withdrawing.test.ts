import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Permission } from '../../../../functions/contract/team-acts.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { DeskPages, formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';
import { publishedAtDesk } from '../../../support/members/published-at-desk.ts';
import { takesOut } from '../../../support/members/takes-out.ts';
import type { aRequest } from '../../../support/publishing/builders.ts';
import { keptParts } from '../../../support/showing/builders.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OVER = { status: 'finished', sliceBits: 0, closedSlices: 1, finishedAtMs: 1 } as const;
const OWN = '0c0c0c0c-1111-4222-8333-444444444444';
const OTHER = '0d0d0d0d-1111-4222-8333-444444444444';
const idOf = (n: number) => `0b0b0b0b-1111-4222-8333-${String(n).padStart(12, '0')}`;
const PEOPLE = [
  { name: 'Ivan Example', mayBeNamed: true },
  { name: 'Ana <b>Other</b>', mayBeNamed: true },
  { name: 'Olga Hidden', mayBeNamed: false },
];

async function aPublished(
  permissions: readonly Permission[] = ['propose'],
  publisherId = OWN,
  given: Parameters<typeof aRequest>[0] = {},
) {
  const pages = new DeskPages();
  const appealId = await publishedAtDesk(pages, publisherId, { people: PEOPLE, ...given });
  const path = `/desk/withdraw/${appealId}`;
  return { pages, path, appealId, ana: await pages.member(OWN, 'Ana', permissions) };
}

test('a page says whose name may go, and what no one can call back', async () => {
  const { ana, path } = await aPublished();
  const { text, statusCode } = await ana.ask('GET', path);
  expect(statusCode).toBe(200);
  expect(text).toContain('value="Ivan Example"');
  expect(text).toContain('Ana &lt;b&gt;Other&lt;/b&gt;');
  expect(text).not.toContain('Olga');
  expect(text).toContain('What no one can call back');
});

test('one member takes the name out at once, and the history tells who did it, without the name', async () => {
  const { ana, pages, path } = await aPublished();
  const done = await takesOut(ana, path, { person: 'Ivan Example' });
  expect([done.statusCode, done.to]).toEqual([303, `${path}?done=yes&lang=en`]);
  expect((await ana.ask('GET', `${path}?done=yes`)).text).not.toContain('Ivan');
  expect(pages.appeals.versions.at(-1)).toMatchObject({
    version: 2,
    edition: { title: expect.stringContaining('[name taken out]') },
  });
  const told = pages.appeals.entries.at(-1);
  expect(told).toMatchObject({ act: 'consent-withdrawn', author: { kind: 'member', name: 'Ana' } });
  expect(JSON.stringify(told)).not.toContain('Ivan');
});

test('the page of what was sent tells the versions before by titles without it', async () => {
  const { ana, path } = await aPublished();
  const sent = path.replace('withdraw', 'sent');
  expect((await ana.ask('GET', sent)).text).toContain('Ivan');
  await takesOut(ana, path, { person: 'Ivan Example' });
  const { text } = await ana.ask('GET', sent);
  expect(text).not.toContain('Ivan');
  expect(text.match(/<h3>.*\[name taken out\].*<\/h3>/g)).toHaveLength(2);
});

test('before a name is taken out, a page says what goes, whom it mails and what no one can call back', async () => {
  const { ana, pages, path } = await aPublished();
  await pages.member(OWN, 'Omar', []);
  const [dispatch] = pages.sendings.dispatches.values();
  if (dispatch?.kind === 'alert')
    pages.sendings.add({ ...dispatch, ...OVER }, { accepted: 261 }, keptParts({ delivered: 261 }));
  const { statusCode, text } = await ana.submits(path, path, { person: 'Ivan Example' });
  expect([statusCode, pages.appeals.versions.length, pages.acted]).toEqual([200, 1, []]);
  const main = parseHTML(text).document.querySelector('main')?.textContent ?? '';
  expect(main).toContain('Take this name out?');
  expect(main).toContain('The whole name stands in: Title');
  expect(main).toMatch(
    /Goes to everyone who was sent any version\.[\s\S]* Its largest sending so far went to about 250 people\./,
  );
  expect(main).toContain('One colleague is mailed that you did it.');
  expect(main).toContain('What no one can call back');
  expect(main).not.toContain('261');
  expect(await htmlFaults(text)).toEqual([]);
});

test('it asks again once a newer version went out or more were mailed, and keeps what was chosen', async () => {
  const { ana, pages, path, appealId } = await aPublished();
  const first = hiddenFieldsOf(formIn((await ana.submits(path, path, { person: 'Ivan Example' })).text, path));
  const { externalId = '' } = (await pages.appeals.findExternalId(appealId)) ?? {};
  await publishedAtDesk(pages, OWN, {
    externalId,
    kind: 'update',
    title: 'He was moved',
    datedOn: '2024-03-01',
    people: PEOPLE,
  });
  const second = await ana.ask('POST', path, first);
  expect([second.statusCode, pages.appeals.versions.length]).toEqual([409, 2]);
  expect(second.text).toContain('Nothing was done yet');
  const [dispatch] = pages.sendings.dispatches.values();
  if (dispatch?.kind === 'alert')
    pages.sendings.add({ ...dispatch, ...OVER }, { accepted: 261 }, keptParts({ delivered: 261 }));
  const third = await ana.ask('POST', path, hiddenFieldsOf(formIn(second.text, path)));
  expect([third.statusCode, pages.appeals.versions.length]).toEqual([409, 2]);
  const done = await ana.ask('POST', path, hiddenFieldsOf(formIn(third.text, path)));
  expect([done.statusCode, pages.appeals.versions.length]).toEqual([303, 3]);
});

test('without a name, or with one that is not listed, it asks again and changes nothing', async () => {
  const { ana, pages, path } = await aPublished();
  for (const person of ['', 'Nobody Example']) {
    const { statusCode, text } = await takesOut(ana, path, { person });
    expect([statusCode, text.includes('Choose whose name')]).toEqual([422, true]);
  }
  expect(pages.appeals.versions).toHaveLength(1);
});

test.each([
  ['another office’s appeal', ['propose'], OTHER, 303],
  ['a member who only looks', [], OWN, 403],
] as const)('%s is out of reach', async (_, permissions, publisherId, status) => {
  const { ana, pages, path } = await aPublished(permissions, publisherId);
  expect((await ana.ask('GET', path)).statusCode).toBe(status);
  expect((await ana.ask('POST', path, { person: 'Ivan Example' })).statusCode).toBe(403);
  expect(pages.appeals.versions).toHaveLength(1);
});

test('drafts of the desk name them no more, and the page goes on with those that are left', async () => {
  const { ana, pages, path } = await aPublished();
  const title = (n: number) => (n === 700 ? 'Free Ivan Example' : 'Free him');
  for (let n = 0; n <= 700; n += 1)
    await pages.drafts.save(aDraft({ draftId: idOf(n), fields: { title: title(n) } }), []);
  await takesOut(ana, path, { person: 'Ivan Example' });
  const { text } = await ana.ask('GET', `${path}?done=yes`);
  expect(text).toContain('Some drafts and other texts are still to be looked through');
  expect(JSON.stringify(pages.drafts.kept)).toContain('Ivan');
  const done = await ana.submits(path, path, { goOn: 'yes' });
  expect(done.to).toBe(`${path}?done=yes&lang=en`);
  expect(JSON.stringify(pages.drafts.kept)).not.toContain('Ivan');
  expect(pages.drafts.entries).toMatchObject([{ act: 'draft-name-taken-out', author: { name: 'Ana' } }]);
  expect((await ana.ask('GET', path)).text).not.toContain('still to be looked through');
});

test('notes and reasons that the office keeps lose the name by the same press', async () => {
  const { ana, pages, path } = await aPublished();
  const value = { title: 'Free Ivan Example' };
  pages.keptTexts.lay('releases', { publisherId: OWN, kind: 'release', value });
  await takesOut(ana, path, { person: 'Ivan Example' });
  expect(pages.keptTexts.valuesOn('releases')).toEqual([{ title: 'Free [name taken out]' }]);
});

test('it asks how the name is written in an edition in a script in which it is not known, and takes it out of that too', async () => {
  const title = 'الحرية لإيفان مثال';
  const { ana, pages, path } = await aPublished(['propose'], OWN, {
    people: PEOPLE.slice(0, 1),
    translations: [{ language: 'ar', title, body: { text: 'ضُرب إيفان مثال.' } }],
  });
  const asks = await takesOut(ana, path, { person: 'Ivan Example' });
  expect([asks.statusCode, pages.appeals.versions]).toMatchObject([422, { length: 1 }]);
  expect(asks.text).toContain('The name in this script: Arabic');
  expect(asks.text).toContain(title);
  expect(asks.text).toContain('value="Ivan Example" checked');
  const absent = { person: 'Ivan Example', absent: 'Arab' };
  const untouched = await takesOut(ana, path, absent);
  expect((await ana.ask('GET', untouched.to ?? '')).text).toContain(
    'Nothing was found to take out in these editions: Arabic',
  );
  const done = await takesOut(ana, path, { person: 'Ivan Example', 'spelling-Arab': 'إيفان مثال' });
  expect(done.statusCode).toBe(303);
  expect(JSON.stringify(pages.appeals.versions.at(-1)?.translations)).not.toContain('إيفان');
});

const SAID = {
  title: 'RUSSIA: lawyer beaten in prison',
  datedOn: '2024-03-01',
  body: {
    html: '<p>They beat Ivan Example.</p><p>Two weeks later <b>Mr Example</b> was held. For example, by night.</p>',
  },
  page: undefined,
};
const placesOf = (text: string) =>
  [...parseHTML(text).document.querySelectorAll('input[name=place]')].map((box) => {
    const words = box.parentElement?.textContent?.replaceAll(/\s+/g, ' ').trim();
    return { key: box.getAttribute('value') ?? '', isTicked: box.hasAttribute('checked'), words };
  });

test('each place of a part of the name is shown before the button, with its words, and the name of a likely one is ticked', async () => {
  const { ana, path } = await aPublished(['propose'], OWN, { ...SAID, people: PEOPLE.slice(0, 1) });
  const { text } = await ana.ask('GET', path);
  expect(placesOf(text).map(({ words, isTicked }) => [words, isTicked])).toEqual([
    ['…Two weeks later Mr Example was held. For example, by…Text (English) · version 1', true],
    ['…Mr Example was held. For example, by night.Text (English) · version 1', false],
  ]);
  expect(text).toContain('The whole name stands in: Text (English)');
  expect(text.indexOf('name="place"')).toBeLessThan(text.indexOf('Continue'));
});

test('a name that stands in six hundred places is taken out of all of them, once they were seen', async () => {
  const digits = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const text = Array.from({ length: 600 }, (_, n) => `They saw Ivan near the ${digits(n)} again.`).join('\n\n');
  const said = { ...SAID, body: { text }, people: PEOPLE.slice(0, 1) };
  const { ana, pages, path } = await aPublished(['propose'], OWN, said);
  const places = placesOf((await ana.ask('GET', path)).text).map(({ key }): [string, string] => ['place', key]);
  expect(places).toHaveLength(600);
  const hidden = Object.entries(hiddenFieldsOf(formIn((await ana.ask('GET', path)).text, path)));
  const chosen = [...hidden, ['person', 'Ivan Example'], ...places];
  const asked = await ana.post(path, `${new URLSearchParams(chosen as [string, string][])}`);
  const fields = [...formIn(asked.text, path).querySelectorAll('input')].map((one): [string, string] => [
    one.getAttribute('name') ?? '',
    one.getAttribute('value') ?? '',
  ]);
  expect((await ana.post(path, `${new URLSearchParams(fields)}`)).statusCode).toBe(303);
  expect(JSON.stringify(pages.appeals.versions.at(-1)?.edition)).not.toContain('Ivan');
});

test('what is ticked goes out of each version and draft, what is not stays, and the page says so', async () => {
  const { ana, pages, path, appealId } = await aPublished(['propose'], OWN, { ...SAID, people: PEOPLE.slice(0, 1) });
  const body = 'They beat him.\n\nTwo weeks later Mr Example was held. For example, by night.\n\nJudge Example sat.';
  await pages.drafts.save(aDraft({ draftId: idOf(1), fields: { title: 'News', text: body } }), []);
  const [held] = placesOf((await ana.ask('GET', path)).text);
  const done = await takesOut(ana, path, { person: 'Ivan Example', place: held?.key ?? '' });
  const { text } = await ana.ask('GET', done.to ?? '');
  expect(placesOf(text).map(({ words, isTicked }) => [words, isTicked])).toEqual([
    ['…taken out] was held. For example, by night.Text (English) · version 2, 1', false],
  ]);
  expect(text).toContain('Parts of a name stand in this appeal still.');
  expect(text).not.toContain('Ivan');
  const saying = pages.appeals.versions.map(({ edition }) => edition.blocks[1]?.html);
  const left = 'Two weeks later <strong>Mr [name taken out]</strong> was held. For example, by night.';
  expect(saying).toEqual([left, left]);
  expect(pages.drafts.kept.at(-1)?.fields.text).toBe(body.replace('Mr Example', 'Mr [name taken out]'));
  const [rest] = placesOf(text);
  const value = /name="person" value="(#[^"]+)"/.exec(text)?.[1] ?? '';
  const again = await takesOut(ana, path, { person: value, place: rest?.key ?? '' });
  expect((await ana.ask('GET', again.to ?? '')).text).toContain('No other part of it was found in this appeal.');
  expect(JSON.stringify(pages.appeals.versions.map(({ edition }) => edition))).not.toMatch(/example/i);
  expect(appealId).toBe(pages.appeals.versions[0]?.appealId);
});

test('a place that came since the page was shown is looked at before anything is changed', async () => {
  const { ana, pages, path } = await aPublished(['propose'], OWN, { ...SAID, people: PEOPLE.slice(0, 1) });
  const hidden = hiddenFieldsOf(formIn((await ana.ask('GET', path)).text, path));
  const unseen = Object.fromEntries(Object.entries(hidden).filter(([name]) => !name.startsWith('seen-')));
  const { statusCode, text } = await ana.ask('POST', path, { ...unseen, person: 'Ivan Example' });
  expect(statusCode).toBe(422);
  expect(text).toContain('Nothing was changed yet. Look at the places below');
  expect(pages.appeals.versions).toHaveLength(1);
});

test('a person whom no list has is taken out by the name as it stands in the text, once its places were seen', async () => {
  const { ana, pages, path } = await aPublished(['propose'], OWN, {
    ...SAID,
    body: { html: '<p>They beat Oleg Sample, Oleh Sample to friends.</p><p>Mr Sample was held.</p>' },
    people: [],
  });
  const { text } = await ana.ask('GET', path);
  expect(text).not.toContain('withdrew');
  expect(text).toContain('No one who may be named is listed in this appeal.');
  expect(text).toContain(`href="/desk/sent/${pages.appeals.versions[0]?.appealId}/take-down?lang=en"`);
  const typed = { unlisted: 'Oleg Sample', 'unlisted-2': 'Oleh Sample' };
  const nowhere = await takesOut(ana, path, { unlisted: 'Nadia Nowhere' });
  expect([nowhere.statusCode, nowhere.text.includes('This name stands nowhere')]).toEqual([422, true]);
  const looked = await takesOut(ana, path, typed);
  expect(looked.statusCode).toBe(422);
  expect(looked.text).toContain('The whole name stands in: Text (English)');
  const [place] = placesOf(looked.text);
  expect(place?.words).toContain('Mr Sample was held.');
  expect(pages.appeals.versions).toHaveLength(1);
  const hidden = hiddenFieldsOf(formIn(looked.text, path));
  const asked = await ana.ask('POST', path, { ...hidden, ...typed, place: place?.key ?? '' });
  const done = await ana.ask('POST', path, hiddenFieldsOf(formIn(asked.text, path)));
  expect(done.statusCode).toBe(303);
  expect(pages.appeals.versions.map(({ edition }) => edition.blocks.map(({ html }) => html))).toEqual(
    Array.from({ length: 2 }, () => [
      'They beat [name taken out], [name taken out] to friends.',
      'Mr [name taken out] was held.',
    ]),
  );
  expect(pages.appeals.versions.at(-1)?.people).toEqual([
    { name: 'Oleg Sample', nativeName: 'Oleh Sample', mayBeNamed: false },
  ]);
});

test('colleagues are mailed that a name was taken out, once, and who did it is not', async () => {
  const { ana, pages, path, appealId } = await aPublished();
  await pages.member(OWN, 'Omar', ['decide']);
  await takesOut(ana, path, { person: 'Ivan Example' });
  await takesOut(ana, path, { person: 'Ivan Example' });
  const others = pages.offices.kept.get(OWN)?.members.filter(({ name }) => name === 'Omar');
  expect(pages.acted).toMatchObject([{ did: 'name-taken-out', about: appealId, memberId: others?.[0]?.memberId }]);
  expect(JSON.stringify(pages.acted)).not.toContain('Ivan');
});

test('two of one family share their places: a part that stays of one stays, though it is ticked for the other', async () => {
  const people = [PEOPLE[0], { name: 'Anna Example', mayBeNamed: true }].flatMap((one) => one ?? []);
  const { ana, pages, path } = await aPublished(['propose'], OWN, { ...SAID, people });
  const places = placesOf((await ana.ask('GET', path)).text);
  expect(new Set(places.map(({ key }) => key)).size).toBe(4);
  const ofAnna = places.at(-2)?.key ?? '';
  await takesOut(ana, path, { person: 'Ivan Example', place: ofAnna });
  expect(pages.appeals.versions.at(-1)?.edition.blocks[1]?.html).toContain('Mr Example');
});
