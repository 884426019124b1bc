import type { AlertDispatch, DispatchStatus } from '../dispatch/dispatch.ts';
import { type ShownParts, shownParts } from './sending-parts.ts';
import type { ShownSending } from './shown-numbers.ts';

/**
 * How many people a sending reached, as far as its publisher sees it. `going`: nothing before it is over. `not-yet`: nothing before mailboxes have had
 * time to answer. `none`: its month had as many sendings with numbers as are shown. `no-one`: it mails nobody, and only stops earlier ones.
 */
export type SendingFigures =
  | { readonly kind: 'going' | 'not-yet' | 'none' | 'no-one' }
  | { readonly kind: 'shown'; readonly people: ShownParts };

/**
 * @param status - the dispatch's, by its slices.
 * @param shown - what is kept of its numbers; undefined before that.
 */
export function sendingFigures(
  { reach }: Pick<AlertDispatch, 'reach'>,
  status: DispatchStatus,
  shown: ShownSending | undefined,
): SendingFigures {
  if (reach === 'no-one') return { kind: 'no-one' };
  if (status !== 'finished') return { kind: 'going' };
  if (!shown) return { kind: 'not-yet' };
  return shown.parts ? { kind: 'shown', people: shownParts(shown.parts) } : { kind: 'none' };
}
