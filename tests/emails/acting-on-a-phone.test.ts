import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { renderAlert } from '../../emails/alert/render.ts';
import type { ShownAddressee, WayToAct } from '../../functions/domain/appeal/ways-to-act.ts';
import { test } from '../support/visiting/browser.ts';
import { anAlert } from './an-alert.ts';

const OFFICE = {
  office: 'Prosecutor General',
  salutation: 'Dear Prosecutor General,',
  email: 'prosecutor.general@example.org',
  phone: '+7 495 000 00 00',
  copies: [],
};

const waysTo = (addressee: ShownAddressee): WayToAct[] => [
  {
    kind: 'email',
    addressee,
    mailto: `mailto:${addressee.email}`,
    isLetterTooLong: false,
    safety: 'Write from an address that does not show your name.',
  },
  { kind: 'call', addressee, tel: 'tel:+74950000000', safety: 'Calls are recorded.' },
];

const open = (page: Page, frameLanguage: 'en' | 'ar') =>
  page.setContent(
    renderAlert(
      anAlert({
        frameLanguage,
        ways: [
          { kind: 'petition', url: 'https://example.org/petition' },
          ...waysTo(OFFICE),
          ...waysTo({ ...OFFICE, office: 'Office of the President' }),
        ],
        sources: [{ title: 'A complaint of his lawyers to the court of the region', url: 'https://example.org/1' }],
        check: { code: '7KQ4-M2XD-9PRT', url: 'https://alerts.example.org/check' },
      }),
    ).html,
  );

/** How far down a text begins and ends, and how many lines it takes: of all places where the page has it. */
const linesOf = (page: Page, text: string) =>
  page.locator('body').evaluate((body, sought) => {
    const walker = body.ownerDocument.createTreeWalker(body, 4);
    const found: { top: number; bottom: number; lines: number }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      // Lines of a mail are folded between its words.
      const start = (node.textContent ?? '').replaceAll('\n', ' ').indexOf(sought);
      if (start === -1) continue;
      const range = body.ownerDocument.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + sought.length);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      const tops = rects.map(({ top }) => Math.round(top));
      const bottom = Math.max(...rects.map((rect) => rect.bottom));
      found.push({ top: Math.min(...tops), bottom, lines: new Set(tops).size });
    }
    return found;
  }, text);

test('a warning stands nearer to what it warns of than to what is above it', async ({ page }) => {
  await open(page, 'en');
  const [petition] = await linesOf(page, 'Sign the petition');
  const [warning] = await linesOf(page, 'This is sent from your own address');
  const [last] = await linesOf(page, 'your name.');
  const [email] = await linesOf(page, 'Write an e‑mail to');
  // A button has a ground around its words: what is below it begins where that ends.
  const ground = await page.locator('a', { hasText: 'Sign the petition' }).boundingBox();
  if (!petition || !warning || !last || !email || !ground) throw new Error('Not all texts are shown.');
  expect(warning.top - (ground.y + ground.height)).toBeGreaterThan(email.top - last.bottom);
});

test.for(['en', 'ar'] as const)(
  'a code, a telephone number and a mail address are not broken over two lines, with words in %s',
  async (frame, { page }) => {
    await open(page, frame);
    for (const whole of ['7KQ4-M2XD-9PRT', '+7\u00a0495\u00a0000\u00a000\u00a000']) {
      const places = await linesOf(page, whole);
      expect(places.map(({ lines }) => lines)).toEqual(places.map(() => 1));
      expect(places.length).toBeGreaterThan(0);
    }
    const inFacts = await linesOf(page, OFFICE.email);
    expect(inFacts.at(-1)?.lines).toBe(1);
  },
);

test('a second office stands apart from the first', async ({ page }) => {
  await open(page, 'en');
  const [first, second] = await linesOf(page, 'Write to');
  const [phone] = (await linesOf(page, '+7\u00a0495\u00a0000\u00a000\u00a000')).slice(-2);
  const [begin] = await linesOf(page, 'Begin with');
  const [greeting] = await linesOf(page, 'Dear Prosecutor General,');
  const [telephone] = await linesOf(page, 'Telephone');
  if (!first || !second || !phone || !begin || !greeting || !telephone) throw new Error('Not all texts are shown.');
  expect(second.top - phone.bottom).toBeGreaterThan(telephone.top - greeting.bottom + 8);
});
