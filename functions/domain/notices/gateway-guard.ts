import type { HashedNetwork, NetworkHasher } from '../subscriber/subscriber.ts';

/** Some mail gateways press each button of a page that a mail links to, in the seconds before they deliver the mail. */
const GATEWAYS_PRESS_WITHIN_MS = 60_000;

/** What an undo link says of itself. */
export interface UndoPress {
  /** When what it undoes was ended, in epoch milliseconds. */
  readonly endedAtMs: number;
  /** When its mail was sent, if it says it: a notice may wait for its turn. */
  readonly mailedAtMs: number | undefined;
}

/**
 * Whether a press on an undo may be a mail gateway's, which would bring back what a subscriber means to be rid of: gateways press what is in a
 * mail before they deliver it.
 */
export const isUndoneEarly = (
  { endedAtMs, mailedAtMs = endedAtMs }: UndoPress,
  undoAfterMs: number,
  nowMs: number,
): boolean => nowMs < Math.max(endedAtMs, mailedAtMs) + undoAfterMs;

/** A press of the button on the page behind a mail's link. */
export interface Press {
  /** Where it comes from, as {@link networkOf} says it. */
  readonly network: string;
  /** What was typed into the field for the code; `undefined` on a page without one. */
  readonly code?: string;
}

/** What is kept of the mail whose button was pressed. */
export interface PressedMail {
  /** Where its request came from. */
  readonly requestedFrom: HashedNetwork;
  /** When the newest mail of the request left, in epoch milliseconds; 0 for never. */
  readonly mailedAtMs: number;
}

/**
 * Whether a press may be a mail gateway's, so that it counts only together with the code from the mail: it comes within a minute of
 * the mail, and from another network than the request. A person that quick reads the code in the mail they have just opened.
 * @param network - as {@link networkOf} says it.
 */
export async function needsCode(
  { requestedFrom, mailedAtMs }: PressedMail,
  network: string,
  networks: Pick<NetworkHasher, 'isSame'>,
  nowMs: number,
): Promise<boolean> {
  if (nowMs - mailedAtMs >= GATEWAYS_PRESS_WITHIN_MS) return false;
  return !(await networks.isSame(network, requestedFrom, nowMs));
}
