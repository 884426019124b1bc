import { randomBytes, randomUUID } from 'node:crypto';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import {
  makeKeyEndings,
  makePublisherProfiles,
  makePublisherStore,
  makeReleaseSteering,
} from '../../functions/adapters/dynamodb/dynamodb.ts';
import { makeEndedKeys } from '../../functions/adapters/secrets/secrets.ts';
import { API_SCOPES, type ApiScope, FULL_SCOPES } from '../../functions/contract/api.ts';
import { LANGUAGES, type Language } from '../../functions/contract/languages.ts';
import { PERMISSIONS } from '../../functions/contract/team-acts.ts';
import { looksLike } from '../../functions/domain/appeal/appeal.ts';
import type {
  KeyEndings,
  ProfilePorts,
  PublisherPorts,
  PublishingLimits,
  Releases,
  RotatePorts,
} from '../../functions/domain/publishing/publishing.ts';
import {
  addKey,
  createPublisher,
  describePublisher,
  holdOfKey,
  KeyEndingUnrecordedError,
  listPublishers,
  openReleases,
  PublisherNameError,
  publisherName,
  readKeyText,
  revokeKey,
  rotateKey,
  setLimits,
  unlistUnused,
} from '../../functions/domain/publishing/publishing.ts';
import { keyDaysOf } from '../../infra/stages/index.ts';
import type { StageName } from '../../infra/stages/schema.ts';
import { findDeployment, findTable } from '../deployment/find-deployment.ts';
import { RefusedError, runProgram } from '../program/run-program.ts';
import { stageOption } from '../program/stage-option.ts';
import { stagedCommand } from '../program/staged-command.ts';
import {
  describeHeld,
  describeNewKey,
  describeOldKey,
  describeProfile,
  describePublishers,
} from './describe-publishers.ts';
import { type GivenMember, invitedFrom, inviteMember } from './invite-member.ts';
import { findOwner, giveToOwner, memberNames, requireOwner, takeFromOwner } from './key-owner.ts';
import { placeWaiting } from './place-waiting.ts';
import { type ProfileOptions, profileChangesFrom, withProfileOptions } from './profile-options.ts';

// `npm run publisher`: who may publish, for operators.

const program = new Command('publisher')
  .usage('<command> [options]')
  .description('Who may publish appeals: publishers and their keys. Run it as npm run publisher -- <command>.')
  .addOption(stageOption('local'))
  .showHelpAfterError('(--help shows every command)')
  .exitOverride();

const stage = () => program.opts<{ stage: StageName }>().stage;

withProfileOptions(program.command('create'))
  .description('make a publisher and its first key')
  .requiredOption('--name <name>', 'as readers see it beside each appeal')
  .requiredOption('--contact <address>', 'e-mail address of the person who answers for its appeals')
  .option('--same-name', 'also if readers would take it for a publisher that is there')
  .option('--member <name>', 'invite the contact to the desk too, under this name: they may do everything')
  .addOption(new Option('--member-language <language>', 'of mail to them').choices(LANGUAGES).default('en'))
  .action(async ({ name, contact, sameName = false, member, memberLanguage, ...options }: CreateOptions) => {
    const given = { name: nameFrom(name), contact: contact.trim() };
    const told = profileChangesFrom(options);
    if (!z.email().safeParse(given.contact).success)
      throw new RefusedError(`"${given.contact}" is no e-mail address: write it like desk@example.org.`);
    const publisherPorts = await ports();
    const there = (await listPublishers(publisherPorts)).find(({ publisher }) => looksLike(publisher.name, given.name));
    if (there && !sameName)
      throw new RefusedError(
        `Readers would take "${given.name}" for ${there.publisher.publisherId}, "${there.publisher.name}". Give it one more key with add-key, or add --same-name.`,
      );
    const invited =
      member === undefined
        ? undefined
        : invitedFrom({ name: member, address: given.contact, language: memberLanguage, may: PERMISSIONS });
    const issued = await createPublisher(given, publisherPorts, told);
    console.log(describeNewKey(issued, stage()));
    if (invited) console.log(`\n${await inviteMember({ ...given, ...issued }, invited, stage())}`);
  });

withProfileOptions(program.command('describe'))
  .description('say what everyone may know of a publisher: the page /about shows it')
  .argument('<publisher>', 'its id, as in list')
  .addOption(new Option('--unlist', 'take it off the page').conflicts('list'))
  .option('--list', 'put it on the page again')
  .action(async (publisherId: string, { list, unlist, ...options }: DescribeOptions) => {
    const changes = profileChangesFrom(options, unlist ? false : list);
    const profile = await describePublisher(publisherId, changes, await profilePorts());
    if (profile === 'no such publisher') throw new RefusedError(noPublisher(publisherId));
    console.log(['What everyone may know of it now:', ...describeProfile(profile)].join('\n'));
  });

