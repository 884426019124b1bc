export { caseRoutes } from './case-routes.ts';
export { changedFeeds } from './changed-feeds.ts';
export { feedRoutes } from './feed-routes.ts';
