/** Twice as deep as any request that we take. */
const MOST_LEVELS = 8;

/**
 * What a JSON value has too much of: members, fields and entries at every depth together, since each becomes a fault of its own where none is
 * wanted; or levels. It looks at no more than that many.
 * @returns the fault of a request, or `undefined` for one of a size that is looked at further.
 */
export function excessOf(value: unknown, mostMembers: number) {
  const ahead = [{ value, level: 1 }];
  let members = 0;
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const { value, level } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (level > MOST_LEVELS) return faultOf(`is nested more than ${MOST_LEVELS} levels deep`);
    for (const key in value) {
      members += 1;
      if (members > mostMembers)
        return faultOf(`holds more than ${mostMembers.toLocaleString('en')} fields and entries`);
      ahead.push({ value: (value as Record<string, unknown>)[key], level: level + 1 }); // its own keys, as JSON gave them
    }
  }
  return undefined;
}

const faultOf = (message: string) => ({ field: 'request', message });
