import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LANGUAGE_FACTS, LANGUAGES } from '../../functions/contract/languages.ts';
import { message } from '../../functions/locales/messages.ts';
import { aFollow, aSubscriber } from '../support/builders.ts';
import { A_REQUEST_ID, A_SIGN_UP_ID, ANOTHER_SIGN_UP_ID, aSignUp, NOW_MS } from '../support/subscribing/builders.ts';
import { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { aFormToken, linkTo, Pages, stopLinkTo, undoLinkTo } from '../support/subscribing/pages.ts';
import { htmlFaults } from '../support/visiting/html-faults.ts';

const bo = aSubscriber({
  follows: [aFollow({ followId: 'f1', countries: ['RU'], themes: ['torture'] }), aFollow({ followId: 'f2' })],
});

async function somePages(): Promise<Pages> {
  const ports = new MemoryPorts();
  await ports.signUps.create(aSignUp());
  await ports.holds(bo, []);
  return new Pages(ports);
}

const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const aWrongForm = new URLSearchParams({
  theme: 'torture',
  email: 'ana maria@example.org',
  form: aFormToken(),
}).toString();
const aForm = new URLSearchParams({ theme: 'torture', email: 'ana@example.org', form: aFormToken() }).toString();

const VISITED: readonly { method: 'GET' | 'POST'; path: string; body?: string }[] = [
  { method: 'GET', path: '/sign-up' },
  { method: 'POST', path: '/follows', body: aForm },
  { method: 'POST', path: '/subscribe', body: aWrongForm },
  { method: 'GET', path: `/subscribed/${A_REQUEST_ID}?sent=yes` },
  { method: 'POST', path: `/subscribed/${A_REQUEST_ID}/code`, body: 'code=12' },
  { method: 'GET', path: linkTo('not-me', A_SIGN_UP_ID) },
  { method: 'POST', path: linkTo('not-me', A_SIGN_UP_ID), body: '' },
  { method: 'POST', path: linkTo('not-me', ANOTHER_SIGN_UP_ID), body: '' },
  { method: 'GET', path: linkTo('confirm', A_SIGN_UP_ID) },
  { method: 'GET', path: linkTo('confirm', ANOTHER_SIGN_UP_ID) },
  { method: 'GET', path: linkTo('unsubscribe', bo.subscriberId) },
  { method: 'GET', path: stopLinkTo(bo.subscriberId, 'f1') },
  { method: 'GET', path: undoLinkTo(A_SIGN_UP_ID, NOW_MS) },
  { method: 'GET', path: linkTo('erase', bo.subscriberId) },
  { method: 'POST', path: linkTo('erase', A_SIGN_UP_ID), body: '' },
  { method: 'GET', path: linkTo('change-address', A_SIGN_UP_ID) },
  { method: 'GET', path: '/confirm/forged' },
  { method: 'GET', path: '/nowhere' },
];

describe.each(OTHERS)('in %s', (language) => {
  test.each(VISITED)('$method $path is a small, valid page in that language and its direction', async (visited) => {
    const { method, path } = visited;
    const pages = await somePages();
    const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
    const { text, headers } = await pages.ask(method, address, visited.body);
    expect(await htmlFaults(text)).toEqual([]);
    expect(Buffer.byteLength(text)).toBeLessThan(50_000);
    expect(headers?.Vary).toBe('Accept-Language');
    const { document } = parseHTML(text);
    const { lang, dir } = document.documentElement;
    expect([lang, dir]).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
    const own = [...document.querySelectorAll('a[href^="/"], form')].map(
      (one) => one.getAttribute('href') ?? one.getAttribute('action') ?? '',
    );
    expect(own.filter((link) => !link.includes(`lang=${language}`))).toEqual([]);
  });

  test('a visitor who signs up on the page reads that language from then on', async () => {
    const pages = await somePages();
    const { headers } = await pages.ask('POST', `/subscribe?lang=${language}`, aForm);
    const [handedOn] = pages.handedOn;
    expect(headers?.Location).toContain(`/subscribed/`);
    expect(headers?.Location).toMatch(new RegExp(`lang=${language}$`));
    expect(JSON.parse(handedOn?.text ?? '').languages).toEqual([language]);
  });
});

test('every page leads to itself in each other language, under that language’s own name', async () => {
  const pages = await somePages();
  const link = stopLinkTo(bo.subscriberId, 'f1');
  const { text } = await pages.ask('GET', link);
  const links = [...parseHTML(text).document.querySelectorAll('footer nav a[lang]')];
  expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('lang'), link.textContent])).toEqual(
    OTHERS.map((language) => [
      `${new URL(link, 'https://x.test').search}&lang=${language}`,
      language,
      LANGUAGE_FACTS[language].name,
    ]),
  );
});

test('one click of a mail program is answered in the language of its request', async () => {
  const pages = await somePages();
  const address = `${linkTo('unsubscribe', bo.subscriberId)}?lang=fr`;
  const { text } = await pages.ask('POST', address, 'List-Unsubscribe=One-Click');
  expect(text).toBe(`${message('fr', 'page.unsubscribed.one-click')}\n`);
});
