import { isCountryCode } from '../vocabulary/countries.ts';
import { isThemeSlug } from '../vocabulary/themes.ts';
import { oneLine } from './page/one-line.ts';
import { soundMarkup } from './page/sound-markup.ts';
import type { Evidence, Reading } from './reading.ts';

/**
 * A reading as another function gave it, of which nothing is trusted: markup is what {@link soundMarkup} leaves of it, this and texts are
 * on one line, codes are known ones.
 * @returns undefined for a reading that no page has.
 */
export function soundReading(reading: Reading): Reading | undefined {
  const { title, datedOn, kind, countries, themes, demands, refused } = reading;
  const blocks = allSound(reading.blocks);
  const footnotes = allSound(reading.footnotes);
  const areCodesKnown =
    countries.every(({ code }) => isCountryCode(code)) && themes.every(({ code }) => isThemeSlug(code));
  if (!blocks || !footnotes || !areCodesKnown) return undefined;
  return {
    ...reading,
    title: title && { ...onOneLine(title), value: oneLine(title.value) },
    datedOn: datedOn && { ...onOneLine(datedOn), shown: oneLine(datedOn.shown) },
    kind: onOneLine(kind),
    blocks,
    footnotes,
    countries: countries.map(onOneLine),
    themes: themes.map(onOneLine),
    demands: demands.map((demand) => ({ ...onOneLine(demand), value: oneLine(demand.value) })),
    refused: refused.map((one) => ({ ...evidenceOnOneLine(one), value: oneLine(one.value) })),
  };
}

function allSound<T extends { readonly html: string }>(parts: readonly T[]): T[] | undefined {
  const sound = parts.flatMap((part) => {
    const html = soundMarkup(oneLine(part.html));
    return html === undefined ? [] : [{ ...part, html }];
  });
  return sound.length === parts.length ? sound : undefined;
}

const onOneLine = <T extends { readonly evidence: readonly Evidence[] }>(finding: T): T => ({
  ...finding,
  evidence: finding.evidence.map(evidenceOnOneLine),
});

const evidenceOnOneLine = <T extends Evidence>(evidence: T): T => ({
  ...evidence,
  quote: oneLine(evidence.quote),
  why: oneLine(evidence.why),
});
