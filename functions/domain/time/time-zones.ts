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

/** The name of a zone as the tz database has it now. */
export const todaysName = (timeZone: string): string => TODAYS_NAMES[timeZone] ?? timeZone;

/** Places whose names were given up, each with the one that stands for it now. */
export const OLD_PLACES: readonly (readonly [old: string, place: string])[] = Object.entries(TODAYS_NAMES).map(
  ([old, name]) => [placeOf(old), placeOf(name)],
);

export const UTC = 'UTC';

/** Where each day begins last, UTC−12: once it has begun there, it has begun everywhere. The sign of such names is turned round. */
export const WHERE_DAYS_BEGIN_LAST = 'Etc/GMT+12';

/** Every time zone that a subscriber may choose, by its IANA name: UTC first, then those of places, sorted. */
export const TIME_ZONES: readonly string[] = [
  UTC,
  ...new Set(
    Intl.supportedValuesOf('timeZone')
      .filter((name) => name.includes('/') && !name.startsWith('Etc/'))
      .map(todaysName)
      .sort(),
  ),
];

/** Places whose time a zone is; no two zones share one. */
const zoneOfPlace = new Map(TIME_ZONES.map((name) => [placeOf(name), name]));
const known = new Set(TIME_ZONES);

/**
 * A zone by any of the IANA names of a place, or by its place alone. Subscribers who name one place in different ways share one slot of digests.
 * @returns one of {@link TIME_ZONES}: the same for all names of a zone; `undefined` for what names no place, such as `Etc/GMT+5` or `EST`.
 * @example findTimeZone('Berlin') // 'Europe/Berlin'
 * @example findTimeZone('Asia/Calcutta') // 'Asia/Kolkata'
 */
export function findTimeZone(entered: string): string | undefined {
  if (known.has(entered)) return entered;
  return zoneOfPlace.get(entered) ?? zoneOfOtherName(entered);
}

function zoneOfOtherName(entered: string): string | undefined {
  if (UNIVERSAL_TIME.test(entered)) return UTC;
  if (!namesPlace(entered)) return undefined;
  const name = canonicalName(entered);
  const todays = name === undefined ? undefined : todaysName(name);
  return todays !== undefined && todays !== UTC && known.has(todays) ? todays : undefined;
}

const UNIVERSAL_TIME = /^(?:Etc\/)?UTC$/i;

/**
 * Whether a name is an area with a location, or a country's old name such as `Japan`. Engines take abbreviations too, and read `EST` as Panama and `IST` as
 * Kolkata: no letters of a clock say where a person lives, nor whether their clock changes in summer. https://data.iana.org/time-zones/tzdb/backward
 */
const namesPlace = (entered: string): boolean =>
  COUNTRY_WORD.test(entered) || NAMED_AREAS.has(entered.slice(0, Math.max(0, entered.indexOf('/'))).toLowerCase());

/** The shortest have four letters, such as `Cuba`; abbreviations of letters alone have three. */
const COUNTRY_WORD = /^[a-z]{4,}$/i;

/** The engine's one name of a zone. https://tc39.es/ecma402/#sec-getavailablenamedtimezoneidentifier */
function canonicalName(entered: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: entered }).resolvedOptions().timeZone;
  } catch {
    // There is no such zone.
    return undefined;
  }
}

/** The place that a zone is named for, in words. @example placeOf('America/Indiana/Tell_City') // 'Indiana, Tell City' */
export function placeOf(timeZone: string): string {
  return timeZone
    .slice(timeZone.indexOf('/') + 1)
    .replaceAll('_', ' ')
    .replace('/', ', ');
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

/** What the first part of an old name may be beside an area. https://data.iana.org/time-zones/tzdb/backward */
const OLD_AREAS = ['Brazil', 'Canada', 'Chile', 'Mexico', 'US'];
const NAMED_AREAS = new Set([...ZONE_AREAS, ...OLD_AREAS].map((area) => area.toLowerCase()));

/** The zones of a part of the world. */
export const zonesOf = (area: ZoneArea): string[] => TIME_ZONES.filter((name) => name.startsWith(`${area}/`));
