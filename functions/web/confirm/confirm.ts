export { confirmRoutes } from './confirm-routes.ts';
export { verifyAddressRoutes } from './verify-address.ts';
