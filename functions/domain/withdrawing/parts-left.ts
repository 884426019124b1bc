import { EDITION_PART_NAMES, SHARED_PART_NAMES } from '../../contract/appeal-parts.ts';
import type { CasePerson } from '../../contract/part-schemas.ts';
import { type AppealContent, type AppealVersion, type Edition, textsIn } from '../appeal/appeal.ts';
import { makeNameRemover, makePlaceFinder, othersNamedIn, type PartPlace } from '../publishing/publishing.ts';
import { addressesIn, visibleTextOf } from '../reading/reading.ts';
import { withoutName } from './content-without.ts';
import { withPerson } from './whose-name.ts';

/** A place of a part of a name in an appeal. */
export interface PartLeft extends PartPlace {
  /** Parts of a draft that it stands in, with their language: `en.title`, `people`. */
  readonly parts: readonly string[];
  /** Versions that it stands in, newest first. */
  readonly versions: readonly number[];
}

/**
 * Where parts of a person's name would be left once their whole name is taken out, or are left since it was: each place once, however many versions have it.
 * @param versions - of the appeal, newest first.
 * @param person - with all spellings.
 */
export function partsLeft(versions: readonly AppealVersion[], person: CasePerson): PartLeft[] {
  const left = new Map<string, PartLeft>();
  for (const version of versions)
    for (const { part, place } of placesIn(version, person)) {
      const { parts = [], versions: earlier = [] } = left.get(place.key) ?? {};
      left.set(place.key, {
        ...(left.get(place.key) ?? place),
        parts: [...new Set([...parts, part])],
        versions: [...new Set([...earlier, version.version])],
      });
    }
  return [...left.values()];
}

/** Whether some of these places are in a version. */
export const hasPlaces = (version: AppealVersion, person: CasePerson, keys: ReadonlySet<string>): boolean =>
  keys.size > 0 && placesIn(version, person).some(({ place }) => keys.has(place.key));

function placesIn(version: AppealVersion, person: CasePerson) {
  const listed = { ...version, people: withPerson(version.people ?? [], { ...person, mayBeNamed: false }) };
  const content = withoutName(listed, person);
  if (content === undefined) return [];
  const find = makePlaceFinder(person, othersNamedIn(content));
  return unitsOf(content).flatMap(({ part, text, isAddress }) =>
    find(text, isAddress).map(({ run: _, ...place }) => ({ part, place })),
  );
}

interface Unit {
  readonly part: string;
  readonly text: string;
  readonly isAddress?: boolean;
}

function unitsOf({ edition, translations = [], sourceUrl, ...content }: AppealContent): Unit[] {
  const { people = [] } = content;
  const shared = { ...content, people: people.map(({ name: _, nativeName: __, spellings: ___, ...told }) => told) };
  return [
    ...[edition, ...translations].flatMap(unitsOfEdition),
    ...SHARED_PART_NAMES.filter((part) => part !== 'image').flatMap((part) =>
      textsIn(part, shared[part]).map(({ text }) => ({ part, text })),
    ),
    ...(sourceUrl === undefined ? [] : [{ part: 'sourceUrl', text: sourceUrl }]),
  ];
}

const unitsOfEdition = (edition: Edition): Unit[] => {
  const { language, title, blocks, footnotes } = edition;
  const markup = [...blocks, ...footnotes].map(({ html }) => html);
  return [
    { part: `${language}.title`, text: title },
    ...markup.map((html) => ({ part: `${language}.text`, text: visibleTextOf(html), isAddress: false })),
    ...markup.flatMap(addressesIn).map((text) => ({ part: `${language}.text`, text, isAddress: true })),
    ...EDITION_PART_NAMES.flatMap((part) =>
      textsIn(part, edition[part]).map(({ text }) => ({ part: `${language}.${part}`, text })),
    ),
  ];
};

/** Parts of an appeal in which a person's whole name stands, newest version first; their own row among its people is none. */
export function wholeNameIn(versions: readonly AppealVersion[], person: CasePerson): string[] {
  const { isNaming } = makeNameRemover(person);
  return [
    ...new Set(
      versions.flatMap((version) => unitsOf(version).flatMap(({ part, text }) => (isNaming(text) ? [part] : []))),
    ),
  ];
}
