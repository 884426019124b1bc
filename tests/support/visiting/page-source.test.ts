import { expect } from 'vitest';
import { test } from './browser.ts';
import { htmlFaults } from './html-faults.ts';
import { watchSource } from './page-source.ts';

const document = (main: string) =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><main>${main}</main></body></html>`;

test('a fault of a page is found in its source, where the browser has mended it in what it shows', async ({ page }) => {
  const sourceOf = watchSource(page);
  const faulty = document('<p>One<div>Two</p></div>');
  await page.route('**/faulty', (route) => route.fulfill({ contentType: 'text/html', body: faulty }));
  await page.goto('http://pages.example/faulty');
  expect(await sourceOf()).toBe(faulty);
  expect((await htmlFaults(await sourceOf())).join()).toContain('close-order');
  expect((await htmlFaults(await page.content())).join()).not.toContain('close-order');
});
