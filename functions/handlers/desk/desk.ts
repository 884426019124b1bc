import { readEnv } from '../../contract/env.ts';
import { composeRoutes } from '../../web/desk/compose/compose-routes.ts';
import { askRoutes } from '../../web/desk/decide/ask-routes.ts';
import { decideRoutes } from '../../web/desk/decide/decide-routes.ts';
import { deskRoutes } from '../../web/desk/desk-routes.ts';
import { memberRoutes } from '../../web/desk/member-routes.ts';
import { previewRoutes } from '../../web/desk/preview/preview-routes.ts';
import { sendingRoutes } from '../../web/desk/sending/sending-routes.ts';
import { endCaseRoutes } from '../../web/desk/sent/end-case-routes.ts';
import { sentRoutes } from '../../web/desk/sent/sent-routes.ts';
import { takeBackRoutes } from '../../web/desk/sent/take-back-routes.ts';
import { teamRoutes } from '../../web/desk/team/team-routes.ts';
import { versionsRoutes } from '../../web/desk/versions/versions-routes.ts';
import { withdrawRoutes } from '../../web/desk/withdraw/withdraw-routes.ts';
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
