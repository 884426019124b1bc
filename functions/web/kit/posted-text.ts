import * as z from 'zod';
import { beginningOf } from '../../contract/text.ts';

const Fields = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({});

/** More fields than any form of ours has, or longer ones, come from no form of ours: those about a name have one for each place of it. */
const MAX_FIELDS = 4_000;
const MAX_CHARACTERS = 400;

/** Every field of a posted form as name and text, repeated ones repeatedly, in their order; none for a body that is no form. */
export function postedPairs(fields: unknown): [name: string, value: string][] {
  const pairs = Object.entries(Fields.parse(fields)).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((one): [string, string] => [beginningOf(name, MAX_CHARACTERS), beginningOf(one, MAX_CHARACTERS)]),
  );
  return pairs.slice(0, MAX_FIELDS);
}

/** The text of one posted field, of the first when there are several; `undefined` when there is none. */
export function findPosted(fields: unknown, name: string): string | undefined {
  return postedPairs(fields).find(([known]) => known === name)?.[1];
}

/** The text of one posted field, of the first when there are several; `''` when there is none. */
export function postedText(fields: unknown, name: string): string {
  return findPosted(fields, name) ?? '';
}
