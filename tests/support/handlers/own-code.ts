import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { FUNCTION_NAMES } from '../../../functions/contract/env.ts';
import { handlerEntryOf } from '../../../infra/bundling/handler-entries.ts';
import { addWords, BUNDLE_SETTINGS } from '../../../infra/bundling/settings.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with each handler as one file of our own code, next to the words of each language. */
    handlersFolder: string;
  }
}

/** Makes one file of each handler and our modules that it imports, without packages: a test loads it a tenth of the time. */
export default async function bundleOwnCode(project: TestProject): Promise<() => void> {
  // In the repository, where packages are found.
  mkdirSync('.local', { recursive: true });
  const outdir = mkdtempSync(join(process.cwd(), '.local', 'handlers-'));
  await build({
    ...BUNDLE_SETTINGS,
    entryPoints: FUNCTION_NAMES.map((name) => ({ in: handlerEntryOf(name), out: name })),
    outdir,
    minify: false,
    packages: 'external',
  });
  addWords(outdir);
  project.provide('handlersFolder', outdir);
  return () => rmSync(outdir, { recursive: true, force: true });
}
