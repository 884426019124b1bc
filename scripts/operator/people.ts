import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { makeAddressChanges } from '../../functions/adapters/dynamodb/address-changes.ts';
import { makeDisownedMailboxes } from '../../functions/adapters/dynamodb/disowned-mailboxes.ts';
import { makeEndings } from '../../functions/adapters/dynamodb/endings.ts';
import { makeErasure } from '../../functions/adapters/dynamodb/erasure.ts';
import { makeHeldRemovals } from '../../functions/adapters/dynamodb/held-removals.ts';
import { makeSignUpsOfAddress } from '../../functions/adapters/dynamodb/sign-ups-of-address.ts';
import { makeStoppedFollows } from '../../functions/adapters/dynamodb/stopped-follows.ts';
import { makeSubscribers } from '../../functions/adapters/dynamodb/subscribers.ts';
import { makeTransientBounces } from '../../functions/adapters/dynamodb/transient-bounces.ts';
import { makeKeyring } from '../../functions/adapters/kms/keyring.ts';
import { makeLookupKey } from '../../functions/adapters/kms/lookup-key.ts';
import { makeHashingKeys } from '../../functions/adapters/secrets/hashing-keys.ts';
import { makeAddressHasher } from '../../functions/domain/subscribing/address-hash.ts';
import type { EraseAddressPorts } from '../../functions/domain/subscribing/erase-address.ts';
import type { RecordOfAddressPorts } from '../../functions/domain/subscribing/record-of-address.ts';
import type { Deployment } from '../publisher/find-deployment.ts';

/** People of a deployment, opened with this shell's own credentials. */
export function peopleOf(deployment: Deployment): EraseAddressPorts & RecordOfAddressPorts {
  const { table, endedTable, sealingKeyArn, hashingSecretArn, clientSettings } = deployment;
  const kms = new KMSClient(clientSettings);
  const keyring = makeKeyring(table, sealingKeyArn, kms);
  const lookupKey = makeLookupKey(table, sealingKeyArn, kms);
  const hashingKeys = makeHashingKeys(hashingSecretArn, lookupKey, new SecretsManagerClient(clientSettings));
  const signUpEndings = makeEndings(endedTable, hashingKeys, keyring);
  return {
    subscribers: makeSubscribers(table, keyring, signUpEndings, hashingKeys),
    signUpEndings,
    signUpsOfAddress: makeSignUpsOfAddress(table, keyring),
    addressChanges: makeAddressChanges(table, keyring, hashingKeys),
    stoppedFollows: makeStoppedFollows(table, keyring, hashingKeys),
    heldRemovals: makeHeldRemovals(table),
    transientBounces: makeTransientBounces(table, keyring),
    disowned: makeDisownedMailboxes(table),
    erasure: makeErasure(table, keyring, hashingKeys),
    hashOfAddress: makeAddressHasher(hashingKeys),
  };
}
