import { SHOWN_AS_DONE_MINUTES } from '../../domain/account/account.ts';
import { type ConfirmPorts, isFollowedStill } from '../../domain/signing-up/signing-up.ts';
import { minutesInMs } from '../../domain/time/time.ts';
import { issueToken, readToken, tokenKeyIdIn } from '../../domain/tokens/tokens.ts';
import type { Answer, PageEvent, TokenPorts, Visit } from '../kit/kit.ts';
import { hostCookie, hostCookieIn, pageAnswer } from '../kit/kit.ts';
import { confirmedBeforePage } from './confirm-pages.ts';

const NAME = '__Host-confirmed';

/** The answer of a press that confirmed. For a few minutes its browser alone is told so again, by the link or at the page after the form. */
export async function withJustConfirmed(answer: Answer, signUpId: string, ports: TokenPorts): Promise<Answer> {
  const value = issueToken('just-confirmed', signUpId, await ports.tokenKeys(), { stamp: ports.nowMs() });
  // Lax: a reader who opens the link once more most often comes from web mail. The value does nothing.
  return { ...answer, cookies: [hostCookie(NAME, value, SHOWN_AS_DONE_MINUTES * 60, 'Lax')] };
}

/**
 * The page that says that a sign-up is confirmed, in the browser that confirmed it, while it is so.
 * @returns `undefined` for every other visitor, for whom nothing is looked up.
 */
export async function justConfirmed(
  signUpId: string,
  event: PageEvent,
  ports: TokenPorts & ConfirmPorts,
  visit: Visit,
): Promise<Answer | undefined> {
  const value = hostCookieIn(event, NAME);
  if (value === '') return undefined;
  const reading = readToken(value, 'just-confirmed', await ports.tokenKeys(tokenKeyIdIn(value)));
  if (reading.kind === 'invalid' || reading.subjectId !== signUpId) return undefined;
  const nowMs = ports.nowMs();
  if (nowMs >= reading.stamp + minutesInMs(SHOWN_AS_DONE_MINUTES)) return undefined;
  if (!(await isFollowedStill(signUpId, ports, nowMs))) return undefined;
  return pageAnswer(visit, confirmedBeforePage(visit.language));
}
