import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stage } from '../../../infra/stages/schema.ts';
import { COMMANDS_FOLDER, ownCommandsFirst } from '../../program/project-paths.ts';
import { runTool } from '../../program/run-tool.ts';
import type { Ports } from './ports.ts';
import { remembering } from './remembering.ts';
import { readTemplate } from './stacks.ts';

/** What this checkout would deploy, synthesized by the CDK's own command. It asks no account. */
export function ownTemplatePort(stage: Stage): Ports['ownTemplate'] {
  const synthesizeOnce = remembering(() => synthesize(stage));
  return async (stackName) => readTemplate((await synthesizeOnce())[stackName] ?? '{}');
}

async function synthesize(stage: Stage): Promise<Readonly<Record<string, string>>> {
  const folder = await mkdtemp(join(tmpdir(), 'appeal-alerts-doctor-'));
  try {
    await runTool({
      what: 'cdk synth',
      command: join(COMMANDS_FOLDER, 'cdk'),
      args: [
        'synth',
        '--quiet',
        '--output',
        join(folder, 'assembly'),
        ...contextOf(stage),
        '--no-notices',
        '--no-color',
      ],
      env: {
        ...process.env,
        PATH: ownCommandsFirst(),
        CDK_DISABLE_CLI_TELEMETRY: 'true',
        CDK_DISABLE_VERSION_CHECK: '1',
      },
      logFile: join(folder, 'synth.log'),
      signal: new AbortController().signal,
    });
    const names = [`AppealAlertsData-${stage.stage}`, `AppealAlertsService-${stage.stage}`];
    const read = async (name: string) =>
      [name, await readFile(join(folder, 'assembly', `${name}.template.json`), 'utf8')] as const;
    return Object.fromEntries(await Promise.all(names.map(read)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The stage, and on this machine the addresses that its file leaves open. */
function contextOf({ stage, publicUrl, sesEndpoint, cloudEndpoint }: Stage): string[] {
  const values = { stage, ...(sesEndpoint !== undefined && { publicUrl, sesEndpoint, cloudEndpoint }) };
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : ['--context', `${key}=${value}`],
  );
}
