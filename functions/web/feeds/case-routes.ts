import type { AppealVersion } from '../../domain/appeal/appeal.ts';
import { FEED_FORMATS, noSuchAppeal, type PageRoute, pathParameter, publicFileAnswer } from '../kit/kit.ts';
import { capOf } from './cap.ts';
import { caseFeed } from './case-feed.ts';
import { CAP_TYPE, feedAnswer } from './feed-answer.ts';

interface CasePorts {
  /** As for the pages of the appeal. */
  readonly listVersions: (appealId: string) => Promise<readonly AppealVersion[]>;
  /** The WebSub hub that is told of feeds. */
  readonly hubUrl?: string | undefined;
}

/** An appeal for programs: its versions as feeds, and an urgent one as an alert. */
export const caseRoutes = ({ listVersions, hubUrl }: CasePorts): PageRoute[] => [
  ...FEED_FORMATS.map(
    (format): PageRoute => ({
      method: 'GET',
      path: `/appeals/{appealId}/feed.${format}`,
      answer: async (event, visit) => {
        const versions = await listVersions(pathParameter(event, 'appealId'));
        const newest = versions.at(-1);
        if (!newest) return noSuchAppeal(visit);
        return feedAnswer(event, caseFeed(versions, newest, visit, format, hubUrl), format);
      },
    }),
  ),
  {
    method: 'GET',
    path: '/appeals/{appealId}/cap.xml',
    answer: async (event, visit) => {
      const alert = capOf(await listVersions(pathParameter(event, 'appealId')), visit);
      return alert === undefined ? noSuchAppeal(visit) : publicFileAnswer(`${CAP_TYPE}; charset=utf-8`, alert);
    },
  },
];
