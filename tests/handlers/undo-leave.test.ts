import { expect, test } from 'vitest';
import { aSubscriber } from '../support/builders.ts';
import { htmlFaults } from '../support/html-faults.ts';
import { DAY_MS, NOW_MS } from '../support/subscribing/builders.ts';
import { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { linkTo, Pages, undoLinkTo } from '../support/subscribing/pages.ts';

const ana = aSubscriber({ status: 'left', leftAtMs: NOW_MS });
const LINK = undoLinkTo(ana.subscriberId, NOW_MS);

async function pagesWithAna(): Promise<{ ports: MemoryPorts; pages: Pages }> {
  const ports = new MemoryPorts();
  await ports.holds(ana, []);
  return { ports, pages: new Pages(ports) };
}

test('the button brings somebody back, and pressing it again shows the same page', async () => {
  const { ports, pages } = await pagesWithAna();
  const first = await pages.ask('POST', LINK, '');
  const second = await pages.ask('POST', LINK, '');
  expect(first.text).toContain('<h1>You get alerts again</h1>');
  expect([second.statusCode, second.text]).toEqual([200, first.text]);
  expect(ports.people.get(ana.subscriberId)?.status).toBe('active');
});

test('in the first minute the button brings nobody back, since a program may have pressed it, and then it does', async () => {
  const { ports, pages } = await pagesWithAna();
  pages.undoLimits.undoAfterMs = 60_000;
  const shown = await pages.ask('GET', LINK);
  pages.nowMs = NOW_MS + 59_999;
  const early = await pages.ask('POST', LINK, '');
  expect([shown.statusCode, early.statusCode, ports.writes]).toEqual([200, 200, 0]);
  expect(early.text).toContain('<h1>Please press again in a minute</h1>');
  expect(await htmlFaults(early.text)).toEqual([]);
  const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(early.text) ?? [];
  pages.nowMs = NOW_MS + 60_000;
  const later = await pages.ask('POST', action.replaceAll('&amp;', '&'), '');
  expect(later.text).toContain('<h1>You get alerts again</h1>');
});

test('pressed early, the link of another leaving says that it is too late', async () => {
  const { pages } = await pagesWithAna();
  pages.undoLimits.undoAfterMs = 60_000;
  expect((await pages.ask('POST', undoLinkTo(ana.subscriberId, NOW_MS - 1), '')).statusCode).toBe(410);
});

test('after thirty days page and button say that it is too late', async () => {
  const { ports, pages } = await pagesWithAna();
  pages.nowMs = NOW_MS + 30 * DAY_MS;
  const answers = [await pages.ask('GET', LINK), await pages.ask('POST', LINK, '')];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([410, 410]);
  expect(ports.people.get(ana.subscriberId)?.status).toBe('left');
});

test.each([
  ['of an earlier leaving', `?left=${(NOW_MS - DAY_MS).toString(36)}`, 410],
  ['that lost a part', '', 404],
  ['with something else in it', '?left=%22%3E', 404],
])('a link %s brings nobody back', async (_, query, statusCode) => {
  const { ports, pages } = await pagesWithAna();
  const path = `${linkTo('undo-leave', ana.subscriberId)}${query}`;
  const answers = [await pages.ask('GET', path), await pages.ask('POST', path, '')];
  expect(answers.map((answer) => answer.statusCode)).toEqual([statusCode, statusCode]);
  expect(ports.people.get(ana.subscriberId)?.status).toBe('left');
});

test('a leave link can not undo', async () => {
  const { ports, pages } = await pagesWithAna();
  const path = linkTo('leave', ana.subscriberId).replace('/leave/', '/undo/');
  expect((await pages.ask('POST', path, '')).statusCode).toBe(404);
  expect(ports.people.get(ana.subscriberId)?.status).toBe('left');
});
