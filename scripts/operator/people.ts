import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { makeAddressChanges } from '../../functions/adapters/dynamodb/account/address-changes.ts';
import { makeErasure } from '../../functions/adapters/dynamodb/account/erasure.ts';
import { findCaseNames } from '../../functions/adapters/dynamodb/appeal/case-names.ts';
import { makeTransientBounces } from '../../functions/adapters/dynamodb/feedback/transient-bounces.ts';
import { makeNotMeMailboxes } from '../../functions/adapters/dynamodb/signing-up/not-me-mailboxes.ts';
import { makeSignUpsOfAddress } from '../../functions/adapters/dynamodb/signing-up/sign-ups-of-address.ts';
import { makeEndings } from '../../functions/adapters/dynamodb/subscriber/endings.ts';
import { makeSubscribers } from '../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { makeTopicPlaces } from '../../functions/adapters/dynamodb/subscriber/topic-places.ts';
import { makeHeldRemovals } from '../../functions/adapters/dynamodb/unsubscribing/held-removals.ts';
import { makeStoppedFollows } from '../../functions/adapters/dynamodb/unsubscribing/stopped-follows.ts';
import { makeCaseKey } from '../../functions/adapters/kms/case-key.ts';
import { makeKeyring } from '../../functions/adapters/kms/keyring.ts';
import { makeLookupKey } from '../../functions/adapters/kms/lookup-key.ts';
import { makeHashingKeys } from '../../functions/adapters/secrets/hashing-keys.ts';
import type { EraseAddressPorts } from '../../functions/domain/account/erase-address.ts';
import type { StoredOfAddressPorts } from '../../functions/domain/account/read-stored-of-address.ts';
import { makeAddressHasher } from '../../functions/domain/subscriber/address/address-hash.ts';
import { notePassedOver } from '../../functions/telemetry/note-unreadable.ts';
import type { Deployment } from '../deployment/find-deployment.ts';

/** As the functions log it. */
const sayUnreadable = () =>
  console.error('One item could not be read. It is deleted, and what it names runs out by itself.');

/** People of a deployment, opened with this shell's own credentials. */
export function peopleOf(deployment: Deployment): EraseAddressPorts & StoredOfAddressPorts {
  const { table, endedTable, sealingKeyArn, hashingSecretArn, clientSettings } = deployment;
  const kms = new KMSClient(clientSettings);
  const keyring = makeKeyring(table, sealingKeyArn, kms);
  const lookupKey = makeLookupKey(table, sealingKeyArn, kms);
  const hashingKeys = makeHashingKeys(hashingSecretArn, lookupKey, new SecretsManagerClient(clientSettings));
  const placeOfTopic = makeTopicPlaces(makeCaseKey(table, sealingKeyArn, { kms }));
  const signUpEndings = makeEndings(endedTable, hashingKeys, keyring);
  return {
    subscribers: makeSubscribers(table, keyring, signUpEndings, hashingKeys, notePassedOver),
    signUpEndings,
    signUpsOfAddress: makeSignUpsOfAddress(table, keyring),
    addressChanges: makeAddressChanges(table, keyring, hashingKeys, notePassedOver),
    stoppedFollows: makeStoppedFollows(table, keyring, hashingKeys, notePassedOver),
    heldRemovals: makeHeldRemovals(table),
    transientBounces: makeTransientBounces(table, keyring),
    notMe: makeNotMeMailboxes(table),
    erasure: makeErasure(table, keyring, hashingKeys, sayUnreadable, placeOfTopic),
    namesOfCases: (appealIds) => findCaseNames(table, appealIds),
    hashOfAddress: makeAddressHasher(hashingKeys),
  };
}
