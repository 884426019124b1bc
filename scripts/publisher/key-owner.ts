import { randomUUID } from 'node:crypto';
import type { ApiScope } from '../../functions/contract/api.ts';
import type { OwnedKey } from '../../functions/domain/members/members.ts';
import {
  endOwnedKey,
  findMember,
  hasAddress,
  mayOwn,
  newOperatorEntry,
  withOwnedKey,
} from '../../functions/domain/members/members.ts';
import type { IssuedKey, PublisherKey } from '../../functions/domain/publishing/publishing.ts';
import type { StageName } from '../../infra/stages/schema.ts';
import { findDeployment } from '../deployment/find-deployment.ts';
import { invitePortsOf } from '../deployment/invite-ports.ts';
import { RefusedError } from '../program/run-program.ts';

const MOST_TRIES = 5;

async function officesOf(stage: StageName) {
  const { outputs, ...deployment } = await findDeployment(stage);
  return invitePortsOf({ ...deployment, noticesQueueUrl: outputs.NoticesQueueUrl ?? '' }).offices;
}

interface WantedOwner {
  readonly address: string;
  readonly scopes: readonly ApiScope[];
}

/** The names of the members of some publishers' offices, by their ids. */
export async function memberNames(publisherIds: readonly string[], stage: StageName): Promise<Map<string, string>> {
  if (publisherIds.length === 0) return new Map();
  const offices = await officesOf(stage);
  const found = await Promise.all(publisherIds.map((publisherId) => offices.find(publisherId)));
  return new Map(
    found.flatMap((office) => office?.members.map(({ memberId, name }) => [memberId, name] as const) ?? []),
  );
}

/** Holds that the next key of the same kind may act as who owns a key. @throws {RefusedError} when they are gone, or may not do any more what it does. */
export async function requireOwner(
  { publisherId, ownerId, scopes }: Pick<PublisherKey, 'publisherId' | 'ownerId' | 'scopes'>,
  stage: StageName,
): Promise<void> {
  if (ownerId === undefined) return;
  const office = await (await officesOf(stage)).find(publisherId);
  const member = office && findMember(office, ownerId);
  if (!member || !mayOwn(member, scopes))
    throw new RefusedError(
      'The member as whom this key acts is not there any more, or may not do any more what it does. Nothing was changed: make a key of another member with add-key.',
    );
}

/** The member as whom a key is to act. @throws {RefusedError} when there is none, or they may not do what it does. */
export async function findOwner(
  publisherId: string,
  { address, scopes }: WantedOwner,
  stage: StageName,
): Promise<string> {
  const office = await (await officesOf(stage)).find(publisherId);
  const member = office?.members.find((one) => hasAddress(one, address.trim()));
  if (!member) throw new RefusedError('No member of this office has that address.');
  if (!mayOwn(member, scopes))
    throw new RefusedError(
      'That member has not joined yet, or may not do what the key would. A key that publishes needs one who may decide; a key that proposes, one who may propose.',
    );
  return member.memberId;
}

/**
 * Writes down in an office which member a new key acts as, so that it ends with what it needs them to be allowed; nothing for a key of none.
 * @param rotated - the key whose place it takes, with its new end.
 * @param revoke - ends the key, should the member be gone meanwhile.
 * @returns the member's name; undefined for a key of none.
 * @throws {RefusedError} when they are.
 */
export async function giveToOwner(
  { publisherId, keyId, scopes, ownerId, expiresAtMs }: IssuedKey,
  stage: StageName,
  revoke: () => Promise<void>,
  rotated?: Pick<OwnedKey, 'keyId' | 'expiresAtMs'>,
): Promise<string | undefined> {
  if (ownerId === undefined) return undefined;
  const offices = await officesOf(stage);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const office = await offices.find(publisherId);
    const member = office && findMember(office, ownerId);
    if (!office || !member || !mayOwn(member, scopes)) break;
    const next = withOwnedKey(office, { keyId, ownerId, scopes, expiresAtMs }, rotated);
    const act = { act: 'key-given', keyId, name: member.name } as const;
    const entry = newOperatorEntry(act, randomUUID(), Date.now());
    if ((await offices.save(next, [entry])) === 'saved') return member.name;
  }
  await revoke();
  throw new RefusedError('The team was changed at the same moment, and no key was made. Try again.');
}

/** Takes a revoked key off its owner's page. @throws {RefusedError} when the office is changed by others again and again. */
export async function takeFromOwner(
  { publisherId, keyId, ownerId }: Pick<PublisherKey, 'publisherId' | 'keyId' | 'ownerId'>,
  stage: StageName,
): Promise<void> {
  if (ownerId === undefined) return;
  const offices = await officesOf(stage);
  if (await endOwnedKey({ publisherId, keyId }, { offices, newId: randomUUID }, Date.now())) return;
  throw new RefusedError('The key opens nothing any more, but its owner’s page still lists it. Revoke it once more.');
}
