export { composeRoutes } from './compose/compose.ts';
export { askRoutes, decideRoutes } from './decide/decide.ts';
export { deskRoutes } from './home/home.ts';
export { memberRoutes, partInWords } from './kit/kit.ts';
export { previewRoutes } from './preview/preview.ts';
export { sendingRoutes } from './sending/sending.ts';
export { endCaseRoutes, sentRoutes, takeBackRoutes } from './sent/sent.ts';
export { teamRoutes } from './team/team.ts';
export { versionsRoutes } from './versions/versions.ts';
export {
  deskLinkRoutes,
  deskSignInRoutes,
  identitySignInRoutes,
  invitationRoutes,
  joinByIdentityRoutes,
  joinRoutes,
  recoveryRoutes,
  signOutRoute,
  stopRecoveryRoutes,
  youByIdentityRoutes,
  youRoutes,
} from './ways-in/ways-in.ts';
export { withdrawRoutes } from './withdraw/withdraw.ts';
