import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DESK_RIGHTS, type Rights } from '../../../functions/web/desk/kit/desk-rights.ts';

const inWords = (rights: Rights | undefined): string => {
  if (rights === undefined) return '';
  return rights === 'anyone' ? rights : rights.map((one) => `\`${one}\``).join(' or ');
};

const ROWS = Object.entries(DESK_RIGHTS).map(([path, of]: [string, { GET?: Rights; POST?: Rights }]) => [
  `\`${path}\``,
  inWords(of.GET),
  inWords(of.POST),
]);

test('the threat model shows the rights of each route of the desk as the code has them', () => {
  const rows = readFileSync('docs/threat-model.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `/desk'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual(ROWS);
});
