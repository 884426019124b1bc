import { readToken, type TokenPurpose, type TokenSubject, tokenKeyIdIn } from '../../domain/tokens/token.ts';
import type { TokenKeyReader } from '../../domain/tokens/token-keys.ts';
import type { Answer } from '../answers.ts';
import { type PageEvent, type PageRoute, pathParameter } from '../page-handler.ts';
import { unknownLink } from '../pages/problem-pages.ts';
import { pathIn, type Visit } from '../visit.ts';

/** What every page with a token needs beside its own ports. */
export interface TokenPorts {
  readonly tokenKeys: TokenKeyReader;
  nowMs(): number;
}

/** Answers whoever holds a token of ours: one that speaks for a subscriber, a sign-up, or what else its link is about. */
export type TokenAnswer = (holder: {
  readonly subjectId: TokenSubject['subjectId'];
  readonly stamp: TokenSubject['stamp'];
  /** The path of this very page in its language, for the forms on it. It has a query: more fields go behind an `&`. */
  readonly ownPath: string;
  readonly event: PageEvent;
  readonly visit: Visit;
}) => Promise<Answer>;

export interface TokenPage {
  readonly purpose: TokenPurpose;
  /** First part of the path: `/leave` for `/leave/{token}`. */
  readonly path: `/${string}`;
  /** The page with the button; it must change nothing. */
  readonly show: TokenAnswer;
  /** What the button does. */
  readonly press: TokenAnswer;
  /** As in {@link PageRoute}. */
  readonly isWayOut?: true;
}

/** The two routes of a page that a mail links to. Whoever has no token of ours for it gets a page that says so. */
export function tokenRoutes({ tokenKeys }: TokenPorts, page: TokenPage): PageRoute[] {
  const answerWith = (answer: TokenAnswer) => async (event: PageEvent, visit: Visit) => {
    const token = pathParameter(event, 'token');
    const reading = readToken(token, page.purpose, await tokenKeys(tokenKeyIdIn(token)));
    if (reading.kind === 'invalid') return unknownLink(visit);
    return answer({
      subjectId: reading.subjectId,
      stamp: reading.stamp,
      ownPath: pathIn(visit.language, `${page.path}/${token}`),
      event,
      visit,
    });
  };
  return [
    { method: 'GET', path: `${page.path}/{token}`, answer: answerWith(page.show) },
    {
      method: 'POST',
      path: `${page.path}/{token}`,
      answer: answerWith(page.press),
      ...(page.isWayOut && { isWayOut: page.isWayOut }),
    },
  ];
}
