import { readFile } from 'node:fs/promises';
import { App } from 'aws-cdk-lib';
import type { Plugin } from 'esbuild';
import { addAppealAlerts } from '../../../infra/appeal-alerts.ts';
import { bundleHandlers } from '../../../infra/bundling/bundle-handlers.ts';
import { readStage } from '../../../infra/stages/index.ts';

// The app of infra/app.ts with the next version of the code: each message and each item that it writes has one word more than today's.

const WORD_MORE = 'wordOfTheNextVersion: true';
const CHANGES = [
  [/adapters\/sqs\/queue\.ts$/, 'JSON.stringify(message)', `JSON.stringify({ ...message, ${WORD_MORE} })`],
  [/adapters\/table\/writes\.ts$/, "{ kind: 'put', item,", `{ kind: 'put', item: { ...item, ${WORD_MORE} },`],
] as const;

/** @throws when today's code has not the words that the next version changes. */
const nextVersion: Plugin = {
  name: 'next-version',
  setup({ onLoad }) {
    for (const [filter, today, next] of CHANGES)
      onLoad({ filter }, async ({ path }) => {
        const code = await readFile(path, 'utf8');
        if (!code.includes(today)) throw new Error(`${path} does not have: ${today}`);
        return { contents: code.replace(today, next), loader: 'ts' };
      });
  },
};

const app = new App();
const context = (key: string): unknown => app.node.tryGetContext(key);
const bundles = await bundleHandlers([nextVersion]);
const [stage, publicUrl] = [context('stage'), context('publicUrl')];
const [sesEndpoint, cloudEndpoint] = [context('sesEndpoint'), context('cloudEndpoint')];
addAppealAlerts(app, readStage({ stage, publicUrl, sesEndpoint, cloudEndpoint }), bundles.codeOf);
app.synth();
bundles.remove();
