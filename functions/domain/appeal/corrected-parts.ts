import { EDITION_PART_NAMES, PART_NAMES, partCalled, SHARED_PART_NAMES } from '../../contract/appeal-parts.ts';
import type { AppealContent, AppealVersion, CorrectedPart, Edition } from './versions.ts';

/** What a correction says in other words than the version before it, for each edition that does not say so itself. Undefined of what is no correction. */
export function correctedParts(
  content: AppealContent,
  earlier: AppealVersion | undefined,
): AppealVersion['corrected'] | undefined {
  if (content.kind !== 'correction' || !earlier) return undefined;
  const before = [earlier.edition, ...(earlier.translations ?? [])];
  const shared = SHARED_PART_NAMES.filter((part) => isOther(content[part], earlier[part]));
  const editions = [content.edition, ...(content.translations ?? [])].filter(
    ({ whatChanged }) => whatChanged === undefined,
  );
  return Object.fromEntries(
    editions.map((edition) => {
      const own = ownParts(
        edition,
        before.find(({ language }) => language === edition.language),
      );
      return [
        edition.language,
        [...own, ...shared].toSorted((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other)),
      ];
    }),
  );
}

const ORDER: readonly CorrectedPart[] = ['title', 'body', ...PART_NAMES];

function ownParts(edition: Edition, before: Edition | undefined): CorrectedPart[] {
  const { title, blocks, footnotes } = edition;
  const parts = EDITION_PART_NAMES.filter(
    (part) => partCalled(part).travels !== 'version' && isOther(edition[part], before?.[part]),
  );
  return [
    ...(isOther(title, before?.title) ? (['title'] as const) : []),
    ...(isOther([blocks, footnotes], [before?.blocks, before?.footnotes]) ? (['body'] as const) : []),
    ...parts,
  ];
}

const isOther = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
