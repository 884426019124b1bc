export { undoRoutes } from './undo.ts';
export { unsubscribeRoutes } from './unsubscribe-routes.ts';
