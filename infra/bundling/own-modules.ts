import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { asRemovable } from './as-removable.ts';
import { pastDoors } from './past-doors.ts';

/** Our modules, and the SDK's of what its operations take: all but handlers, which Lambda runs, only say what things are. */
const OWN = /\/((functions|emails)\/.*\.ts|@aws-sdk\/client-.*\/schemas_0\.js)$/;
const HANDLERS = /\/functions\/handlers\//;

/** Gives each of our modules to the bundler in a form in which it sees what a function does without. */
export const ownModules: Plugin = {
  name: 'own-modules',
  setup: ({ onLoad }) =>
    onLoad({ filter: OWN }, async ({ path }) => {
      const direct = pastDoors(path, await readFile(path, 'utf8'));
      return {
        contents: HANDLERS.test(path) ? direct : asRemovable(path, direct),
        loader: path.endsWith('.ts') ? 'ts' : 'js',
      };
    }),
};
