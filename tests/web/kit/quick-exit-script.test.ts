import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { QUICK_EXIT_SCRIPT } from '../../../functions/web/kit/assets/quick-exit-script.ts';

const OURS = 'https://alerts.example.org';
const ELSEWHERE = 'https://www.wikipedia.org/';

class Link {
  readonly origin: string;
  readonly hash: string;
  readonly href: string;
  constructor(href: string) {
    this.href = href;
    ({ origin: this.origin, hash: this.hash } = new URL(href));
  }
  closest = () => this;
}

/** A page with the script. @returns where it was led, without one more entry in the browser's history. */
function aPage() {
  const replaced: string[] = [];
  const listeners = new Map<string, (event: object) => void>();
  const exit = new Link(ELSEWHERE);
  const document = {
    querySelector: () => exit,
    querySelectorAll: () => [],
    addEventListener: (kind: string, listener: (event: object) => void) => listeners.set(kind, listener),
    documentElement: { hidden: false },
    title: 'New message for you',
  };
  const location = { origin: OURS, replace: (href: string) => replaced.push(href) };
  runInNewContext(QUICK_EXIT_SCRIPT.content, { document, location, Element: Link });
  const click = (link: Link, keys: object = {}) => {
    let isOwn = false;
    const preventDefault = () => {
      isOwn = true;
    };
    listeners.get('click')?.({ target: link, button: 0, preventDefault, ...keys });
    return isOwn;
  };
  return { replaced, document, exit, click, press: (key: string) => listeners.get('keydown')?.({ key }) };
}

test('the way out takes the place of the page, by its link and by Escape, and hides it meanwhile', () => {
  const byLink = aPage();
  expect([byLink.click(byLink.exit), byLink.replaced]).toEqual([true, [ELSEWHERE]]);
  expect([byLink.document.documentElement.hidden, byLink.document.title]).toEqual([true, '']);
  const byKey = aPage();
  byKey.press('Enter');
  expect(byKey.replaced).toEqual([]);
  byKey.press('Escape');
  expect(byKey.replaced).toEqual([ELSEWHERE]);
});

test.each(['/m/1/letter', '/m/1?lang=ar', '/m/1#versions'])(
  'what is opened from the page takes its place, so that Back finds no entry of it: %s',
  (path) => {
    const page = aPage();
    expect([page.click(new Link(`${OURS}${path}`)), page.replaced]).toEqual([true, [`${OURS}${path}`]]);
  },
);

test('what leads to another site, or opens in a tab of its own, is left to the browser', () => {
  const page = aPage();
  expect(page.click(new Link('https://example.org/'))).toBe(false);
  expect(page.click(new Link(`${OURS}/m/1/letter`), { ctrlKey: true })).toBe(false);
  expect(page.replaced).toEqual([]);
});
