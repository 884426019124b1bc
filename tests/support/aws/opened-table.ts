import { inflateRawSync } from 'node:zlib';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type DataKey, UnsealError, unseal } from '../../../functions/domain/sealing/seal.ts';
import type { DocumentTable } from './document-table.ts';
import { aKeyring } from './fixed-keyring.ts';

type Item = Record<string, unknown>;

/** An item with each of its seals opened, in place of its bytes. */
export interface OpenedItem {
  readonly entity: string;
  /** Its attributes; what was sealed as JSON is read. */
  readonly value: Item;
  /** A seal that no key of the table opens any more. */
  readonly isLocked: boolean;
}

/** Everything that who has the table and the keyring can read. */
export async function openedTable(table: DocumentTable): Promise<OpenedItem[]> {
  const { Items: items = [] } = await table.documents.send(new ScanCommand({ TableName: table.name }));
  return Promise.all(items.map((item) => opened(item, items)));
}

async function opened(item: Item, all: readonly Item[]): Promise<OpenedItem> {
  let isLocked = false;
  const keys = await keysOf(item, all);
  const open = async (sealed: Uint8Array, more: readonly DataKey[] = []): Promise<unknown> => {
    for (const boundTo of namesOf(item))
      for (const key of [...more, ...keys]) {
        const text = unsealed(sealed, boundTo, key);
        if (text !== undefined) return readText(text);
      }
    isLocked = true;
    return 'LOCKED';
  };
  const value = Object.fromEntries(
    await Promise.all(
      Object.entries(item).map(async ([name, one]) => {
        if (name === 'sealed') return [name, await open(one as Uint8Array)];
        if (name === 'wrapped') return [name, ''];
        const part = one as Item | undefined;
        if (part?.sealed instanceof Uint8Array)
          return [name, await open(part.sealed, [await aKeyring.get(String(part.dataKeyId))])];
        return [name, one instanceof Uint8Array ? Buffer.from(one).toString('latin1') : one];
      }),
    ),
  );
  return { entity: String(item.entity), value, isLocked };
}

/** What an item, or a part of it, may be called in its seal. */
const namesOf = ({ pk, sk, revision }: Item): string[] => [
  ...['', '#decision', '#looked', '#stopped', '#CONSENTS'].map((part) => `${pk}#${sk}${part}`),
  `${pk}#${revision}`,
];

async function keysOf(item: Item, all: readonly Item[]): Promise<DataKey[]> {
  const holder = 'keyAt' in item ? all.find((one) => one.pk === item.pk && one.sk === item.keyAt) : item;
  if (!holder || holder.dataKeyId === undefined) return [];
  const dataKey = await aKeyring.get(String(holder.dataKeyId));
  if (!(holder.wrapped instanceof Uint8Array)) return [dataKey];
  const bytes = Buffer.from(unseal(holder.wrapped, `${holder.pk}#${holder.sk}#KEY`, dataKey), 'base64');
  return [{ dataKeyId: String(holder.sk), bytes }];
}

function unsealed(sealed: Uint8Array, boundTo: string, key: DataKey): string | undefined {
  try {
    return unseal(sealed, boundTo, key);
  } catch (error) {
    if (error instanceof UnsealError) return undefined;
    throw error;
  }
}

/** Some texts are packed before they are sealed. */
function readText(text: string): unknown {
  if (/^[[{"]/.test(text)) return JSON.parse(text);
  return JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString());
}
