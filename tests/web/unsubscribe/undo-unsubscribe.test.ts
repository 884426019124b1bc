import { expect, test } from 'vitest';
import { undoStopUrl, undoUrl } from '../../../functions/domain/subscriber/links.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { COUNTRY_CODES } from '../../../functions/domain/vocabulary/countries.ts';
import { aFollow, aSubscriber, someTokenKeys } from '../../support/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { linkTo, Pages, undoLinkTo } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const ana = aSubscriber({ status: 'unsubscribed', unsubscribedAtMs: NOW_MS });
const OVER = 'There is nothing to undo with this link';
const LINK = undoLinkTo(ana.subscriberId, NOW_MS);

async function pagesWithAna(): Promise<{ ports: MemoryPorts; pages: Pages }> {
  const ports = new MemoryPorts();
  await ports.holds(ana, []);
  return { ports, pages: new Pages(ports) };
}

test('the button brings a subscriber back, and pressing it again undoes nothing more and says why', async () => {
  const { ports, pages } = await pagesWithAna();
  const first = await pages.ask('POST', LINK, '');
  const second = await pages.ask('POST', LINK, '');
  expect(first.text).toContain('<h1>You get alerts again</h1>');
  expect([second.statusCode, second.text.includes('If you clicked twice, the first click undid it.')]).toEqual([
    410,
    true,
  ]);
  expect(ports.people.get(ana.subscriberId)?.status).toBe('active');
});

test('in the first minute the button brings no subscriber back, since a program may have pressed it, and then it does', async () => {
  const { ports, pages } = await pagesWithAna();
  pages.undoLimits.undoAfterMs = 60_000;
  const shown = await pages.ask('GET', LINK);
  pages.nowMs = NOW_MS + 59_999;
  const early = await pages.ask('POST', LINK, '');
  expect([shown.statusCode, early.statusCode, ports.writes]).toEqual([200, 200, 0]);
  expect(early.text).toContain('<h1>Please try again in a minute</h1>');
  expect(await htmlFaults(early.text)).toEqual([]);
  const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(early.text) ?? [];
  pages.nowMs = NOW_MS + 60_000;
  const later = await pages.ask('POST', action.replaceAll('&amp;', '&'), '');
  expect(later.text).toContain('<h1>You get alerts again</h1>');
});

test('pressed early, the link of another unsubscribe says that it is too late', async () => {
  const { pages } = await pagesWithAna();
  pages.undoLimits.undoAfterMs = 60_000;
  expect((await pages.ask('POST', undoLinkTo(ana.subscriberId, NOW_MS - 1), '')).statusCode).toBe(410);
});

test('after thirty days page and button say that it is too late', async () => {
  const { ports, pages } = await pagesWithAna();
  pages.nowMs = NOW_MS + 30 * DAY_MS;
  const answers = [await pages.ask('GET', LINK), await pages.ask('POST', LINK, '')];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([410, 410]);
  expect(ports.people.get(ana.subscriberId)?.status).toBe('unsubscribed');
});

test.each([
  ['of an earlier unsubscribe', undoLinkTo(ana.subscriberId, NOW_MS - DAY_MS), 410],
  ['that lost a part', LINK.slice(0, -4), 404],
  ['with something else in it', `${LINK}?reason=%22%3E`, 404],
])('a link %s brings no subscriber back', async (_, path, statusCode) => {
  const { ports, pages } = await pagesWithAna();
  const answers = [await pages.ask('GET', path), await pages.ask('POST', path, '')];
  expect(answers.map((answer) => answer.statusCode)).toEqual([statusCode, statusCode]);
  expect(ports.people.get(ana.subscriberId)?.status).toBe('unsubscribed');
});

test('an unsubscribe link can not undo', async () => {
  const { ports, pages } = await pagesWithAna();
  const path = linkTo('unsubscribe', ana.subscriberId).replace('/unsubscribe/', '/undo/');
  expect((await pages.ask('POST', path, '')).statusCode).toBe(404);
  expect(ports.people.get(ana.subscriberId)?.status).toBe('unsubscribed');
});

const [russia, mexico] = [
  aFollow({ followId: 'f1', countries: ['RU'] }),
  aFollow({ followId: 'f2', countries: ['MX'] }),
];
const MINUTE_MS = 60_000;
const english = { language: 'en', keys: someTokenKeys } as const;
const stop = { subscriberId: ana.subscriberId, followId: 'f1', stoppedAtMs: NOW_MS };

/** A subscriber whose link stopped the first of two follows. */
async function pagesWithStop(
  given = aSubscriber({ follows: [mexico] }),
): Promise<{ ports: MemoryPorts; pages: Pages }> {
  const ports = new MemoryPorts();
  await ports.holds(given, []);
  ports.stopped.set(`${ana.subscriberId}#f1`, { follow: russia, stoppedAtMs: NOW_MS, place: 0 });
  return { ports, pages: new Pages(ports) };
}

