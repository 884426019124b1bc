import { SHOWN_AS_DONE_MINUTES } from '../../domain/account/account.ts';
import { isBeingErased, type Subscriber, type Subscribers } from '../../domain/subscriber/subscriber.ts';
import { minutesInMs } from '../../domain/time/time.ts';
import { issueToken, readToken, type TokenPurpose, tokenKeyIdIn } from '../../domain/tokens/tokens.ts';
import type { Answer, Page, PageEvent, PageRoute, TokenPorts, Visit } from '../kit/kit.ts';
import { pageAnswer, pathIn, seeOther, unsubscribedPage } from '../kit/kit.ts';
import { erasedPage } from './erase.ts';
import { sessionSecretIn, withoutSession } from './session-cookie.ts';
import { byePage, nothingToShowPage } from './session-pages.ts';

/** An act that ends the session in which it is done: where its page is, and whether what the page says is so. */
interface EndingAct {
  readonly path: `/${string}`;
  /** What its browser holds by it: who signed out must not read by that whether their subscriber was erased since. */
  readonly purpose: TokenPurpose;
  readonly page: (language: Visit['language']) => Page;
  readonly isSo: (subscriber: Subscriber | undefined) => boolean;
}

const ACTS = {
  erased: {
    path: '/preferences/erased',
    purpose: 'session-ended',
    page: erasedPage,
    isSo: (subscriber) => subscriber === undefined || isBeingErased(subscriber),
  },
  unsubscribed: {
    path: '/preferences/unsubscribed',
    purpose: 'session-ended',
    page: (language) => unsubscribedPage(language),
    isSo: (subscriber) => subscriber?.status === 'unsubscribed' && !isBeingErased(subscriber),
  },
  'signed-out': { path: '/preferences/signed-out', purpose: 'signed-out', page: byePage, isSo: () => true },
} as const satisfies Record<string, EndingAct>;

/** Leads to the page of an act, which its browser alone is shown, and takes the session away. */
export async function endSession(
  act: keyof typeof ACTS,
  subscriberId: string,
  ports: TokenPorts,
  { language }: Visit,
): Promise<Answer> {
  const { path, purpose } = ACTS[act];
  const ended = issueToken(purpose, subscriberId, await ports.tokenKeys(), { stamp: ports.nowMs() });
  return withoutSession(seeOther(pathIn(language, path)), ended);
}

export type EndedSessionPorts = TokenPorts & { readonly subscribers: Pick<Subscribers, 'find'> };

/** The pages of such acts. A visitor who did nothing, or did it a while ago, reads what the page is for and how to learn the state. */
export function endedSessionRoutes(ports: EndedSessionPorts): PageRoute[] {
  return Object.values(ACTS).map(({ path, purpose, page, isSo }) => ({
    method: 'GET',
    path,
    answer: async (event, visit) => {
      const subscriberId = await endedOf(event, purpose, ports);
      const isShown = subscriberId !== undefined && isSo(await ports.subscribers.find(subscriberId));
      return pageAnswer(visit, isShown ? page(visit.language) : nothingToShowPage(visit.language));
    },
  }));
}

/** The page of the erasing or unsubscribing that ended this browser's session within the last minutes, while what it says is so. */
export async function endedPathIn(
  event: PageEvent,
  ports: EndedSessionPorts,
  { language }: Visit,
): Promise<string | undefined> {
  for (const { path, purpose, isSo } of [ACTS.erased, ACTS.unsubscribed]) {
    const subscriberId = await endedOf(event, purpose, ports);
    if (subscriberId !== undefined && isSo(await ports.subscribers.find(subscriberId))) return pathIn(language, path);
  }
  return undefined;
}

/** Whose session an act ended in this browser within the last minutes. */
async function endedOf(
  event: PageEvent,
  purpose: TokenPurpose,
  { tokenKeys, nowMs }: TokenPorts,
): Promise<string | undefined> {
  const token = sessionSecretIn(event);
  const ended = readToken(token, purpose, await tokenKeys(tokenKeyIdIn(token)));
  const isRecent = ended.kind === 'valid' && nowMs() < ended.stamp + minutesInMs(SHOWN_AS_DONE_MINUTES);
  return isRecent ? ended.subjectId : undefined;
}
