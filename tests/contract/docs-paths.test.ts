import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ADRS = readdirSync('docs/adr').toSorted();
const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'tests/README.md', 'tests/ses-simulator/README.md'],
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const FOLDERS = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('decisions are numbered from 1 without a gap, in the name of the file and in its title', () => {
  const numbers = ADRS.map((name) => [
    Number(name.slice(0, 4)),
    Number(/^# (\d+)\./.exec(readFileSync(join('docs/adr', name), 'utf8'))?.[1]),
  ]);
  expect(numbers).toEqual(ADRS.map((_, index) => [index + 1, index + 1]));
});

test.each(PAGES)('%s links to files that exist', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
  expect(links.filter((path) => !existsSync(join(dirname(page), path)))).toEqual([]);
});

test.each(PAGES)('%s calls a decision that it links to by its number', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\[ADR (\d+)\]\((?:adr\/)?(\d{4})-/g)];
  expect(links.filter(([, number, file]) => Number(number) !== Number(file)).map(([link]) => link)).toEqual([]);
});

test.each(ADRS)('%s names paths that exist', (name) => {
  const named = [...readFileSync(join('docs/adr', name), 'utf8').matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  );
  const ours = named.filter((path) => FOLDERS.includes(path.split('/')[0] ?? ''));
  expect(ours.filter((path) => !existsSync(path))).toEqual([]);
});
