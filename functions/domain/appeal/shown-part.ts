import type { NeededPart } from '../../contract/appeal-parts.ts';
import type { Language } from '../../contract/languages.ts';
import type { AppealVersion, Edition } from './versions.ts';

/** A part of an appeal in the language that it is written in. */
export interface ShownPart<T> {
  readonly value: T;
  readonly language: Language;
}

/** A part of an edition, or of the original where the edition has none. */
export function findShownPart<Part extends NeededPart>(
  part: Part,
  edition: Edition,
  original: Edition,
): ShownPart<NonNullable<Edition[Part]>> | undefined {
  const has = [edition, original].find((one) => one[part] !== undefined && one[part].length > 0);
  const value = has?.[part];
  return has && value ? { value: value as NonNullable<Edition[Part]>, language: has.language } : undefined; // what it was found by
}

/** The edition whose letter readers of an edition may send: that without any takes the original's. */
export function letterEdition({ edition: original }: Pick<AppealVersion, 'edition'>, edition: Edition): Edition {
  return findShownPart('letter', edition, original)?.language === original.language ? original : edition;
}
