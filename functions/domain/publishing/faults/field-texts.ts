import { EDITION_PART_NAMES, SHARED_PART_NAMES } from '../../../contract/appeal-parts.ts';
import type { AppealImage, EditionParts, SharedParts } from '../../../contract/part-schemas.ts';

/** A text of a content, with the field of the request that it came from. */
export interface FieldText {
  readonly field: string;
  readonly text: string;
}

export const partTexts = (prefix: string, edition: EditionParts): FieldText[] =>
  EDITION_PART_NAMES.flatMap((part) => textsIn(`${prefix}${part}`, edition[part]));

export const sharedTexts = (shared: SharedParts): FieldText[] =>
  SHARED_PART_NAMES.flatMap((part) => textsIn(part, part === 'image' ? wordsOfImage(shared) : shared[part]));

// The letters of a digest can be those of a short name.
function wordsOfImage({ image }: SharedParts): Partial<AppealImage> {
  const { digest: _, type: __, ...words } = image ?? {};
  return words;
}

/** All texts of a value, however deep, under one field. */
export function textsIn(field: string, value: unknown): FieldText[] {
  if (typeof value === 'string') return [{ field, text: value }];
  return Object.values(value ?? {}).flatMap((member) => textsIn(field, member));
}
