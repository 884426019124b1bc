import type {
  AddressChanges,
  ErasePorts,
  RequestChangePorts,
  AccountPorts as StoredPorts,
} from '../../domain/account/account.ts';
import { accountOf, erase, exportAccount } from '../../domain/account/account.ts';
import { countSubscriberErased } from '../../telemetry/metrics.ts';
import { type Answer, attachmentAnswer, type PageEvent, type PageRoute, pageAnswer, type Visit } from '../kit/kit.ts';
import { addressRoutes } from './address.ts';
import { endSession } from './ended-session-routes.ts';
import { eraseMinePage } from './erase.ts';
import { type SessionHolder, type SessionPorts, type SignedIn, sessionRoutes } from './session-routes.ts';

export interface AccountPorts extends ErasePorts, RequestChangePorts, StoredPorts {
  readonly addressChanges: AddressChanges;
  readonly sessions: SessionPorts['sessions'];
  readonly subscribers: ErasePorts['subscribers'];
  readonly tokenKeys: SessionPorts['tokenKeys'];
  nowMs(): number;
}

/** What a subscriber who is signed in does with their account as a whole: move it, take a copy along, erase it. */
export function accountRoutes(ports: AccountPorts): PageRoute[] {
  return sessionRoutes(ports, [
    ...addressRoutes(ports),
    { method: 'GET', path: '/preferences/download', opensUpTo: 'without-alerts', answer: download(ports) },
    {
      method: 'GET',
      path: '/preferences/erase',
      opensUpTo: 'being-erased',
      answer: ({ csrf, subscriber }, _, visit) =>
        pageAnswer(visit, eraseMinePage(visit.language, csrf, subscriber.address)),
    },
    { method: 'POST', path: '/preferences/erase', opensUpTo: 'erased', answer: pressErase(ports) },
  ]);
}

type SessionAnswer = (session: SignedIn, event: PageEvent, visit: Visit) => Answer | Promise<Answer>;

function download(ports: AccountPorts): SessionAnswer {
  return async (session, _, visit) => attachmentAnswer('data.json', await recordOf(session, ports, visit));
}

async function recordOf({ subscriber, sessionHash }: SignedIn, ports: AccountPorts, { language }: Visit) {
  const account = await accountOf(subscriber, ports);
  const session = await ports.sessions.find(sessionHash);
  const signedIn = session ? { signedInUntilMs: session.expiresAtMs } : {};
  return exportAccount({ ...account, ...signedIn }, language, ports.nowMs());
}

/** The session stays until its time is over, so that a double press is answered alike; the browser forgets it, and it opens nothing. */
function pressErase(ports: AccountPorts) {
  return async ({ subscriberId }: SessionHolder, _: PageEvent, visit: Visit): Promise<Answer> => {
    const { isNew } = await erase(subscriberId, ports, ports.nowMs());
    if (isNew) countSubscriberErased();
    return endSession('erased', subscriberId, ports, visit);
  };
}
