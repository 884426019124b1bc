import type { ConfirmationWanted, SubscriberConfirmed } from '../../contract/messages.ts';
import { issueFormToken, readFormToken } from '../../domain/signing-up/form-token.ts';
import { newestTokenKey, type TokenKeyReader } from '../../domain/tokens/token-keys.ts';

/** What the forms need that stand on pages without a token in their address. */
export interface ConfirmingFormPorts {
  readonly tokenKeys: TokenKeyReader;
  /** A random UUID. */
  newWishId(): string;
  /** How long a sign-up waits. */
  readonly confirmWithinDays: number;
  /** A mailbox that a person reads. */
  readonly replyToAddress: string;
  enqueueConfirming(message: ConfirmationWanted | SubscriberConfirmed): Promise<void>;
  nowMs(): number;
}

/** The field that proves that a form stood on a page of ours. */
export const FORM_FIELD = 'form';

/** A form's token for a page that is shown now. Its id is the wish that a press of "send it again" makes: pressed twice, it is one. */
export async function newFormToken(ports: ConfirmingFormPorts): Promise<string> {
  return issueFormToken({ formId: ports.newWishId(), shownAtMs: ports.nowMs() }, await formKey(ports));
}

/** @returns `undefined` for a form of another day, or none of ours. */
export async function wishIdOf(token: string, ports: ConfirmingFormPorts): Promise<string | undefined> {
  // Whoever asks for nothing but one more mail, within a budget, need not have waited.
  const reading = readFormToken(token, await formKey(ports), ports.nowMs(), 0);
  return reading.kind === 'valid' ? reading.formId : undefined;
}

/** After a change of keys a form of before is like one of another day. */
const formKey = async ({ tokenKeys }: ConfirmingFormPorts): Promise<Uint8Array> =>
  newestTokenKey(await tokenKeys()).signing;
