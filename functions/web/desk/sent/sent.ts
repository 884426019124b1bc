import type { MemberRoute } from '../kit/kit.ts';
import { endCaseRoutes } from './end-case.ts';
import { sentAppealRoutes } from './sent-appeal-routes.ts';
import { takeBackRoutes } from './take-back.ts';

type SentPorts = Parameters<typeof sentAppealRoutes>[0] &
  Parameters<typeof endCaseRoutes>[0] &
  Parameters<typeof takeBackRoutes>[0];

/** What members do with an appeal that went out. */
export const sentRoutes = (ports: SentPorts): MemberRoute[] => [
  ...sentAppealRoutes(ports),
  ...endCaseRoutes(ports),
  ...takeBackRoutes(ports),
];
