import { KMSClient } from '@aws-sdk/client-kms';
import { type Keyring, makeKeyring } from '../../../functions/adapters/kms/keyring.ts';
import { makeTokenKeys } from '../../../functions/adapters/kms/token-keys.ts';
import type { Table } from '../../../functions/adapters/table/open-table.ts';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import { tableOf } from '../../../scripts/local/visitors/seed.ts';
import { type DocumentTable, withDocuments } from '../aws/document-table.ts';
import { inject } from './stack-of-worker.ts';

/** The table of the stack that journeys run on. */
export const tableOfStack = (): DocumentTable =>
  withDocuments(tableOf({ environment: inject('environment'), outputs: inject('outputs') }));

const kms = () => new KMSClient(clientSettingsOf(inject('environment')));

/** Makes the key of links and forms, where no mail has needed it yet. */
export const firstTokenKey = (table: Table) =>
  makeTokenKeys(table, inject('outputs').SealingKeyArn, { makesFirst: true, kms: kms() })();

/** What opens and seals its items. */
export const keyringOfStack = (table: Table): Keyring => makeKeyring(table, inject('outputs').SealingKeyArn, kms());
