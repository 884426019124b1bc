import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AppealRequest } from '../../functions/contract/api.ts';
import { Action } from '../../functions/contract/part-schemas.ts';

const guide = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
const [appeals = ''] = guide.slice(guide.indexOf('\n## POST /v1/appeals\n') + 1).split('\n## ');
const examples = [...appeals.matchAll(/^```json\n(.*?)^```/gms)].map(([, json = '']) => JSON.parse(json));

test.each(examples.map((example) => [Object.keys(example).join(', '), example]))(
  'the example in docs/api.md with %s is taken',
  (_, example) => {
    const request = 'body' in example ? example : { page: { content: 'RUSSIA: lawyer …' }, ...example };
    expect(AppealRequest.safeParse(request).error?.issues ?? []).toEqual([]);
  },
);

test('docs/api.md shows an action of each kind', () => {
  const kinds = Action.options.map(({ shape }) => [...shape.kind.values][0]);
  const shown = examples.flatMap(({ actions = [] }) => actions.map(({ kind }: Action) => kind));
  expect(shown).toEqual(kinds);
});
