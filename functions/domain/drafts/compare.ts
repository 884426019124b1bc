import { LANGUAGES } from '../../contract/languages.ts';
import { NOT_NAMES_FIELD } from './answered-names.ts';
import { mergedMadeFrom } from './editions/made-from.ts';
import {
  ANSWERED_FIELD,
  AS_PASTED_FIELD,
  type DraftFields,
  NO_IMAGE_FIELD,
  TAKEN_FROM_FIELD,
  ticksIn,
} from './fields.ts';

/** A part in which two texts of a draft differ: one field, a day, or all rows of one kind. */
export interface PartDifference {
  readonly part: string;
  readonly mine: string;
  readonly theirs: string;
  /** Who changed it since the text that both began with. */
  readonly changedBy: 'me' | 'them' | 'both';
}

/** `people` of `people.1.name`, `fr.demands` of `fr.demands.2`, `datedOn` of `datedOn-day`, `people.fr` of `people.1.role.fr`. */
export function partOfField(name: string): string {
  const [first = '', second = ''] = name.split(/[.-]/);
  const language = LANGUAGES.find((one) => name.endsWith(`.${one}`));
  if (LANGUAGES.some((one) => one === first)) return `${first}.${second}`;
  return language === undefined ? first : `${first}.${language}`;
}

/** Answers to checks and where a text was taken from are no text, and none is chosen. @param base - what both began with; without it, each difference counts as made by both. */
export function differencesOf(mine: DraftFields, theirs: DraftFields, base: DraftFields | undefined): PartDifference[] {
  const isImageTaken = [mine, theirs].some((fields) => fields[NO_IMAGE_FIELD] !== undefined);
  const [ofMine, ofTheirs, ofBase] = [mine, theirs, base ?? {}].map(byPart);
  const textIn = (fields: DraftFields, parts: Parts | undefined, part: string) =>
    part === 'image' && isImageTaken ? textOfImage(fields) : textOf(parts, part);
  const parts = new Set([...(ofMine?.keys() ?? []), ...(ofTheirs?.keys() ?? [])]);
  return [...parts].flatMap((part) => {
    if (NO_TEXT.includes(part) || /^(?:madeFrom|leaveOut)\./.test(part)) return [];
    const [own, other] = [textIn(mine, ofMine, part), textIn(theirs, ofTheirs, part)];
    if (own === other) return [];
    const before = base && textIn(base, ofBase, part);
    const changedBy = before === own ? 'them' : before === other ? 'me' : 'both';
    return [{ part, mine: own, theirs: other, changedBy } as const];
  });
}

const NO_TEXT = [ANSWERED_FIELD, NOT_NAMES_FIELD, TAKEN_FROM_FIELD, AS_PASTED_FIELD];

/** Codes that are chosen from lists: in which order says nothing. */
const UNORDERED = ['countries', 'themes', 'editions'];

/** Stands for the image of the version before. */
export const KEPT_IMAGE = 'image.kept';

/** Where one text takes the image of the version before away, the other has it. */
function textOfImage(fields: DraftFields): string {
  if (fields[NO_IMAGE_FIELD] !== undefined) return '';
  return textOf(byPart(fields), 'image') || KEPT_IMAGE;
}

/** The fields of a draft by the part that they are of. */
type Parts = ReadonlyMap<string, readonly (readonly [name: string, text: string])[]>;

const byPart = (fields: DraftFields): Parts => Map.groupBy(Object.entries(fields), ([name]) => partOfField(name));

/** A part's texts beneath each other, each behind what it is called within its row. */
function textOf(parts: Parts | undefined, part: string): string {
  const text = (parts?.get(part) ?? [])
    .toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
    .map(([, text]) => text)
    .join('\n');
  return UNORDERED.includes(part) ? text.split('\n').toSorted().join('\n') : text;
}

/** One text with some parts of the other, and what checks were answered in either. @param fromTheirs - whether a part is taken from the other one. */
export function merged(mine: DraftFields, theirs: DraftFields, fromTheirs: (part: string) => boolean): DraftFields {
  const own = Object.entries(mine).filter(([name]) => !fromTheirs(partOfField(name)));
  const other = Object.entries(theirs).filter(([name]) => fromTheirs(partOfField(name)));
  return {
    ...mergedMadeFrom(Object.fromEntries([...own, ...other]), mine, theirs),
    ...ticksOfBoth(ANSWERED_FIELD, mine, theirs),
    ...ticksOfBoth(NOT_NAMES_FIELD, mine, theirs),
  };
}

function ticksOfBoth(field: string, mine: DraftFields, theirs: DraftFields): DraftFields {
  const ticks = new Set([mine, theirs].flatMap((fields) => ticksIn(fields, field)));
  return ticks.size > 0 ? { [field]: [...ticks].join('\n') } : {};
}
