import { z } from 'zod';
import { type AddressChanges, waitingChangesOf } from '../../domain/account/address-change.ts';
import { type ErasePorts, erase } from '../../domain/account/erase.ts';
import { exportAccount } from '../../domain/account/export-account.ts';
import { type RequestChangePorts, requestAddressChange } from '../../domain/account/request-address-change.ts';
import { accountOf, type AccountPorts as StoredPorts } from '../../domain/account/stored-account.ts';
import type { Subscriber } from '../../domain/subscriber/subscribers.ts';
import { issueOnPage, readOnPage, tokenKeyIdIn } from '../../domain/tokens/token.ts';
import { countSubscriberErased } from '../../telemetry/metrics.ts';
import { type Answer, attachmentAnswer, pageAnswer, seeOther } from '../kit/answers.ts';
import { type PageEvent, postedFields } from '../kit/page-event.ts';
import { type PageRoute, visitorsNetwork } from '../kit/page-handler.ts';
import { postedText } from '../kit/posted-text.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import { ADDRESS_PATH, addressAskedPage, addressPage, CHANGE_FIELD, EMAIL_FIELD } from './address-pages.ts';
import { endSession } from './ended-session-routes.ts';
import { eraseMinePage } from './erase-pages.ts';
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
    { method: 'GET', path: ADDRESS_PATH, answer: showAddress(ports) },
    { method: 'POST', path: ADDRESS_PATH, answer: postAddress(ports) },
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

/** In the address of a page: the change that was just asked for, encrypted, since the table knows it by its id. */
const ASKED_FIELD = 'asked';

function showAddress(ports: AccountPorts): SessionAnswer {
  return async ({ subscriber, csrf }, event, visit) => {
    const { address } = subscriber;
    const asked = await findAsked(subscriber, event, ports);
    if (asked) return pageAnswer(visit, addressAskedPage(visit.language, asked.newAddress));
    return pageAnswer(visit, addressPage(visit.language, { csrf, formId: ports.newChangeId(), address, entered: '' }));
  };
}

/** The change that an address of ours speaks of, while it still waits for its button. */
async function findAsked(subscriber: Subscriber, { queryStringParameters }: PageEvent, ports: AccountPorts) {
  const asked = queryStringParameters?.[ASKED_FIELD] ?? '';
  const changeId = readOnPage('change-asked', asked, await ports.tokenKeys(tokenKeyIdIn(asked)));
  if (changeId === undefined) return undefined;
  const waiting = await waitingChangesOf(subscriber, ports.addressChanges, ports.nowMs());
  return waiting.find((change) => change.changeId === changeId);
}

function postAddress(ports: AccountPorts): SessionAnswer {
  return async ({ subscriber, csrf }, event, visit) => {
    const fields = postedFields(event);
    const entered = postedText(fields, EMAIL_FIELD);
    const posted = z.uuid().safeParse(postedText(fields, CHANGE_FIELD));
    const formId = posted.success ? posted.data : ports.newChangeId();
    const wish = { typed: entered, formId, network: visitorsNetwork(event), language: visit.language };
    const outcome = await requestAddressChange(subscriber, wish, ports, ports.nowMs());
    if (outcome.kind === 'requested') {
      const asked = issueOnPage('change-asked', outcome.changeId, await ports.tokenKeys());
      return seeOther(pathIn(visit.language, `${ADDRESS_PATH}?${ASKED_FIELD}=${asked}`));
    }
    // They unsubscribed, or are being erased, in another tab: their own page says so.
    if (outcome.kind === 'no-alerts') return seeOther(pathIn(visit.language, '/preferences/mine'));
    const { address } = subscriber;
    const form = { csrf, formId, address, entered, refusal: outcome };
    return pageAnswer(visit, addressPage(visit.language, form), outcome.kind === 'too-many' ? 429 : 422);
  };
}

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
