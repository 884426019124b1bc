import { expect, test } from 'vitest';
import { asTyped } from '../../../scripts/appeal/as-typed.ts';
import { isLeftToDraft } from '../../../scripts/appeal/drafts.ts';

const GIVEN = { page: { content: '' }, title: undefined, expiresOn: '2020-01-01' };
const message = 'is wrong';

test.each([
  ['image.alt', '“What it shows, for people who do not see it” at the desk is wrong'],
  ['people[1].name', '“Person 1” at the desk is wrong'],
  ['page.content', '“Text” at the desk is wrong'],
  ['expiresOn', '--expires is wrong'],
  ['translations[0].title', 'translations[0].title is wrong'],
])('with a draft and --expires, %s is called what who wrote it knows it by', (field, said) => {
  expect(asTyped({ field, message }, (name) => isLeftToDraft(GIVEN, name))).toBe(said);
});

test('without a draft, each field is called by its option', () => {
  expect(asTyped({ field: 'image.alt', message }, () => false)).toBe('--image-alt is wrong');
});