program
  .command('add-member')
  .description('invite a person to the desk of a publisher, by mail')
  .argument('<publisher>', 'its id, as in list')
  .requiredOption('--name <name>', 'as colleagues read it')
  .requiredOption('--address <address>', 'e-mail address that the invitation goes to')
  .addOption(new Option('--language <language>', 'of mail to them').choices(LANGUAGES).default('en'))
  .addOption(
    new Option('--may <permission...>', 'what they may do')
      .choices(PERMISSIONS)
      .default([...PERMISSIONS], 'everything'),
  )
  .action(async (publisherId: string, given: GivenMember) => {
    const invited = invitedFrom(given);
    const publisher = await (await ports()).publishers.findPublisher(publisherId);
    if (!publisher) throw new RefusedError(noPublisher(publisherId));
    console.log(await inviteMember(publisher, invited, stage()));
  });

program
  .command('list')
  .description('show every publisher and its keys')
  .action(async () => {
    const publishers = await listPublishers(await ports());
    const releases = makeReleaseSteering(await findTable(stage()));
    const open = await openReleases(
      publishers.map(({ publisher }) => publisher),
      releases,
    );
    const { profiles } = await profilePorts();
    const told = await Promise.all(publishers.map(({ publisher }) => profiles.find(publisher.publisherId)));
    const withOwners = publishers.filter(({ keys }) => keys.some(({ ownerId }) => ownerId !== undefined));
    const owners = await memberNames(
      withOwners.map(({ publisher }) => publisher.publisherId),
      stage(),
    );
    console.log(describePublishers(publishers, { open, told, owners }, Date.now(), stage()));
  });

program
  .command('add-key')
  .description('make one more key for a publisher')
  .argument('<publisher>', 'its id, as in list')
  .addOption(
    new Option('--scope <scope...>', 'what it may do')
      .choices(API_SCOPES)
      .default([...FULL_SCOPES], 'to publish and to look'),
  )
  .option('--owner <address>', 'the member as whom it acts: it ends with what it needs them to be allowed')
  .action(async (publisherId: string, { scope, owner }: { scope: ApiScope[]; owner?: string }) => {
    const scopes = [...new Set(scope)];
    const ownerId = owner === undefined ? undefined : await findOwner(publisherId, { address: owner, scopes }, stage());
    const outcome = await addKey(publisherId, scopes, await ports(), ownerId);
    if (outcome.kind !== 'added') throw new RefusedError(noPublisher(publisherId));
    const revoke = async () => void (await revokeKey(outcome.keyId, await endingPorts()));
    const ownerName = await giveToOwner(outcome, stage(), revoke);
    console.log(describeNewKey(outcome, stage(), ownerName));
    const { profiles } = await profilePorts();
    if ((await profiles.find(publisherId))?.isListed) return;
    console.log(`/about does not name it: ${stagedCommand('publisher', `describe ${publisherId} --list`, stage())}`);
  });

program
  .command('rotate-key')
  .description('make the next key of the same kind: both open for a while, then the old one ends')
  .argument('<key>', 'the old one’s id, as in list, or the whole key')
  .option('--overlap-days <number>', 'how long the old one still opens', numberOf, 7)
  .action(async (key: string, { overlapDays }: { overlapDays: number }) => {
    const keyId = keyIdOf(key);
    const rotating = await endingPorts();
    const old = await rotating.publishers.findKey(keyId);
    // Before the old one's end is changed.
    if (old && old.revokedAtMs === undefined) await requireOwner(old, stage());
    const outcome = await rotateKey({ keyId, overlapDays }, rotating);
    if (outcome.kind === 'no such key') throw new RefusedError(noKey(keyId));
    if (outcome.kind === 'ended')
      throw new RefusedError(
        `Key ${keyId} opens nothing any more. Make one with: ${stagedCommand('publisher', 'add-key PUBLISHER', stage())}`,
      );
    const revoke = async () => void (await revokeKey(outcome.keyId, await endingPorts()));
    const ownerName = await giveToOwner(outcome, stage(), revoke, { keyId, expiresAtMs: outcome.oldExpiresAtMs });
    console.log(`${describeNewKey(outcome, stage(), ownerName)}\n\n${describeOldKey(keyId, outcome.oldExpiresAtMs)}`);
  });

