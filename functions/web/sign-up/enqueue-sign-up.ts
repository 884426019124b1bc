import type { SignUpRequested } from '../../contract/messages.ts';
import { requestIdOf, type SignUpRequest } from '../../domain/signing-up/signing-up.ts';
import type { OwnAddresses } from '../../domain/subscriber/subscriber.ts';

export interface EnqueueSignUpPorts {
  readonly isOwnAddress: OwnAddresses;
  /** Encrypts text so that this function can't read it back; bound to the request's id. */
  sealRequest(text: string, requestId: string): Promise<string>;
  enqueueSignUp(message: SignUpRequested): Promise<void>;
  nowMs(): number;
}

/** Seals a request and hands it to the consumer that knows people: the same for every address. @returns the request's id. */
export async function enqueueSignUp(
  request: SignUpRequest,
  formId: string,
  ports: EnqueueSignUpPorts,
): Promise<string> {
  const requestId = requestIdOf(formId, request);
  const sealedRequest = await ports.sealRequest(JSON.stringify(request), requestId);
  await ports.enqueueSignUp({ kind: 'sign-up-requested', requestId, requestedAtMs: ports.nowMs(), sealedRequest });
  return requestId;
}
