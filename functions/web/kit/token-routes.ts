import type { Subscriber, Subscribers } from '../../domain/subscriber/subscriber.ts';
import { isBeingErased, isOfFormerAddress } from '../../domain/subscriber/subscriber.ts';
import type { TokenKeyReader, TokenPurpose, TokenSubject } from '../../domain/tokens/tokens.ts';
import { readToken, tokenKeyIdIn } from '../../domain/tokens/tokens.ts';
import type { Answer } from './answers.ts';
import { type PageEvent, pathParameter } from './page-event.ts';
import type { PageRoute } from './page-handler.ts';
import { earlierLink, unknownLink } from './problem-pages.ts';
import { pathIn, type Visit } from './visit.ts';

export interface TokenPorts {
  readonly tokenKeys: TokenKeyReader;
  nowMs(): number;
}

interface TokenHolder extends TokenSubject {
  /** The path of this very page in its language, for the forms on it. It has a query: more fields go behind an `&`. */
  readonly ownPath: string;
  readonly event: PageEvent;
  readonly visit: Visit;
}

/** Answers the holder of a token of ours: one that speaks for a subscriber, a sign-up, or what else its link is about. */
export type TokenAnswer = (holder: TokenHolder) => Promise<Answer>;

export interface TokenAct {
  readonly purpose: TokenPurpose;
  /** The page with the button; it must change nothing. */
  readonly show: TokenAnswer;
  readonly press: TokenAnswer;
}

export interface TokenPage extends TokenAct {
  /** First part of the path: `/unsubscribe` for `/unsubscribe/{token}`. */
  readonly path: `/${string}`;
  /** What else a token in the same address can be for. */
  readonly otherwise?: TokenAct;
  /** As in {@link PageRoute}. */
  readonly countsFromAnywhere?: PageRoute['countsFromAnywhere'];
}

/** The two routes of a page that a mail links to. A visitor without a token of ours for it gets a page that says so. */
export function tokenRoutes({ tokenKeys }: TokenPorts, page: TokenPage): PageRoute[] {
  const acts = [page, ...(page.otherwise ? [page.otherwise] : [])];
  const answerWith = (what: 'show' | 'press') => async (event: PageEvent, visit: Visit) => {
    const token = pathParameter(event, 'token');
    const keys = await tokenKeys(tokenKeyIdIn(token));
    for (const act of acts) {
      const reading = readToken(token, act.purpose, keys);
      if (reading.kind === 'invalid') continue;
      const { kind: _, ...subject } = reading;
      return act[what]({ ...subject, ownPath: pathIn(visit.language, `${page.path}/${token}`), event, visit });
    }
    return unknownLink(visit);
  };
  return [
    { method: 'GET', path: `${page.path}/{token}`, answer: answerWith('show') },
    {
      method: 'POST',
      path: `${page.path}/{token}`,
      answer: answerWith('press'),
      countsFromAnywhere: page.countsFromAnywhere,
    },
  ];
}

interface LinkHolders {
  readonly subscribers: Pick<Subscribers, 'find'>;
}

const unless =
  (isOver: (holder: TokenHolder, subscriber: Subscriber | undefined) => boolean) =>
  (
    { subscribers }: LinkHolders,
    answer: TokenAnswer,
    over: TokenAnswer = async ({ visit }) => earlierLink(visit),
  ): TokenAnswer =>
  async (holder) =>
    isOver(holder, await subscribers.find(holder.subjectId)) ? over(holder) : answer(holder);

/**
 * Answers by links of mail to the address that a subscriber has now. One of an address that they moved away from does nothing and tells
 * nothing, not even whether they get alerts still: another person may read that mailbox.
 */
export const untilMoved = unless(
  (holder, subscriber) => subscriber !== undefined && isOfFormerAddress(holder, subscriber),
);

/** As {@link untilMoved}, and of a subscription that is not erased: who signs up again has another id, and no older link ends that. */
export const untilMovedOrErased = unless(
  (holder, subscriber) => !subscriber || isBeingErased(subscriber) || isOfFormerAddress(holder, subscriber),
);
