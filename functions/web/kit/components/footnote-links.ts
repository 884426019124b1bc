import type { Footnote } from '../../../domain/appeal/appeal.ts';

/** Where a footnote stands on its page. Marks may hold any sign, ids must not. */
export const footnoteId = (index: number): string => `note-${index + 1}`;

/**
 * Makes each footnote's mark in a block's markup, for example `[1]`, a link to the note.
 * Marks inside links and inside tags stay as they are.
 * @param html - sanitised inline markup.
 */
export function linkFootnotes(html: string, footnotes: readonly Footnote[]): string {
  const idOf = new Map(footnotes.map(({ mark }, index) => [mark, footnoteId(index)]));
  let isInLink = false;
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (part.startsWith('<')) {
        if (/^<\/?a\b/.test(part)) isInLink = !part.startsWith('</');
        return part;
      }
      return isInLink
        ? part
        : part.replace(/\[([^\][\s]{1,6})\]/g, (whole, mark: string) => markLink(whole, idOf.get(mark)));
    })
    .join('');
}

const markLink = (text: string, id: string | undefined): string =>
  id === undefined ? text : `<sup><a href="#${id}">${text}</a></sup>`;
