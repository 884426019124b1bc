import { EMPTY_FOLLOW, type EnteredFollow } from '../../domain/signing-up/entered-follow.ts';

const EVERYTHING = '*';
/** Of more, no route reads the rest: a form that long is refused. */
const MAX_FOLLOWS = 50;

/**
 * Follows as one hidden field carries them from step to step: with `!` between them; countries, regions and themes of each with `~`
 * between.
 * @example writeFollows(follows) // 'BY.RU~~torture!*'
 */
export const writeFollows = (follows: readonly EnteredFollow[]): string => follows.map(writeFollow).join('!');

function writeFollow({ countries, regions, themes, everything }: EnteredFollow): string {
  if (everything) return EVERYTHING;
  return [countries, regions, themes].map((codes) => codes.join('.')).join('~');
}

/** What {@link writeFollows} wrote; of anything else, codes that no list has. */
export function readWrittenFollows(text: string): EnteredFollow[] {
  if (text === '') return [];
  return text.split('!', MAX_FOLLOWS).map(readWrittenFollow);
}

function readWrittenFollow(text: string): EnteredFollow {
  if (text === EVERYTHING) return { ...EMPTY_FOLLOW, everything: true };
  const [countries = [], regions = [], themes = []] = text
    .split('~')
    .map((codes) => codes.split('.').filter((code) => code !== ''));
  return { countries, regions, themes, everything: false };
}
