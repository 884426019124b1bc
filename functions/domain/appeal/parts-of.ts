import type { PartName } from '../../contract/appeal-parts.ts';
import type { AppealParts } from '../../contract/part-schemas.ts';

/** Some parts of what holds them, as far as it has them. */
export const partsOf = <Name extends PartName>(
  holder: Partial<AppealParts>,
  names: readonly Name[],
): Pick<AppealParts, Name> =>
  Object.fromEntries(names.flatMap((name) => (holder[name] === undefined ? [] : [[name, holder[name]]]))) as Pick<
    AppealParts,
    Name
  >; // each value is of its part

/** What holds parts, without some of them. */
export const withoutParts = <Holder extends object>(holder: Holder, names: readonly PartName[]): Holder =>
  Object.fromEntries(Object.entries(holder).filter(([name]) => !names.some((one) => one === name))) as Holder; // parts are optional
