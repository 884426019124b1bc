/** Programs differ about a backslash, so that it ends nothing here. */
const WRITTEN_USER_NAME = /^https?:[/\\]*[^/?#]*@/i;

/**
 * Whether an `http` or `https` address holds a user name or a password, read as a browser reads it or as it is written: what stands before its
 * `@` can pass for its host.
 */
export function holdsUserName(address: string): boolean {
  if (WRITTEN_USER_NAME.test(address)) return true;
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.username + url.password !== '';
}