program
  .command('revoke-key')
  .description('end a key: the next request with it is refused, and no restored backup opens it again')
  .argument('<key>', 'its id, as in list, or the whole key')
  .action(async (key: string) => {
    const keyId = keyIdOf(key);
    const { releases, ...revoking } = await endingPorts();
    const outcome = await revokeKey(keyId, revoking).catch(inASentence);
    if (outcome !== 'revoked') throw new RefusedError(`${noKey(keyId)}. Should a backup bring it back, it is revoked.`);
    console.log(`Key ${keyId} is revoked.`);
    const revoked = await revoking.publishers.findKey(keyId);
    const held = revoked ? await holdOfKey(revoked, releases) : [];
    if (revoked) await takeFromOwner(revoked, stage());
    if (held.length > 0) console.log(describeHeld(held));
    if (revoked && (await unlistUnused(revoked.publisherId, await profilePorts(), Date.now())))
      console.log(
        'It was the publisher’s last key. The publisher never brought an appeal, and is named on /about no more.',
      );
  });

/** Before anything is looked up. */
function nameFrom(given: string): string {
  try {
    return publisherName(given);
  } catch (error) {
    return inASentence(error);
  }
}

function inASentence(error: unknown): never {
  throw error instanceof KeyEndingUnrecordedError || error instanceof PublisherNameError
    ? new RefusedError(error.message, { cause: error })
    : error;
}

/** What it takes to end a key, with all that it leaves behind. */
async function endingPorts(): Promise<
  RotatePorts & { readonly keyEndings: KeyEndings; readonly releases: Pick<Releases, 'list' | 'move'> }
> {
  const { table, endedTable, hashingSecretArn, clientSettings } = await findDeployment(stage());
  const endedKeys = makeEndedKeys(hashingSecretArn, new SecretsManagerClient(clientSettings));
  return {
    ...(await ports()),
    keyEndings: makeKeyEndings(endedTable, endedKeys),
    releases: makeReleaseSteering(table),
  };
}

program
  .command('limits')
  .description('allow a publisher more mailings, or fewer, than the stage does')
  .argument('<publisher>', 'its id, as in list')
  .option('--appeals-per-hour <number>', 'new appeals, updates and outcomes an hour', numberOf)
  .option('--appeals-per-day <number>', 'the same a day', numberOf)
  .option('--urgent-per-day <number>', 'urgent ones of these a day', numberOf)
  .option('--corrections-per-appeal-per-day <number>', 'corrections of one appeal a day', numberOf)
  .option('--corrections-per-day <number>', 'corrections a day', numberOf)
  .option('--waiting-releases <number>', 'appeals that wait for their time at once', numberOf)
  .action(async (publisherId: string, limits: Partial<PublishingLimits>) => {
    if (Object.keys(limits).length === 0)
      throw new RefusedError('Say which limit: see npm run publisher -- limits --help');
    if ((await setLimits(publisherId, limits, await ports())) !== 'set')
      throw new RefusedError(noPublisher(publisherId));
    console.log(
      (await placeWaiting(publisherId, stage())) === 'placed'
        ? 'Set. It holds from the next request on; what was approved and waits leaves within minutes where there is room for it now.'
        : 'Set. It holds from the next request on. What was approved and waits changed at the same moment: run this again, or it leaves at the time that it has.',
    );
  });

function numberOf(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return Number(value);
}

/** An operator who has to end a key that got out may hold nothing but its text. */
const keyIdOf = (key: string): string => readKeyText(key.trim())?.keyId ?? key;

async function profilePorts(): Promise<ProfilePorts> {
  const table = await findTable(stage());
  return { publishers: makePublisherStore(table), profiles: makePublisherProfiles(table) };
}

interface CreateOptions extends ProfileOptions {
  readonly name: string;
  readonly contact: string;
  readonly sameName?: boolean;
  readonly member?: string;
  readonly memberLanguage: Language;
}

interface DescribeOptions extends ProfileOptions {
  readonly list?: boolean;
  readonly unlist?: boolean;
}

const noKey = (keyId: string): string =>
  `There is no key ${keyId}. See them with: ${stagedCommand('publisher', 'list', stage())}`;

const noPublisher = (publisherId: string): string =>
  `There is no publisher ${publisherId}. See them with: ${stagedCommand('publisher', 'list', stage())}`;

async function ports(): Promise<PublisherPorts> {
  const publishers = makePublisherStore(await findTable(stage()));
  return { publishers, nowMs: Date.now, newId: randomUUID, randomBytes, keyDays: keyDaysOf(stage()) };
}

await runProgram(program);
