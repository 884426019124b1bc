import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as sesv2 from '@aws-sdk/client-sesv2';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { addAppealAlerts } from '../../infra/appeal-alerts.ts';
import { prod } from '../../infra/stages/prod.ts';
import { aStage } from '../infra/support/synthesized.ts';
import { runScript } from '../support/stack/run-command.ts';
import { askAwsCli, NEEDS_CREDENTIALS } from './commands/aws-cli.ts';
import { commandsOf, type GuideCommand } from './commands/commands.ts';

// Each command of the guides runs as far as it can without an AWS account: what ends it is that no one is signed in, and nothing else.

type Words = readonly string[];
const isAws = ([program]: Words) => program === 'aws';
const isCdk = ([program, what]: Words) => program === 'npx' && what === 'cdk';
const isNpmRun = ([program, what]: Words) => program === 'npm' && what === 'run';
const isNpm = (words: Words) => words[0] === 'npm' && !isNpmRun(words);

const GUIDES = ['README.md', 'docs/deploying.md', 'docs/operations.md'];
const commands = GUIDES.flatMap((guide) => commandsOf(readFileSync(guide, 'utf8')));
const those = (isMeant: (words: Words) => boolean): GuideCommand[] => {
  const found = commands.filter(({ words }) => isMeant(words));
  return [...new Map(found.map((command) => [command.words.join('\n'), command])).values()];
};

const NO_CREDENTIALS = /Could not load credentials from any providers/;

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

test('the guides have commands of each kind, and no other', () => {
  const kinds = { aws: isAws, cdk: isCdk, 'npm run': isNpmRun, npm: isNpm };
  expect(Object.values(kinds).map((isMeant) => those(isMeant).length > 0)).toEqual([true, true, true, true]);
  expect(those((words) => !Object.values(kinds).some((isMeant) => isMeant(words)))).toEqual([]);
});

/** What AWS documents and the CLI of the tests does not know yet: the SDK has it, under the name that this maps it to. */
const NEWER_THAN_THE_CLI: Readonly<Record<string, keyof typeof sesv2>> = {
  // https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_PutAccountDeliveryAttributes.html
  'sesv2 put-account-delivery-attributes': 'PutAccountDeliveryAttributesCommand',
};

test('every aws command is one that the AWS CLI accepts, in a region that it names itself', () => {
  const given = those(isAws).map(({ words }) => words.slice(1));
  const said = askAwsCli(given);
  const refused = given.flatMap((words, index) => {
    const newer = NEWER_THAN_THE_CLI[words.slice(0, 2).join(' ')];
    const isAccepted = newer ? newer in sesv2 && words.includes('--region') : said[index] === NEEDS_CREDENTIALS;
    return isAccepted ? [] : [{ command: words.join(' '), said: said[index] }];
  });
  expect(refused).toEqual([]);
});

test('what the AWS CLI does not know yet is listed only for as long as that is so', () => {
  const newer = Object.keys(NEWER_THAN_THE_CLI).map((words) => [...words.split(' '), '--region', 'eu-central-1']);
  expect(askAwsCli(newer).map((said) => said.includes('Invalid choice'))).toEqual(newer.map(() => true));
});

test('no aws command leaves its region to the shell', () => {
  const withoutRegion = those(isAws).filter(({ words }) => words[words.indexOf('--region') + 1] !== prod.region);
  expect(withoutRegion.map(({ words }) => words.join(' '))).toEqual([]);
});

const assembly = mkdtempSync(join(tmpdir(), 'appeal-alerts-assembly-'));
beforeAll(() => {
  const app = new App({ outdir: assembly });
  addAppealAlerts(app, aStage('prod'), () => Code.fromInline('// bundled elsewhere'));
  app.synth();
}, 120_000);
afterAll(() => rmSync(assembly, { recursive: true, force: true }));

test.each(those(isCdk).map(({ words }) => [words.slice(2).join(' '), words.slice(2)] as const))(
  'npx cdk %s runs until it needs credentials',
  async (_, words) => {
    const { exitCode, output } = await cdk(words);
    const isDone = exitCode === 0 && words[0] === 'synth';
    expect(isDone ? 'needs credentials' : endOf(output)).toMatch(
      /needs credentials|Unable to resolve AWS account to use/,
    );
    expect(output).not.toMatch(/unknown option/i);
  },
);

test('every npm command that is no script is one of npm’s own', () => {
  expect(
    those(isNpm)
      .map(({ words }) => words.join(' '))
      .toSorted(),
  ).toEqual(['npm ci', 'npm start', 'npm test']);
});

test('every script that a guide runs is there', () => {
  expect(
    those(isNpmRun)
      .map(scriptOf)
      .filter(({ name }) => !(name in scripts)),
  ).toEqual([]);
});

/** How a command ends that asks no account. */
const ENDS_OF: Readonly<Record<string, RegExp>> = {
  appeal: /Nothing answers at http:\/\/127\.0\.0\.1:1\.|^Usage: /,
  costs: /^\| metrics of alarms /m,
};

test.each(
  those(isNpmRun).flatMap((command) => {
    const { name, args } = scriptOf(command);
    const end = ENDS_OF[name] ?? (args.includes('--stage') ? NO_CREDENTIALS : undefined);
    return end ? [[`${name} ${args.join(' ')}`, name, args, end] as const] : [];
  }),
)(
  'npm run %s runs until it needs credentials or a server, or to its end',
  async (_, name, args, end) => {
    const [, file = ''] = /^node scripts\/setup --check && node (\S+)$/.exec(scripts[name] ?? '') ?? [];
    // What asks first is told yes.
    const { stdout, stderr } = await runScript(file, [...args, ...(args.includes('erase') ? ['--yes'] : [])], {
      env: {
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_CONFIG_FILE: '/dev/null',
        AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
        // Not what a local stack left: a test publishes nowhere.
        APPEAL_ALERTS_API: 'http://127.0.0.1:1',
        APPEAL_ALERTS_KEY: 'sample',
      },
      input: 'reader@example.org\n',
    });
    expect(`${stdout}${stderr}`).toMatch(end);
    // Each starts a process, and one of them synthesizes both stacks.
  },
  120_000,
);

function scriptOf({ words }: GuideCommand): { name: string; args: readonly string[] } {
  const [name = '', ...rest] = words.slice(2).filter((word) => word !== '--silent');
  if (rest.length > 0 && rest[0] !== '--') throw new Error(`npm keeps these words to itself: ${words.join(' ')}`);
  return { name, args: rest.slice(1) };
}

/** What the CDK says of a command without a terminal, signed in nowhere; it is not asked whether it may destroy. */
function cdk(words: Words): Promise<{ exitCode: number; output: string }> {
  const { PATH = '' } = process.env;
  const args = [...words, ...(words[0] === 'destroy' ? ['--force'] : []), '--no-notices'];
  const env = {
    PATH,
    HOME: '/nonexistent',
    NO_COLOR: '1',
    CI: '1',
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_APP: 'node tests/long/commands/synthesized-app.ts',
    ASSEMBLY: assembly,
  };
  return new Promise((resolve) => {
    execFile('cdk', args, { env }, (error, stdout, stderr) =>
      resolve({ exitCode: error ? Number(error.code ?? 1) : 0, output: `${stdout}${stderr}` }),
    );
  });
}

const endOf = (output: string) => output.trim().split('\n').slice(-3).join('\n');
