import type { PageDocument } from '../page-document.ts';

const OF_TEXT = new Set(
  'html head body p h1 h2 h3 h4 h5 h6 ul ol li blockquote table caption thead tbody tfoot tr td th a strong b em i u s del sup sub br hr pre code img'.split(
    ' ',
  ),
);

/** What else Word puts on the clipboard, and how its classes begin. */
const OF_WORD = new Set('div span font meta link style'.split(' '));
const CLASS_OF_WORD = /^(?:Mso|Word|Spell|Gram)/;

/**
 * Whether a document is a text and no page: of a file of Word, pasted from it, or written at the desk. It has no title of its own, none of the elements that lay out a page,
 * and nothing in it has a role, or a class but those of Word. No part of it is there for a site.
 */
export function isWholeText(document: PageDocument): boolean {
  const isOfWord = document.querySelector('[class^="Mso"]') !== null;
  return [...document.querySelectorAll('*')].every((element) => {
    const { localName } = element;
    const isOfText = OF_TEXT.has(localName) || (isOfWord && (OF_WORD.has(localName) || /^[ow]:/.test(localName)));
    const classes = element.getAttribute('class') ?? '';
    return isOfText && (classes === '' || CLASS_OF_WORD.test(classes)) && !element.getAttribute('role');
  });
}
