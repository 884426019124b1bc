import { type LinkOwner, REASON_FIELD } from '../../domain/subscriber/links.ts';
import { issueToken } from '../../domain/tokens/token.ts';
import type { TokenKeys } from '../../domain/tokens/token-keys.ts';
import { isUndonePressTooLate, undoPress } from '../../domain/unsubscribing/undo-press.ts';
import type { UndoStopPorts } from '../../domain/unsubscribing/undo-stop.ts';
import { countStopUndone, countUnsubscribeUndone } from '../../telemetry/metrics.ts';
import { pageAnswer } from '../kit/answers.ts';
import { unknownLink } from '../kit/problem-pages.ts';
import type { TokenAct, TokenAnswer, TokenPorts } from '../kit/token-routes.ts';
import { reasonIn } from './reason-in.ts';
import { undonePressPage, undoPressLatePage, undoPressPage } from './undo-press-pages.ts';

type Ports = UndoStopPorts & TokenPorts;

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
 * the moment of the press alone.
 */
export function undoPressAct(ports: Ports): TokenAct {
  const answer =
    (
      undo: (followId: string | undefined, holder: Parameters<TokenAnswer>[0]) => Promise<void>,
      page: typeof undoPressPage,
    ): TokenAnswer =>
    async (holder) => {
      const { stamp: pressedAtMs, ownPath, event, visit } = holder;
      const reason = await reasonIn(event, ports);
      if (reason?.kind === 'unknown') return unknownLink(visit);
      if (isUndonePressTooLate(pressedAtMs, ports.nowMs()))
        return pageAnswer(visit, undoPressLatePage(visit.language), 410);
      await undo(reason?.followId, holder);
      const action = reason === undefined ? ownPath : `${ownPath}&${REASON_FIELD}=${reason.field}`;
      return pageAnswer(visit, page(visit.language, action));
    };
  return {
    purpose: 'undo-press',
    show: answer(async () => undefined, undoPressPage),
    press: answer(async (followId, { subjectId: subscriberId, addressSinceMs, stamp: pressedAtMs }) => {
      const outcome = await undoPress({ subscriberId, addressSinceMs, followId, pressedAtMs }, ports, ports.nowMs());
      if (outcome === 'subscription') countUnsubscribeUndone();
      if (outcome === 'follow') countStopUndone();
    }, undonePressPage),
  };
}
