import { describe, expect, test } from 'vitest';
import { checkAppeal } from '../../functions/domain/checks/check-appeal.ts';
import { makeComparer } from '../../functions/domain/drafts/word-differences.ts';
import { READY } from '../support/deciding/office-of-two.ts';
import { aDraft } from '../support/drafts/builders.ts';
import { SHAPES_OF_TEXT } from '../support/drafts/shapes-of-text.ts';
import { DeskPages } from '../support/members/desk-pages.ts';
import { aRequest } from '../support/publishing/builders.ts';
import { MOST_SLOWDOWN, slowdown } from '../support/runner/slowdown.ts';

const SHAPES = Object.entries(SHAPES_OF_TEXT);
const { publisherId, draftId } = aDraft();

describe.each([8_000, 1_000_000])('of %i characters', (characters) => {
  test.each(SHAPES)('%s are looked through in proportion to their length', async (_, textOf) => {
    const slower = await slowdown(characters, (size) => {
      const body = { text: textOf(size) };
      const request = aRequest({ page: undefined, body, title: 'x', datedOn: '2024-03-15', countries: ['RU'] });
      return () => checkAppeal(request, () => false);
    });
    expect(slower).toBeLessThan(MOST_SLOWDOWN);
  });
});

test.each(SHAPES)(
  'two versions of %s are compared in proportion to their length, or in their time',
  async (_, textOf) => {
    const slower = await slowdown(100_000, (size) => {
      const text = textOf(size);
      return () => makeComparer('en')(`x ${text}`, `${text} y`);
    });
    expect(slower).toBeLessThan(MOST_SLOWDOWN);
  },
);

/** Pages that work on a draft's whole text. */
const PAGES = ['', '/mail', '/ask', '/versions'];

describe.each(PAGES)('/desk/write/{draftId}%s', (page) => {
  test.each(SHAPES)('is answered in proportion to its text: %s', async (_, textOf) => {
    const worlds = new Map<number, () => Promise<unknown>>();
    const largest = 160_000;
    for (const size of [largest / 8, largest]) worlds.set(size, await visitOf(page, textOf(size)));
    const slower = await slowdown(largest, (size) => worlds.get(size) ?? (() => undefined));
    expect(slower).toBeLessThan(MOST_SLOWDOWN);
  });
});

async function visitOf(page: string, text: string) {
  const pages = new DeskPages();
  const ana = await pages.member(publisherId, 'Ana');
  await pages.drafts.save(aDraft({ fields: { ...READY, text: `x ${text}` } }), []);
  await pages.drafts.save(aDraft({ revision: 1, fields: { ...READY, text } }), []);
  return () => ana.ask('GET', `/desk/write/${draftId}${page}`);
}
