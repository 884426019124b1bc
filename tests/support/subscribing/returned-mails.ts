import type { Confirmations, ReturnedKind } from '../../../functions/domain/notices/breaker.ts';
import type { MailSource } from '../../../functions/domain/notices/mail-source.ts';

const digits = (prefix: string, n: number) => `${prefix}${String(n).padStart(15, '0')}`;

/** The source of a mail: another network and another recipient for each number. */
export const aSource = (n: number, given: Partial<MailSource> = {}): MailSource => ({
  network: digits('a', n),
  recipient: digits('b', n),
  ...given,
});

/** Lets as many mails come back, each asked for by a network of its own and for a recipient of its own. */
export async function mailsComeBack(
  confirmations: Confirmations,
  howMany: number,
  nowMs: number,
  kind: ReturnedKind = 'bounced',
): Promise<void> {
  for (let n = 0; n < howMany; n += 1) await confirmations.noteReturned(kind, `mail-${n}`, aSource(n), nowMs);
}
