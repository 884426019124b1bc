import type { SignUpRequested } from '../contract/messages.ts';
import type { OwnAddresses } from '../domain/subscribing/own-addresses.ts';
import { requestIdOf, type SignUpRequest } from '../domain/subscribing/sign-up-request.ts';

export interface HandOnPorts {
  readonly isOwnAddress: OwnAddresses;
  /** Encrypts text so that this function can't read it back; bound to the request's id. */
  sealRequest(text: string, requestId: string): Promise<string>;
  announceSignUp(message: SignUpRequested): Promise<void>;
  nowMs(): number;
}

/** Seals a request and hands it to the consumer that knows people: the same for every address. @returns the request's id. */
export async function handOn(request: SignUpRequest, formId: string, ports: HandOnPorts): Promise<string> {
  const requestId = requestIdOf(formId, request);
  const sealedRequest = await ports.sealRequest(JSON.stringify(request), requestId);
  await ports.announceSignUp({ kind: 'sign-up-requested', requestId, requestedAtMs: ports.nowMs(), sealedRequest });
  return requestId;
}
