import { App } from 'aws-cdk-lib';
import { compileMails } from '../emails/compile/main.ts';
import { addAppealAlerts } from './appeal-alerts.ts';
import { BundleError, bundleHandlers, readBundles } from './bundling/bundle-handlers.ts';
import { readStage, StageError } from './stages/index.ts';

const app = new App();
const context = (key: string): unknown => app.node.tryGetContext(key);

try {
  const stage = readStage({
    stage: context('stage'),
    sesEndpoint: context('sesEndpoint'),
    cloudEndpoint: context('cloudEndpoint'),
    publicUrl: context('publicUrl'),
    identityProvider: context('identityProvider'),
  });
  await compileMails();
  // A run of tests bundles once for all.
  const folder = context('bundles');
  const fresh = folder === undefined ? await bundleHandlers() : undefined;
  try {
    addAppealAlerts(app, stage, (fresh ?? readBundles(String(folder))).codeOf);
    app.synth();
  } finally {
    fresh?.remove();
  }
} catch (error) {
  if (!(error instanceof StageError || error instanceof BundleError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
