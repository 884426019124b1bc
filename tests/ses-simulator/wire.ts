import type { ServerResponse } from 'node:http';
import type { SesError } from './ses-error.ts';

/** What goes back over the wire: a body, the first half of one, an error, the end of the connection, or nothing at all. */
export type WireAnswer = { readonly body: unknown } | { readonly cutBody: unknown } | SesError | 'drop' | 'silence';

/** Undefined for what is neither a JSON object nor a list; nothing at all is an empty object. */
export function readJson(body: Buffer | undefined): Readonly<Record<string, unknown>> | undefined {
  if (!body) return undefined;
  if (body.length === 0) return {};
  try {
    const read: unknown = JSON.parse(body.toString('utf8'));
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes it as SES does: errors by the name in their header. https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization */
export function writeAnswer(response: ServerResponse, answer: WireAnswer): void {
  if (answer === 'silence') return;
  if (answer === 'drop') {
    response.socket?.destroy();
    return;
  }
  if ('errorType' in answer) {
    const { errorType, status, message } = answer;
    response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': errorType });
    response.end(JSON.stringify({ message }));
    return;
  }
  const isCut = 'cutBody' in answer;
  const text = JSON.stringify(isCut ? answer.cutBody : answer.body);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  if (!isCut) response.end(text);
  else response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
}
