/**
 * What members typed and ticked, each field as it came, faulty or not, by its name: `title`, `people.1.name`, `fr.title`. Boxes that share a name stand
 * on a line each. What is empty is left out.
 */
export type DraftFields = Readonly<Record<string, string>>;

/** Ids of what checks found and a member said is public, on a line each. */
export const ANSWERED_FIELD = 'answered';

/** When a key asked for it to come out: no form shows it, and a member says when it does. */
export const RELEASE_AT_FIELD = 'releaseAt';

/** The revision that holds the text as it was pasted, of a draft whose title, day and text were taken from it. */
export const TAKEN_FROM_FIELD = 'takenFrom';
/** That its writer wants the text as it was pasted: nothing is taken from it. */
export const AS_PASTED_FIELD = 'asPasted';

/** More than every part of an appeal in every language takes. */
export const MOST_FIELDS_CHARACTERS = 1_000_000;

/** Of a follow-up: the image of the version before goes from the page. */
export const NO_IMAGE_FIELD = 'image.none';

/** In place of ticks: the member ticked none. Without it, the product uses what it read in the text. */
export const NONE_TICKED = '-';

export const ticksIn = (fields: DraftFields, name: string): string[] =>
  (fields[name] ?? '').split('\n').filter(Boolean);

/** A title stands in lists, and in one item of the table with what lists show. */
const MOST_TITLE_CHARACTERS = 5_000;

/** Whether fields hold more than a draft may. */
export const isTooLong = (fields: DraftFields): boolean =>
  Object.entries(fields).reduce((sum, [name, text]) => sum + name.length + text.length, 0) > MOST_FIELDS_CHARACTERS ||
  Object.entries(fields).some(([name, text]) => /(?:^|\.)title$/.test(name) && text.length > MOST_TITLE_CHARACTERS);
