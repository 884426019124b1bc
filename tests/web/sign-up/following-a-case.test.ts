import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { message } from '../../../functions/locales/messages.ts';
import { AppealPages } from '../../support/publishing/appeal-pages.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { A_SIGN_UP_ID, aSignUp } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { aFormToken, linkTo, Pages } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const t = (key: Parameters<typeof message>[1]) => message('en', key);
const CASE = { reference: 'RUS-0147', titles: [{ language: 'en', title: 'A lawyer is held' }] } as const;
const appeal = aVersion({ subject: { countries: ['RU'], themes: ['lawyers', 'torture'] } });

function pagesWithCase() {
  const ports = new MemoryPorts();
  ports.cases.set('appeal-1', CASE);
  return { ports, pages: new Pages(ports) };
}

/** The boxes of the form on the page of an appeal: label, value and whether it is ticked. */
async function boxesOn(version: AppealVersion) {
  const { text } = await new AppealPages([version]).ask('/appeals/appeal-1?lang=en');
  expect(await htmlFaults(text)).toEqual([]);
  const { document } = parseHTML(text);
  const labels = [...document.querySelectorAll('#follow label')];
  return labels.map((label) => {
    const box = label.querySelector('input');
    return [label.textContent.trim(), box?.getAttribute('value'), box?.hasAttribute('checked')];
  });
}

const post = (pages: Pages, path: string, ...fields: [string, string][]) =>
  pages.ask('POST', `${path}?lang=en`, new URLSearchParams([['form', aFormToken()], ...fields]).toString());

test('the page of an appeal has its case chosen, and its country and themes offered unticked, each by itself', async () => {
  expect(await boxesOn(appeal)).toEqual([
    [t('appeal.follow.case'), '@appeal-1', true],
    ['Every appeal about Russia', 'RU~~', false],
    ['Appeals about lawyers', '~~lawyers', false],
    ['Appeals about torture and ill-treatment', '~~torture', false],
  ]);
});

test('a case that has ended is not offered: its country and themes are; of one that was withdrawn nothing is', async () => {
  const valuesOn = async (given: Partial<AppealVersion>) =>
    (await boxesOn({ ...appeal, ...given })).map(([, value]) => value);
  const aboutOthers = ['RU~~', '~~lawyers', '~~torture'];
  expect(await valuesOn({ kind: 'outcome' })).toEqual(aboutOthers);
  expect(await valuesOn({ ended: { how: 'released', on: '2024-06-01' } })).toEqual(aboutOthers);
  expect(await valuesOn({ kind: 'retraction' })).toEqual([]);
});

test('what is ticked there is said back on the second step, by the case’s name, and can be removed', async () => {
  const { pages } = pagesWithCase();
  const { statusCode, text } = await post(
    pages,
    '/follows',
    ['step', 'review'],
    ['follows', '@appeal-1'],
    ['follows', 'RU~~'],
  );
  expect(statusCode).toBe(200);
  const { document } = parseHTML(text);
  expect([...document.querySelectorAll('.chosen li > span')].map((one) => one.textContent)).toEqual([
    'The case of ‘A lawyer is held’ (RUS-0147)',
    'Every appeal about Russia',
  ]);
  expect(text).toContain(t('page.review.case'));
  expect(document.querySelector('input[name=follows]')?.getAttribute('value')).toBe('@appeal-1!RU~~');
  expect(await htmlFaults(text)).toEqual([]);
});

test('of a case alone no appeals of the last 90 days are counted: it would bring none of them', async () => {
  const { pages } = pagesWithCase();
  pages.countOf90Days = async () => {
    throw new Error('it was counted');
  };
  const { text } = await post(pages, '/follows', ['step', 'review'], ['follows', '@appeal-1']);
  expect(text).not.toContain('90 days');
});

test('the form is sealed with the case, by the page and by a program', async () => {
  const { pages } = pagesWithCase();
  await post(pages, '/subscribe', ['follows', '@appeal-1'], ['email', 'ana@example.org']);
  const body = { email: 'ana@example.org', form: aFormToken() };
  for (const named of ['appeal-1', 'https://alerts.example.org/appeals/appeal-1?lang=fr'])
    await pages.ask(
      'POST',
      '/v1/sign-ups',
      JSON.stringify({ ...body, follows: [{ case: named }] }),
      'application/json',
    );
  const chosen = pages.handedOn.map(({ text }) => JSON.parse(text).chosen);
  expect(chosen).toEqual([1, 2, 3].map(() => [{ kind: 'case', appealId: 'appeal-1' }]));
});

test('a case that is not there and one that was withdrawn are refused alike, on both steps and to programs', async () => {
  const { pages } = pagesWithCase();
  const pageOf = async (path: string) => {
    const { statusCode, text } = await post(
      pages,
      path,
      ['follows', '@other'],
      ['email', 'ana@example.org'],
      ['step', 'review'],
    );
    return [statusCode, text.includes(t('page.error.unknown-case'))];
  };
  expect([await pageOf('/follows'), await pageOf('/subscribe')]).toEqual([
    [422, true],
    [422, true],
  ]);
  const asked = JSON.stringify({ email: 'ana@example.org', form: aFormToken(), follows: [{ case: 'other' }] });
  const { statusCode, text } = await pages.ask('POST', '/v1/sign-ups', asked, 'application/json');
  expect([statusCode, JSON.parse(text).errors]).toEqual([
    422,
    [{ field: 'follows', reason: 'unknown-case', message: t('page.error.unknown-case') }],
  ]);
  expect(pages.handedOn).toEqual([]);
});

test('the page behind the mailed link names the case, and once it is withdrawn says only that it was chosen', async () => {
  const { ports, pages } = pagesWithCase();
  const follows = [{ kind: 'case', followId: 'f1', appealId: 'appeal-1' } as const];
  ports.waitingSignUps.set(A_SIGN_UP_ID, aSignUp({ follows }));
  const link = linkTo('confirm', A_SIGN_UP_ID);
  expect((await pages.ask('GET', link)).text).toContain(
    'You would follow the case of ‘A lawyer is held’ <span class="in-one-piece">(RUS-0147)</span>.',
  );
  ports.cases.clear();
  expect((await pages.ask('GET', link)).text).toContain('You would follow a case you chose.');
});

test('no line ends within the reference of a case in a list of follows', async () => {
  const { pages } = pagesWithCase();
  const { text } = await post(pages, '/follows', ['step', 'review'], ['follows', '@appeal-1']);
  expect(parseHTML(text).document.querySelector('.chosen li .in-one-piece')?.textContent).toBe('(RUS-0147)');
});
