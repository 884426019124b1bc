import { makeTopicPlaces, type TopicPlaces } from '../../adapters/dynamodb/dynamodb.ts';
import { makeCaseKey } from '../../adapters/kms/kms.ts';
import type { Table } from '../../adapters/table/table.ts';

/**
 * Where the rows of topics lie, for a function that meets those of cases.
 * @param options - `followsFirst`: cases are followed here, so that their key may have to be made.
 */
export const topicPlacesOf = (
  table: Table,
  { SEALING_KEY_ARN }: { readonly SEALING_KEY_ARN: string },
  { followsFirst = false }: { readonly followsFirst?: boolean } = {},
): TopicPlaces => makeTopicPlaces(makeCaseKey(table, SEALING_KEY_ARN, { makesFirst: followsFirst }));
