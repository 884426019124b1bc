import { type Html, html } from './html.ts';

/** A sentence of ours with a part that no line ends within. */
export function inOnePiece(sentence: string, part: string): Html {
  const at = sentence.lastIndexOf(part);
  if (at === -1) return html`${sentence}`;
  return html`${sentence.slice(0, at)}<span class="in-one-piece">${part}</span>${sentence.slice(at + part.length)}`;
}

const REFERENCE = /\([A-Z]{2,3}-\d{4,}\)/;

/** A sentence that may name a case, of whose reference no line ends at the hyphen. */
export function referenceInOnePiece(sentence: string): Html {
  const [reference] = REFERENCE.exec(sentence) ?? [];
  return reference === undefined ? html`${sentence}` : inOnePiece(sentence, reference);
}
