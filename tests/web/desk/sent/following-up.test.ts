import { parseHTML } from 'linkedom';
import { beforeEach, expect, test } from 'vitest';
import { DISTINCT_FROM_ALL } from '../../../../functions/contract/api.ts';
import type { AudienceQuestion } from '../../../../functions/contract/requests/count-audience.ts';
import { requestOf } from '../../../../functions/domain/drafts/request-of.ts';
import { aDraftOf, Writer } from '../../../support/drafts/writer.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';
import { publishedAtDesk } from '../../../support/members/published-at-desk.ts';
import { A_CONSENT } from '../../../support/publishing/consents.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OWN = '0c0c0c0c-1111-4222-8333-444444444444';
const OTHER = '0d0d0d0d-1111-4222-8333-444444444444';
const PERSON = { name: 'Ivan Example', state: 'detained', mayBeNamed: true };

let pages: DeskPages;
let ana: DeskVisitor;
let appealId: string;
let path: string;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OWN, 'Ana', ['propose']);
  appealId = await publishedAtDesk(pages, OWN, {
    people: [PERSON],
    demands: ['Let a doctor see him', 'Release him'],
    letter: 'Dear Minister',
    urgent: true,
    translations: [{ language: 'fr', title: 'Un avocat battu', body: { html: '<p>Battu en prison.</p>' } }],
  });
  path = `/desk/sent/${appealId}`;
});

const documentOf = (text: string) => parseHTML(text).document;
const textsOf = (page: string, selector: string) =>
  [...documentOf(page).querySelectorAll(selector)].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
const newest = () => pages.drafts.kept.at(-1);

/** Presses the button of a kind. @returns a tab with the draft that it begins. */
async function begins(kind: string): Promise<Writer> {
  const answer = await ana.submits(path, `${path}/follow-up`, { kind });
  expect(answer.statusCode).toBe(303);
  const tab = new Writer(ana, answer.to.split('?', 1).join());
  await tab.opens();
  return tab;
}

test('the page of an appeal says what was sent, and of each follow-up what it is for and who gets it', async () => {
  const { text } = await ana.ask('GET', path);
  expect(documentOf(text).querySelector('h1')?.textContent).toBe('RUSSIA: lawyer Ivan Example beaten in prison');
  expect(textsOf(text, 'section[aria-labelledby=follow] h3')).toEqual(['What happened?', 'Whom should it reach?']);
  expect(textsOf(text, '#kind label, #kind .hint')).toEqual([
    'There is news',
    'Goes to everyone who follows what it is about, or this case, and has not stopped.',
    'Something in it is wrong',
    'Goes to everyone who was sent any version. Those who did not get the wrong text yet get this in its place.',
    'The case ended',
    'Goes to everyone who follows what it is about, or this case, and has not stopped.',
    'It should not have been sent',
    'Goes to everyone who was sent any version. Those who did not get it yet get nothing.',
    'A person is not to be named any more',
  ]);
  expect(textsOf(text, '#whom label')).toEqual([
    'Readers, in your own words',
    'Readers, at once and in fixed words: only that it was withdrawn',
    'No one by mail: only its page changes',
  ]);
  expect(text).toContain('It has not begun yet.');
  expect(await htmlFaults(text)).toEqual([]);
});

test.each([
  ['retraction', 'no-one', '/take-down'],
  ['retraction', 'at-once', '/take-back'],
  ['outcome', 'no-one', '/end'],
] as const)('%s for %s leads to the page of what one person does', async (kind, whom, page) => {
  const omar = await pages.member(OWN, 'Omar', ['decide']);
  const { statusCode, to } = await omar.submits(path, `${path}/follow-up`, { kind, whom });
  expect([statusCode, to.split('?')[0]]).toEqual([303, `${path}${page}`]);
  expect(pages.drafts.kept).toEqual([]);
});

test('a name goes out on the page of its appeal, and what has no such way says which ways it has', async () => {
  for (const whom of ['readers', 'at-once', 'no-one']) {
    const name = await ana.submits(path, `${path}/follow-up`, { kind: 'name', whom });
    expect(name.to.split('?')[0]).toBe(`/desk/withdraw/${appealId}`);
  }
  const silent = await ana.submits(path, `${path}/follow-up`, { kind: 'update', whom: 'no-one' });
  expect(silent.statusCode).toBe(422);
  expect(textsOf(silent.text, '#whom .error')).toEqual([
    expect.stringContaining('For “There is news” choose one of these: Readers, in your own words'),
  ]);
  const chosen = [...documentOf(silent.text).querySelectorAll('input[checked]')].map((one) =>
    one.getAttribute('value'),
  );
  expect(chosen).toEqual(['update', 'no-one']);
  const nothing = await ana.submits(path, `${path}/follow-up`, {});
  expect([nothing.statusCode, textsOf(nothing.text, '#kind .error')]).toEqual([
    422,
    [expect.stringContaining('Choose what happened')],
  ]);
  expect(await htmlFaults(silent.text)).toEqual([]);
  expect(pages.drafts.kept).toEqual([]);
});

