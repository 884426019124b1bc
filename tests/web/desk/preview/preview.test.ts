import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { DeskPages, type DeskVisitor } from '../../../support/members/desk-pages.ts';
import { readsThemes, THREE_THEMES } from '../../../support/reading/reads-themes.ts';
import { htmlFaults } from '../../../support/visiting/html-faults.ts';

const OFFICE = aDraft().publisherId;
const MAIL = `/desk/write/${aDraft().draftId}/mail`;
const FIELDS: DraftFields = {
  language: 'en',
  title: 'Lawyer Ivan Example beaten unconscious in prison and denied a doctor',
  text: 'He is held in **Russia**. <script>alert(1)</script> {{reasonsHtml}}',
  'datedOn-day': '15',
  'datedOn-month': '3',
  'datedOn-year': '2024',
  countries: 'RU',
  editions: 'fr',
  'fr.title': 'Un avocat frappé en prison',
  'fr.text': 'Il est détenu en Russie.',
};

let pages: DeskPages;
let ana: DeskVisitor;
beforeEach(async () => {
  pages = new DeskPages();
  ana = await pages.member(OFFICE, 'Ana', ['decide']);
  await pages.drafts.save(aDraft({ fields: FIELDS }), []);
});

const shown = async (query = '') => {
  const { text, statusCode } = await ana.ask('GET', `${MAIL}${query}`);
  const { document } = parseHTML(text);
  return { text, statusCode, document, main: document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? '' };
};
const framesOf = (document: ReturnType<typeof parseHTML>['document']) =>
  [...document.querySelectorAll('iframe')].map((frame) => ({
    mail: frame.getAttribute('srcdoc') ?? '',
    sandbox: frame.getAttribute('sandbox'),
  }));

test('a member who may only decide sees who made the mail, from which version, and its digest', async () => {
  const { main, document } = await shown();
  expect(main).toContain('Made from version 1, saved on');
  expect(main).toContain('Readers get exactly this.');
  expect(main).toContain('Lawyer Ivan Example beaten unconscious in prison and denied a doctor');
  expect(main).toContain('phones cut it after “Lawyer Ivan Example beaten unconscious');
  expect(main).toContain('No pictures, and nothing loads from elsewhere');
  expect(framesOf(document).map(({ sandbox }) => sandbox)).toEqual(['', '', '']);
});

test('a member who may not write is led from the desk to the mail, and from there to the desk', async () => {
  const desk = parseHTML((await ana.ask('GET', '/desk')).text).document;
  expect(desk.querySelector('#writing + ul a')?.getAttribute('href')).toBe(`${MAIL}?lang=en`);
  const { document } = await shown();
  expect(document.querySelector('main a')?.getAttribute('href')).toBe('/desk?lang=en');
  const writer = await pages.member(OFFICE, 'Omar', ['propose']);
  const toWriter = parseHTML((await writer.ask('GET', MAIL)).text).document;
  expect(toWriter.querySelector('main a')?.getAttribute('href')).toBe(`${MAIL.replace('/mail', '')}?lang=en`);
});

test('a draft is asked about from its mail once its checks are answered, and before that the page leads to them', async () => {
  const writer = await pages.member(OFFICE, 'Omar', ['propose']);
  const links = async (which = 'a.button') => {
    const { document } = parseHTML((await writer.ask('GET', MAIL)).text);
    return [...document.querySelectorAll(`main ${which}`)].map((one) => one.getAttribute('href'));
  };
  expect(await links()).toEqual([]);
  expect(await links('section[aria-labelledby=open] li a')).toEqual([
    expect.stringMatching(`^${MAIL.replace('/mail', '')}\\?lang=en#check-`),
  ]);
  await pages.drafts.save(aDraft({ revision: 1, fields: { ...FIELDS, title: 'A lawyer was beaten in prison' } }), []);
  expect(await links()).toEqual([`${MAIL.replace('/mail', '/ask')}?lang=en`]);
});

