/**
 * Whether a JSON value has more members, fields and entries at every depth together: each becomes a fault of its own where none is wanted.
 * It looks at no more than that many.
 */
export function holdsMoreThan(most: number, value: unknown): boolean {
  const ahead = [value];
  let members = 0;
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const key in next) {
      members += 1;
      if (members > most) return true;
      ahead.push((next as Record<string, unknown>)[key]); // its own keys, as JSON gave them
    }
  }
  return false;
}
