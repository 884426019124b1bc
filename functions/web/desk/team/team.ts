export { proposalsBanner, twoEndsBanner } from './proposal-parts.ts';
export { teamRoutes } from './team-routes.ts';
