import { MAX_TITLE_CHARACTERS } from '../../../contract/limits.ts';
import { headingOfMarkdown } from '../markdown.ts';

/** A text that was typed elsewhere, in two: the heading or the lone first line that it opens with, and what stands below. */
export function titled(text: string): { readonly markdown: string; readonly title?: string } {
  const found = headingOfMarkdown(text) ?? loneFirstLine(text);
  const isTitle = found !== undefined && found.title !== '' && found.title.length <= MAX_TITLE_CHARACTERS;
  return isTitle ? { title: found.title, markdown: found.below } : { markdown: text };
}

/** Above an empty line and more text, and no sentence, item, quote or date. */
function loneFirstLine(text: string) {
  const [, title = '', below = ''] = /^(\p{L}[^\n]*[^\s.,;:!?…])[ \t]*\n[ \t]*\n+([\s\S]+)$/u.exec(text) ?? [];
  const isPlain = title !== '' && !/[*_[\]<>`|\\]/.test(title) && !/\b(?:19|20)\d{2}$/.test(title);
  return isPlain ? { title, below } : undefined;
}
