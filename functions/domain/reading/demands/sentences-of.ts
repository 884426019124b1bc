/** A sentence of a paragraph. */
export interface Sentence {
  readonly text: string;
  /** The same with spaces where others are quoted. */
  readonly ours: string;
}

/** What of a stop ends no sentence: the titles of people, and numbers. */
const BETWEEN =
  /(?<!(?<!\p{L})(?:Mr|Mrs|Ms|Dr|M|Me|Mme|Sr|Sra|Prof|No|Nos|art|St)\.)(?<=[.!?؟][”»"’)]{0,3}(?:\[[^\]\s]{1,3}\])?)\s+(?!\d)/u;

/** The sentences of a paragraph. A quotation may go on over several of them. */
export function sentencesOf(paragraph: string): Sentence[] {
  let isOpen = false;
  return paragraph.split(BETWEEN).map((text) => {
    let ours = '';
    let end = 0;
    for (const { 0: sign, index } of text.matchAll(/[“«„”»"]/g)) {
      ours += isOpen ? ' '.repeat(index - end) : text.slice(end, index);
      end = index;
      isOpen = sign === '"' ? !isOpen : /[“«„]/.test(sign);
    }
    ours += isOpen ? ' '.repeat(text.length - end) : text.slice(end);
    return { text, ours };
  });
}
