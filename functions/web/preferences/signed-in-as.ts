import type { Language } from '../../contract/languages.ts';
import { isolated } from '../../locales/isolated.ts';
import { message } from '../../locales/messages.ts';
import { type Html, html } from '../kit/kit.ts';

/**
 * Which address is signed in: its first letter and its domain, and the whole of it once it is asked for, without a script. Its owner knows it by that
 * and a person who looks over their shoulder can't read it, but for the first page after the press that signed in.
 */
export function signedInAs(language: Language, address: string, { isOpen = false } = {}): Html {
  return html`<details class="signed-in"${isOpen ? html` open` : undefined}><summary>${message(language, 'page.signed-in.as', { address: isolated(masked(address)) })}</summary>
<p><bdi dir="ltr">${address}</bdi></p>
<p class="hint">${message(language, 'page.signed-in.not-you')}</p>
</details>`;
}

/** Its first letter and its domain. @param address - with a name and a domain. */
export function masked(address: string): string {
  const [first = ''] = address;
  return `${first}…${address.slice(address.lastIndexOf('@'))}`;
}
