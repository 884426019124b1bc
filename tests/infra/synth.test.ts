import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { STAGE_NAMES } from '../../infra/stages/schema.ts';
import { BEHIND_A_CDN, synthesized, WITH_A_HUB } from './support/synthesized.ts';

test.each(STAGE_NAMES)('cdk-nag and the CDK’s own checks find nothing in %s', (name) => {
  const { report } = synthesized(name);
  expect(report).toMatchObject({ pluginReports: [] });
});

test.each([
  ['that CloudFront stands before', BEHIND_A_CDN],
  ['that tells a hub of its feeds', WITH_A_HUB],
])('nor do they in a stage %s', (_, values) => {
  const { report } = synthesized('prod', values);
  expect(report).toMatchObject({ pluginReports: [] });
});

test('a stage that still has the repository’s examples is synthesized with a warning that names them', () => {
  const { report } = synthesized('prod', { senderName: 'Example Appeals' });
  expect(report).toMatchObject({
    pluginReports: [
      {
        violations: [
          {
            ruleName: 'Annotation::AppealAlerts-ExampleValues',
            severity: 'warning',
            description:
              "infra/stages/prod.ts still has the repository's examples: senderName. Put your own there before you deploy.",
          },
        ],
      },
    ],
  });
});

test('an unknown stage ends the command with one sentence', () => {
  const run = () =>
    execFileSync('node', ['infra/app.ts'], {
      env: { PATH: process.env.PATH, CDK_CONTEXT_JSON: JSON.stringify({ stage: 'staging' }) },
      stdio: 'pipe',
    });
  expect(run).toThrow(
    /There is no stage "staging"\. Pass one of local, dev, prod, as in: npx cdk synth -c stage=prod\n$/,
  );
});
