/** Gives the names and values of an expression their places in a request. */
export interface Placing {
  /** @param path - of an attribute; with a slash, of what lies in a map: `halt/kind`. */
  name(path: string): string;
  value(value: unknown): string;
}

/** What must hold of an item at the moment of a write, or nothing is written. */
export type Condition = (placing: Placing) => string;

type Attributes = Readonly<Record<string, unknown>>;

const joined =
  (word: 'AND' | 'OR') =>
  (...conditions: readonly Condition[]): Condition =>
  (placing) =>
    conditions
      .map((condition) => (conditions.length > 1 ? `(${condition(placing)})` : condition(placing)))
      .join(` ${word} `);

const isNew: Condition = () => 'attribute_not_exists(pk)';
const both = joined('AND');
const either = joined('OR');

/** An attribute that equals a value; for `undefined`, one that is not there. */
const isOne =
  ([path, value]: readonly [string, unknown]): Condition =>
  ({ name, value: place }) =>
    value === undefined ? `attribute_not_exists(${name(path)})` : `${name(path)} = ${place(value)}`;

/** Conditions by what they say. Nothing is less than, more than or equal to an attribute that is not there. */
export const where = {
  isNew,
  isThere: (() => 'attribute_exists(pk)') satisfies Condition as Condition,
  /** Each attribute equals its value; for `undefined`, it is not there. */
  is: (attributes: Attributes): Condition => both(...Object.entries(attributes).map(isOne)),
  isNot:
    (path: string, value: unknown): Condition =>
    ({ name, value: place }) =>
      `${name(path)} <> ${place(value)}`,
  /** Of a list, set or text. */
  holdsNo:
    (path: string, value: unknown): Condition =>
    ({ name, value: place }) =>
      `NOT contains(${name(path)}, ${place(value)})`,
  has:
    (path: string): Condition =>
    ({ name }) =>
      `attribute_exists(${name(path)})`,
  lacks: (path: string): Condition => isOne([path, undefined]),
  isOneOf:
    (path: string, values: readonly unknown[]): Condition =>
    ({ name, value }) =>
      `${name(path)} IN (${values.map(value).join(', ')})`,
  /** `where.compares('taken', '<', 5)`. */
  compares:
    (path: string, sign: '<' | '<=' | '>' | '>=', than: unknown): Condition =>
    ({ name, value }) =>
      `${name(path)} ${sign} ${value(than)}`,
  /** Of a text, list, map or set. */
  sizeOf:
    (path: string, sign: '<' | '=', than: number): Condition =>
    ({ name, value }) =>
      `size(${name(path)}) ${sign} ${value(than)}`,
  both,
  either,
  /** It is as it was read: 0 says that there was none. */
  atRevision: (revision: number): Condition => (revision === 0 ? isNew : isOne(['revision', revision])),
} as const;
