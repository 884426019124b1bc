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

/** {@link webAddress}, or undefined where that throws. */
export function findWebAddress(address: string): string | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  return url.href.replace(/[{}<>"']/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
