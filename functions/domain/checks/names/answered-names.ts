import type { FieldFault } from '../../../contract/api.ts';
import { type AppealContent, type FieldText, isCalled, makeNameFinder, type SaidRequest } from '../../appeal/appeal.ts';
import { contentTexts, readTexts } from '../checked-texts.ts';
import { unlistedNamesIn } from './unlisted-names.ts';
import { wordsOf } from './words-of.ts';

/** What a person said of names that stand in an appeal and are not listed. */
type Answers = Pick<SaidRequest, 'alsoNamed' | 'notNames'>;

/** A request in which the names that were answered for count as listed: no one is asked about them. */
export function withAnsweredNames<Asked extends SaidRequest>(request: Asked): Asked {
  const { people = [], alsoNamed = [], notNames = [] } = request;
  const answered = [...alsoNamed.map(({ name }) => name), ...notNames];
  return { ...request, people: [...people, ...answered.map((name) => ({ name, mayBeNamed: true }))] };
}

/** Names in what is to be published that are not listed and that no one answered for. @param earlier - the version before: whom its words name was asked about with it. */
export function namesWithoutAnswer(
  content: AppealContent,
  { alsoNamed, notNames }: Answers,
  earlier: AppealContent | undefined,
): string[] {
  const { people, addressees, sources, image } = content;
  const listed = { people, addressees, sources, alsoNamed, notNames, image } as SaidRequest; // of an image, the credit is read alone
  const found = unlistedNamesIn(contentTexts(content), withAnsweredNames(listed));
  if (found.length === 0) return [];
  const isKnown = makeNameLookup(earlier ? contentTexts(earlier) : []);
  return found.map(({ quote }) => quote).filter((name) => !isKnown(name));
}

/** Reasons that name someone who may not be named, and answers for names that do not stand in the appeal. @param content - what is to be published. */
export function faultsOfReasons(request: SaidRequest, content: AppealContent): FieldFault[] {
  const { people = [], alsoNamed = [] } = request;
  const hidden = (content.people ?? []).filter(({ mayBeNamed }) => !mayBeNamed);
  const isNaming = makeNameFinder(hidden);
  const faultOf = (field: string, reason = ''): FieldFault[] =>
    isNaming(reason) === undefined ? [] : [{ field, message: IN_REASON }];
  const isWritten =
    alsoNamed.length === 0 ? () => true : makeNameLookup([...readTexts(request), ...contentTexts(content)]);
  return [
    ...people.flatMap(({ withoutConsent }, index) => faultOf(`people[${index}].withoutConsent`, withoutConsent)),
    ...alsoNamed.flatMap(({ name, because }, index): FieldFault[] => {
      const field = `alsoNamed[${index}]`;
      if (hidden.some((person) => isCalled(person, name))) return [{ field: `${field}.name`, message: HIDDEN }];
      if (!isWritten(name)) return [{ field: `${field}.name`, message: NOWHERE }];
      return faultOf(`${field}.because`, because);
    }),
  ];
}

const IN_REASON = 'names a person who may not be named: colleagues are mailed this reason, say it without the name';
const HIDDEN = 'names a person who may not be named: say it in people alone, or in alsoNamed alone';
const NOWHERE = 'stands in no text of this appeal: write it as it stands there, or leave it out';

/** Whether a name is another one, in any order or without some of its words. */
export const isSameOrShorter = (name: string, other: string): boolean => {
  const words = wordsOf(other);
  return wordsOf(name).every((word) => words.includes(word));
};

/** Tells whether some text has all words of a name, or a shorter form of it. */
export function makeNameLookup(texts: readonly FieldText[]): (name: string) => boolean {
  const written = texts.map(({ text }) => wordsOf(text).join(' '));
  const found = unlistedNamesIn(texts, {});
  return (name) => {
    const words = wordsOf(name);
    if (words.length === 0) return false;
    return (
      written.some((text) => words.every((word) => text.includes(word))) ||
      found.some(({ quote }) => isSameOrShorter(quote, name))
    );
  };
}