describe('themes of a draft whose form no one looked at', () => {
  const section = async (by = ana) =>
    parseHTML((await by.ask('GET', MAIL)).text).document.querySelector('section[aria-labelledby=open-themes]');

  test('that are not sure are told beside its mail, with the words that they rest on', async () => {
    pages.readPage = readsThemes(...THREE_THEMES);
    const rows = [...((await section())?.querySelectorAll('li') ?? [])];
    expect(rows.map(({ textContent }) => textContent?.replace(/\s+/g, ' '))).toEqual([
      'Death penalty likely Ivan Example was sentenced to death. Readers who follow it get the appeal.',
      'Killings unsure Guards killed others before. Readers who follow it do not get the appeal.',
    ]);
  });

  test('are changed by who may write, and by no one else', async () => {
    pages.readPage = readsThemes(...THREE_THEMES);
    const writer = await pages.member(OFFICE, 'Omar', ['propose']);
    const link = async (by: DeskVisitor) => (await section(by))?.querySelector('a')?.getAttribute('href');
    expect([await link(writer), await link(ana)]).toEqual([`${MAIL.replace('/mail', '')}?lang=en#themes`, undefined]);
  });

  test('are told no more once a member answered', async () => {
    pages.readPage = readsThemes(...THREE_THEMES);
    await pages.drafts.save(aDraft({ revision: 1, fields: { ...FIELDS, themes: 'lawyers' } }), []);
    expect(await section()).toBeNull();
  });
});

