import {
  LEFT_OUT_KINDS,
  type LeftOutKind,
  LONGEST_LEFT_OUT,
  MOST_LEFT_OUT_SHOWN,
} from '../../../contract/requests/read-page.ts';
import { beginningOf } from '../../../contract/text.ts';
import type { LeftOut } from '../readings.ts';
import { oneLine } from './one-line.ts';
import { isFrame } from './page-chrome.ts';
import { isElement, type PageElement } from './page-document.ts';

/** A part of a page that no mail has, and what it is or says. */
export interface LeftOutPart {
  readonly what: LeftOutKind;
  readonly shown: string;
}

const KINDS: Readonly<Record<string, LeftOutKind>> = {
  img: 'image',
  video: 'video',
  audio: 'audio',
  iframe: 'embed',
  object: 'embed',
  embed: 'embed',
  form: 'form',
  script: 'script',
  aside: 'text',
};
/** What machines read of a page is no loss to anybody who reads it. */
const FOR_MACHINES = /json|importmap|speculationrules/;

/** A box beside the text that says as much is a part of it rather than of the page. */
const LONG_BOX = 80;

function isNoLoss(element: PageElement): boolean {
  if (element.localName === 'aside') return oneLine(element.textContent ?? '').length < LONG_BOX;
  return FOR_MACHINES.test(element.getAttribute('type') ?? '');
}

/** What of a page is taken away before it is read, but for its frame and what is hidden. One walk over its elements. */
export function leftOutIn(root: PageElement): LeftOutPart[] {
  const parts: LeftOutPart[] = [];
  const ahead: PageElement[] = [...root.childNodes].filter(isElement).reverse();
  for (let element = ahead.pop(); element; element = ahead.pop()) {
    const what = KINDS[element.localName];
    if (what && !isNoLoss(element)) parts.push({ what, shown: shownOf(element) });
    if (what || isHidden(element) || isFrame(element)) continue;
    if (isPicture(element)) {
      const caption = oneLine(element.querySelector('figcaption')?.textContent ?? '');
      if (caption !== '') parts.push({ what: 'text', shown: caption });
    }
    ahead.push(...[...element.childNodes].filter(isElement).reverse());
  }
  return parts;
}

/** Whether an element is a picture with its caption, which says nothing without it. */
export const isPicture = (element: PageElement): boolean =>
  element.localName === 'figure' &&
  element.querySelector('img, video, audio, iframe, svg, object') !== null &&
  element.querySelector('table, blockquote, pre, ul, ol') === null;

const isHidden = (element: PageElement): boolean =>
  element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true';

/** What an author would know it by. */
function shownOf(element: PageElement): string {
  if (element.localName === 'script') return '';
  const source = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
  const address = source.startsWith('data:') ? '' : source;
  return oneLine(element.getAttribute('alt') || element.getAttribute('title') || address || wordsIn(element));
}

/** The words of an element, with a space where another element begins. */
const wordsIn = (element: PageElement): string =>
  [...element.childNodes].map((node) => (isElement(node) ? wordsIn(node) : (node.textContent ?? ''))).join(' ');

/** The parts by kind. */
export function countLeftOut(parts: readonly LeftOutPart[]): LeftOut[] {
  const byKind = Map.groupBy(parts, ({ what }) => what);
  return LEFT_OUT_KINDS.flatMap((what) => {
    const some = byKind.get(what) ?? [];
    const shown = some.map((part) => shorten(part.shown)).filter((text) => text !== '');
    return some.length === 0
      ? []
      : [{ what, count: some.length, shown: [...new Set(shown)].slice(0, MOST_LEFT_OUT_SHOWN) }];
  });
}

/** The same with more texts, which are shown first. */
export function withText(leftOut: readonly LeftOut[], texts: readonly string[]): readonly LeftOut[] {
  const [added] = countLeftOut(texts.map((shown) => ({ what: 'text', shown })));
  if (!added) return leftOut;
  const { count = 0, shown = [] } = leftOut.find(({ what }) => what === 'text') ?? {};
  const all = { ...added, count: added.count + count, shown: [...added.shown, ...shown].slice(0, MOST_LEFT_OUT_SHOWN) };
  return [...leftOut.filter(({ what }) => what !== 'text'), all];
}

const shorten = (text: string): string =>
  text.length <= LONGEST_LEFT_OUT ? text : `${beginningOf(text, LONGEST_LEFT_OUT - 1)}…`;
