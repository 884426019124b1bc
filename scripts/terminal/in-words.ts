const UNITS = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
] as const;

/** @example inWords(125_000) // '2 min' */
export function inWords(ms: number): string {
  const [unitMs, unit] = UNITS.find(([least]) => ms >= least) ?? [1_000, 's'];
  return `${Math.floor(Math.max(ms, 0) / unitMs)} ${unit}`;
}
