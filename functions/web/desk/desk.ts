import { composeRoutes } from './compose/compose.ts';
import { decideRoutes } from './decide/decide.ts';
import { homeRoutes } from './home/home.ts';
import type { MemberRoute } from './kit/kit.ts';
import { previewRoutes } from './preview/preview.ts';
import { sendingRoutes } from './sending/sending.ts';
import { sentRoutes } from './sent/sent.ts';
import { teamRoutes } from './team/team.ts';
import { versionsRoutes } from './versions/versions.ts';
import { withdrawRoutes } from './withdraw/withdraw.ts';

/** Each folder's pages. */
const ROUTES_OF = [
  homeRoutes,
  composeRoutes,
  versionsRoutes,
  previewRoutes,
  decideRoutes,
  sendingRoutes,
  sentRoutes,
  withdrawRoutes,
  teamRoutes,
];

/** What each of them reads and does. */
export type DeskPorts = (typeof ROUTES_OF)[number] extends (ports: infer Ports) => unknown ? Ports : never;

/** The pages that the members of a publisher's office work at. */
export const deskRoutes = (ports: DeskPorts): MemberRoute[] => ROUTES_OF.flatMap((routesOf) => routesOf(ports));

export { memberRoutes, partInWords } from './kit/kit.ts';
export { ownWaysRoutes, waysInRoutes } from './ways-in/ways-in.ts';
