import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PART_NAMES, travelsOf } from '../../functions/contract/appeal-parts.ts';
import { FOLLOW_UP_KINDS } from '../../functions/contract/follow-up-kinds.ts';

test('the API’s page says of each part what each follow-up does with it, as the table of parts does', () => {
  const [, rows = ''] =
    /^\| part +\| update[^\n]*\n[^\n]*\n((?:\|[^\n]*\n)+)/m.exec(readFileSync('docs/api.md', 'utf8')) ?? [];
  const said = rows
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', ''))
        .slice(1, -1),
    );
  const wanted = PART_NAMES.map((part) => [part, ...FOLLOW_UP_KINDS.map((kind) => travelsOf(part, kind))]);
  expect(said.toSorted()).toEqual(wanted.toSorted());
});
