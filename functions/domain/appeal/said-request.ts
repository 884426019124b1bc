import type { AppealRequest, Translation } from '../../contract/api.ts';
import { EDITION_PART_NAMES, isPartName, PART_NAMES } from '../../contract/appeal-parts.ts';

type Said<T> = { [Key in keyof T]: Exclude<T[Key], null> };

/** A request with what it says, and without what it drops. */
export type SaidRequest = Omit<Said<AppealRequest>, 'translations'> & {
  readonly translations?: Said<Translation>[] | undefined;
};

export const saidOf = ({ translations, ...request }: AppealRequest): SaidRequest =>
  ({ ...without(request), ...(translations && { translations: translations.map(without) }) }) as SaidRequest; // no null is left

const without = (sent: object): object =>
  Object.fromEntries(
    Object.entries(sent).filter(([name, value]) => value !== null && !(isPartName(name) && isEmptyList(value))),
  );

/** Parts that a request drops: `cautions`, or `fr.cautions` of an edition. `null` and an empty list say so. */
export const dropsOf = ({ translations = [], ...request }: AppealRequest): string[] => [
  ...dropped(request, PART_NAMES),
  ...translations.flatMap((one) => dropped(one, EDITION_PART_NAMES).map((part) => `${one.language}.${part}`)),
];

const dropped = (sent: Readonly<Record<string, unknown>>, parts: readonly string[]): string[] =>
  parts.filter((part) => sent[part] === null || isEmptyList(sent[part]));

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
