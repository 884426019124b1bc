import type { AppealRequestInput } from '../../functions/contract/api.ts';
import { LANGUAGES, type Language } from '../../functions/contract/languages.ts';
import { MAX_IMAGE_BYTES } from '../../functions/contract/limits.ts';
import { CommandError, usageError } from './command-error.ts';
import { readFileAt } from './read-page-file.ts';

/** What of the command line is about the image of an appeal's page. */
export interface ImageOptions {
  /** Path of a file. */
  readonly image?: string;
  /** One text, or one for each language: `fr=Une porte`. */
  readonly imageAlt?: readonly string[];
  readonly imageCredit?: string;
  readonly imageConsent?: string;
  /** Takes it away. */
  readonly withoutImage?: boolean;
}

/**
 * The image of a request: read from its file, with what is said of it; `null` to take it away.
 * @throws {CommandError} when it does not go together, or the file is too large to be sent.
 */
export async function imageOf(options: ImageOptions): Promise<Pick<AppealRequestInput, 'image'>> {
  const { image: path, imageAlt, imageCredit, imageConsent, withoutImage } = options;
  const isDescribed = imageAlt !== undefined || imageCredit !== undefined || imageConsent !== undefined;
  if (withoutImage && (isDescribed || path !== undefined))
    throw usageError('--image and --without-image cannot both hold.', 'Choose one of the two.');
  if (withoutImage) return { image: null };
  if (path === undefined && isDescribed)
    throw usageError('What is said of an image needs the image.', 'Name its file with --image');
  if (path === undefined) return {};
  if (!imageAlt || imageCredit === undefined || imageConsent === undefined)
    throw usageError(
      'An image comes with what it shows, by whom it is, and who agreed to it.',
      'Say so with --image-alt, --image-credit and --image-consent',
    );
  const bytes = await readFileAt(path);
  if (bytes.length > MAX_IMAGE_BYTES)
    throw new CommandError(
      'too-large',
      `${path} has ${Math.ceil(bytes.length / 1_000).toLocaleString('en')} KB, and an image may have ${MAX_IMAGE_BYTES / 1_000} KB.`,
      { hint: 'Save it smaller, for example 1,200 pixels wide.' },
    );
  const data = Buffer.from(bytes).toString('base64');
  return {
    image: { data, alt: altOf(imageAlt), credit: imageCredit, consent: true, consentNote: imageConsent },
  };
}

/** @example altOf(['en=A gate', 'fr=Une porte']) // { en: 'A gate', fr: 'Une porte' } */
function altOf(given: readonly string[]): string | Partial<Record<Language, string>> {
  const texts = given.map((one) => {
    const language = LANGUAGES.find((code) => one.startsWith(`${code}=`));
    return language ? ([language, one.slice(language.length + 1)] as const) : undefined;
  });
  const [only = ''] = given;
  if (given.length === 1 && !texts[0]) return only;
  const named = texts.filter((text) => text !== undefined);
  if (named.length < given.length)
    throw usageError('More than one --image-alt says its language.', 'Write each like --image-alt "fr=Une porte"');
  return Object.fromEntries(named);
}
