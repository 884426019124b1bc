import type { Language } from '../../contract/languages.ts';
import { COUNTRY_CODES, countryName } from '../vocabulary/vocabulary.ts';
import { placeOf, todaysName } from './time-zones.ts';

/** By CLDR, which names no zone under two countries of ours. https://tc39.es/proposal-intl-locale-info/ */
function countriesByZone(): ReadonlyMap<string, string> {
  return new Map(COUNTRY_CODES.flatMap((code) => zonesOfCountry(code).map((timeZone) => [todaysName(timeZone), code])));
}

/** Taken when a zone is first named: it takes a hundred milliseconds, which a function that names none need not wait for when it starts. */
let countryOfZone: ReadonlyMap<string, string> | undefined;

/** Engines have it as a method or, before it was one, as a property. */
function zonesOfCountry(code: string): readonly string[] {
  const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & LocaleWithZones;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

interface LocaleWithZones {
  getTimeZones?(): readonly string[] | undefined;
  readonly timeZones?: readonly string[];
}

/**
 * A time zone as people look for it: by its country in their language, with the city whose clocks show it. Cities have no names in other languages
 * in Intl.
 * @param timeZone - IANA name.
 * @example zoneName('Europe/Berlin', 'fr') // 'Allemagne · Berlin'
 */
export function zoneName(timeZone: string, language: Language): string {
  const place = placeOf(timeZone);
  countryOfZone ??= countriesByZone();
  const code = countryOfZone.get(timeZone);
  const country = code === undefined ? place : countryName(code, language);
  return country === place ? place : `${country} · ${cityOf(place, code)}`;
}

/** A place without the country that some names repeat, such as `Argentina, La Rioja`. */
function cityOf(place: string, code: string | undefined): string {
  const again = code === undefined ? '' : `${countryName(code, 'en')}, `;
  const city = again !== '' && place.startsWith(again) ? place.slice(again.length) : place;
  return city === 'DumontDUrville' ? 'Dumont d’Urville' : city;
}
