import { expect, test } from 'vitest';
import { cardOf } from '../../../functions/domain/archive/card.ts';
import { looksLike } from '../../../functions/domain/drafts/looks-like.ts';
import { aVersion, NOW_MS } from '../../support/publishing/builders.ts';

const TITLE = 'Egypt: free the lawyer Ivan Example';
const DAY_MS = 86_400_000;
const sent = (title: string, daysAgo = 1) => {
  const version = aVersion({ publishedAtMs: NOW_MS - daysAgo * DAY_MS });
  return cardOf({ ...version, edition: { ...version.edition, title } }, version.publishedAtMs);
};
const like = (...given: Parameters<typeof looksLike> extends [infer D, infer P, number] ? [D, P] : never) => [
  ...looksLike(...given, NOW_MS),
];

test('a draft looks like what went out under nearly its title', () => {
  expect(like([{ draftId: 'a', title: 'EGYPT: free the lawyer Ivan Exampel' }], [sent('Other'), sent(TITLE)])).toEqual([
    ['a', TITLE],
  ]);
});

test('or else like another draft of the list', () => {
  const drafts = [
    { draftId: 'a', title: TITLE },
    { draftId: 'b', title: `${TITLE}!` },
    { draftId: 'c', title: 'Other' },
  ];
  expect(like(drafts, [])).toEqual([
    ['a', `${TITLE}!`],
    ['b', TITLE],
  ]);
});

test.each([
  ['no title', { title: ' ' }, sent(' ')],
  ['the word of its writer that it is another', { title: TITLE, isToldApart: true as const }, sent(TITLE)],
  ['the title of what went out long ago', { title: TITLE }, sent(TITLE, 61)],
])('a draft with %s looks like nothing', (_, draft, card) => {
  expect(like([{ draftId: 'a', ...draft }], [card])).toEqual([]);
});
