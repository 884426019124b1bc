import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { PROJECT_FOLDER } from '../program/project-paths.ts';

/** Bundles code as handlers are bundled, with the words of all languages beside it: TypeScript that Node strips weighs 130 MB more in memory. */
export async function bundleOne(code: Pick<BuildOptions, 'stdin' | 'entryPoints'>, outfile: string): Promise<void> {
  await build({
    ...code,
    absWorkingDir: PROJECT_FOLDER,
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    minify: true,
    alias: { '@aws-sdk/credential-provider-node': join(PROJECT_FOLDER, 'infra/bundling/credentials-of-lambda.ts') },
    logLevel: 'silent',
  });
  for (const language of LANGUAGES)
    cpSync(
      join(PROJECT_FOLDER, 'functions/locales', language, 'words.json'),
      join(dirname(outfile), language, 'words.json'),
    );
}
