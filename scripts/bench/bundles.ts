import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compileMails } from '../../emails/compile/main.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../functions/contract/env.ts';
import { inChunks } from '../../functions/domain/in-chunks.ts';
import { bundleHandlers, type HandlerBundles } from '../../infra/bundling/bundle-handlers.ts';
import { PROJECT_FOLDER } from '../program/project-paths.ts';
import { bundleOne } from './bundle-one.ts';
import { atMost, type Figure, median, type Section } from './figure.ts';
import { sampleEnvironment } from './sample-environment.ts';

const ROUNDS = 5;
/** The yardstick is measured again after so many functions, since a machine that is shared is slower at times. */
const BETWEEN_YARDSTICKS = 7;
const KILOBYTE = 1_000;

/** What importing a function may cost, in imports of the document client, by what it has to know. docs/performance.md says where bars come from. */
const ONE_THING = 2.5;
const A_PAGE = 3.4;
const MAILS = 4.3;
const APPEALS_WITH_CHECKS = 6.2;
const BARS = {
  'read-page': 1.5,
  'show-dispatch': ONE_THING,
  'keep-addressees': ONE_THING,
  'steer-dispatch': ONE_THING,
  'index-appeals': ONE_THING,
  'ping-hub': ONE_THING,
  'start-dispatch': ONE_THING,
  'plan-digests': ONE_THING,
  'reconcile-suppressions': ONE_THING,
  'show-drafts': A_PAGE,
  'read-appeal': A_PAGE,
  'browse-appeals': A_PAGE,
  'record-feedback': A_PAGE,
  'sign-up': A_PAGE,
  'confirm-follows': A_PAGE,
  unsubscribe: A_PAGE,
  preferences: A_PAGE,
  'erase-subscriber': A_PAGE,
  'undo-unsubscribe': A_PAGE,
  'steer-release': MAILS,
  'sign-in-members': MAILS,
  'send-urgent': MAILS,
  'send-bulk': MAILS,
  'send-notice': MAILS,
  sweep: MAILS,
  desk: APPEALS_WITH_CHECKS,
  'preview-appeal': APPEALS_WITH_CHECKS,
  'publish-appeal': APPEALS_WITH_CHECKS,
} as const satisfies Record<FunctionName, number>;

/** What every function that reads the table needs at least, and all that this bundle holds. */
const DOCUMENT_CLIENT = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
  export const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));`;

export class BuildToolInBundleError extends Error {
  constructor(files: readonly string[]) {
    super(`mjml must never reach a function's bundle, and did: ${files.slice(0, 3).join(', ')}`);
    this.name = 'BuildToolInBundleError';
  }
}

interface Imported {
  readonly name: string;
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Size of each function as it is deployed, and the processor time of its import in fresh processes, beside that of a bundle of the
 * DynamoDB document client alone.
 * @throws {BuildToolInBundleError} when one holds mjml.
 */
export async function measureBundles(): Promise<Section> {
  await compileMails();
  const bundles = await bundleHandlers();
  try {
    refuseBuildTools(bundles);
    const yardstick = await documentClientIn(join(dirname(bundles.folderOf('desk')), 'document-client'));
    const functions = FUNCTION_NAMES.map((name) => ({
      name,
      file: join(bundles.folderOf(name), 'index.mjs'),
      environment: sampleEnvironment(name),
    }));
    const spent = importAll(yardstick, functions);
    const ofYardstick = median(spent.get(yardstick.name) ?? []);
    return {
      title: `Functions: processor time of an import, in imports of the DynamoDB document client alone (${inMs(ofYardstick)})`,
      figures: FUNCTION_NAMES.map((name) =>
        figureOf(name, bundles.folderOf(name), median(spent.get(name) ?? []), ofYardstick),
      ),
    };
  } finally {
    bundles.remove();
  }
}

function refuseBuildTools({ filesIn }: HandlerBundles): void {
  const tools = FUNCTION_NAMES.flatMap(filesIn).filter((file) => /node_modules\/mjml/.test(file));
  if (tools.length > 0) throw new BuildToolInBundleError(tools);
}

async function documentClientIn(folder: string): Promise<Imported> {
  const file = join(folder, 'index.mjs');
  await bundleOne({ stdin: { contents: DOCUMENT_CLIENT, resolveDir: PROJECT_FOLDER } }, file);
  return { name: 'document client', file, environment: {} };
}

/** Microseconds of each import in each round. They take turns, so that what slows the machine down slows all of them down. */
function importAll(yardstick: Imported, functions: readonly Imported[]): Map<string, number[]> {
  const round = inChunks(functions, BETWEEN_YARDSTICKS).flatMap((some) => [yardstick, ...some]);
  const spent = new Map<string, number[]>();
  for (let done = 0; done < ROUNDS; done += 1)
    for (const one of round) spent.set(one.name, [...(spent.get(one.name) ?? []), importMicroseconds(one)]);
  return spent;
}

function importMicroseconds({ file, environment }: Imported): number {
  const script = `
    const before = process.cpuUsage();
    await import(${JSON.stringify(file)});
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(String(user + system), () => process.exit());`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { PATH: process.env.PATH, AWS_REGION: 'us-east-1', ...environment },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${file} does not start: ${run.stderr.slice(-500)}`);
  return Number(run.stdout);
}

function figureOf(name: FunctionName, folder: string, microseconds: number, ofYardstick: number): Figure {
  const code = Buffer.concat(globSync(join(folder, '*.mjs')).map((file) => readFileSync(file)));
  const gzipBytes = gzipSync(code).byteLength;
  const ratio = microseconds / ofYardstick;
  return {
    name,
    value: `${ratio.toFixed(2)} ×`,
    bar: atMost(ratio, BARS[name]),
    note: `${inMs(microseconds)}; ${inKilobytes(code.byteLength)}, ${inKilobytes(gzipBytes)} gzipped`,
    raw: { ratio, microseconds, bytes: code.byteLength, gzipBytes },
  };
}

const inMs = (microseconds: number) => `${Math.round(microseconds / 1_000)} ms`;
const inKilobytes = (bytes: number) => `${Math.round(bytes / KILOBYTE)} KB`;
