import { dirname } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { addWords, BUNDLE_SETTINGS } from '../../infra/bundling/settings.ts';

/** Bundles code as handlers are bundled, with the words of all languages beside it: TypeScript that Node strips weighs 130 MB more in memory. */
export async function bundleOne(code: Pick<BuildOptions, 'stdin' | 'entryPoints'>, outfile: string): Promise<void> {
  const { outExtension: _, ...settings } = BUNDLE_SETTINGS; // the name of one file says it
  await build({ ...settings, ...code, outfile });
  addWords(dirname(outfile));
}
