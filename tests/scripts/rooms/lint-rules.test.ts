import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { biomeConfiguration } from '../../../scripts/rooms/lint-rules.ts';
import { ADAPTER_FOLDERS, DESK_FOLDERS, DOMAIN_ROOMS, WEB_FOLDERS } from '../../../scripts/rooms/rooms.ts';

const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const HOUSES = [
  ['functions/domain', DOMAIN_ROOMS],
  ['functions/adapters', ADAPTER_FOLDERS],
  ['functions/web', WEB_FOLDERS],
  ['functions/web/desk', DESK_FOLDERS],
] as const;

test.each(HOUSES)('the list names each folder of %s', (path, listed) => {
  expect(listed.toSorted()).toEqual(foldersIn(path).toSorted());
});

test.each(HOUSES.flatMap(([path, listed]) => listed.map((room) => `${path}/${room}/${room}.ts`)))(
  '%s is a door',
  (door) => {
    expect(existsSync(door)).toBe(true);
  },
);

test('the document has the rooms in the order of the list', () => {
  const section = readFileSync('docs/architecture.md', 'utf8').split('\n## The rooms\n')[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| `([a-z-]+)`/gm)].map(([, room]) => room);
  expect(rows).toEqual(DOMAIN_ROOMS);
});

test('the lint rules are those that the lists make', () => {
  expect(JSON.parse(readFileSync('biome.rooms.json', 'utf8'))).toEqual(biomeConfiguration());
});
