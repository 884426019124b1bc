export { aboutRoutes } from './about-routes.ts';
export { whoRoutes } from './who.ts';
