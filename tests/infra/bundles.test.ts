import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, inject, test } from 'vitest';
import { FUNCTION_NAMES, type FunctionName } from '../../functions/contract/env.ts';
import { BundleError, readBundles } from '../../infra/bundling/bundle-handlers.ts';
import { sampleEnvironment } from '../../scripts/bench/sample-environment.ts';
import { type BundledCall, bundledCalls, operationOf } from './support/bundled-calls.ts';

/** Build-time tools: each is megabytes that every cold start would read. */
const BUILD_ONLY = /node_modules\/(mjml[^/]*|aws-cdk-lib|esbuild|handlebars\/dist\/cjs\/handlebars\/compiler)\//;

/** What reads a publisher's page. */
const PARSERS =
  /node_modules\/(linkedom|@mozilla\/readability|sanitize-html|htmlparser2|chrono-node|mammoth|jszip|postal-mime)\//;

/** Commands that the SDK's own modules bring along: discovering endpoints, which is off, and what the document client pages. */
const BROUGHT_BY_THE_SDK = ['DescribeEndpoints', 'Query', 'Scan'];

const bundles = readBundles(inject('bundlesFolder'));
let calls: ReadonlyMap<FunctionName, readonly BundledCall[]>;
beforeAll(async () => {
  calls = await bundledCalls();
});

test('no bundle holds a tool of the build', () => {
  const held = FUNCTION_NAMES.flatMap(bundles.filesIn);
  expect(held.filter((file) => BUILD_ONLY.test(file))).toEqual([]);
});

test('what parses untrusted markup or text is in the bundle of read-page, and in no other', () => {
  const holding = FUNCTION_NAMES.filter((name) => bundles.filesIn(name).some((file) => PARSERS.test(file)));
  expect(holding).toEqual(['read-page']);
});

test('zod speaks English only: a module that imports `z` and not all of zod by name brings fifty languages', () => {
  const held = FUNCTION_NAMES.flatMap(bundles.filesIn);
  const locales = held.filter((file) => /zod\/v4\/locales\/\w\w\.js$/.test(file)).map((file) => basename(file));
  expect(new Set(locales)).toEqual(new Set(['en.js']));
});

/** Kilobytes of code, with a little room: each is read and compiled at a cold start. What grows past it is looked at, not waved through. */
const MOST_KB: Readonly<Record<FunctionName, number>> = {
  'browse-appeals': 650,
  'confirm-follows': 660,
  desk: 720,
  'erase-subscriber': 560,
  'index-appeals': 460,
  'keep-addressees': 370,
  'ping-hub': 400,
  'plan-digests': 430,
  preferences: 770,
  'preview-appeal': 1190,
  'publish-appeal': 1240,
  'read-appeal': 710,
  'read-page': 150,
  'reconcile-suppressions': 470,
  'record-feedback': 480,
  'send-bulk': 830,
  'send-notice': 830,
  'send-urgent': 830,
  'show-dispatch': 380,
  'show-drafts': 550,
  'sign-in-members': 990,
  'sign-up': 730,
  'start-dispatch': 460,
  'steer-dispatch': 410,
  'steer-release': 620,
  sweep: 660,
  'undo-unsubscribe': 610,
  unsubscribe: 550,
};

test.each(FUNCTION_NAMES)('the bundle of %s is no larger than it has to be', (name) => {
  const kilobytes = bundles.bytesAtStart(name) / 1_000;
  expect(kilobytes).toBeLessThan(MOST_KB[name]);
  expect(kilobytes).toBeGreaterThan(MOST_KB[name] * 0.8);
});

/** The table sends all of them from one place, so a bundle that makes one of them holds each. */
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem', 'TransactWriteItems'];

test.each(FUNCTION_NAMES)(
  'the walk over the grants sees every command of the SDK that the bundle of %s holds',
  (name) => {
    const held = bundles
      .filesIn(name)
      .flatMap((file) => /@aws-sdk\/client-[\w-]+\/.*\/commands\/(\w+)Command\.js$/.exec(file)?.[1] ?? []);
    const seen = (calls.get(name) ?? []).map(({ command }) => operationOf(command));
    const others = (operations: readonly string[]) =>
      [...new Set(operations)].filter((operation) => !WRITES.includes(operation)).toSorted();
    expect(others(seen)).toEqual(
      others(held).filter((operation) => seen.includes(operation) || !BROUGHT_BY_THE_SDK.includes(operation)),
    );
    expect(seen.some((operation) => WRITES.includes(operation))).toBe(held.includes('PutItem'));
  },
);

/** Imports each bundle with the environment of its function, and prints what its handler is, or why there is none. One process for all: most of the time would go into starting Node. */
const STARTS_EACH = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const read = fs.readFileSync;
const words = [];
fs.readFileSync = (file, ...how) => {
  if (String(file).endsWith('words.json')) words.push(String(file));
  return read(file, ...how);
};
syncBuiltinESMExports();
const starts = {};
for (const { name, address, environment } of JSON.parse(process.env.BUNDLES)) {
  process.env = { AWS_REGION: 'eu-central-1', ...environment };
  starts[name] = await import(address).then(({ handler }) => typeof handler, ({ stack }) => stack);
}
console.log(JSON.stringify({ starts, words }));
`;

function startsOfBundles(): unknown {
  const BUNDLES = JSON.stringify(
    FUNCTION_NAMES.map((name) => {
      const address = pathToFileURL(join(bundles.folderOf(name), 'index.mjs')).href;
      return { name, address, environment: sampleEnvironment(name) };
    }),
  );
  const { stdout, stderr } = spawnSync('node', ['--input-type=module', '--eval', STARTS_EACH], {
    env: { PATH: process.env.PATH, BUNDLES },
    encoding: 'utf8',
  });
  return { ...JSON.parse(stdout || '{}'), stderr: stderr.slice(-500) };
}

test('each bundle starts, gives Lambda its handler, and reads the words of no language before it is asked for one', () => {
  const functions = Object.fromEntries(FUNCTION_NAMES.map((name) => [name, 'function']));
  expect(startsOfBundles()).toEqual({ starts: functions, words: [], stderr: '' });
});

test('a handler that can’t be bundled is named, with its line', () => {
  const missing = {
    errors: [{ location: { file: 'functions/handlers/subscribing/unsubscribe.ts', line: 3 }, text: 'No such file' }],
  };
  const error = new BundleError(Object.assign(new Error(), missing));
  expect(error.message).toBe(
    "The handlers can't be bundled:\n  functions/handlers/subscribing/unsubscribe.ts:3 No such file",
  );
});
