import type { PageDocument } from '../page-document.ts';

/** Makes headings of the paragraphs that Word writes for its style of titles: pasted, nothing but their class says what they are. */
export function makeTitlesOfWord(document: PageDocument): void {
  for (const paragraph of document.querySelectorAll('p[class="MsoTitle"], p[class^="MsoTitleCxSp"]')) {
    const heading = document.createElement('h1');
    heading.append(...paragraph.childNodes);
    paragraph.replaceWith(heading);
  }
}
