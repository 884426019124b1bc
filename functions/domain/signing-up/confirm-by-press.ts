import type { CodeLacking, CodeOutcome, CodePorts, MailedCode, Press, RollingBudgets } from '../notices/notices.ts';
import { hashOfMailbox, needsCode, tryCode, tryCodeUnseen } from '../notices/notices.ts';
import type { NetworkHasher, SignUpEndings } from '../subscriber/subscriber.ts';
import { type ConfirmOutcome, type ConfirmPorts, confirmSignUp } from './confirm-sign-up.ts';
import type { NotMeMailboxes } from './ports.ts';
import { isExpired, type SignUp } from './sign-up.ts';

export interface PressPorts extends ConfirmPorts, CodePorts {
  readonly notMe: NotMeMailboxes;
  readonly networks: Pick<NetworkHasher, 'isSame' | 'hashesOfLate'>;
  readonly rollingBudgets: RollingBudgets;
  readonly signUpEndings: SignUpEndings;
}

export type PressOutcome = ConfirmOutcome | CodeLacking;

/** `busy` where too many codes are tried at once at the page after the form. */
export type TypedCodeOutcome = PressOutcome | { readonly kind: 'busy' };

/**
 * Confirms a sign-up for the holder of the link from its mail, unless the press may be a mail gateway's or its mailbox is
 * barred by “not me”: then the code from the mail is needed as well.
 */
export async function confirmByPress(
  signUpId: string,
  { network, code }: Press,
  ports: PressPorts,
  nowMs: number,
): Promise<PressOutcome> {
  const signUp = await ports.signUps.find(signUpId);
  if (signUp?.status !== 'pending' || isExpired(signUp, nowMs)) return confirmSignUp(signUpId, ports, nowMs);
  const mailboxHash = await hashOfMailbox(signUp.address, ports.hashOfAddress);
  const saidNotMe = await ports.notMe.has(mailboxHash, nowMs);
  if (!saidNotMe && !(await needsCode(signUp, network, ports.networks, nowMs)))
    return confirmSignUp(signUpId, ports, nowMs);
  return code === undefined ? { kind: 'code-wanted' } : confirmByCodeOfLink(signUpId, code, ports, nowMs);
}

/**
 * Confirms a sign-up for the holder of a link from one of its mails who types the code from the newest, by tries that no one without the mail can
 * take.
 */
export async function confirmByCodeOfLink(
  signUpId: string,
  code: string,
  ports: PressPorts,
  nowMs: number,
): Promise<PressOutcome> {
  const signUp = await findOpen(signUpId, ports, nowMs);
  const tried = await tryCode(code, mailOf(signUpId, signUp), ports, nowMs);
  return confirmTried(tried, signUpId, signUp, ports, nowMs);
}

/**
 * Confirms a sign-up for a reader who types the code from its newest mail at the page after the form, on any device: they read that mailbox, so that
 * they own it again if it was barred. A sign-up that is not there is read, counted and answered as one whose code is another.
 */
export async function confirmByCode(
  signUpId: string,
  { network, code }: Press & { readonly code: string },
  ports: PressPorts,
  nowMs: number,
): Promise<TypedCodeOutcome> {
  const signUp = await findOpen(signUpId, ports, nowMs);
  // A sign-up that is not there has tries of its own, as a mailbox would.
  const mailboxHash = signUp ? await hashOfMailbox(signUp.address, ports.hashOfAddress) : signUpId;
  const trier = { mailboxHash, networks: await ports.networks.hashesOfLate(network, nowMs) };
  const tried = await tryCodeUnseen(code, mailOf(signUpId, signUp), trier, ports, nowMs);
  if (tried === 'busy') return { kind: 'busy' };
  return confirmTried(tried, signUpId, signUp, ports, nowMs);
}

const mailOf = (signUpId: string, signUp: SignUp | undefined): MailedCode => ({
  of: 'sign-up',
  subjectId: signUpId,
  mailNumber: signUp?.mailsSent ?? 0,
});

async function findOpen(signUpId: string, { signUps }: PressPorts, nowMs: number): Promise<SignUp | undefined> {
  const found = await signUps.find(signUpId);
  return found && !isExpired(found, nowMs) ? found : undefined;
}

async function confirmTried(
  tried: CodeOutcome,
  signUpId: string,
  signUp: SignUp | undefined,
  ports: PressPorts,
  nowMs: number,
): Promise<PressOutcome> {
  if (tried !== 'right' || !signUp) return { kind: 'code-refused', because: tried === 'right' ? 'wrong' : tried };
  const mailboxHash = await hashOfMailbox(signUp.address, ports.hashOfAddress);
  // Before the confirmation: a second press must find nothing left to do.
  if (await ports.notMe.has(mailboxHash, nowMs)) {
    await ports.notMe.remove(mailboxHash);
    await ports.signUpEndings.record([signUpId], { kind: 'owned-again', atMs: nowMs });
  }
  return confirmSignUp(signUpId, ports, nowMs);
}
