import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENV_CONTRACT } from '../../functions/contract/env.ts';

const homesOf = (name: string) => [
  `functions/handlers/${name}.ts`,
  `infra/functions/${name}.ts`,
  `tests/handlers/${name}.test.ts`,
];

test.each(Object.keys(ENV_CONTRACT))('%s has a handler, an infra file and a test', (name) => {
  expect(homesOf(name).filter((path) => !existsSync(path))).toEqual([]);
});
