import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from 'vitest';

/** Every test file of a folder as one file of vitest's, so that one worker runs them: what they share is loaded and made once. */
export function runTogether(folder: string): void {
  for (const file of globSync('**/*.test.ts', { cwd: folder }).toSorted())
    describe(file.replace(/\.test\.ts$/, ''), () => import(pathToFileURL(join(folder, file)).href));
}
