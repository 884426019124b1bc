import { parseHTML } from 'linkedom';

/** The text that a reader of the HTML sees in the elements that match, with white space squeezed. */
export function shownIn(html: string, selector: string): string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll(selector)].map((element) => squeeze(element.textContent ?? ''));
}

/** Every address that the HTML links to, in order. */
export function linksOf(html: string): string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
}

export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text without any white space: for text parts, which are wrapped, and put a space between braces. */
export const dense = (text: string): string => text.replace(/\s+/g, '');
