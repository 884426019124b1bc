import { EMPTY_FOLLOW, type EnteredFollow, type EnteredForm } from '../../../domain/signing-up/signing-up.ts';
import { type Html, html } from '../html.ts';

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
const writeFollows = (follows: readonly EnteredFollow[]): string => follows.map(writeFollow).join(BETWEEN);

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

const hidden = (name: string, value: string): Html =>
  value === ''
    ? html``
    : html`<input type="hidden" name="${name}" value="${value}">
`;

/** What was chosen to be followed so far, for a form to carry on. */
export const keptFollows = (follows: readonly EnteredFollow[]): Html => hidden('follows', writeFollows(follows));

export function keptEntries({ cadence, languages, waitsForEdition, isDiscreet, email }: EnteredForm): Html {
  return html`${hidden('frequency', cadence.frequency)}${hidden('weekday', cadence.weekday)}${hidden('hour', cadence.hour)}${hidden('time-zone', cadence.timeZone)}${languages.map((language, rank) => hidden(`language-${rank + 1}`, language))}${hidden('untranslated', waitsForEdition ? 'wait' : '')}${hidden('discreet', isDiscreet ? 'yes' : '')}${hidden('email', email)}`;
}

/** What is ticked on the first step, on a page that shows none of its boxes. */
export const keptTicks = ({ countries, regions, themes, everything }: EnteredFollow): Html =>
  html`${countries.map((code) => hidden('country', code))}${regions.map((code) => hidden('region', code))}${themes.map((slug) => hidden('theme', slug))}${hidden('everything', everything ? 'yes' : '')}`;
