import type { Language } from '../../functions/contract/languages.ts';
import { message } from '../../functions/locales/messages.ts';
import { escapeHtml } from '../escape-html.ts';
import { webAddress } from '../web-address.ts';

const LINKS_SHOWN = 100;

/** Pages as ready-made values of a mail, and how many of them, from the first on, it holds. */
export interface NumberedLinks {
  readonly messagesHtml: string;
  readonly messagesText: string;
  readonly linksHeld: number;
}

/**
 * Links that tell no more than that there are so many. At most a hundred are shown and the rest counted.
 * @throws {TypeError} when one of them can't be linked to.
 */
export function numberedLinks(language: Language, urls: readonly string[]): NumberedLinks {
  const links = urls.slice(0, LINKS_SHOWN).map((url, index) => ({
    url: webAddress(url),
    label: message(language, 'mail.discreet.message', { number: index + 1 }),
  }));
  const colon = message(language, 'mail.colon');
  const hiddenCount = urls.length - links.length;
  const more = hiddenCount > 0 ? [message(language, 'mail.discreet.more', { count: hiddenCount })] : [];
  const items = links.map(
    ({ url, label }) => `<li><a class="target" href="${escapeHtml(url)}">${escapeHtml(label)}</a></li>`,
  );
  return {
    messagesHtml: `<ul>${items.join('\n')}</ul>${more.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}`,
    messagesText: [...links.map(({ url, label }) => `- ${label}${colon}\n  <${url}>`), ...more].join('\n'),
    linksHeld: links.length,
  };
}
