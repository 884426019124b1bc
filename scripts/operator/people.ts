import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import {
  findCaseNames,
  makeAddressChanges,
  makeEndings,
  makeErasure,
  makeHeldRemovals,
  makeNotMeMailboxes,
  makeSignUpsOfAddress,
  makeStoppedFollows,
  makeSubscribers,
  makeTopicPlaces,
  makeTransientBounces,
} from '../../functions/adapters/dynamodb/dynamodb.ts';
import { makeCaseKey, makeKeyring, makeLookupKey } from '../../functions/adapters/kms/kms.ts';
import { makeHashingKeys } from '../../functions/adapters/secrets/secrets.ts';
import type { EraseAddressPorts, StoredOfAddressPorts } from '../../functions/domain/account/account.ts';
import { makeAddressHasher } from '../../functions/domain/subscriber/subscriber.ts';
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
