import { BETWEEN_CELLS } from '../../contract/blocks.ts';
import { cellsOf } from '../appeal/appeal.ts';
import { isCountryCode, isThemeSlug } from '../vocabulary/vocabulary.ts';
import { tameAddress } from './page/honest-links.ts';
import { oneLine } from './page/one-line.ts';
import { soundMarkup } from './page/sound-markup.ts';
import type { Evidence, Reading } from './readings.ts';

/**
 * A reading as another function gave it, of which nothing is trusted: markup is what {@link soundMarkup} leaves of it, this and texts are
 * on one line, codes are known ones.
 * @returns undefined for a reading that no page has.
 */
export function soundReading(reading: Reading): Reading | undefined {
  const { appeals, title, datedOn, kind, countries, themes, demands, leftOut, sourceUrl, refused } = reading;
  const blocks = allSound(reading.blocks, (part) =>
    part.kind === 'row' ? soundRow(part.html) : soundMarkup(part.html),
  );
  const footnotes = allSound(reading.footnotes, ({ html }) => soundMarkup(html));
  const areCodesKnown =
    countries.every(({ code }) => isCountryCode(code)) && themes.every(({ code }) => isThemeSlug(code));
  if (!blocks || !footnotes || !areCodesKnown) return undefined;
  return {
    ...reading,
    ...(appeals && {
      appeals: { ...appeals, found: appeals.found.map((one) => ({ ...one, title: oneLine(one.title) })) },
    }),
    title: title && { ...onOneLine(title), value: oneLine(title.value) },
    datedOn: datedOn && { ...onOneLine(datedOn), shown: oneLine(datedOn.shown) },
    kind: onOneLine(kind),
    blocks,
    footnotes,
    countries: countries.map(onOneLine),
    themes: themes.map(onOneLine),
    demands: demands.map((demand) => ({ ...onOneLine(demand), value: oneLine(demand.value) })),
    leftOut: leftOut.map((one) => ({ ...one, shown: one.shown.map(oneLine) })),
    sourceUrl: sourceUrl !== undefined && tameAddress(sourceUrl) === sourceUrl ? sourceUrl : undefined,
    refused: refused.map((one) => ({ ...evidenceOnOneLine(one), value: oneLine(one.value) })),
  };
}

function allSound<T extends { readonly html: string }>(
  parts: readonly T[],
  soundOf: (part: T) => string | undefined,
): T[] | undefined {
  const sound = parts.flatMap((part) => {
    const html = soundOf({ ...part, html: oneLine(part.html) });
    return html === undefined ? [] : [{ ...part, html }];
  });
  return sound.length === parts.length ? sound : undefined;
}

/** Cell by cell: each stands in an element of its own. */
function soundRow(html: string): string | undefined {
  const cells = cellsOf(html).map(soundMarkup);
  return cells.includes(undefined) ? undefined : cells.join(BETWEEN_CELLS);
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
