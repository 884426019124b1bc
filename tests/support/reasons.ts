import { readReason } from '../../functions/domain/tokens/token.ts';
import { someTokenKeys } from './builders.ts';

/** The ids of the follows that the links of a text stop, in their order. */
export const followsIn = (text = ''): (string | undefined)[] =>
  [...text.matchAll(/reason=([\w.-]+)/g)].map(([, reason = '']) => readReason(reason, someTokenKeys));
