import type { Language } from '../../../contract/languages.ts';
import type { AppealImage, EditionParts } from '../../../contract/part-schemas.ts';
import type { Edition } from '../../appeal/appeal.ts';
import type { DraftFields } from '../fields.ts';
import { type Texts, TICKED, textsOfEditionParts, textsOfFields } from '../part-fields.ts';
import { markdownOfBlocks } from '../taking-in/markdown-of-blocks.ts';

/** The form, with what is empty left out. @param languages - of its further editions. */
export function filledIn(texts: Texts, languages: ReadonlySet<Language>): DraftFields {
  const fields = Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text ? [[name, text]] : [])));
  return { ...fields, ...(languages.size > 0 && { editions: [...languages].join('\n') }) };
}

type EditionTexts = EditionParts & Pick<Edition, 'blocks' | 'footnotes'> & { readonly title: string | undefined };

/** @param prefix - `''` for the original, `fr.` for an edition. */
export const editionTexts = (prefix: string, { title, blocks, footnotes, ...parts }: EditionTexts): Texts => ({
  [`${prefix}title`]: title,
  [`${prefix}text`]: markdownOfBlocks(blocks, footnotes),
  ...textsOfEditionParts(parts, prefix),
});

export function imageTexts(image: AppealImage, digest: string, language: Language): Texts {
  // No request with an image is taken without consent.
  const texts = { ...textsOfFields('image', image, language), digest, consent: TICKED };
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`image.${key}`, text]));
}
