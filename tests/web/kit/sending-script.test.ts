import { runInNewContext } from 'node:vm';
import { DOMParser, parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { SENDING_SCRIPT } from '../../../functions/web/kit/assets/sending-script.ts';

const part = (say: string, standing = 'going', isOver = false) =>
  `<div id="figures" data-standing="${standing}" data-say="${say}"${isOver ? ' data-over' : ''}><p>${say}</p></div>
<div id="steer" data-standing="${standing}">${isOver ? '' : `<button>${standing}</button>`}</div>`;

/** A page with the script, and a clock that a test moves. */
function aPage() {
  const { document } = parseHTML(
    `<html><body><div data-again="/part">${part('0')}</div><p id="said"></p></body></html>`,
  );
  const answers: { status: number; text: string }[] = [];
  const timers: (() => unknown)[] = [];
  const asked: string[] = [];
  let nowMs = 0;
  const fetch = async (path: string) => {
    asked.push(path);
    const { status, text } = answers.shift() ?? { status: 200, text: part('0') };
    return { status, ok: status === 200, text: async () => text };
  };
  runInNewContext(SENDING_SCRIPT.content, {
    document,
    DOMParser: class {
      parseFromString = (text: string) =>
        new DOMParser().parseFromString(`<!doctype html><html><body>${text}</body></html>`, 'text/html');
    },
    window: { fetch },
    fetch,
    Date: { now: () => nowMs },
    setTimeout: (run: () => unknown) => timers.push(run),
    clearTimeout: () => timers.splice(0),
  });
  return {
    document,
    asked,
    isWaiting: () => timers.length > 0,
    said: () => document.getElementById('said')?.textContent,
    figures: () => document.getElementById('figures')?.textContent,
    async looks(text: string, status = 200) {
      nowMs += 5_000;
      answers.push({ status, text });
      await timers.splice(0)[0]?.();
    },
  };
}

test('it shows what is new at each look, and tells it twice a minute at most', async () => {
  const page = aPage();
  await page.looks(part('50'));
  expect([page.figures(), page.said(), page.asked]).toEqual(['50', '', ['/part']]);
  for (const n of [100, 150, 200, 250]) await page.looks(part(String(n)));
  expect([page.figures(), page.said()]).toEqual(['250', '']);
  await page.looks(part('300'));
  expect(page.said()).toBe('300');
});

test('the end is told at once, its buttons go, and no look follows', async () => {
  const page = aPage();
  await page.looks(part('1,204', 'ended', true));
  expect([page.said(), page.isWaiting(), page.document.querySelector('button')]).toEqual(['1,204', false, null]);
});

test('the buttons stay the very same elements until they are others', async () => {
  const page = aPage();
  const button = page.document.querySelector('button');
  await page.looks(part('50'));
  expect(page.document.querySelector('button')).toBe(button);
  await page.looks(part('50', 'paused'));
  expect([page.document.querySelector('button')?.textContent, page.said()]).toEqual(['paused', '50']);
});

test.each([
  ['a session that is over', 0, '', false],
  ['a page that is not there', 404, '', false],
  ['anything else than the part', 200, '<p>Sign in</p>', false],
  ['a server that fails for a moment', 502, '', true],
])('after %s it stops or goes on', async (_, status, text, goesOn) => {
  const page = aPage();
  await page.looks(text, status);
  expect([page.figures(), page.isWaiting()]).toEqual(['0', goesOn]);
});

test('it looks no more while the page is hidden, and at once when it is shown again', async () => {
  const page = aPage();
  const hide = (isHidden: boolean) => {
    Object.defineProperty(page.document, 'hidden', { value: isHidden, configurable: true });
    page.document.dispatchEvent(
      new (page.document.defaultView as unknown as { Event: typeof Event }).Event('visibilitychange'),
    );
  };
  hide(true);
  expect([page.isWaiting(), page.asked]).toEqual([false, []]);
  hide(false);
  expect(page.asked).toEqual(['/part']);
});

test('a look that ends while the page is hidden is the last until it is shown again', async () => {
  const page = aPage();
  Object.defineProperty(page.document, 'hidden', { value: true, configurable: true });
  await page.looks(part('50'));
  expect([page.figures(), page.isWaiting()]).toEqual(['50', false]);
});
