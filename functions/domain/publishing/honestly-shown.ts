import { honestAddresses } from '../reading/page/honest-addresses.ts';
import { honestMarkup } from '../reading/page/honest-links.ts';
import type { AppealInput } from './appeal-input.ts';

/** What is taken, so that each address in what readers see says where it leads. What finders read of it was read before, without our additions. */
export function honestlyShown(input: AppealInput): AppealInput {
  const { title, blocks, footnotes } = input;
  const marks = new Set(footnotes.map(({ mark }) => mark));
  return {
    ...input,
    ...(title ? { title: { ...title, value: honestAddresses(title.value) } } : {}),
    blocks: blocks.map((block) => ({ ...block, html: honestMarkup(block.html, marks) })),
    footnotes: footnotes.map((note) => ({ ...note, html: honestMarkup(note.html, marks) })),
  };
}
