import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENV_CONTRACT } from '../../functions/contract/env.ts';

const TESTS = 'tests/handlers';

const homesOf = (name: string) => [`functions/handlers/${name}.ts`, `infra/functions/${name}.ts`];

test.each(Object.keys(ENV_CONTRACT))('%s has a handler and an infra file', (name) => {
  expect(homesOf(name).filter((path) => !existsSync(path))).toEqual([]);
});

test.each(readdirSync(TESTS))('%s calls a handler: what needs none stands with the routes', (file) => {
  expect(readFileSync(join(TESTS, file), 'utf8')).toContain('functions/handlers/');
});
