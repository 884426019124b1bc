import type { TableKey } from '../../contract/table-keys.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const MOST_BYTES = { pk: 2_048, sk: 1_024 } as const;

/** Whether an item may lie there: DynamoDB answers any other key with an error, and a part of it may be what a visitor wrote. */
export const isPossibleKey = (key: Partial<TableKey>): boolean =>
  (['pk', 'sk'] as const).every((part) => {
    const { [part]: text } = key;
    return text === undefined || (text !== '' && Buffer.byteLength(text) <= MOST_BYTES[part]);
  });

/** Keys, each once. */
export const distinctKeys = (keys: readonly TableKey[]): TableKey[] => [
  ...new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), key])).values(),
];
