import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect } from 'vitest';
import { mailStates } from '../../emails/compile/mail-states.ts';
import { test } from '../support/visiting/browser.ts';

const states = mailStates().map(
  ({ mailName, stateName, render }) => [`${mailName} · ${stateName}`, render().html] as const,
);

test('no mail loads anything', { timeout: 60_000 }, async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  for (const [, html] of states) await page.setContent(html, { waitUntil: 'load' });
  expect(requested).toEqual([]);
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  const differentOnes = states.filter(([name]) => /^alert · (typical|kind:retraction)$|^confirm · typical$/.test(name));

  test.for(differentOnes)('%s can be read and used by everyone', { timeout: 20_000 }, async ([, html], { newPage }) => {
    const page = await newPage({ colorScheme });
    await page.setContent(html);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
});
