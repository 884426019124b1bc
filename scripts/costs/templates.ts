import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { z } from 'zod';
import { addAppealAlerts } from '../../infra/appeal-alerts.ts';
import type { Stage } from '../../infra/stages/schema.ts';
import type { CostedTemplate } from './standing-parts.ts';

// What the CDK has to say of the templates is for synth and deploy: it is written beside them, in a folder that is removed at once.
const WITHOUT_REPORT = {
  '@aws-cdk/core:validateAgainstDefaultRules': false,
  '@aws-cdk/core:annotationsInValidationReport': false,
};

const CdkSettings = z.object({ context: z.record(z.string(), z.unknown()) });

/** A stage's templates. Nothing is bundled for them: what a function's code is costs nothing. */
export function templatesOf(stage: Stage): CostedTemplate[] {
  const { context } = CdkSettings.parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
  const folder = mkdtempSync(join(tmpdir(), 'appeal-alerts-costs-'));
  try {
    const app = new App({ context: { ...context, ...WITHOUT_REPORT }, outdir: folder, analyticsReporting: false });
    const { data, service } = addAppealAlerts(app, stage, () => Code.fromInline('// no code'));
    const assembly = app.synth();
    return [data, service].map(({ artifactId }) => assembly.getStackArtifact(artifactId).template as CostedTemplate); // as it was written
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
