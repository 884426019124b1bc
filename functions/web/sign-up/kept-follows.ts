import { EMPTY_FOLLOW, type EnteredFollow } from '../../domain/signing-up/entered-follow.ts';

export const BETWEEN = '!';
const EVERYTHING = '*';
/** Before the id of a case. */
const CASE = '@';
/** Of more, no route reads the rest: a form that long is refused. */
const MAX_FOLLOWS = 50;

/**
 * Follows as one hidden field carries them from step to step: with `!` between them; countries, regions and themes of each with `~`
 * between; a case by its id.
 * @example writeFollows(follows) // 'BY.RU~~torture!*'
 */
export const writeFollows = (follows: readonly EnteredFollow[]): string => follows.map(writeFollow).join(BETWEEN);

export function writeFollow({ countries, regions, themes, everything, appealId }: EnteredFollow): string {
  if (appealId !== undefined) return `${CASE}${appealId}`;
  if (everything) return EVERYTHING;
  return [countries, regions, themes].map((codes) => codes.join('.')).join('~');
}

/** What {@link writeFollows} wrote; of anything else, codes that no list has. */
export function readWrittenFollows(text: string): EnteredFollow[] {
  if (text === '') return [];
  return text.split(BETWEEN, MAX_FOLLOWS).map(readWrittenFollow);
}

function readWrittenFollow(text: string): EnteredFollow {
  if (text === EVERYTHING) return { ...EMPTY_FOLLOW, everything: true };
  if (text.startsWith(CASE)) return { ...EMPTY_FOLLOW, appealId: text.slice(CASE.length) };
  const [countries = [], regions = [], themes = []] = text
    .split('~')
    .map((codes) => codes.split('.').filter((code) => code !== ''));
  return { countries, regions, themes, everything: false };
}
