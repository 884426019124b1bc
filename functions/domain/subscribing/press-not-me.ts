import { type CodeOutcome, type CodePorts, tryCode } from './code.ts';
import { type DisownOutcome, type DisownPorts, disownSignUp } from './disown-sign-up.ts';
import type { NetworkHasher } from './network.ts';
import type { Press } from './press-confirm.ts';
import { needsCode } from './press-guard.ts';

export interface PressNotMePorts extends DisownPorts, CodePorts {
  readonly networks: Pick<NetworkHasher, 'isSame'>;
}

export type NotMeOutcome =
  | { readonly kind: DisownOutcome }
  /** It may have been a program that checks mail: a person types the code from the mail, or presses again in a minute. */
  | { readonly kind: 'code-wanted' }
  | { readonly kind: 'code-refused'; readonly because: Exclude<CodeOutcome, 'right'> };

/**
 * {@link disownSignUp} for the holder of the link from its mail, unless the press may be a mail gateway's: then the code from the mail is needed as
 * well. A gateway that presses every button would shut the mailbox's owner out for as long as the disowning holds.
 */
export async function pressNotMe(
  signUpId: string,
  { network, code }: Press,
  ports: PressNotMePorts,
  nowMs: number,
): Promise<NotMeOutcome> {
  const signUp = await ports.signUps.find(signUpId);
  if (signUp?.status === 'pending' && (await needsCode(signUp, network, ports.networks, nowMs))) {
    if (code === undefined) return { kind: 'code-wanted' };
    const tried = await tryCode(code, { subjectId: signUpId, mailNumber: signUp.mailsSent }, ports, nowMs);
    if (tried !== 'right') return { kind: 'code-refused', because: tried };
  }
  return { kind: await disownSignUp(signUpId, ports, nowMs) };
}
