import { browse } from '../../domain/archive/browse.ts';
import { openByCountry, outcomesByYear } from '../../domain/archive/count-by-country.ts';
import type { Archive } from '../../domain/archive/ports.ts';
import { publicAnswer } from '../kit/answers.ts';
import type { PageRoute } from '../kit/page-handler.ts';
import { MAP_PATH, mapPage } from '../map/map-page.ts';
import { archivePage } from './archive-page.ts';
import { queryOf, readAsked } from './asked.ts';
import { frontPage } from './front-page.ts';
import { OUTCOMES_PATH, outcomesPage } from './outcomes-page.ts';

export interface BrowsePorts {
  readonly archive: Archive;
  readonly nowMs: () => number;
}

/** Shown on the front page. */
const OPEN_SHOWN = 3;
const OUTCOMES_SHOWN = 3;

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
        const { asked, after } = readAsked(visit.query);
        const found = await browse(queryOf(asked), archive, now, after);
        return publicAnswer(visit, archivePage(visit, asked, found, after === undefined, now));
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
