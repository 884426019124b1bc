import type { PageRoute } from '../../kit/kit.ts';
import type { MemberRoute } from '../kit/kit.ts';
import { type IdentityRoutesPorts, identitySignInRoutes } from './identity-routes.ts';
import { invitationRoutes, type JoinPorts, joinByIdentityRoutes, joinRoutes } from './join.ts';
import { type DeskLinkPorts, deskLinkRoutes } from './link.ts';
import { type RecoveryPagePorts, recoveryRoutes, stopRecoveryRoutes } from './recovery.ts';
import { type DeskSignInPorts, deskSignInRoutes, signOutRoute } from './sign-in.ts';
import { type YouPorts, youByIdentityRoutes, youRoutes } from './you-routes.ts';

type WaysInPorts = DeskSignInPorts &
  DeskLinkPorts &
  JoinPorts &
  YouPorts &
  RecoveryPagePorts & {
    /** Where the stage has the organisation's own identity provider. */
    readonly byIdentity?: IdentityRoutesPorts | undefined;
  };

/** How members come in, for visitors of whom nothing is known. */
export const waysInRoutes = (ports: WaysInPorts): PageRoute[] => [
  ...deskSignInRoutes(ports),
  ...deskLinkRoutes(ports),
  ...(ports.byIdentity ? identitySignInRoutes(ports.byIdentity) : []),
  ...invitationRoutes(ports),
  ...recoveryRoutes(ports),
];

/** Where who is in joins, sees to their own ways in, and goes. */
export const ownWaysRoutes = (ports: WaysInPorts): MemberRoute[] => [
  ...joinRoutes(ports),
  ...youRoutes(ports),
  ...(ports.byIdentity ? [...joinByIdentityRoutes(ports.byIdentity), ...youByIdentityRoutes(ports.byIdentity)] : []),
  ...stopRecoveryRoutes(ports),
  signOutRoute(ports),
];
