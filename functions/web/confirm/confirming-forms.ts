import type { ConfirmationWanted, SubscriberConfirmed } from '../../contract/messages.ts';
import { readFormToken } from '../../domain/signing-up/signing-up.ts';
import type { TokenKeyReader } from '../../domain/tokens/tokens.ts';
import type { FormTokenPorts } from '../kit/kit.ts';

export interface ConfirmingFormPorts extends FormTokenPorts {
  readonly tokenKeys: TokenKeyReader;
  readonly confirmWithinDays: number;
  readonly replyToAddress: string;
  /** Of every mail that a sign-up brings. */
  readonly discreetSenderName: string;
  enqueueConfirming(message: ConfirmationWanted | SubscriberConfirmed): Promise<void>;
}

/**
 * The wish that a press of "send it again" makes is the id of its form: pressed twice, it is one.
 * @returns `undefined` for a form of another day, or none of ours.
 */
export async function wishIdOf(token: string, ports: ConfirmingFormPorts): Promise<string | undefined> {
  // A reader who asks for nothing but one more mail, within a budget, need not have waited.
  const reading = readFormToken(token, await ports.formKey(), ports.nowMs(), 0);
  return reading.kind === 'valid' ? reading.formId : undefined;
}
