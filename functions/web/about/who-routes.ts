import { ABOUT_PATH } from '../../contract/page-paths.ts';
import type { PublisherProfile } from '../../domain/publishing/publishers/publisher-profile.ts';
import { publicAnswer } from '../kit/answers.ts';
import type { PageRoute } from '../kit/page-handler.ts';
import { type AboutFacts, aboutPage } from './about-page.ts';

export interface AboutPorts {
  /** Profiles of publishers, at most so many. */
  readonly listProfiles: (most: number) => Promise<readonly PublisherProfile[]>;
}

/** A page of as many is as long as a page should be. */
const NAMED_AT_MOST = 100;

/** The page about those who send appeals. It reads a bounded number of items, however many publishers there are. */
export const whoRoutes = ({ listProfiles }: AboutPorts, facts: AboutFacts): PageRoute[] => [
  {
    method: 'GET',
    path: ABOUT_PATH,
    answer: async (_, visit) => {
      const found = await listProfiles(NAMED_AT_MOST + 1);
      const publishers = { profiles: found.slice(0, NAMED_AT_MOST), hasMore: found.length > NAMED_AT_MOST };
      return publicAnswer(visit, aboutPage(visit, publishers, facts));
    },
  },
];
