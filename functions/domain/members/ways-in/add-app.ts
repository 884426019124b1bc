import type { AtDesk } from '../at-desk.ts';
import { isAppSecret, readAppCode } from './authenticator-app.ts';
import { type AddOutcome, keepWayIn, type WayInPorts } from './keep-way-in.ts';

/** What the form holds by which a member sets up an app. */
export interface EnteredApp {
  /** That the page showed. */
  readonly secret: string;
  /** The first that the app made of it, as it was typed. */
  readonly code: string;
}

/** Gives a member an authenticator app, in place of one that they had, once it shows that it has the secret. */
export async function addApp(
  at: Pick<AtDesk, 'office' | 'member'>,
  { secret, code }: EnteredApp,
  ports: WayInPorts,
  nowMs: number,
): Promise<AddOutcome<'wrong' | 'unreadable'>> {
  if (!isAppSecret(secret)) return { kind: 'refused' };
  const reading = readAppCode({ secret }, code, nowMs);
  if (reading.kind !== 'right') return { kind: reading.kind === 'unreadable' ? 'unreadable' : 'wrong' };
  const authenticator = { secret, lastStep: reading.step, addedAtMs: nowMs };
  return keepWayIn(at, { way: 'app' }, (now) => ({ ...now, authenticator }), ports, nowMs);
}
