import type { Language } from '../../contract/languages.ts';
import { imagePath } from '../../contract/page-paths.ts';
import type { AppealVersion, Edition } from '../../domain/appeal/appeal.ts';
import { inLanguage } from '../../domain/appeal/ways-to-act.ts';
import { wordsIn } from '../../locales/messages.ts';
import { framed } from '../kit/appeals/appeal-words.ts';
import { type Html, html } from '../kit/html.ts';

/** The image of an appeal. Its size stands in the markup, so that nothing moves when it comes. */
export function imageMarkup(
  { appealId, image, edition: original }: AppealVersion,
  edition: Edition,
  language: Language,
): Html | undefined {
  if (!image) return undefined;
  const { digest, width, height } = image;
  const alt = inLanguage(image.alt, edition.language, original.language);
  const credit = inLanguage(image.credit, edition.language, original.language);
  return html`<figure class="${height > width ? 'appeal__image appeal__image--tall' : 'appeal__image'}">
<img src="${imagePath(appealId, digest)}" alt="${alt}" width="${width}" height="${height}" loading="lazy">
<figcaption ${framed(language)}>${wordsIn(language)('appeal.image-credit', { credit })}</figcaption>
</figure>`;
}
