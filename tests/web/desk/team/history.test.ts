import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { type Act, newEntry } from '../../../../functions/domain/members/entry.ts';
import { OFFICE as OF_TWO, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { aDraft } from '../../../support/drafts/builders.ts';
import { DeskPages } from '../../../support/members/desk-pages.ts';
import { anAppealVersion } from '../../../support/sending/builders.ts';

const OFFICE = '0c0c0c0c-1111-4222-8333-444444444444';
const NOON = Date.parse('2026-11-27T12:03:00Z');

test('a run of changes of a draft is one line, with its title, from when to when it lasted', async () => {
  const pages = new DeskPages();
  const ana = await pages.member(OFFICE, 'Ana');
  const draft = aDraft({ publisherId: OFFICE, fields: { title: 'Free <Ivan> Example' } });
  await pages.drafts.save(draft, []);
  const office = pages.offices.kept.get(OFFICE);
  if (!office) throw new Error('no office');
  for (const revision of [1, 2, 3]) await pages.drafts.save({ ...draft, revision }, []);
  const changes = [0, 7, 15].map((minutes, index) =>
    newEntry(
      { act: 'draft-changed', draftId: draft.draftId, revision: index + 2 },
      { memberId: 'ana', name: 'Ana' },
      `entry-${index}`,
      NOON + minutes * 60_000,
    ),
  );
  await pages.offices.save(office, changes);
  expect((await ana.ask('GET', '/desk')).text).toContain('<a href="/desk/history?lang=en">');
  const { document } = parseHTML((await ana.ask('GET', '/desk/history')).text);
  const row = document.querySelector('main .rows > li');
  const words = row?.textContent?.replaceAll(/[\u2066-\u2069]/g, '') ?? '';
  expect(words).toContain('Ana changed a draft 3 times.');
  expect(words).toContain('12:03–12:18');
  const link = row?.querySelector('a');
  expect([link?.getAttribute('href'), link?.textContent]).toEqual([
    `/desk/write/${draft.draftId}?lang=en`,
    'Free <Ivan> Example',
  ]);
});

test('a keyboard is led past the head of a page of the desk, and on the form to its text and its buttons', async () => {
  const pages = new DeskPages();
  const ana = await pages.member(OFFICE, 'Ana');
  for (const [path, count] of [
    ['/desk', 1],
    ['/desk/write', 3],
  ] as const) {
    const { document } = parseHTML((await ana.ask('GET', path)).text);
    const skips = [...document.querySelectorAll('body > a.skip')];
    const targets = skips.map((skip) => document.getElementById((skip.getAttribute('href') ?? '').slice(1))?.id);
    expect(targets).toEqual(['main', 'text', 'buttons'].slice(0, count));
    expect(document.querySelector('body')?.firstElementChild).toBe(skips[0]);
  }
});

test('each line has the title that the draft or the version had then, not the one that it has now', async () => {
  const office = await OfficeOfTwo.make();
  const { pages, ana } = office;
  await office.saves({ ...READY, title: 'First title' }, 'Ana');
  const { proposalId } = await office.asks();
  const asked = pages.proposals.kept.get(`${OF_TWO}/${proposalId}`);
  if (!asked) throw new Error('nothing was asked');
  await office.saves({ ...READY, title: 'Second title' }, 'Ana');
  await office.saves({ ...READY, title: 'Third title' }, 'Ana');
  const first = anAppealVersion();
  const { appealId } = first;
  const renamed = { ...first, version: 2, edition: { ...first.edition, title: 'RUSSIA: he is free' } };
  pages.appeals.versions.push(first, renamed);
  const mailing = { act: 'mailing-paused', dispatchId: 'dispatch-1', appealId } as const;
  const { draftId, revision, digest } = asked;
  const acts: readonly Act[] = [
    { act: 'sending-asked', draftId, revision, digest },
    { act: 'draft-changed', draftId, revision: revision + 1 },
    { ...mailing, version: 1 },
    { ...mailing, version: 2 },
  ];
  for (const [index, act] of acts.entries())
    pages.offices.add(OF_TWO, newEntry(act, { memberId: 'ana', name: 'Ana' }, `entry-${index}`, NOON + index));
  const { document } = parseHTML((await ana.ask('GET', '/desk/history')).text);
  const rows = [...document.querySelectorAll('main .rows > li')].map((row) =>
    [row.querySelector('p')?.textContent, row.querySelector('a')?.textContent]
      .join(' – ')
      .replaceAll(/[\u2066-\u2069]/g, ''),
  );
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Ana asked for a draft to be sent \(version \d+\)\. – First title$/),
      expect.stringMatching(/^Ana changed a draft.* – Second title$/),
      expect.stringContaining('– RUSSIA: lawyer Ivan Example beaten in prison'),
      expect.stringContaining('– RUSSIA: he is free'),
    ]),
  );
});

test('what was done with an appeal that went out leads to it, by its title', async () => {
  const pages = new DeskPages();
  const ana = await pages.member(OFFICE, 'Ana');
  const version = anAppealVersion();
  pages.appeals.versions.push(version);
  const { appealId } = version;
  const act = { act: 'mailing-paused', dispatchId: 'dispatch-1', appealId, version: 1 } as const;
  pages.offices.add(OFFICE, newEntry(act, { memberId: 'ana', name: 'Ana' }, 'entry-1', NOON));
  const { document } = parseHTML((await ana.ask('GET', '/desk/history')).text);
  const link = document.querySelector('main .rows > li a');
  expect([link?.getAttribute('href'), link?.textContent]).toEqual([
    `/desk/sent/${appealId}?lang=en`,
    'RUSSIA: lawyer Ivan Example beaten in prison',
  ]);
});

test.each([
  [
    { withoutConsent: 'speaks in public', unlisted: true },
    'Named without consent: Anna Invented, because speaks in public',
  ],
  [{ unanswered: true }, 'Named without an answer: Anna Invented'],
  [{ withoutConsent: 'cannot be reached' }, 'Ana listed Anna Invented without consent, because: cannot be reached'],
] as const)('the history says why a person is named: %j', async (because, said) => {
  const pages = new DeskPages();
  const ana = await pages.member(OFFICE, 'Ana');
  const office = pages.offices.kept.get(OFFICE);
  if (!office) throw new Error('no office');
  const told = {
    act: 'consent-given',
    appealId: 'appeal-1',
    consentId: 'consent-1',
    name: 'Anna Invented',
    because,
  } as const;
  await pages.offices.save(office, [newEntry(told, { memberId: 'ana', name: 'Ana' }, 'entry-1', NOON)]);
  const { text } = await ana.ask('GET', '/desk/history');
  expect(text.replaceAll(/[\u2066-\u2069]/g, '')).toContain(said);
});
