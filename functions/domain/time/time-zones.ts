/** Names that the tz database gave up and JavaScript engines list still. https://data.iana.org/time-zones/tzdb/backward */
const TODAYS_NAMES: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

export const UTC = 'UTC';

/** Every time zone that somebody may choose, by its IANA name: UTC first, then those of places, sorted. */
export const TIME_ZONES: readonly string[] = [
  UTC,
  ...new Set(
    Intl.supportedValuesOf('timeZone')
      .filter((name) => name.includes('/') && !name.startsWith('Etc/'))
      .map((name) => TODAYS_NAMES[name] ?? name)
      .sort(),
  ),
];

/** Places whose time a zone is; no two zones share one. */
const zoneOfPlace = new Map(TIME_ZONES.map((name) => [placeOf(name), name]));
const known = new Set(TIME_ZONES);

/**
 * A zone by its IANA name, or by its place alone.
 * @example findTimeZone('Berlin') // 'Europe/Berlin'
 */
export const findTimeZone = (entered: string): string | undefined =>
  known.has(entered) ? entered : zoneOfPlace.get(entered);

/** The place that a zone is named for, in words. @example placeOf('America/Indiana/Tell_City') // 'Indiana, Tell City' */
export function placeOf(timeZone: string): string {
  return zoneWords(timeZone.slice(timeZone.indexOf('/') + 1)).replace('/', ', ');
}

/** Parts of the world that hold time zones, as their names begin. */
export const ZONE_AREAS = [
  'Africa',
  'America',
  'Antarctica',
  'Arctic',
  'Asia',
  'Atlantic',
  'Australia',
  'Europe',
  'Indian',
  'Pacific',
] as const;
export type ZoneArea = (typeof ZONE_AREAS)[number];

/** The zones of a part of the world. */
export const zonesOf = (area: ZoneArea): string[] => TIME_ZONES.filter((name) => name.startsWith(`${area}/`));

/** A zone's name for people. @example zoneWords('Asia/Ho_Chi_Minh') // 'Asia/Ho Chi Minh' */
export function zoneWords(timeZone: string): string {
  return timeZone.replaceAll('_', ' ');
}
