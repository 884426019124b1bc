export { askRoutes } from './ask-routes.ts';
export { decideRoutes } from './decide-routes.ts';
