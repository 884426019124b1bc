import { type LinkOwner, REASON_FIELD } from '../../domain/subscriber/links.ts';
import { issueToken } from '../../domain/tokens/token.ts';
import type { TokenKeys } from '../../domain/tokens/token-keys.ts';
import { isUndonePressTooLate, type UndoPressPorts, undoPress } from '../../domain/unsubscribing/undo-press.ts';
import { countStopUndone, countUnsubscribeUndone } from '../../telemetry/metrics.ts';
import { pageAnswer } from '../kit/answers.ts';
import { unknownLink } from '../kit/problem-pages.ts';
import type { TokenAct, TokenAnswer, TokenPorts } from '../kit/token-routes.ts';
import { reasonIn } from './reason-in.ts';
import { noUndoHerePage, undonePressPage, undoPressPage } from './undo-press-pages.ts';

export type UndoPressActPorts = UndoPressPorts & TokenPorts;

/**
 * Where the page that answers a press undoes it. No mail holds such a link: a program that checks mail undoes by it at most what it has just
 * pressed itself.
 * @param reason - as the pressed link named its follow.
 */
export function undoPressPath(
  { subscriberId, addressSinceMs = 0, pressedAtMs }: LinkOwner & { readonly pressedAtMs: number },
  reason: string | undefined,
  keys: TokenKeys,
): string {
  const token = issueToken('undo-press', subscriberId, keys, { stamp: pressedAtMs, addressSinceMs });
  return `/undo/${token}${reason === undefined ? '' : `?${REASON_FIELD}=${reason}`}`;
}

/**
 * The answers tell nothing of what its subscriber follows, nor whether the press had ended something: another person may hold the mail. They depend on
 * the moment of the press and on how often that day such a button was pressed.
 */
export function undoPressAct(ports: UndoPressActPorts): TokenAct {
  const answer =
    (
      /** @returns false when it can be done here no more. */
      undo: (followId: string | undefined, holder: Parameters<TokenAnswer>[0]) => Promise<boolean>,
      page: typeof undoPressPage,
    ): TokenAnswer =>
    async (holder) => {
      const { stamp: pressedAtMs, ownPath, event, visit } = holder;
      const reason = await reasonIn(event, ports);
      if (reason?.kind === 'unknown') return unknownLink(visit);
      const isDone = !isUndonePressTooLate(pressedAtMs, ports.nowMs()) && (await undo(reason?.followId, holder));
      if (!isDone) return pageAnswer(visit, noUndoHerePage(visit.language), 410);
      const action = reason === undefined ? ownPath : `${ownPath}&${REASON_FIELD}=${reason.field}`;
      return pageAnswer(visit, page(visit.language, action));
    };
  return {
    purpose: 'undo-press',
    show: answer(async () => true, undoPressPage),
    press: answer(async (followId, { subjectId: subscriberId, addressSinceMs, stamp: pressedAtMs }) => {
      const outcome = await undoPress({ subscriberId, addressSinceMs, followId, pressedAtMs }, ports, ports.nowMs());
      if (outcome === 'subscription') countUnsubscribeUndone();
      if (outcome === 'follow') countStopUndone();
      return outcome !== 'too-often';
    }, undonePressPage),
  };
}
