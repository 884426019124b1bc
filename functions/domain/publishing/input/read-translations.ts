import type { FieldFault } from '../../../contract/api.ts';
import type { Edition, SaidRequest } from '../../appeal/appeal.ts';
import { oneLine, type PageReader } from '../../reading/reading.ts';

type Translation = NonNullable<SaidRequest['translations']>[number];

import { EDITION_PART_NAMES } from '../../../contract/appeal-parts.ts';
import { contentOf } from '../content-of.ts';
import { acceptedDemands, type DemandFound, demandsFound, isEmpty } from './part-answers.ts';
import { tooMuch } from './too-much.ts';

/** Editions as they were read, or what is wrong with one. */
export type TranslationsOutcome =
  | { readonly kind: 'read'; readonly editions: readonly Edition[]; readonly demandsFound: readonly DemandFound[] }
  | { readonly kind: 'refused'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'busy' };

/**
 * Reads the bodies of further editions, each in its language.
 * @param today - `YYYY-MM-DD`.
 * @param acceptDemands - whether an edition without demands of its own has those that its text makes.
 */
export async function readTranslations(
  translations: readonly Translation[],
  { today, acceptDemands }: { readonly today: string; readonly acceptDemands: boolean },
  readPage: PageReader,
): Promise<TranslationsOutcome> {
  const editions: Edition[] = [];
  const found: DemandFound[] = [];
  for (const [index, translation] of translations.entries()) {
    const field = `translations[${index}]`;
    const title = oneLine(translation.title);
    if (title === '') return refused(`${field}.title`, 'is empty');
    const { language } = translation;
    const outcome = await readPage({ ...contentOf(translation), today, hints: { title, language } });
    if (outcome.kind === 'busy') return outcome;
    if (outcome.kind === 'too much') return { kind: 'refused', faults: [tooMuch(outcome.of, `${field}.body`)] };
    const { blocks, footnotes } = outcome.reading;
    if (blocks.length === 0) return refused(`${field}.body`, 'holds no text of an appeal');
    const demands = translation.demands ? [] : demandsFound(outcome.reading.demands, language, acceptDemands);
    found.push(...demands);
    const accepted = acceptedDemands(demands)?.value;
    editions.push({
      language,
      title,
      blocks,
      footnotes,
      ...partsOf(translation),
      ...(accepted && { demands: accepted }),
    });
  }
  return { kind: 'read', editions, demandsFound: found };
}

const partsOf = (translation: Translation) =>
  Object.fromEntries(
    EDITION_PART_NAMES.flatMap((part) => (isEmpty(translation[part]) ? [] : [[part, translation[part]]])),
  );

const refused = (field: string, message: string): TranslationsOutcome => ({
  kind: 'refused',
  faults: [{ field, message }],
});
