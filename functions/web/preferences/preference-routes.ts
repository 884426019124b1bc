import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import type { CadencePorts } from '../../domain/account/account.ts';
import { ADD_PATH, type PageRoute, pathIn, seeOther } from '../kit/kit.ts';
import { endedSessionRoutes } from './ended-session-routes.ts';
import { followFormRoutes } from './follow-forms.ts';
import { NEW_FOLLOW_PATH } from './follow-paths.ts';
import { type MinePorts, mineRoutes } from './mine.ts';
import { pauseRoutes } from './pause.ts';
import { openSessionIn, sessionRoutes } from './session-routes.ts';
import { settingRoutes } from './settings.ts';
import { type HeldRemovalPorts, heldRemovalRoutes, stopFollowRoutes } from './stop-follow.ts';

export type PreferencePorts = MinePorts & CadencePorts & HeldRemovalPorts;

export function preferenceRoutes(ports: PreferencePorts): PageRoute[] {
  return [
    ...sessionRoutes(ports, [
      ...mineRoutes(ports),
      ...followFormRoutes(ports),
      ...stopFollowRoutes(ports),
      ...heldRemovalRoutes(ports),
      ...settingRoutes(ports),
      ...pauseRoutes(ports),
    ]),
    addRoute(ports),
    ...endedSessionRoutes(ports),
  ];
}

/** Not a route of a session: a visitor without one is not asked to sign in to add a topic. */
const addRoute = (ports: PreferencePorts): PageRoute => ({
  method: 'GET',
  path: ADD_PATH,
  answer: async (event, { language }) => {
    const session = await openSessionIn(event, ports);
    const isSignedIn = session?.subscriber?.status === 'active';
    return seeOther(pathIn(language, isSignedIn ? NEW_FOLLOW_PATH : SIGN_UP_PATH));
  },
});
