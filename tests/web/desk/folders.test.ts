import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const DESK = 'functions/web/desk';

/** The folder of the desk that a file is in; undefined of a file elsewhere. */
const folderOf = (path: string) => (path.startsWith(`${DESK}/`) ? path.split('/')[3] : undefined);

const imports = globSync(`${DESK}/**/*.ts`).flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/ from '(\.[^']+)'/g)].map(([, to = '']) => ({
    path,
    from: folderOf(path),
    to: folderOf(join(path, '..', to)),
  })),
);

test('a folder of the desk imports itself and the kit alone; the home page shows parts of several', () => {
  expect(imports.length).toBeGreaterThan(500);
  const past = imports.filter(({ from, to }) => to !== undefined && to !== from && to !== 'kit' && from !== 'home');
  expect(past).toEqual([]);
});
