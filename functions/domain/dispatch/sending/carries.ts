/**
 * Which of a dispatch's appeals one mail carries, as {@link Receipt.carries} keeps it: lower-case hexadecimal of the bits of their
 * places, the first place being the least significant bit.
 * @example carriesOf([0, 5]) // '21'
 */
export function carriesOf(places: readonly number[]): string {
  const digits = Array.from({ length: Math.floor(Math.max(0, ...places) / 4) + 1 }, () => 0);
  for (const place of new Set(places))
    digits[Math.floor(place / 4)] = (digits[Math.floor(place / 4)] ?? 0) + 2 ** (place % 4);
  return digits
    .toReversed()
    .map((digit) => digit.toString(16))
    .join('');
}

/** Whether the appeal at this place is among those that a mail carries. */
export function isCarried(carries: string, place: number): boolean {
  const digit = Number.parseInt(carries.at(-1 - Math.floor(place / 4)) ?? '0', 16);
  return Math.floor(digit / 2 ** (place % 4)) % 2 === 1;
}
