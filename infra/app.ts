import { App } from 'aws-cdk-lib';
import { compileMails } from '../emails/compile/main.ts';
import { addAppealAlerts } from './appeal-alerts.ts';
import { BundleError, bundleHandlers } from './bundling/bundle-handlers.ts';
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
  const bundles = await bundleHandlers();
  try {
    addAppealAlerts(app, stage, bundles.codeOf);
    app.synth();
  } finally {
    bundles.remove();
  }
} catch (error) {
  if (!(error instanceof StageError || error instanceof BundleError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
