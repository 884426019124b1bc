/** Of a name with more parts only turns are looked for: its orders are too many. */
const MOST_PARTS = 4;

/** Parts of one name stand on one side of these. */
const BETWEEN_PHRASES = /[,،、;；.。!?؟:]\s+|[\n\r]+/u;

/**
 * A name in the other orders of its parts. None of one with digits: "17 witnesses" are not "Witness 17".
 * @example otherOrdersOf('Ana Example') // ['Example Ana']
 */
export function otherOrdersOf(name: string): string[] {
  const parts = name.split(/[\s,،、]+/u).filter(Boolean);
  if (parts.length < 2 || /\p{N}/u.test(name)) return [];
  const orders = parts.length > MOST_PARTS ? turnsOf(parts) : ordersOf(parts);
  return [...new Set(orders.map((order) => order.join(' ')))].filter((order) => order !== parts.join(' '));
}

const ordersOf = (parts: readonly string[]): string[][] =>
  parts.length < 2
    ? [[...parts]]
    : parts.flatMap((first, index) => ordersOf(parts.toSpliced(index, 1)).map((rest) => [first, ...rest]));

const turnsOf = (parts: readonly string[]): string[][] => [
  ...parts.map((_, index) => [...parts.slice(index), ...parts.slice(0, index)]),
  parts.toReversed(),
];

/** Where names in another order are looked for: over a comma or a full stop, two people would be taken for one. */
export const phrasesOf = (text: string): string[] => text.split(BETWEEN_PHRASES).filter(Boolean);
