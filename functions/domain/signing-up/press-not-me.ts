import { type CodeLacking, type CodePorts, needsCode, type Press, tryCode } from '../notices/notices.ts';
import type { NetworkHasher } from '../subscriber/subscriber.ts';
import { type NotMeEnd, type NotMePorts, sayNotMe } from './not-me.ts';

export interface PressNotMePorts extends NotMePorts, CodePorts {
  readonly networks: Pick<NetworkHasher, 'isSame'>;
}

export type NotMeOutcome = { readonly kind: NotMeEnd } | CodeLacking;

/**
 * {@link sayNotMe} for the holder of the link from its mail, unless the press may be a mail gateway's: then the code from the mail is needed as
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
    const tried = await tryCode(
      code,
      { of: 'sign-up', subjectId: signUpId, mailNumber: signUp.mailsSent },
      ports,
      nowMs,
    );
    if (tried !== 'right') return { kind: 'code-refused', because: tried };
  }
  return { kind: await sayNotMe(signUpId, ports, nowMs) };
}
