export { identitySignInRoutes } from './identity-routes.ts';
export { invitationRoutes, joinByIdentityRoutes, joinRoutes } from './join.ts';
export { deskLinkRoutes } from './link.ts';
export { recoveryRoutes, stopRecoveryRoutes } from './recovery.ts';
export { deskSignInRoutes, signOutRoute } from './sign-in.ts';
export { youByIdentityRoutes, youRoutes } from './you-routes.ts';
