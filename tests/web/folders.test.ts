import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const WEB = 'functions/web';
const IMPORTED = /from '(\.[^']+)'/g;

/** Of a file of web/: the folder of pages that it belongs to. */
const folderOf = (file: string) => relative(WEB, file).split('/')[0];

test('folders of pages share through kit alone', () => {
  const across = globSync(`${WEB}/**/*.ts`).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORTED)]
      .map(([, path = '']) => join(dirname(file), path))
      .filter((path) => path.startsWith(`${WEB}/`) && !['kit', folderOf(file)].includes(folderOf(path)))
      .map((path) => `${file} imports ${path}`),
  );
  expect(across).toEqual([]);
});
