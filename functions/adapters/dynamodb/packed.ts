import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Far above any draft: text that grows beyond it when it is opened is none of ours. */
const MOST_UNPACKED_BYTES = 8_000_000;

/** As text that is short enough for an item: a whole appeal in four languages would be longer than one holds. */
export const packed = (value: unknown): string => deflateRawSync(JSON.stringify(value)).toString('base64');

export const unpacked = (text: string): unknown =>
  JSON.parse(
    inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: MOST_UNPACKED_BYTES }).toString(),
  ) as unknown; // JSON.parse says any
