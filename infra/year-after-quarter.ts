const MONTHS_OF_A_QUARTER = 3;

/**
 * A year after the quarter of a deployment began: at most a year off, as RFC 9116 recommends, at least nine months, and the same for
 * each deployment of a quarter, so that none changes the function for that alone. https://www.rfc-editor.org/rfc/rfc9116#section-2.5.5
 * @param deployedOn - a UTC day, such as `2026-11-26`.
 * @returns the moment in ISO 8601.
 */
export function yearAfterQuarterOf(deployedOn: string): string {
  const day = new Date(deployedOn);
  const month = day.getUTCMonth() - (day.getUTCMonth() % MONTHS_OF_A_QUARTER);
  return new Date(Date.UTC(day.getUTCFullYear() + 1, month)).toISOString();
}