test('a frame holds the mail itself, and runs nothing', async () => {
  const [light, desktop, dark] = framesOf((await shown()).document);
  expect(light?.mail).toContain('He is held in <strong>Russia</strong>');
  expect(light?.mail).not.toMatch(/<script|\{\{/);
  expect(light?.mail).not.toContain('@media all');
  expect(desktop).toEqual(light);
  expect(dark?.mail).toContain('@media all');
});

test('a table that was typed is a table in the mail', async () => {
  const text = 'He is held.\n\n| Name | Age |\n| --- | --- |\n| Ivan | 34 |';
  await pages.drafts.save(aDraft({ revision: 1, fields: { ...FIELDS, text } }), []);
  const [frame] = framesOf((await shown()).document);
  const mail = parseHTML(frame?.mail ?? '').document;
  expect([...mail.querySelectorAll('td')].map(({ textContent }) => textContent?.trim())).toContain('34');
});

test('the page of it lets in the style sheets of the mails that it shows, by their hashes, and no other', async () => {
  const { headers, text } = await ana.ask('GET', MAIL);
  const policy = String(headers?.['Content-Security-Policy']);
  const sheets = framesOf(parseHTML(text).document).flatMap(({ mail }) =>
    [...parseHTML(mail).document.querySelectorAll('style')].map((style) => style.textContent ?? ''),
  );
  const hashOf = (sheet: string) => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;
  expect(sheets.length).toBeGreaterThan(2);
  for (const sheet of sheets) expect(policy).toContain(hashOf(sheet));
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'self';.* frame-ancestors 'none'; style-src-elem 'self'( 'sha256-[\w+/]+=')+; style-src-attr 'unsafe-inline'/,
  );
  expect((await ana.ask('GET', '/desk')).headers?.['Content-Security-Policy']).not.toContain('style-src-');
});

describe('each reader’s own', () => {
  test('a reader of French gets the edition in French', async () => {
    const { main } = await shown('?reader=fr');
    expect(main).toContain('Un avocat frappé en prison');
    expect(main).not.toContain('There is no text in');
  });

  test('an edition that is left out this time is told apart from one that is not written', async () => {
    const tabs = async () => {
      const { document } = await shown();
      return [...(document.querySelector('main ul.tabs')?.querySelectorAll('small') ?? [])].map(
        ({ textContent }) => textContent,
      );
    };
    expect(await tabs()).toEqual(['original', 'written', 'not written', 'not written']);
    await pages.drafts.save(aDraft({ revision: 1, fields: { ...FIELDS, 'leaveOut.fr': 'yes' } }), []);
    expect(await tabs()).toEqual(['original', 'left out this time', 'not written', 'not written']);
  });

  test('a reader of Arabic gets the original meanwhile, and the page says so', async () => {
    const { main, document } = await shown('?reader=ar&as=text');
    expect(main).toContain('There is no text in Arabic.');
    expect(document.querySelector('pre')?.getAttribute('dir')).toBe('rtl');
    expect(document.querySelector('pre')?.textContent).toContain('He is held in Russia.');
  });

  test.each([
    ['en', 'Not said in this language yet: What you ask, Cautions. Readers would see it'],
    ['fr', 'Pas encore dit dans cette langue'],
    ['es', 'Aún no dicho en este idioma'],
    ['ar', 'لم يُذكر بعد بهذه اللغة'],
  ])('what an edition leaves in another language is said above its mail: %s', async (language, said) => {
    const fields = { ...FIELDS, 'demands.1': 'Free him.', 'cautions.1': 'Do not call his family.' };
    await pages.drafts.save(aDraft({ revision: 1, fields }), []);
    expect((await shown(`?reader=fr&lang=${language}`)).main).toContain(said);
    for (const other of ['reader=en', 'reader=ar', 'reader=fr&as=discreet'])
      expect((await shown(`?${other}&lang=${language}`)).main).not.toContain(said);
  });

  test('an edition that has all that its original has is shown without a warning', async () => {
    expect((await shown('?reader=fr')).main).not.toContain('Not said in this language yet');
  });

  test('one who wants discretion gets a mail that tells nothing', async () => {
    const { document, main } = await shown('?as=discreet');
    expect(main).toContain('New message for you');
    const [frame] = framesOf(document);
    expect(frame?.mail).not.toMatch(/Ivan|Russia|lawyer/i);
  });
});

test('the page of an older version shows its mail, and leads to the newest', async () => {
  await pages.drafts.save(aDraft({ revision: 1, fields: { ...FIELDS, title: 'He was moved' } }), []);
  const old = await shown('?revision=1');
  expect(framesOf(old.document)[0]?.mail).toContain('Lawyer Ivan Example');
  expect(old.main).toContain('Version 2 is newer than this one.');
  expect((await shown()).main).toContain('He was moved');
});

test('a draft that can’t go out says why in place of a mail, and leads who may write to what is wrong', async () => {
  await pages.drafts.save(aDraft({ revision: 1, fields: { ...FIELDS, 'datedOn-day': '' } }), []);
  expect((await shown()).main).toContain('Choose day, month and year, or none of them');
  await pages.drafts.save(aDraft({ revision: 2, fields: { language: 'en', title: 'A', text: 'B' } }), []);
  expect((await shown()).main).toContain('There is no mail to see yet');
  expect((await shown()).document.querySelector('main li a')).toBeNull();
  const writer = await pages.member(OFFICE, 'Omar', ['propose']);
  const { document } = parseHTML((await writer.ask('GET', MAIL)).text);
  const links = [...document.querySelectorAll('main li a')].map((one) => [
    one.getAttribute('href')?.replace(/^.*#/, '#'),
    one.closest('li')?.textContent,
  ]);
  expect(links).toEqual([
    ['#datedOn', 'Choose the date of the appeal'],
    ['#countries', 'Tick a country, or that no state is addressed'],
  ]);
});

test('what publishing refuses is said of its part, in the language of the page, and leads to its field', async () => {
  const people = { 'people.1.name': 'Ivan Example', 'people.1.mayBeNamed': 'no', 'people.1.withoutConsent': 'hidden' };
  const french = { editions: 'fr', 'fr.title': 'Libérez Ivan Example', 'fr.text': 'Il est détenu.' };
  const fields = { ...FIELDS, title: 'Free him', text: 'He is held.', countries: 'RU', ...people, ...french };
  await pages.drafts.save(aDraft({ revision: 1, fields }), []);
  const writer = await pages.member(OFFICE, 'Omar', ['propose']);
  const { document } = parseHTML((await writer.ask('GET', MAIL)).text);
  const link = document.querySelector('main li a');
  expect(link?.getAttribute('href')).toMatch(/\?edition=fr(?:&lang=en)?#fr_title$/);
  expect(link?.closest('li')?.textContent).toBe(
    'Title (French): This names a person who may not be named. Take the name out',
  );
});

test('what is no draft, version or choice is none', async () => {
  expect((await ana.ask('GET', '/desk/write/x/mail')).statusCode).toBe(404);
  expect((await shown('?revision=9')).statusCode).toBe(404);
  expect((await shown('?reader=xx&as=pdf&part=y&revision=-1')).statusCode).toBe(200);
});

test.each(LANGUAGES)('the page is sound in %s', async (language) => {
  for (const as of ['html', 'text', 'discreet']) {
    const { text } = await ana.ask('GET', `${MAIL}?lang=${language}&as=${as}&reader=ar`);
    expect(await htmlFaults(text)).toEqual([]);
  }
});

describe('a test', () => {
  const TEST = `${MAIL}/test`;
  const formOf = async (visitor: DeskVisitor, query = '') => {
    const { document } = parseHTML((await visitor.ask('GET', `${MAIL}${query}`)).text);
    const form = [...document.querySelectorAll('form')].find((one) => one.getAttribute('action')?.startsWith(TEST));
    const ticked = [...(form?.querySelectorAll('input[checked]') ?? [])].map((one) => one.parentElement?.textContent);
    const proof = form?.querySelector('input[name=proof]')?.getAttribute('value') ?? '';
    return { action: form?.getAttribute('action') ?? '', ticked, proof };
  };
  const idOf = (name: string) =>
    pages.offices.kept.get(OFFICE)?.members.find((one) => one.name === name)?.memberId ?? '';
  let bo: DeskVisitor;
  beforeEach(async () => {
    bo = await pages.member(OFFICE, 'Bo', ['propose']);
  });

  test('is offered to oneself, and to those alone who may write', async () => {
    expect((await formOf(bo)).ticked).toEqual(['\u2068Bo\u2069 (you)']);
    expect((await formOf(ana)).action).toBe('');
    const answer = await ana.ask('POST', TEST, { to: idOf('Ana') });
    expect([answer.statusCode, pages.testsMailed]).toEqual([403, []]);
  });

  test('goes to the ticked members of the own office, as the mail that was seen, and is told in the history', async () => {
    const { action, proof } = await formOf(bo, '?reader=fr&as=discreet');
    const others = 'dddddddd-1111-4222-8333-444444444444';
    const form = `proof=${encodeURIComponent(proof)}&to=${idOf('Ana')}&to=${idOf('Bo')}&to=${others}`;
    const answer = await bo.post(action, form);
    expect([answer.statusCode, answer.to]).toEqual([
      303,
      `${MAIL}?revision=1&reader=fr&as=discreet&part=first&done=test&lang=en`,
    ]);
    const [kept] = pages.draftTests.kept;
    expect(kept).toMatchObject({ names: ['Ana', 'Bo'], isDiscreet: true, language: 'fr', revision: 1 });
    expect(kept?.subject).toMatch(/^ESSAI\u00a0: /);
    expect(kept?.html).not.toContain('{{');
    expect(pages.testsMailed.map(({ memberId }) => memberId)).toEqual([idOf('Ana'), idOf('Bo')]);
    expect((await shown('?done=test')).main).toContain('The test is on its way.');
    expect((await bo.ask('GET', MAIL)).text).toContain('UTC, to \u2068Ana\u2069 and \u2068Bo\u2069.');
    expect(pages.draftTests.entries).toMatchObject([
      { act: 'test-sent', names: ['Ana', 'Bo'], author: { name: 'Bo' } },
    ]);
    expect(pages.draftTests.entries[0]).toHaveProperty('digest', expect.stringMatching(/^[0-9a-f]{64}$/));
  });

  test('to no one is sent to no one, and the page says so', async () => {
    const { action, proof } = await formOf(bo);
    const answer = await bo.post(action, `proof=${encodeURIComponent(proof)}`);
    expect([answer.statusCode, pages.testsMailed]).toEqual([422, []]);
    expect(answer.text).toContain('<title>Error: ');
    expect(answer.text).toContain('href="#to">Choose at least one member');
  });

  test('needs the page’s own form', async () => {
    const { action } = await formOf(bo);
    expect((await bo.post(action, `to=${idOf('Bo')}`)).statusCode).toBe(403);
    expect(pages.testsMailed).toEqual([]);
  });
});

describe('the audience', () => {
  let bo: DeskVisitor;
  beforeEach(async () => {
    bo = await pages.member(OFFICE, 'Bo', ['propose']);
  });
  const count = async () => (await bo.submits(MAIL, `${MAIL}/audience`)).text;

  test('is one number in steps, with the time that the last mail would leave', async () => {
    const asked: unknown[] = [];
    pages.countReaders = (question) => {
      asked.push(question);
      return { kind: 'counted', people: 12_350 };
    };
    const text = await count();
    expect(text).toContain('About 12,350 people');
    expect(text).toContain('within about 15 minutes');
    expect(asked).toMatchObject([{ publisherId: OFFICE, version: { kind: 'new', subject: { countries: ['RU'] } } }]);
  });

  test('of few is never told exactly, and not counted without end', async () => {
    pages.countReaders = () => ({ kind: 'counted', people: 50 });
    expect(await count()).toContain('50 people or fewer');
    pages.countReaders = () => ({ kind: 'no more counts' });
    expect(await count()).toContain('Your office had its counts of this month.');
  });
});
