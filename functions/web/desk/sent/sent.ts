export { endCaseRoutes } from './end-case.ts';
export { sentRoutes } from './sent-routes.ts';
export { takeBackRoutes } from './take-back.ts';
