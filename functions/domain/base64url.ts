/** Bytes as text for a link, a form, a cookie, a key or a tag: no `=` at its end. https://www.rfc-editor.org/rfc/rfc4648#section-5 */
export const textOfBytes = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/**
 * The bytes of a text that {@link textOfBytes} made; `undefined` for any other one. Node's own reading leaves out what it does not know, and the
 * bits of a last character that no byte holds, so that one secret has several spellings: each would pass, and count as another one.
 * https://www.rfc-editor.org/rfc/rfc4648#section-3.5
 */
export function bytesOfText(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return textOfBytes(bytes) === text ? bytes : undefined;
}