test('a press in the first minute after the mail counts as a program’s, however long the mail waited for its turn', async () => {
  const { ports, pages } = await pagesWithAna();
  pages.undoLimits.undoAfterMs = MINUTE_MS;
  const mailedAtMs = NOW_MS + 10 * MINUTE_MS;
  const link = undoUrl('', { subscriberId: ana.subscriberId, unsubscribedAtMs: NOW_MS }, mailedAtMs, english);
  pages.nowMs = mailedAtMs + MINUTE_MS - 1;
  const early = await pages.ask('POST', link, '');
  expect([early.statusCode, ports.writes]).toEqual([200, 0]);
  expect(early.text).toContain('<h1>Please try again in a minute</h1>');
  const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(early.text) ?? [];
  const again = await pages.ask('POST', action.replaceAll('&amp;', '&'), '');
  expect(again.text).toContain('<h1>Please try again in a minute</h1>');
  pages.nowMs += 1;
  expect((await pages.ask('POST', link, '')).text).toContain('<h1>You get alerts again</h1>');
});

test('the link of a stopped follow shows that follow and no other, and its button brings it back', async () => {
  const { ports, pages } = await pagesWithStop();
  pages.undoLimits.undoAfterMs = MINUTE_MS;
  const link = undoStopUrl('', stop, NOW_MS + MINUTE_MS, english);
  const shown = await pages.ask('GET', link);
  expect(shown.text).toContain('You unfollowed every appeal about Russia.');
  expect(shown.text).not.toContain('Mexico');
  expect(await htmlFaults(shown.text)).toEqual([]);
  const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(shown.text) ?? [];
  pages.nowMs = NOW_MS + 2 * MINUTE_MS - 1;
  const early = await pages.ask('POST', action.replaceAll('&amp;', '&'), '');
  expect([early.text.includes('<h1>Please try again in a minute</h1>'), ports.writes]).toEqual([true, 0]);
  pages.nowMs += 1;
  const pressed = await pages.ask('POST', action.replaceAll('&amp;', '&'), '');
  expect(pressed.text).toContain('<h1>You follow this again</h1>');
  expect(await htmlFaults(pressed.text)).toEqual([]);
  expect(ports.people.get(ana.subscriberId)?.follows).toEqual([russia, mexico]);
});

test.each([
  ['of another moment', { ...stop, stoppedAtMs: NOW_MS - 1 }, 410, OVER],
  ['of another follow', { ...stop, followId: 'f9' }, 410, OVER],
])('the link of a stop %s brings nothing back', async (_, other, statusCode, heading) => {
  const { ports, pages } = await pagesWithStop();
  const link = undoStopUrl('', other, NOW_MS, english);
  for (const answer of [await pages.ask('GET', link), await pages.ask('POST', link, '')]) {
    expect([answer.statusCode, answer.text.includes(`<h1>${heading}</h1>`)]).toEqual([statusCode, true]);
    expect(await htmlFaults(answer.text)).toEqual([]);
  }
  expect(ports.writes).toBe(0);
});

/** Of a follow that the link of a mail stopped: what may have become of its subscriber since. */
const SINCE: Readonly<Record<string, Subscriber | undefined>> = {
  'has followed it again': aSubscriber({ follows: [russia, mexico] }),
  'has followed the same again': aSubscriber({ follows: [mexico, { ...russia, followId: 'f3' }] }),
  'has left': aSubscriber({ follows: [mexico], status: 'unsubscribed', unsubscribedAtMs: NOW_MS + 1 }),
  'has no room for it': aSubscriber({
    follows: [aFollow({ followId: 'f9', countries: COUNTRY_CODES.filter((code) => code !== 'RU').slice(0, 200) })],
  }),
  'takes no mail': aSubscriber({ follows: [mexico], status: 'suppressed', suppressedBecause: 'bounce' }),
  'has moved': aSubscriber({ follows: [mexico], addressSinceMs: NOW_MS + 1 }),
  'is being erased': aSubscriber({ follows: [mexico], status: 'unsubscribed' }),
  'is erased': undefined,
};

test('an undo link that undoes nothing has one page for a subscriber who is erased, moved, came back or left again', async () => {
  const seen = new Map<string, string[]>();
  const look = async (of: string, link: string, { pages, ports }: { pages: Pages; ports: MemoryPorts }) => {
    ports.writes = 0;
    for (const answer of [await pages.ask('GET', link), await pages.ask('POST', link, '')]) {
      const of410 = `${answer.statusCode} ${answer.text.replaceAll(/href="[^"]*"/g, 'href="#"')}`;
      seen.set(of410, [...(seen.get(of410) ?? []), of]);
    }
    expect([of, ports.writes]).toEqual([of, 0]);
  };
  for (const [of, since] of Object.entries(SINCE)) {
    const world = await pagesWithStop();
    if (since) world.ports.people.set(ana.subscriberId, since);
    else world.ports.people.delete(ana.subscriberId);
    await look(`stop: ${of}`, undoStopUrl('', stop, NOW_MS, english), world);
    if (of !== 'has left')
      await look(`leaving: ${of}`, undoUrl('', { ...stop, unsubscribedAtMs: NOW_MS }, NOW_MS, english), world);
  }
  const late = await pagesWithAna();
  late.pages.nowMs = NOW_MS + 30 * DAY_MS;
  await look('too old', LINK, late);
  const [[page = ''] = []] = seen;
  expect([seen.size, page.includes(`<h1>${OVER}</h1>`)]).toEqual([1, true]);
  expect(await htmlFaults(page.slice('410 '.length))).toEqual([]);
});
