/** Whether an `http` or `https` address, read as a browser reads it, holds a user name or a password: what stands before its `@` can pass for its host. */
export function holdsUserName(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.username + url.password !== '';
}
