import { type PartName, partCalled, ROW_PARTS } from '../../contract/appeal-parts.ts';
import type { AppealParts } from '../../contract/part-schemas.ts';
import { textsIn } from '../appeal/appeal.ts';

/**
 * Parts without the texts that say something: a line or a row by itself, anything else as a whole. Rows that other rows name by their number go together, and the
 * rows that name them too. The people of an appeal stay: who may not be named is kept by name.
 */
export function partsWithout<Parts extends Partial<AppealParts>>(parts: Parts, says: (text: string) => boolean): Parts {
  const isClean = (value: unknown) => !textsIn('', value).some(({ text }) => says(text));
  const left = new Map<string, unknown>(
    Object.entries(parts).flatMap(([name, value]): [string, unknown][] => {
      const part = name as PartName; // the keys of parts are their names
      if (part === 'people' || isClean(value)) return [[part, value]];
      const rest = Array.isArray(value) && !isNamedByRows(part) ? value.filter(isClean) : [];
      return rest.length > 0 ? [[part, rest]] : [];
    }),
  );
  for (const part of ROW_PARTS) {
    const named = namedBy(part);
    const rows = left.get(part);
    if (named === undefined || !Array.isArray(rows)) continue;
    if (parts[named] !== undefined && left.get(named) === parts[named]) continue;
    const rest = rows.filter((row) => !('to' in row));
    if (rest.length > 0) left.set(part, rest);
    else left.delete(part);
  }
  return Object.fromEntries(left) as Parts; // parts are optional
}

/** The part whose rows those of a part name by their number. */
function namedBy(part: PartName): PartName | undefined {
  const { shape } = partCalled(part);
  return shape.of === 'rows' ? shape.names : undefined;
}

const isNamedByRows = (part: PartName): boolean => ROW_PARTS.some((one) => namedBy(one) === part);