test('how many an update would reach is one number in steps, and the news of the case counts', async () => {
  const asked: AudienceQuestion[] = [];
  pages.countReaders = (question) => {
    asked.push(question);
    return { kind: 'counted', people: 50 };
  };
  const { text } = await ana.submits(path, `${path}/audience`);
  expect(documentOf(text).querySelector('[role=status]')?.textContent).toContain('50 people or fewer');
  expect(asked).toMatchObject([{ publisherId: OWN, version: { appealId, version: 2, kind: 'update' } }]);
});

test('an update begins with all that the newest version says, and asks what changed', async () => {
  const tab = await begins('update');
  expect(newest()).toMatchObject({ revision: 1, savedBy: { name: 'Ana' } });
  expect(newest()?.fields).toMatchObject({
    kind: 'update',
    followUp: appealId,
    follows: '1',
    title: 'RUSSIA: lawyer Ivan Example beaten in prison',
    'people.1.name': 'Ivan Example',
    'people.1.state': 'detained',
    'people.1.consentBy': A_CONSENT.by,
    'demands.2': 'Release him',
    letter: 'Dear Minister',
    'datedOn-year': '2024',
    'fr.title': 'Un avocat battu',
    editions: 'fr',
  });
  const fields = newest()?.fields ?? {};
  expect(Object.keys(fields).filter((name) => /^(urgent|whatChanged|externalId)/.test(name))).toEqual([]);
  const page = documentOf(tab.page);
  expect(page.querySelector('#follows a')?.getAttribute('href')).toBe(`${path}?lang=en`);
  expect(page.querySelector('#follows')?.textContent).toContain('You write on from version 1.');
  expect(page.querySelector('select#followUp')).toBeNull();
  expect(textsOf(tab.page, '.checks li')).toContain('Say what changed: readers see it first');
  expect(pages.drafts.entries.at(-1)).toMatchObject({ act: 'draft-begun', author: { name: 'Ana' } });
  expect(await htmlFaults(tab.page)).toEqual([]);
});

test('a correction that says nothing new yet is not called published', async () => {
  const tab = await begins('correction');
  expect(tab.page).not.toContain('Published: see its page');
});

test('a form that is sent twice begins one draft, and the page names it from then on', async () => {
  const { text } = await ana.ask('GET', path);
  const form = Object.fromEntries(
    [
      ...(documentOf(text).querySelector('form[action*="follow-up"]')?.querySelectorAll('input[type=hidden]') ?? []),
    ].map((one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? '']),
  );
  const press = () => ana.ask('POST', `${path}/follow-up`, { ...form, kind: 'correction' });
  expect([(await press()).to, pages.drafts.kept.length]).toEqual([(await press()).to, 1]);
  const again = await ana.ask('GET', path);
  expect(documentOf(again.text).querySelector('#writing ~ ul a')?.getAttribute('href')).toBe((await press()).to);
});

test('of a correction, what its writer takes out is gone, and urgency goes with its tick', async () => {
  const tab = await begins('correction');
  await tab.saves({ 'demands.1': '', letter: '', urgent: [], whatChanged: 'No letter.' });
  const version = await published();
  expect(version).toMatchObject({ version: 2, kind: 'correction', edition: { demands: ['Release him'] } });
  expect([version?.edition.letter, version?.isUrgent]).toEqual([undefined, undefined]);
});

/** Publishes the newest draft as its own request says. */
async function published() {
  const draft = newest();
  const { request, problems } = requestOf(draft ?? { draftId: '', fields: {} });
  if (!request) throw new Error(JSON.stringify(problems));
  await publishedAtDesk(pages, OWN, request);
  return pages.appeals.versions.at(-1);
}

test('a later version keeps a follow-up back, loses none of it, and is taken into account by a press', async () => {
  const tab = await begins('update');
  await tab.saves({ whatChanged: 'He was moved to Exampletown.' });
  await publishedAtDesk(pages, OWN, {
    ...{ kind: 'correction', externalId: appealId, title: 'RUSSIA: Ivan Example, not a lawyer, beaten' },
    leaveOut: ['fr'],
  });
  const page = await tab.opens();
  expect(documentOf(page).querySelector('#follows')?.textContent).toContain('Version 2 was published since.');
  expect(textsOf(page, '.error-summary li')).toEqual([
    'Follows up: Version 2 was published since this was begun: look at it, and say that your text takes it into account',
  ]);
  expect(page).toContain('He was moved to Exampletown.');
  expect((await ana.ask('GET', `${tab.path}/ask`)).text).not.toContain('Ask for a decision</button>');
  const answer = await tab.saves({ do: 'follow-2' });
  expect(answer.statusCode).toBe(303);
  expect(newest()?.fields).toMatchObject({ follows: '2', whatChanged: 'He was moved to Exampletown.' });
  expect(documentOf(await tab.opens()).querySelector('#follows')?.textContent).toContain(
    'You write on from version 2.',
  );
});

test('no form says for itself what it takes into account', async () => {
  const tab = await begins('update');
  await tab.saves({ follows: '7', title: 'Another' });
  expect(newest()?.fields).toMatchObject({ follows: '1', title: 'Another' });
});

