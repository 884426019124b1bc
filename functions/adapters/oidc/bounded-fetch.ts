import { isSafeAddress } from '../../contract/mail/safe-address.ts';

/** A discovery document and a set of keys have a few thousand bytes. */
const MOST_BYTES = 200_000;

/** What a request to a provider must not do. */
export class UnboundedAnswerError extends Error {
  override readonly name = 'UnboundedAnswerError';
}

/** Answers that have no body, by https://fetch.spec.whatwg.org/#null-body-status */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Fetches from an identity provider: by https, or from this machine; it follows no redirect, and reads no answer without an end.
 * @param options - with the signal that ends it in time, which holds for the body too.
 * @throws {UnboundedAnswerError} for another address, or a longer answer.
 */
export async function boundedFetch(url: string, options: RequestInit): Promise<Response> {
  if (!isSafeAddress(url)) throw new UnboundedAnswerError('an address of the provider is neither https nor here');
  const { body, status, headers } = await fetch(url, { ...options, redirect: 'manual' });
  return new Response(WITHOUT_BODY.has(status) ? null : await readAll(body), { status, headers });
}

async function readAll(body: Response['body']): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    // To leave the loop cancels the rest.
    if (bytes > MOST_BYTES) throw new UnboundedAnswerError('the provider’s answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
