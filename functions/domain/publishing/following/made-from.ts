import { EDITION_PART_NAMES } from '../../../contract/appeal-parts.ts';
import { type Edition, type MadeFrom, shortHash } from '../../appeal/appeal.ts';
import { isEmpty } from '../input/part-answers.ts';

/** Digests of the words of an original, by part: an edition keeps those that it was made from. */
export function digestsOf({ title, blocks, footnotes, ...parts }: Edition): MadeFrom {
  const said = EDITION_PART_NAMES.flatMap((part) => (isEmpty(parts[part]) ? [] : [[part, parts[part]] as const]));
  const words = [['title', title] as const, ['body', [blocks, footnotes]] as const, ...said];
  return Object.fromEntries(words.map(([part, value]) => [part, shortHash(value)]));
}

/** Parts that an original says now in other words than those that an edition was made from. */
export const changedSince = (made: MadeFrom, now: MadeFrom): string[] =>
  Object.keys(now).filter((part) => made[part] !== now[part]);

/** A translation that says what an original says, by the digests of the parts that it has. */
export function withDigestsOf(original: Edition, translation: Edition): Edition {
  const said = digestsOf(translation);
  const now = Object.entries(digestsOf(original)).filter(([part]) => said[part] !== undefined);
  return { ...translation, madeFrom: Object.fromEntries(now) };
}
