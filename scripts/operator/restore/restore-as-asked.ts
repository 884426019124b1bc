import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { makeTopicPlaces } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import { makeCaseKey, makeKeyring, makeLookupKey } from '../../../functions/adapters/kms/kms.ts';
import { makeHashingKeys } from '../../../functions/adapters/secrets/secrets.ts';
import { makeAccounts, makeSuppressionList } from '../../../functions/adapters/ses/ses.ts';
import type { Deployment } from '../../deployment/find-deployment.ts';
import type { Whereabouts } from '../../deployment/find-whereabouts.ts';
import { EXIT } from '../../program/exit-codes.ts';
import { MisuseError, RefusedError } from '../../program/run-program.ts';
import { agrees } from '../../terminal/agrees.ts';
import { findAsker } from '../../terminal/terminal.ts';
import { type GivingUpEnd, giveUp } from './give-up.ts';
import { type Operator, type RestoreEnd, restore } from './restore.ts';
import { makeGivingUpWork, makeRestoreWork, type RestoreWorld } from './restore-work.ts';
import { findBackup, type RestoreSource } from './restored-table.ts';
import { describeStanding, findStanding } from './standing.ts';

export interface RestoreOptions {
  readonly to?: Date;
  readonly backup?: string;
  readonly rehearse?: boolean;
  readonly giveUp?: boolean;
  readonly yes?: boolean;
}

const EXIT_OF = {
  restored: EXIT.ok,
  rehearsed: EXIT.ok,
  'given up': EXIT.ok,
  'not agreed': EXIT.notAsked,
  'given up meanwhile': EXIT.failed,
} as const satisfies Record<RestoreEnd | GivingUpEnd, number>;

/** Restores as a person asks for it at the terminal. @returns what the command ends with. */
export async function restoreAsAsked(
  options: RestoreOptions,
  deployment: Deployment,
  whereabouts: Whereabouts,
): Promise<number> {
  const world = worldOf(deployment, whereabouts);
  const { stage, table } = world;
  if (options.giveUp) {
    const given = { deployment: stage.stage, table: table.name, region: stage.region };
    return EXIT_OF[await giveUp(given, makeGivingUpWork(world), askerOf(options))];
  }
  const isRehearsal = options.rehearse === true;
  const { operator, source } = await beginningOf(options, world).catch(async (error: unknown) => {
    if (!isRehearsal) await sayWhatIsHeld(world);
    throw error;
  });
  const wish = { deployment: stage.stage, at: source.at, isRehearsal };
  return EXIT_OF[await restore(wish, makeRestoreWork(source, isRehearsal, world), operator)];
}

async function beginningOf(options: RestoreOptions, world: RestoreWorld) {
  return { operator: askerOf(options), source: await sourceOf(options, world) };
}

/** Why the restore does not begin matters more than a look that fails, too. */
async function sayWhatIsHeld({ table, lambda, stage }: RestoreWorld): Promise<void> {
  const standing = await findStanding(table, lambda, stage).catch(() => 'mail leaves' as const);
  const left = describeStanding(standing, stage.stage);
  if (left !== undefined) console.log(left);
}

export function worldOf(
  { table, endedTable, sealingKeyArn, hashingSecretArn }: Deployment,
  { stage, settings, sesSettings = settings }: Whereabouts,
): RestoreWorld {
  const kms = new KMSClient(settings);
  const ses = new SESv2Client({ ...sesSettings, retryMode: 'adaptive', maxAttempts: 10 });
  return {
    stage,
    table,
    endedTable,
    dynamoDb: new DynamoDBClient(settings),
    lambda: new LambdaClient(settings),
    keyringOf: (of) => makeKeyring(of, sealingKeyArn, kms),
    hashingKeysOf: (of) =>
      makeHashingKeys(hashingSecretArn, makeLookupKey(of, sealingKeyArn, kms), new SecretsManagerClient(settings))(),
    placesOf: (of) => makeTopicPlaces(makeCaseKey(of, sealingKeyArn, { kms })),
    suppressionList: makeSuppressionList(ses),
    accounts: makeAccounts(ses),
    nowMs: Date.now,
  };
}

async function sourceOf(
  { to, backup }: RestoreOptions,
  { dynamoDb, table, stage }: RestoreWorld,
): Promise<RestoreSource> {
  if (backup !== undefined) return findBackup(dynamoDb, backup, { table: table.name, region: stage.region });
  if (to === undefined) throw new MisuseError('Say what to restore: --to TIME, or --backup ARN.');
  return { kind: 'time', at: to };
}

function askerOf({ yes, rehearse }: RestoreOptions): Operator {
  const say = (line: string) => console.log(line);
  if (yes || rehearse) return { say, agrees: async () => true };
  const input = findAsker(false);
  if (!input)
    throw new RefusedError('Nothing was done: there is no terminal to ask at. Say yes beforehand with --yes.');
  return { say, agrees: (message) => agrees(message, input) };
}
