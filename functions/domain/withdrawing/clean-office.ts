import { KEPT_SHELVES, type KeptShelf } from '../../contract/kept-texts.ts';
import type { WithdrawnPerson } from '../drafts/drafts.ts';
import { type CleanedFor, cleanDraftsOf, type DraftCleaningPorts } from './clean-drafts.ts';
import { cleanText } from './kept/clean-text.ts';
import { makeValueCutter } from './kept/cut-value.ts';
import type { KeptTexts, TextShelf } from './kept/kept-text.ts';
import { changeWithdrawn } from './remember-withdrawn.ts';

/** Revisions and texts that one call looks through, over a page more or less: it ends well within the time of a request. */
const MOST_LOOKED_THROUGH = 600;
/** Others write to what is on a page: it is read again, and what is changed already names no one. */
const MAX_ATTEMPTS = 5;

export interface CleaningPorts extends DraftCleaningPorts {
  readonly keptTexts: KeptTexts;
}

/**
 * Takes the names of all who withdrew out of what their office keeps: its drafts, and every kind of text of `contract/kept-texts.ts`. It goes on where it stopped.
 * @returns `more` when something is left: called again, it looks through the next.
 */
export async function cleanOffice(of: CleanedFor, ports: CleaningPorts): Promise<'clean' | 'more'> {
  const { people } = await ports.drafts.withdrawn(of.publisherId);
  let room = MOST_LOOKED_THROUGH;
  for (const person of people.filter(({ lookedUpTo }) => lookedUpTo !== undefined)) {
    let at = person.lookedUpTo;
    while (at !== undefined && room > 0) {
      const page = await cleanPage(placeIn(at), person, of, ports);
      if (page === 'held up') break;
      room -= Math.max(page.looked, 1);
      at = page.next;
    }
    await changeWithdrawn(of.publisherId, ports, (all) =>
      all.map((one) => (isSame(one, person) ? upTo(one, at) : one)),
    );
    if (at !== undefined) return 'more';
  }
  return 'clean';
}

/** A shelf, and the place on it behind which the next page begins. */
interface ShelfPlace {
  readonly shelf: KeptShelf;
  readonly after?: string;
}

/** Places on the first shelf are as they are, so that what is under way goes on. */
const FIRST = KEPT_SHELVES[0];

function placeIn(lookedUpTo: string): ShelfPlace {
  const shelf = KEPT_SHELVES.find((one) => lookedUpTo.startsWith(`${one}:`)) ?? FIRST;
  const after = shelf === FIRST ? lookedUpTo : lookedUpTo.slice(`${shelf}:`.length);
  return { shelf, ...(after !== '' && { after }) };
}

function behind(shelf: KeptShelf, next: string | undefined): string | undefined {
  if (next !== undefined) return shelf === FIRST ? next : `${shelf}:${next}`;
  const following = KEPT_SHELVES[KEPT_SHELVES.indexOf(shelf) + 1];
  return following && `${following}:`;
}

type CleanedPage = { readonly looked: number; readonly next: string | undefined } | 'held up';

async function cleanPage(
  { shelf, after }: ShelfPlace,
  person: WithdrawnPerson,
  of: CleanedFor,
  ports: CleaningPorts,
): Promise<CleanedPage> {
  if (shelf !== FIRST) return cleanTexts({ shelf, after }, person, of, ports);
  const { looked, next } = await cleanDraftsOf(person, after, of, ports);
  return { looked, next: behind(shelf, next) };
}

async function cleanTexts(
  { shelf, after }: { readonly shelf: TextShelf; readonly after: string | undefined },
  person: WithdrawnPerson,
  { publisherId }: CleanedFor,
  { keptTexts }: CleaningPorts,
): Promise<CleanedPage> {
  const cut = makeValueCutter(person);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const { shown, next } = await keptTexts.page(shelf, publisherId, after);
    let areAllKept = true;
    for (const text of shown) areAllKept = (await cleanText(text, person, cut)) && areAllKept;
    if (areAllKept) return { looked: shown.length, next: behind(shelf, next) };
  }
  return 'held up';
}

/** Said again meanwhile, it is begun again. */
const isSame = (one: WithdrawnPerson, other: WithdrawnPerson) =>
  one.name === other.name && one.withdrawnAtMs === other.withdrawnAtMs;

const upTo = ({ lookedUpTo: _, ...person }: WithdrawnPerson, place: string | undefined): WithdrawnPerson => ({
  ...person,
  ...(place !== undefined && { lookedUpTo: place }),
});
