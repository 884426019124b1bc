import * as z from 'zod';

/** Where each band of people begins. Two exact counts would show one person come or go. */
const BAND_STARTS = {
  'fewer than 10': 0,
  '10 to 49': 10,
  '50 to 99': 50,
  '100 to 499': 100,
  '500 to 999': 500,
  '1,000 to 4,999': 1_000,
  '5,000 to 9,999': 5_000,
  '10,000 to 49,999': 10_000,
  '50,000 to 99,999': 50_000,
  '100,000 to 499,999': 100_000,
  '500,000 or more': 500_000,
} as const;

/** How many people, as publishers are told it. */
export type Band = keyof typeof BAND_STARTS;

export const BANDS = Object.keys(BAND_STARTS) as [Band, ...Band[]]; // Object.keys forgets its keys' type

/** Band of the smallest counts, none among them. */
export const [LOWEST_BAND] = BANDS;

export const Band = z.enum(BANDS);

/** The counts of a band, the last among them; the highest has no last. */
export function rangeOf(band: Band): { readonly from: number; readonly to?: number } {
  const next = BANDS[BANDS.indexOf(band) + 1];
  const from = BAND_STARTS[band];
  return next === undefined ? { from } : { from, to: BAND_STARTS[next] - 1 };
}

export const bandOf = (count: number): Band => BANDS.findLast((band) => BAND_STARTS[band] <= count) ?? LOWEST_BAND;
