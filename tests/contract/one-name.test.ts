import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { ENV_CONTRACT } from '../../functions/contract/env.ts';

const TESTS = 'tests/handlers';

const ROOMS = ['functions/handlers', 'infra/functions'].map((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }),
);
/** Where a function stands, in its room: in each folder once. */
const homesOf = (name: string) => ROOMS.map((files) => files.filter((path) => basename(path) === `${name}.ts`));

test.each(Object.keys(ENV_CONTRACT))('%s has a handler and an infra file, in rooms of one name', (name) => {
  const [handlers = [], infra] = homesOf(name);
  expect(handlers).toEqual([expect.stringMatching(/^[a-z-]+\/[a-z-]+\.ts$/)]);
  expect(infra).toEqual(handlers);
});

/** By its module's type, or by its name alone. */
const CALLS_A_HANDLER = /functions\/handlers\/|loadFreshHandler|checkLaneContract/;

test.each(globSync('*.test.ts', { cwd: TESTS }))(
  '%s calls a handler: what needs none stands with the routes',
  (file) => {
    expect(readFileSync(join(TESTS, file), 'utf8')).toMatch(CALLS_A_HANDLER);
  },
);
