import { oneLine } from '../one-line.ts';
import type { PageDocument, PageElement } from '../page-document.ts';
import { NESTED_MARK } from '../runs/list-marks.ts';

/** The level of a paragraph in a list, as Word writes it: `mso-list:l0 level2 lfo1`. */
const LEVEL = /mso-list:[^;]{0,40}\blevel(\d)/i;
const NUMBER = /^(\d{1,3})[.)]$/;
/** Word says of most marks that they are none of the text. Of others their font tells. */
const MARKS = 'span[style*="mso-list:ignore" i]';
const DRAWN = 'span[style*="font-family:symbol" i], span[style*="font-family:wingdings" i]';

/** Makes items of the paragraphs that Word writes in place of a list: each holds its mark as a text of its own. What counts in letters stays a paragraph with its mark. */
export function makeListsOfWord(document: PageDocument): void {
  for (const paragraph of document.querySelectorAll('p[style*="mso-list:" i]')) {
    const level = LEVEL.exec(paragraph.getAttribute('style') ?? '')?.[1];
    const mark = paragraph.querySelector(MARKS) ?? paragraph.querySelector(DRAWN);
    const said = oneLine(mark?.textContent ?? '');
    const number = NUMBER.exec(said)?.[1];
    const isMark = number !== undefined || [...said].length === 1;
    if (!level || !mark || !isMark || !oneLine(paragraph.textContent ?? '').startsWith(said)) continue;
    mark.remove();
    const item = document.createElement('li');
    const hasWords = oneLine(paragraph.textContent ?? '') !== '';
    if (number === undefined && hasWords) item.append(NESTED_MARK.repeat(Number(level) - 1));
    item.append(...paragraph.childNodes);
    paragraph.replaceWith(number === undefined ? item : listFrom(number, item, document));
  }
}

function listFrom(number: string, item: PageElement, document: PageDocument): PageElement {
  const list = document.createElement('ol');
  list.setAttribute('start', number);
  list.append(item);
  return list;
}
