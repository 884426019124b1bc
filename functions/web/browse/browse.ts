import type { Archive, ShelvedAppeal } from '../../domain/archive/archive.ts';
import { browse, openByCountry, outcomesByYear } from '../../domain/archive/archive.ts';
import { LANGUAGE_FIELD } from '../../domain/subscriber/subscriber.ts';
import type { Asked, PageRoute, Visit } from '../kit/kit.ts';
import { archivePath, pathIn, publicAnswer, queryOf, readAsked, seeOther } from '../kit/kit.ts';
import { archivePage } from './archive-page.ts';
import { frontPage } from './front-page.ts';
import { MAP_PATH, mapPage } from './map-page.ts';
import { OUTCOMES_PATH, outcomesPage } from './outcomes-page.ts';

export interface BrowsePorts {
  readonly archive: Archive;
  readonly nowMs: () => number;
}

/** Shown on the front page. */
const OPEN_SHOWN = 3;
const OUTCOMES_SHOWN = 3;

/** A visit to the address of what is asked, without anything else that its visitor's address holds: the page repeats its address for each language. */
function onlyAsking(visit: Visit, asked: Asked, after: ShelvedAppeal | undefined): Visit {
  const fields = new URLSearchParams(archivePath(asked, after).split('?')[1]);
  const language = new URLSearchParams(visit.query).get(LANGUAGE_FIELD);
  if (language === visit.language) fields.set(LANGUAGE_FIELD, language);
  return { ...visit, query: fields.toString() };
}

/** The pages that show many appeals. */
export function browseRoutes({ archive, nowMs }: BrowsePorts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/',
      answer: async (_, visit) => {
        const now = nowMs();
        const [open, outcomes] = await Promise.all([
          browse({ isOpen: true }, archive, now),
          browse({ kind: 'outcome' }, archive, now),
        ]);
        const shown = {
          open: open.cards.slice(0, OPEN_SHOWN),
          outcomes: outcomes.cards.slice(0, OUTCOMES_SHOWN),
        };
        return publicAnswer(visit, frontPage(visit, shown, now));
      },
    },
    {
      method: 'GET',
      path: '/appeals',
      answer: async (_, visit) => {
        const now = nowMs();
        const { asked, misread, after } = readAsked(visit.query);
        if (misread.length > 0) return seeOther(pathIn(visit.language, archivePath(asked)));
        const found = await browse(queryOf(asked), archive, now, after);
        return publicAnswer(
          onlyAsking(visit, asked, after),
          archivePage(visit, asked, found, after === undefined, now),
        );
      },
    },
    {
      method: 'GET',
      path: MAP_PATH,
      answer: async (_, visit) => publicAnswer(visit, mapPage(visit, await openByCountry(archive, nowMs()))),
    },
    {
      method: 'GET',
      path: OUTCOMES_PATH,
      answer: async (_, visit) => publicAnswer(visit, outcomesPage(visit, await outcomesByYear(archive), nowMs())),
    },
  ];
}
