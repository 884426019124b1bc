import type { AppealVersion } from '../../domain/appeal/appeal.ts';
import { pageAnswer } from '../kit/answers.ts';
import type { PageRoute } from '../kit/page-handler.ts';
import { appealPage, noSuchAppeal } from './appeal-page.ts';

export interface AppealPorts {
  readonly findNewestVersion: (appealId: string) => Promise<AppealVersion | undefined>;
  readonly nowMs: () => number;
}

export function appealRoutes({ findNewestVersion, nowMs }: AppealPorts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/appeals/{appealId}',
      answer: async ({ pathParameters }, visit) => {
        const newest = await findNewestVersion(pathParameters?.appealId ?? '');
        return newest ? pageAnswer(visit, appealPage(newest, visit.language, nowMs())) : noSuchAppeal(visit);
      },
    },
  ];
}
