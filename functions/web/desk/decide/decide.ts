import type { MemberRoute } from '../kit/kit.ts';
import { type AskRoutePorts, askRoutes } from './ask-routes.ts';
import { type ProposalRoutePorts, proposalRoutes } from './proposal-routes.ts';

/** On which members ask colleagues to send a draft, and decide on what they ask. */
export const decideRoutes = (ports: AskRoutePorts & ProposalRoutePorts): MemberRoute[] => [
  ...askRoutes(ports),
  ...proposalRoutes(ports),
];
