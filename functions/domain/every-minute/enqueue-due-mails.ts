import type { ConfirmationWanted } from '../../contract/messages.ts';
import type { DueMail } from '../signing-up/signing-up.ts';

/**
 * What one run takes on of each, longest due first; the next one's takes the rest. Mails that were kept back come in small numbers: their
 * backlog leaves room in the budget of all for a visitor who signs up now, and never delays a reminder.
 */
const MOST_AT_ONCE = { reminder: 100, 'kept-back': 10 } as const satisfies Record<DueMail['because'], number>;

/** Sign-ups of which a mail is due. */
export interface DueMails {
  /** Their ids, longest due first; some may have been confirmed a moment ago. */
  list(because: DueMail['because'], nowMs: number, limit: number): Promise<string[]>;
  /** Takes one off, unless it was put off until after `nowMs` meanwhile; it may be off already. */
  takeOff(because: DueMail['because'], signUpId: string, nowMs: number): Promise<void>;
}

export interface DueMailPorts {
  readonly dueMails: DueMails;
  enqueueWanted(messages: readonly ConfirmationWanted[]): Promise<void>;
}

/**
 * Asks for the reminder of each sign-up that was not confirmed in time, and for the first mail of each whose mail was kept back; then
 * takes it off the list: in this order, since the ledger of notices lets one mail through however often it is asked for.
 * @returns how many.
 */
export async function enqueueDueMails(ports: DueMailPorts, nowMs: number): Promise<number> {
  return (await askFor('reminder', ports, nowMs)) + (await askFor('kept-back', ports, nowMs));
}

async function askFor(
  because: DueMail['because'],
  { dueMails, enqueueWanted }: DueMailPorts,
  nowMs: number,
): Promise<number> {
  const signUpIds = await dueMails.list(because, nowMs, MOST_AT_ONCE[because]);
  if (signUpIds.length === 0) return 0;
  await enqueueWanted(
    signUpIds.map((signUpId) => ({ kind: 'confirmation-wanted', wishId: signUpId, signUpId, because })),
  );
  await Promise.all(signUpIds.map((signUpId) => dueMails.takeOff(because, signUpId, nowMs)));
  return signUpIds.length;
}
