export { accountRoutes } from './account-routes.ts';
export { signInRequestRoutes } from './ask-for-link.ts';
export { eraseRoutes } from './erase.ts';
export { preferenceRoutes } from './preference-routes.ts';
export { signInRoutes } from './sign-in.ts';
