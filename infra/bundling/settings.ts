import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { LANGUAGES } from '../../functions/contract/languages.ts';
import { computeAhead } from './compute-ahead.ts';
import { ownModules } from './own-modules.ts';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** CommonJS dependencies call `require`, which an ES module has to be given. */
const REQUIRE_FOR_COMMONJS =
  "import { createRequire as requireForCommonJs } from 'node:module'; const require = requireForCommonJs(import.meta.url);";

/** Parts of the SDK and of Node that no function uses, 200 KB of each bundle, and the modules that take their place. */
const FOR_LAMBDA = {
  '@aws-sdk/credential-provider-node': join(REPOSITORY, 'infra/bundling/credentials-of-lambda.ts'),
  '@smithy/core/event-streams': join(REPOSITORY, 'infra/bundling/no-event-streams.ts'),
  'node:http': join(REPOSITORY, 'infra/bundling/http-of-node.ts'),
};

/** How the code of a function is bundled. Tests and the benchmark bundle by the same settings. */
export const BUNDLE_SETTINGS = {
  absWorkingDir: REPOSITORY,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  banner: { js: REQUIRE_FOR_COMMONJS },
  minify: true,
  // Escaped, a letter of Arabic takes six bytes instead of two.
  charset: 'utf8',
  alias: FOR_LAMBDA,
  plugins: [computeAhead, ownModules],
  logLevel: 'silent',
} satisfies BuildOptions;

/** The module that reads the words of each language, from files in folders next to it. */
export const READS_WORDS = 'functions/locales/catalogue.ts';
const WORDS = 'words.json';

/** Copies the words of each language into the folder of a bundle that reads them. */
export function addWords(folder: string): void {
  for (const language of LANGUAGES)
    cpSync(join(REPOSITORY, dirname(READS_WORDS), language, WORDS), join(folder, language, WORDS));
}
