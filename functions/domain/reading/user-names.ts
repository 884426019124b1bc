import { holdsUserName } from '../../contract/user-names.ts';

const HREF = / href="([^"]*)"/g;
const WRITTEN_ADDRESS = /https?:[^\s<>"]+/gi;

/** Whether a link of some sanitised markup, or an address written in its text, holds a user name or a password. */
export function hasUserNameInLink(html: string): boolean {
  const addresses = [...html.matchAll(HREF)].map(([, href = '']) => href);
  const written = html.match(WRITTEN_ADDRESS) ?? [];
  return [...addresses, ...written].some((address) => holdsUserName(address.replaceAll('&amp;', '&')));
}
