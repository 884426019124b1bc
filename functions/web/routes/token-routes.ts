import type { HashingKeys } from '../../domain/tokens/hashing-keys.ts';
import { readToken, type TokenPurpose } from '../../domain/tokens/token.ts';
import type { Answer } from '../answers.ts';
import { type PageEvent, type PageRoute, pathParameter } from '../page-handler.ts';
import { unknownLink } from '../pages/problem-pages.ts';
import { pathIn, type Visit } from '../visit.ts';

/** What every page with a token needs beside its own ports. */
export interface TokenPorts {
  readonly hashingKeys: () => Promise<HashingKeys>;
  nowMs(): number;
}

/** Answers whoever holds a token of ours. */
export type TokenAnswer = (holder: {
  /** The subscriber or the sign-up that the token speaks for. */
  readonly subjectId: string;
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
export function tokenRoutes({ hashingKeys }: TokenPorts, page: TokenPage): PageRoute[] {
  const answerWith = (answer: TokenAnswer) => async (event: PageEvent, visit: Visit) => {
    const token = pathParameter(event, 'token');
    const reading = readToken(token, page.purpose, await hashingKeys());
    if (reading.kind === 'invalid') return unknownLink(visit);
    return answer({
      subjectId: reading.subjectId,
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
