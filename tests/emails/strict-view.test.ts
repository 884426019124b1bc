import handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { strictView } from '../../emails/compile/strict-view.ts';

const filled = (template: string) =>
  handlebars.compile(template)(strictView({ name: 'a', parts: [{ isShown: false }], none: [], sender: { home: 'b' } }));

test('fields that are there read as they are', () => {
  expect(filled('{{name}}{{sender.home}}{{#each parts}}{{#if isShown}}x{{/if}}{{/each}}{{#each none}}y{{/each}}')).toBe(
    'ab',
  );
});

test.each([
  ['{{nam}}', 'nam'],
  ['{{sender.hone}}', 'hone'],
  ['{{#if isCut}}x{{/if}}', 'isCut'],
  ['{{#each parts}}{{#if isShwon}}x{{/if}}{{/each}}', 'isShwon'],
])('%s names no field', (template, field) => {
  expect(() => filled(template)).toThrow(`The template names a field that its mail does not have: "${field}".`);
});
