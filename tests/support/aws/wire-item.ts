type WireValue =
  | { S: string }
  | { BOOL: boolean }
  | { N: string }
  | { L: WireValue[] }
  | { M: Record<string, WireValue> };

function wireValue(value: unknown): WireValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(wireValue) };
  if (typeof value === 'object' && value !== null) return { M: wireItem(value) };
  throw new TypeError(`this support has no form for ${typeof value}`);
}

/** An item as DynamoDB sends it. */
export const wireItem = (item: object): Record<string, WireValue> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, wireValue(value)]));
