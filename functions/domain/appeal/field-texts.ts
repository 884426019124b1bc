import {
  EDITION_PART_NAMES,
  fieldsOfPart,
  type PartName,
  partCalled,
  SHARED_PART_NAMES,
} from '../../contract/appeal-parts.ts';
import type { EditionParts, SharedParts } from '../../contract/part-schemas.ts';

/** A text of a content, with the field of the request that it came from. */
export interface FieldText {
  readonly field: string;
  readonly text: string;
}

export const partTexts = (prefix: string, edition: EditionParts): FieldText[] =>
  EDITION_PART_NAMES.flatMap((part) => textsIn(`${prefix}${part}`, edition[part]));

export const sharedTexts = (shared: SharedParts): FieldText[] =>
  SHARED_PART_NAMES.filter((part) => !partCalled(part).holdsNoName).flatMap((part) =>
    textsIn(part, wordsOf(part, shared[part])),
  );

/** The words of an image alone: the letters of a digest can be those of a short name. */
const wordsOf = (part: PartName, value: unknown): unknown =>
  partCalled(part).shape.of === 'image' && typeof value === 'object'
    ? fieldsOfPart(part).map(([field]) => (({ ...value }) as Record<string, unknown>)[field]) // a value has the fields that the table gives it
    : value;

/** All texts of a value, however deep, under one field. */
export function textsIn(field: string, value: unknown): FieldText[] {
  if (typeof value === 'string') return [{ field, text: value }];
  return Object.values(value ?? {}).flatMap((member) => textsIn(field, member));
}
