import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildFailure, type BuildOptions, build, type Location, type Metafile, type Plugin } from 'esbuild';
import { FUNCTION_NAMES, type FunctionName } from '../../functions/contract/env.ts';
import { handlerEntryOf } from './handler-entries.ts';
import { addWords, BUNDLE_SETTINGS, READS_WORDS, REPOSITORY } from './settings.ts';

export type CodeOf = (name: FunctionName) => Code;

export interface HandlerBundles {
  readonly codeOf: CodeOf;
  /** The folder of one function's bundle: `index.mjs` and its chunks, their source maps, and the words of each language where it speaks. */
  folderOf(name: FunctionName): string;
  /** What is in a function's bundle: paths of the repository. */
  filesIn(name: FunctionName): string[];
  /** Bytes of code that a function reads as it starts: without chunks that it loads for some requests. */
  bytesAtStart(name: FunctionName): number;
}

/** Bundles that are there until they are removed. */
export interface FreshBundles extends HandlerBundles {
  readonly folder: string;
  remove(): void;
}

/** What esbuild told of each file that it made, in the folder of the bundles. */
const OUTPUTS = 'outputs.json';

/**
 * Bundles every handler in one run of esbuild, which reads what they share once: NodejsFunction starts esbuild again for each.
 * The SDK goes in, so that the version that was tested is the version that runs.
 * @param plugins - of esbuild, beside our own.
 * @throws {BundleError} that names file and line, when a handler is missing or can't be bundled.
 */
export async function bundleHandlers(plugins: readonly Plugin[] = []): Promise<FreshBundles> {
  // In the REPOSITORY, so that source maps name files as the repository does; apart, as two stages may be made at once.
  mkdirSync(join(REPOSITORY, '.local'), { recursive: true });
  const outdir = mkdtempSync(join(REPOSITORY, '.local', 'bundles-'));
  const remove = () => rmSync(outdir, { recursive: true, force: true });

  const settings = {
    ...BUNDLE_SETTINGS,
    outdir,
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    plugins: [...plugins, ...BUNDLE_SETTINGS.plugins],
  } as const satisfies BuildOptions;
  const bundled = (some: readonly FunctionName[], splitting: boolean) =>
    build({
      ...settings,
      splitting,
      chunkNames: `${some[0]}/[name]-[hash]`,
      entryPoints: some.map((name) => ({ in: handlerEntryOf(name), out: `${name}/index` })),
    });
  const bundledAll = async () => {
    const all = await bundled(FUNCTION_NAMES, false);
    const late = FUNCTION_NAMES.filter((name) => loadsLate(pathOf(outdir, name, 'index.mjs'), all.metafile));
    // Chunks of several functions would be cut where any two of them part: each has a run of its own.
    const inChunks = await Promise.all(late.map((name) => bundled([name], true)));
    return Object.assign({}, ...[all, ...inChunks].map(({ metafile }) => metafile.outputs)) as Metafile['outputs']; // Object.assign forgets it
  };
  const outputs = await bundledAll().catch((cause: unknown) => {
    remove();
    throw new BundleError(cause);
  });
  const readsWords = Object.entries(outputs).filter(([, { inputs }]) => READS_WORDS in inputs);
  for (const [file] of readsWords) addWords(join(REPOSITORY, dirname(file)));
  writeFileSync(join(outdir, OUTPUTS), JSON.stringify(outputs));
  return { ...readBundles(outdir), folder: outdir, remove };
}

/** Bundles that {@link bundleHandlers} made before. */
export function readBundles(folder: string): HandlerBundles {
  const outputs = JSON.parse(readFileSync(join(folder, OUTPUTS), 'utf8')) as Metafile['outputs']; // bundleHandlers wrote it
  return {
    codeOf: (name) => Code.fromAsset(join(folder, name)),
    folderOf: (name) => join(folder, name),
    filesIn: (name) =>
      Object.entries(outputs)
        .filter(([path]) => dirname(path) === pathOf(folder, name, ''))
        .flatMap(([, { inputs }]) => Object.entries(inputs))
        .flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    bytesAtStart: (name) =>
      [...readAtStart(pathOf(folder, name, 'index.mjs'), outputs)].reduce(
        (sum, path) => sum + (outputs[path]?.bytes ?? 0),
        0,
      ),
  };
}

/** As esbuild names it. */
const pathOf = (folder: string, name: FunctionName, file: string): string =>
  relative(REPOSITORY, join(folder, name, file));

/** Whether a module of ours in a bundle imports another one when a request asks for it. */
const loadsLate = (bundle: string, { inputs, outputs }: Metafile): boolean =>
  Object.keys(outputs[bundle]?.inputs ?? {}).some((file) =>
    inputs[file]?.imports.some(({ kind, path }) => kind === 'dynamic-import' && /^functions\/.*\.ts$/.test(path)),
  );

/** A file of a bundle with all that it imports as it starts. */
function readAtStart(path: string, outputs: Metafile['outputs'], read = new Set<string>()): Set<string> {
  if (read.has(path)) return read;
  read.add(path);
  for (const { path: imported, kind } of outputs[path]?.imports ?? [])
    if (kind === 'import-statement') readAtStart(imported, outputs, read);
  return read;
}

export class BundleError extends Error {
  override readonly name = 'BundleError';
  constructor(cause: unknown) {
    const faults = isBuildFailure(cause)
      ? cause.errors.map(({ location, text }) => `  ${placeOf(location)}${text}`)
      : [];
    super(`The handlers can't be bundled:\n${faults.join('\n')}`, { cause });
  }
}

const isBuildFailure = (error: unknown): error is BuildFailure => error instanceof Error && 'errors' in error;
const placeOf = (location: Location | null) => (location ? `${location.file}:${location.line} ` : '');
