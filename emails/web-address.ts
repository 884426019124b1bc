import { MAX_MAILED_ADDRESS_BYTES } from '../functions/contract/limits.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * An address that a mail may link to: absolute, http or https, with no white space, brackets or braces left unencoded.
 * @throws {TypeError} when it is anything else.
 */
export function webAddress(address: string): string {
  const found = findWebAddress(address);
  if (found === undefined) {
    // Only its beginning: an address may end in someone's token, and errors are logged.
    const beginning = JSON.stringify(address.slice(0, 8));
    throw new TypeError(`A mail can link to http and https addresses only, not to one that begins with ${beginning}.`);
  }
  return found;
}

/** A publisher's address, or undefined where a mail may not link to it or has no room for it. */
export function findShortAddress(address: string): string | undefined {
  const found = findWebAddress(address);
  return found !== undefined && escapeHtml(found).length <= MAX_MAILED_ADDRESS_BYTES ? found : undefined;
}

/** {@link webAddress}, or undefined where that throws. */
function findWebAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  return url.href.replace(/[{}<>"']/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