test('who withdrew their consent stands in no follow-up', async () => {
  pages.drafts.withdrawnOf.set(OWN, {
    revision: 1,
    people: [{ name: 'Ivan Example', spellings: [], withdrawnAtMs: pages.nowMs }],
  });
  await begins('update');
  expect(newest()?.fields).toMatchObject({ title: 'RUSSIA: lawyer [name taken out] beaten in prison' });
  expect(JSON.stringify(newest()?.fields)).not.toContain('Ivan Example');
});

test('another office’s appeal is as unknown as one that never was, and nothing follows it', async () => {
  const others = await publishedAtDesk(pages, OTHER, {
    ...{ title: 'Only the other office knows this', distinctFrom: DISTINCT_FROM_ALL },
  });
  const there = `/desk/sent/${others}`;
  const page = await ana.ask('GET', there);
  expect([page.statusCode, page.text.includes('Only the other')]).toEqual([404, false]);
  const proof = documentOf((await ana.ask('GET', path)).text)
    .querySelector('input[name=proof]')
    ?.getAttribute('value');
  const form = { proof: proof ?? '', draft: crypto.randomUUID(), kind: 'update' };
  expect((await ana.ask('POST', `${there}/follow-up`, form)).statusCode).toBe(404);
  expect((await ana.ask('POST', `${there}/audience`, form)).statusCode).toBe(404);
  expect(pages.drafts.kept).toEqual([]);
});

test('a member who may not write is offered what they may do, and begins nothing', async () => {
  const omar = await pages.member(OWN, 'Omar', ['decide']);
  const { text } = await omar.ask('GET', path);
  expect(textsOf(text, '#kind label')).toEqual(['The case ended', 'It should not have been sent']);
  expect(documentOf(text).querySelectorAll('#whom [checked]').length).toBe(0);
  const unsaid = await omar.submits(path, `${path}/follow-up`, { kind: 'outcome' });
  expect([unsaid.statusCode, textsOf(unsaid.text, '#whom .error').length]).toEqual([422, 1]);
  expect(documentOf(text).querySelectorAll('form[action*="audience"], #whom [value=readers]').length).toBe(0);
  const proof = documentOf(text).querySelector('input[name=proof]')?.getAttribute('value') ?? '';
  const form = { proof, draft: crypto.randomUUID(), kind: 'update' };
  expect((await omar.ask('POST', `${path}/follow-up`, form)).statusCode).toBe(403);
  expect((await ana.ask('GET', `${path}/follow-up?kind=update&draft=${form.draft}`)).to).toBe(`${path}?lang=en`);
  expect((await ana.ask('POST', `${path}/follow-up`, { ...form, proof: '' })).statusCode).toBe(403);
  expect(pages.drafts.kept).toEqual([]);
});

test('what was answered about a version is not asked again in what follows it', async () => {
  const draftPath = await aDraftOf(pages, ana, { language: 'en', title: 'Free him', text: 'Vera Example saw it.' });
  const tab = new Writer(ana, draftPath);
  const boxOf = (page: string) => documentOf(page).querySelector('.checks input[type=checkbox]');
  await tab.opens();
  await tab.saves({ notNames: 'Vera Example' });
  const externalId = draftPath.split('/').at(-1);
  const page = { content: 'Vera Example saw it.', format: 'text' as const };
  path = `/desk/sent/${await publishedAtDesk(pages, OWN, { externalId, title: 'Egypt: teacher held', datedOn: '2024-03-14', page })}`;
  const update = await begins('update');
  expect([newest()?.fields.notNames, boxOf(update.page)?.hasAttribute('checked')]).toEqual(['Vera Example', true]);
});

test('why a person may be named whom the version before names is filled in; a name without an answer is asked about', async () => {
  const page = { content: 'Vera Example saw it with Omar Sample.', format: 'text' as const };
  const alsoNamed = [{ name: 'Vera Example', because: 'speaks in public' }];
  const appealId = await publishedAtDesk(pages, OWN, {
    title: 'Egypt: teacher held',
    datedOn: '2024-03-14',
    page,
    alsoNamed,
  });
  path = `/desk/sent/${appealId}`;
  const update = await begins('update');
  expect(newest()?.fields).toMatchObject({
    'alsoNamed.1.name': 'Vera Example',
    'alsoNamed.1.because': 'speaks in public',
  });
  expect(newest()?.fields).not.toHaveProperty(['alsoNamed.2.name']);
  const asked = [...documentOf(update.page).querySelectorAll('.checks .look [role=group]')].map(
    (one) => one.textContent,
  );
  expect(asked).toEqual([expect.stringContaining('Omar Sample')]);
});

test('what changed, which readers see first, is asked first, and once', async () => {
  const { page } = await begins('update');
  const names = [...documentOf(page).querySelectorAll('form[data-compose] textarea')].map((one) =>
    one.getAttribute('name'),
  );
  expect([names[0], names.filter((name) => name === 'whatChanged')]).toEqual(['whatChanged', ['whatChanged']]);
});
