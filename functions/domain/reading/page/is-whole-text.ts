import type { PageDocument } from './page-document.ts';

const OF_TEXT = new Set(
  'html head body p h1 h2 h3 h4 h5 h6 ul ol li blockquote table caption thead tbody tfoot tr td th a strong b em i u s del sup sub br hr pre code img'.split(
    ' ',
  ),
);

/**
 * Whether a document is a text and no page: of a file of Word, or written at the desk. It has no title of its own, none of the elements that lay out a page, and nothing
 * in it has a class or a role. No part of it is there for a site.
 */
export const isWholeText = (document: PageDocument): boolean =>
  [...document.querySelectorAll('*')].every(
    (element) => OF_TEXT.has(element.localName) && !element.getAttribute('class') && !element.getAttribute('role'),
  );
