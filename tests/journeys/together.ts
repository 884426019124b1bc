import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe } from 'vitest';
import { worksOnStackOfRun } from '../support/stack/stack-of-worker.ts';
// Its browser is the worker's, and no group's.
import '../support/visiting/browser.ts';

// All journeys as one file of vitest's, so that one worker takes them, on one stack, while the other runs all other tests: a second stack
// would be deployed, and its functions started cold, for nothing.

await worksOnStackOfRun();
const names = globSync('*.test.ts', { cwd: import.meta.dirname }).map((file) => basename(file, '.test.ts'));
for (const name of names.toSorted()) describe(name, () => import(`./${name}.test.ts`));
