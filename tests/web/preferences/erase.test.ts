import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { message } from '../../../functions/locales/messages.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { A_SIGN_UP_ID, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { linkTo, Pages } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const ana = aSubscriber({ follows: [aFollow({ countries: ['RU'] })] });
const LINK = linkTo('erase', ana.subscriberId);

async function pagesWith(given: Subscriber = ana): Promise<{ ports: MemoryPorts; pages: Pages }> {
  const ports = new MemoryPorts();
  await ports.holds(given, ['country:RU']);
  return { ports, pages: new Pages(ports) };
}

test('the page has one button, and tells nothing of whose link it is', async () => {
  const { ports, pages } = await pagesWith();
  const known = await pages.ask('GET', LINK);
  expect(known.text).toContain('<h1>Erase everything about you?</h1>');
  expect(known.text.match(/<button/g)).toHaveLength(1);
  expect(known.text).not.toMatch(/ana@|Russia/);
  expect(ports.writes).toBe(0);
});

test.each<[string, Partial<Subscriber>]>([
  ['has alerts', {}],
  ['unsubscribed', { status: 'unsubscribed', unsubscribedAtMs: NOW_MS }],
  ['was suppressed', { status: 'suppressed', suppressedBecause: 'complaint' }],
])('a subscriber who %s is erased at once, and no mail follows', async (_, given) => {
  const { ports, pages } = await pagesWith({ ...ana, ...given });
  const { text } = await pages.ask('POST', LINK, '');
  expect(text).toContain('<h1>Everything was erased</h1>');
  expect([...ports.people.keys(), ...ports.idOfAddress.keys(), ...ports.wantedTopicsOf(ana.subscriberId)]).toEqual([]);
  expect([ports.mails, ports.announced]).toEqual([[], []]);
});

describe('a link under which nothing is left', () => {
  test('shows one page, whether its reader is unknown, erased everything, or has signed up again', async () => {
    const { ports, pages } = await pagesWith();
    const unknown = await pages.ask('POST', linkTo('erase', A_SIGN_UP_ID), '');
    await pages.ask('POST', LINK, '');
    const erased = await pages.ask('POST', LINK, '');
    await ports.holds(aSubscriber({ ...ana, subscriberId: 'another' }), ['country:RU']);
    const back = await pages.ask('POST', LINK, '');
    expect((await pages.ask('GET', LINK)).text).toContain('<h1>Nothing is left to erase under this link</h1>');
    expect(unknown).toMatchObject({ statusCode: 200 });
    expect(unknown.text).toContain('<h1>Nothing is left to erase under this link</h1>');
    expect([erased, back].map(({ statusCode, text }) => [statusCode, text])).toEqual([
      [200, unknown.text],
      [200, unknown.text],
    ]);
  });

  test.each(LANGUAGES)('says so in %s, and leads to the sign-in', async (language) => {
    const { pages } = await pagesWith();
    const { text } = await pages.ask('POST', `${linkTo('erase', A_SIGN_UP_ID)}?lang=${language}`, '');
    expect(text).toContain(message(language, 'page.erase-nothing.text'));
    expect(text).toContain(`href="/preferences?lang=${language}"`);
    expect(await htmlFaults(text)).toEqual([]);
  });
});

test('a link for something else erases no subscriber', async () => {
  const { ports, pages } = await pagesWith();
  const path = linkTo('unsubscribe', ana.subscriberId).replace('/unsubscribe/', '/erase/');
  expect((await pages.ask('POST', path, '')).statusCode).toBe(404);
  expect(ports.people.size).toBe(1);
});
