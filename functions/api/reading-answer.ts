import type { ReadingAnswer } from '../contract/api.ts';
import type { Taken, TakenAppeal } from '../domain/publishing/taken.ts';
import { countryName } from '../domain/vocabulary/countries.ts';
import { themeLabel } from '../domain/vocabulary/themes.ts';

/** What was taken from a request, as its publisher is shown it. */
export function readingAnswer(taken: TakenAppeal): ReadingAnswer {
  const { title, datedOn } = taken;
  return {
    ...(title ? { title: shown(title) } : {}),
    ...(datedOn ? { datedOn: shown(datedOn) } : {}),
    kind: shown(taken.kind),
    language: taken.language,
    countries: taken.countries.map((country) => named(country, countryName(country.value, 'en'))),
    addressesNoCountry: taken.addressesNoCountry,
    themes: taken.themes.map((theme) => named(theme, themeLabel(theme.value, 'en'))),
    refused: taken.refused.map(({ about, value, quote, why }) => ({ about, value, quote, why })),
    blocks: taken.blocks.length,
    footnotes: taken.footnotes.length,
  };
}

const shown = <T extends string>({ value, ...finding }: Taken<T>) => ({ value, ...withEvidence(finding) });

const named = ({ value, ...finding }: Taken<string>, name: string) => ({ code: value, name, ...withEvidence(finding) });

const withEvidence = ({ confidence, from, evidence }: Omit<Taken<string>, 'value'>) => ({
  confidence,
  from,
  evidence: evidence.map(({ quote, where, why }) => ({ quote, where, why })),
});
