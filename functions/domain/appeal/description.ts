import type { Edition } from './versions.ts';

const DESCRIPTION_CHARACTERS = 160;

/** An edition in a sentence or two: its summary, or how its text begins. */
export function descriptionOf({ summary, blocks }: Edition): string {
  if (summary) return summary;
  const first = blocks.find(({ kind }) => kind === 'paragraph') ?? blocks[0];
  const text = plainText(first?.html ?? '');
  return text.length <= DESCRIPTION_CHARACTERS
    ? text
    : `${text.slice(0, DESCRIPTION_CHARACTERS).replace(/\s+\S*$/, '')}…`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Sanitised inline markup as text: it has no other tags and entities than these. */
const plainText = (markup: string): string =>
  markup
    .replaceAll('<br>', ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
