import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { z } from 'zod';
import { addAppealAlerts } from '../../../infra/appeal-alerts.ts';
import { checkStage, readStage } from '../../../infra/stages/index.ts';
import type { StageName, StageValues } from '../../../infra/stages/schema.ts';

const CdkSettings = z.object({ context: z.record(z.string(), z.unknown()) });
/** The CDK behaves as its command makes it behave, by the flags in cdk.json. */
const { context } = CdkSettings.parse(JSON.parse(readFileSync('cdk.json', 'utf8')));

const LOCAL_ADDRESSES = { sesEndpoint: 'http://localhost:8005', cloudEndpoint: 'http://localhost:4566' };

/** What an operator puts where the repository has examples. */
export const OWN_VALUES = {
  senderName: 'Appeals Desk',
  fromAddress: 'alerts@mail.appeals.test',
  replyToAddress: 'desk@appeals.test',
  postalAddress: 'Appeals Desk, 1 Sample Street, 1000 Sampletown',
  funding: 'By the yearly fees of our members.',
  publicUrl: 'https://alerts.appeals.test',
  mailDomain: 'mail.appeals.test',
  operatorEmails: ['operators@appeals.test', 'lead@appeals.test'],
} satisfies Partial<StageValues>;

/** What a stage has in addition that tells a WebSub hub of its feeds. Only then is there every function of the contract. */
export const WITH_A_HUB = { webSubHub: 'https://hub.appeals.test/publish' } satisfies Partial<StageValues>;

/** What a stage has in addition whose members sign in by their organisation's own identity provider. */
export const WITH_AN_IDENTITY_PROVIDER = {
  identityProvider: {
    issuer: 'https://identity.appeals.test',
    clientId: 'desk-client',
    clientSecretArn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:desk-client-AbCdEf',
    name: 'Appeals Identity',
  },
} satisfies Partial<StageValues>;

/** What a stage has in addition that CloudFront stands before. */
export const BEHIND_A_CDN = {
  certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/12345678-1234-1234-1234-123456789012',
  cdn: {
    webAclArn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/appeals/12345678-1234-1234-1234-123456789012',
    certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012',
  },
} satisfies Partial<StageValues>;

/** Else the template would be another one in each quarter. */
const DEPLOYED_ON = '2026-11-26';

/** A stage's values as its file has them, with what else it needs to be usable, and overrides. */
export function aStage(name: StageName, overrides: Partial<StageValues> = {}) {
  const isLocal = name === 'local' || name === 'test';
  const usable = isLocal ? {} : OWN_VALUES;
  return checkStage({
    ...readStage({ stage: name, ...LOCAL_ADDRESSES }),
    deployedOn: DEPLOYED_ON,
    ...usable,
    ...overrides,
  });
}

/** The bundles are another test's business: here each function has one line of code. */
const codeOf = () => Code.fromInline('// bundled elsewhere');

type Synthesized = ReturnType<typeof synthesize>;
const known = new Map<string, Synthesized>();

/** Both stacks of a stage as they would be deployed, and what the checks at synthesis said of them: once for the same values. */
export function synthesized(name: StageName, overrides: Partial<StageValues> = {}): Synthesized {
  const values = JSON.stringify([name, overrides]);
  const found = known.get(values) ?? synthesize(name, overrides);
  known.set(values, found);
  return found;
}

function synthesize(name: StageName, overrides: Partial<StageValues>) {
  const stage = aStage(name, overrides);
  const folder = mkdtempSync(join(tmpdir(), 'appeal-alerts-synth-'));
  try {
    const app = new App({ context, outdir: folder, analyticsReporting: false });
    const stacks = addAppealAlerts(app, stage, codeOf);
    app.synth();
    return {
      stage,
      data: Template.fromStack(stacks.data),
      service: Template.fromStack(stacks.service),
      report: JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8')) as unknown,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
