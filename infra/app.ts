import { App } from 'aws-cdk-lib';
import { addAppealAlerts } from './appeal-alerts.ts';
import { readStage, StageError } from './stages/index.ts';

const app = new App();
const context = (key: string): unknown => app.node.tryGetContext(key);

try {
  const stage = readStage({
    stage: context('stage'),
    sesEndpoint: context('sesEndpoint'),
    cloudEndpoint: context('cloudEndpoint'),
    publicUrl: context('publicUrl'),
  });
  addAppealAlerts(app, stage);
  app.synth();
} catch (error) {
  if (!(error instanceof StageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
