export {
  daysInMs,
  endOfDay,
  endOfHour,
  endOfMinute,
  epochSecondsOf,
  hoursInMs,
  minutesInMs,
  utcDayOf,
} from './spans.ts';
export {
  findTimeZone,
  OLD_PLACES,
  placeOf,
  UTC,
  WHERE_DAYS_BEGIN_LAST,
  ZONE_AREAS,
  type ZoneArea,
  zonesOf,
} from './time-zones.ts';
export { zoneName } from './zone-name.ts';
