import { cpSync } from 'node:fs';
import { readStage } from '../../../infra/stages/index.ts';

// Stands in for `infra/app.ts` in tests of commands: it asks for a stage as that does, and hands over what was synthesized before.

const { CDK_CONTEXT_JSON = '{}', CDK_OUTDIR = 'cdk.out', ASSEMBLY = '' } = process.env;
const { stage } = JSON.parse(CDK_CONTEXT_JSON) as { stage?: string }; // what the CDK hands to each app
readStage({ stage });
cpSync(ASSEMBLY, CDK_OUTDIR, { recursive: true });
