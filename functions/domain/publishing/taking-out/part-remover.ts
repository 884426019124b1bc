import type { Language } from '../../../contract/languages.ts';
import type { CasePerson } from '../../../contract/part-schemas.ts';
import { message } from '../../../locales/messages.ts';
import { type AppealContent, spellingsOf } from '../../appeal/appeal.ts';
import { inWords, makePartFinder, type PartRun } from '../../checks/checks.ts';
import { addressesIn, visibleIn } from '../../reading/reading.ts';
import { type PartPlace, placeOf } from './part-places.ts';
import type { TextRemover } from './text-remover.ts';

/** Finds the places of the parts of a name in a text. @param isAddress - of a text that leads somewhere. */
export type PlaceFinder = (text: string, isAddress?: boolean) => FoundPlace[];

interface FoundPlace extends PartPlace {
  readonly run: PartRun;
}

const ADDRESS = /^https?:\/\//i;

/** @param others - full names of those who may be named. */
export function makePlaceFinder(person: CasePerson, others: readonly string[]): PlaceFinder {
  const find = makePartFinder(person);
  return (given, isAddress = ADDRESS.test(given)) => {
    const text = given.normalize('NFC');
    return find(inWords(text, others)).map((run) => ({ ...placeOf(text, run, isAddress), run }));
  };
}

/** Full names of whom a content may name: their parts are theirs. */
export const othersNamedIn = ({ people = [], addressees = [] }: Pick<AppealContent, 'people' | 'addressees'>) => [
  ...people.filter(({ mayBeNamed }) => mayBeNamed).flatMap(spellingsOf),
  ...addressees.flatMap(({ name }) => name ?? []),
];

/** Takes parts of a name out of texts, in the places that a member chose and in no other. @param keys - of these places. */
export function makePartRemover(find: PlaceFinder, keys: ReadonlySet<string>): TextRemover {
  const chosenIn = (text: string, isAddress?: boolean) => find(text, isAddress).filter(({ key }) => keys.has(key));
  const isNaming = (text: string) => keys.size > 0 && chosenIn(text).length > 0;
  return {
    isNaming,
    taken: (text, language) =>
      isNaming(text) ? withoutRuns(text.normalize('NFC'), chosenIn(text), language, (at) => at) : text,
    takenFromMarkup(given, language) {
      if (keys.size === 0) return given;
      const html = given.normalize('NFC');
      const isLedTo = addressesIn(html).some((address) => chosenIn(address, true).length > 0);
      const plain = isLedTo ? html.replace(/<\/?a\b[^>]*>/g, '') : html;
      const { text, offsetAt } = visibleIn(plain);
      const chosen = chosenIn(text, false);
      // Its letters are no entities: each takes up one character of the markup.
      return chosen.length === 0 && !isLedTo
        ? given
        : withoutRuns(plain, chosen, language, (at, isEnd) => (isEnd ? offsetAt(at) : offsetAt(at + 1) - 1));
    },
  };
}

/** @param offsetOf - where a character of the text begins in what is cut, or ends. */
function withoutRuns(
  text: string,
  places: readonly FoundPlace[],
  language: Language,
  offsetOf: (at: number, isEnd: boolean) => number,
): string {
  const words = message(language, 'name-taken-out.words');
  let cut = text;
  let least = text.length;
  for (const { run } of places.toSorted((one, other) => other.run.start - one.run.start)) {
    const [from, to] = [offsetOf(run.start, false), offsetOf(run.end, true)];
    // An initial may stand between two parts, and is of both.
    if (to > least) continue;
    least = from;
    const tags = text.slice(from, to).match(/<[^>]*>/g) ?? [];
    cut = `${cut.slice(0, from)}${words}${tags.join('')}${cut.slice(to)}`;
  }
  return cut;
}
