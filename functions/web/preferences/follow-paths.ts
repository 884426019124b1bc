import type { CaseNaming, Follow } from '../../domain/subscriber/subscriber.ts';
import type { TokenKeyReader, TokenKeys } from '../../domain/tokens/tokens.ts';
import { issueOnPage, readOnPage, tokenKeyIdIn } from '../../domain/tokens/tokens.ts';
import type { UnsubscribePorts } from '../../domain/unsubscribing/unsubscribing.ts';
import { type Answer, type PageEvent, pageAnswer, pathParameter, type Visit, wayOn, wordedPage } from '../kit/kit.ts';
import type { SessionPorts, SignedIn } from './session-routes.ts';

/** The path of the page that changes a follow. */
export type FollowPaths = (follow: Pick<Follow, 'followId'>) => string;

export const NEW_FOLLOW_PATH = '/preferences/follows/new';

const pathOf = (followName: string): `/${string}` => `/preferences/follows/${followName}`;

/** Paths with the id of a follow encrypted: an address is seen over a shoulder, and the table and the record of what ended know a follow by its id. */
export const followPaths =
  (keys: TokenKeys): FollowPaths =>
  ({ followId }) =>
    pathOf(issueOnPage('follow-on-page', followId, keys));

/** The id of the follow that a path names; `undefined` when we did not write it. */
export async function followIdIn(event: PageEvent, tokenKeys: TokenKeyReader): Promise<string | undefined> {
  const name = pathParameter(event, 'followId');
  return readOnPage('follow-on-page', name, await tokenKeys(tokenKeyIdIn(name)));
}

/** The path that names a follow, as it was asked for. */
export const followPathIn = (event: PageEvent) => pathOf(encodeURIComponent(pathParameter(event, 'followId')));

export interface FollowRoutePorts extends UnsubscribePorts, CaseNaming, Pick<SessionPorts, 'nowMs' | 'tokenKeys'> {
  newFollowId(): string;
}

/** The follow that the address of a page names, if they have it. */
export async function findNamed(
  { subscriber }: SignedIn,
  event: PageEvent,
  { tokenKeys }: Pick<FollowRoutePorts, 'tokenKeys'>,
): Promise<Follow | undefined> {
  const named = await followIdIn(event, tokenKeys);
  return subscriber.follows.find(({ followId }) => followId === named);
}

export const gone = (visit: Visit): Answer => {
  const { language } = visit;
  const page = wordedPage(language, 'follow-gone', {
    beneath: (t) => wayOn(language, '/preferences/mine', t('page.mine.back'), 'main'),
  });
  return pageAnswer(visit, page, 410);
};
