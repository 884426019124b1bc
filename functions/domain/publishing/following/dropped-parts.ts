import { EDITION_PART_NAMES, type PartName, partCalled, SHARED_PART_NAMES } from '../../../contract/appeal-parts.ts';
import type { Language } from '../../../contract/languages.ts';
import type { EditionParts, SharedParts } from '../../../contract/part-schemas.ts';
import { type AppealVersion, type Edition, isPast } from '../../appeal/appeal.ts';
import { isEmpty } from '../input/part-answers.ts';

/** A part of the version before that a follow-up does not have any more. */
export interface DroppedPart {
  readonly part: PartName;
  /** Of the edition that had it; left out of a part that all share. */
  readonly language?: Language;
  /** It is a last day that is over. */
  readonly isOver?: true;
  /** Lines that go while others of the part stay. */
  readonly lines?: readonly string[];
}

type ToldEdition = EditionParts & Pick<Edition, 'language'>;
/** What a follow-up says, as far as it is compared. */
interface Told extends SharedParts {
  readonly edition: ToldEdition;
  readonly translations?: readonly ToldEdition[];
}

/** What a follow-up drops of the version before it, whichever way it came: readers of the page would look for it. */
export function droppedParts(content: Told, earlier: AppealVersion, nowMs: number): DroppedPart[] {
  const editions = [content.edition, ...(content.translations ?? [])];
  const isOver = isPast(earlier, nowMs);
  const told = (part: PartName) => partCalled(part).travels !== 'version';
  const over = (part: PartName) => (isOver && partCalled(part).slot === 'deadline' ? ({ isOver } as const) : {});
  return [
    ...unlisted(content, earlier),
    ...SHARED_PART_NAMES.filter((part) => told(part) && !isEmpty(earlier[part]) && isEmpty(content[part])).map(
      (part) => ({ part, ...over(part) }),
    ),
    ...[earlier.edition, ...(earlier.translations ?? [])].flatMap((before) => {
      const now = editions.find(({ language }) => language === before.language);
      return now ? droppedOf(now, before).map((one) => ({ ...one, ...over(one.part) })) : [];
    }),
  ];
}

function droppedOf(now: ToldEdition, before: Edition): DroppedPart[] {
  const { language } = now;
  return EDITION_PART_NAMES.flatMap((part): DroppedPart[] => {
    const [had, has] = [before[part], now[part]];
    if (partCalled(part).travels === 'version' || isEmpty(had)) return [];
    if (isEmpty(has)) return [{ part, language }];
    if (!partCalled(part).protects || !Array.isArray(had) || !Array.isArray(has)) return [];
    const lines = had.filter((line) => !has.includes(line));
    return lines.length > 0 ? [{ part, language, lines }] : [];
  });
}

/** People who may be named, and are not listed any more while others are. */
function unlisted({ people = [] }: Told, earlier: AppealVersion): DroppedPart[] {
  const gone = (earlier.people ?? []).filter(
    ({ mayBeNamed, name }) => mayBeNamed && !people.some((one) => one.name === name),
  );
  return people.length > 0 && gone.length > 0 ? [{ part: 'people', lines: gone.map(({ name }) => name) }] : [];
}
