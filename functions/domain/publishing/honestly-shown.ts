import { honestAddresses } from '../reading/honest-addresses.ts';
import { honestMarkup } from '../reading/honest-links.ts';
import type { TakenAppeal } from './taken.ts';

/** What is taken, so that each address in what readers see says where it leads. What finders read of it was read before, without our additions. */
export function honestlyShown(taken: TakenAppeal): TakenAppeal {
  const { title, blocks, footnotes } = taken;
  const marks = new Set(footnotes.map(({ mark }) => mark));
  return {
    ...taken,
    ...(title ? { title: { ...title, value: honestAddresses(title.value) } } : {}),
    blocks: blocks.map((block) => ({ ...block, html: honestMarkup(block.html, marks) })),
    footnotes: footnotes.map((note) => ({ ...note, html: honestMarkup(note.html, marks) })),
  };
}
