import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compileMails } from '../../emails/compile/main.ts';
import { ENV_CONTRACT, type FunctionName } from '../../functions/contract/env.ts';
import { bundleHandlers, type HandlerBundles } from '../../infra/bundling/bundle-handlers.ts';
import { type Figure, median, type Section } from './figure.ts';
import { sampleEnvironment } from './sample-environment.ts';

const FRESH_PROCESSES = 5;
const KILOBYTE = 1_000;

export class BuildToolInBundleError extends Error {
  constructor(files: readonly string[]) {
    super(`mjml must never reach a function's bundle, and did: ${files.slice(0, 3).join(', ')}`);
    this.name = 'BuildToolInBundleError';
  }
}

/**
 * Size and import time of each function as it is deployed.
 * @throws {BuildToolInBundleError} when one holds mjml.
 */
export async function measureBundles(): Promise<Section> {
  await compileMails();
  const bundles = await bundleHandlers();
  try {
    refuseBuildTools(bundles);
    const nothingMs = median(repeat(() => importMs('data:text/javascript,', {})));
    const names = Object.keys(ENV_CONTRACT) as FunctionName[]; // Object.keys forgets its keys' type
    return {
      title: 'Functions: bundle and import in a fresh process, less an empty module',
      figures: names.map((name) => measureOne(name, bundles, nothingMs)),
    };
  } finally {
    bundles.remove();
  }
}

function refuseBuildTools({ metafile }: HandlerBundles): void {
  const held = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const tools = held.filter((file) => /node_modules\/mjml/.test(file));
  if (tools.length > 0) throw new BuildToolInBundleError(tools);
}

function measureOne(name: FunctionName, bundles: HandlerBundles, nothingMs: number): Figure {
  const file = join(bundles.folderOf(name), 'index.mjs');
  const code = readFileSync(file);
  const bytes = code.byteLength;
  const gzipBytes = gzipSync(code).byteLength;
  const ms = Math.max(0, median(repeat(() => importMs(file, sampleEnvironment(name)))) - nothingMs);
  return {
    name,
    value: `${Math.round(bytes / KILOBYTE)} KB, ${Math.round(ms)} ms`,
    note: `${Math.round(gzipBytes / KILOBYTE)} KB gzipped`,
    raw: { bytes, gzipBytes, importMs: ms },
  };
}

const repeat = (measure: () => number) => Array.from({ length: FRESH_PROCESSES }, measure);

function importMs(address: string, environment: Record<string, string>): number {
  const script = `const at = performance.now(); await import(${JSON.stringify(address)}); console.log(performance.now() - at)`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { PATH: process.env.PATH, AWS_REGION: 'us-east-1', ...environment },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${address} does not start: ${run.stderr.slice(-500)}`);
  return Number(run.stdout);
}
