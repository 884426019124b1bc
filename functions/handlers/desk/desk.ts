import { readEnv } from '../../contract/env.ts';
import {
  askRoutes,
  composeRoutes,
  decideRoutes,
  deskRoutes,
  endCaseRoutes,
  memberRoutes,
  previewRoutes,
  sendingRoutes,
  sentRoutes,
  takeBackRoutes,
  teamRoutes,
  versionsRoutes,
  withdrawRoutes,
} from '../../web/desk/desk.ts';
import { pageHandler, siteOf } from '../../web/kit/kit.ts';
import { openDesk } from '../composition/open-desk.ts';

const env = readEnv('desk', process.env);
const desk = openDesk(env);

/** The pages that the members of a publisher's office work at. */
export const handler = pageHandler(
  siteOf(env),
  memberRoutes(desk, [
    ...deskRoutes(desk),
    ...composeRoutes(desk),
    ...versionsRoutes(desk),
    ...previewRoutes(desk),
    ...askRoutes(desk),
    ...decideRoutes(desk),
    ...sendingRoutes(desk),
    ...sentRoutes(desk),
    ...endCaseRoutes(desk),
    ...takeBackRoutes(desk),
    ...withdrawRoutes({ ...desk, drafts: desk.draftCleaning }),
    ...teamRoutes(desk),
  ]),
);
