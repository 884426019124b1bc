import type { Language } from '../../contract/languages.ts';
import { UNDO_PRESS_MINUTES, UNDO_UNSUBSCRIBE_DAYS } from '../../contract/limits.ts';
import { type LinkOwner, REASON_FIELD } from '../../domain/subscriber/subscriber.ts';
import { issueToken, type TokenKeys } from '../../domain/tokens/tokens.ts';
import { isUndonePressTooLate, type UndoPressPorts, undoPress } from '../../domain/unsubscribing/unsubscribing.ts';
import { wordsIn } from '../../locales/messages.ts';
import { countStopUndone, countUnsubscribeUndone } from '../../telemetry/metrics.ts';
import type { Page, TokenAct, TokenAnswer, TokenPorts } from '../kit/kit.ts';
import { buttonForm, html, pageAnswer, toPreferences, unknownLink, wordedPage } from '../kit/kit.ts';
import { reasonIn } from './reason-in.ts';

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

/** For a browser that asks for the address of the button again: in another language, or from a restored tab. */
function undoPressPage(language: Language, action: string): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.undo-press.title'),
    main: html`<h1>${t('page.undo-press.heading')}</h1>
${buttonForm({ action, label: t('page.undo-press.button') })}
<p class="hint">${t('page.undo-press.hint', { minutes: UNDO_PRESS_MINUTES })}</p>`,
  };
}

/** True of a press that had ended something and of one that had not. */
const undonePressPage = (language: Language): Page =>
  wordedPage(language, 'undone-press', {
    beneath: (t) => html`<p>${t('page.undone-press.before')}</p>
${toPreferences(language)}`,
  });

/** After its minutes, and after the last undo of a day: the mail undoes it all the same. */
const noUndoHerePage = (language: Language): Page =>
  wordedPage(language, 'no-undo-here', {
    values: { days: UNDO_UNSUBSCRIBE_DAYS },
    beneath: () => toPreferences(language),
  });
