import type { Language } from '../../../contract/languages.ts';
import { waysToAct } from '../../appeal/appeal.ts';
import type { AppealInput } from '../input/appeal-input.ts';
import { sureParts } from '../input/part-answers.ts';
import { originalOf } from './carried-editions.ts';
import { digestsOf } from './made-from.ts';

/** What each further edition lacks of the original; editions that lack nothing are left out. */
export function lackingParts(input: AppealInput): { readonly language: Language; readonly parts: readonly string[] }[] {
  const original = Object.keys(digestsOf(originalOf(input)));
  return (input.translations ?? []).flatMap((edition) => {
    const said = digestsOf(edition);
    const parts = original.filter((part) => said[part] === undefined);
    return parts.length > 0 ? [{ language: edition.language, parts }] : [];
  });
}

/** Languages of the editions whose letter is too long for the button that opens an e-mail. */
export function lettersTooLong(input: AppealInput): Language[] {
  const edition = originalOf(input);
  const version = { kind: input.kind.value, ...sureParts(input.parts).shared, edition };
  return [edition, ...(input.translations ?? [])].flatMap((one) =>
    waysToAct(version, one, one.language).some((way) => way.kind === 'email' && way.isLetterTooLong)
      ? [one.language]
      : [],
  );
}
