import { decodeEntities, inlineWords } from './inline-text.ts';

export interface MailLink {
  /** Its words, `''` for a picture. */
  readonly label: string;
  readonly url: string;
}

const LINK = /<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gs;

/** Where the HTML of a mail leads, each address once. */
export function linksIn(html: string): MailLink[] {
  const links = [...html.matchAll(LINK)].map(([, url = '', words = '']) => ({
    label: inlineWords(words),
    url: decodeEntities(url),
  }));
  return [...new Map(links.map((link) => [link.url, link] as const).reverse()).values()].reverse();
}

/** What makes a mail program fetch something when the mail is opened. */
const LOADS = /<(?:img|picture|video|audio|source|link|script|iframe|object|embed)\b|url\(|@import|\bbackground="/i;

/** Whether a mail program fetches something when it opens the mail: then its sender would learn who read it. */
export const loadsFromElsewhere = (html: string): boolean => LOADS.test(html);

const DARK_ONLY = /@media \(prefers-color-scheme: ?dark\)/g;
const BOTH_SCHEMES = /content="light dark"/g;

/** The HTML as a mail program in one colour scheme shows it, whatever that of the browser is. */
export const inScheme = (html: string, scheme: 'light' | 'dark'): string =>
  html
    .replace(DARK_ONLY, scheme === 'dark' ? '@media all' : '@media not all')
    .replace(BOTH_SCHEMES, `content="${scheme}"`);
