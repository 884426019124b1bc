import type { Block } from '../../../appeal/appeal.ts';

const MARK = /^(?:([-•*–▪‣·])|\(?\d{1,2}[.)]|\(?[a-z]\)|\(?[ivx]{1,4}[.)])\s+(?=\S)/u;

/** The item of a list that a line of text or markup is: without its mark where that counts nothing. Undefined for any other line. */
export function itemIn(line: string): { readonly kind: Block['kind']; readonly item: string } | undefined {
  const [mark, bullet] = MARK.exec(line) ?? [];
  if (mark === undefined) return undefined;
  return bullet ? { kind: 'item', item: line.slice(mark.length) } : { kind: 'numbered', item: line };
}
