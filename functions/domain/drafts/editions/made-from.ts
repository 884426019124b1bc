import { SHARED_PART_NAMES } from '../../../contract/appeal-parts.ts';
import type { Language } from '../../../contract/languages.ts';
import { shortHash } from '../../appeal/appeal.ts';
import type { DraftFields } from '../fields.ts';
import { rowField, rowsOf } from '../rows.ts';
import { editionsOf, hiddenEditionOf, sentEditionsOf, sharedWordFields, TRANSLATED } from './editions.ts';

/** What a part of an edition was made from: the digest of the original's words, and the revision that has them. */
interface MadeFromWords {
  readonly digest: string;
  readonly revision: number;
}

const MADE_FROM = 'madeFrom.';
/** The field that keeps them, a line for each part. */
const madeFromField = (language: Language): string => `${MADE_FROM}${language}`;
export const isMadeFrom = (name: string): boolean => name.startsWith(MADE_FROM);

/** A draft that is filled in is saved as this revision. */
export const FIRST_REVISION = 1;

const PARTS_IN_LANGUAGES: readonly string[] = [...TRANSLATED, ...SHARED_PART_NAMES];

/** A part of an edition that was made from words which the original does not have any more. */
export interface StalePart {
  readonly part: string;
  readonly madeAt: number;
}

/** Parts of an edition whose original has changed since they were written, or were last looked at. */
export function staleParts(fields: DraftFields, language: Language): StalePart[] {
  const made = madeFrom(fields, language);
  return PARTS_IN_LANGUAGES.flatMap((part) => {
    const before = made.get(part);
    return before && saidIn(fields, language, part) !== '' && before.digest !== digestOf(fields, part)
      ? [{ part, madeAt: before.revision }]
      : [];
  });
}

/** Editions that go out with a draft and wait for an answer: new words, that they are still true, or that they are left out. */
export const unansweredEditions = (fields: DraftFields): Language[] =>
  fields.kind === 'retraction' ? [] : sentEditionsOf(fields).filter((one) => staleParts(fields, one).length > 0);

/**
 * The fields of a draft with what each of its editions was made from. A part that was written anew was made from what the original says now, unless the fields say
 * otherwise.
 * @param revision - that has the words of the original.
 * @param before - the fields that were changed; left out, each part is new.
 * @param stillTrue - the edition of which a member said that it says what the original says now.
 */
export function withMadeFrom(
  fields: DraftFields,
  revision: number,
  before: DraftFields = {},
  stillTrue?: Language,
): DraftFields {
  const hidden = hiddenEditionOf(fields);
  const kept = Object.entries(fields).filter(
    ([name]) => !isMadeFrom(name) || (hidden !== undefined && name === madeFromField(hidden)),
  );
  const made = editionsOf(fields).flatMap((language): [string, string][] => {
    const [earlier, said] = [madeFrom(before, language), madeFrom(fields, language)];
    const lines = PARTS_IN_LANGUAGES.flatMap((part) => {
      const words = saidIn(fields, language, part);
      if (words === '') return [];
      const now = { digest: digestOf(fields, part), revision };
      const kept = words === saidIn(before, language, part) || !isSame(said.get(part), earlier.get(part));
      const from = (kept && language !== stillTrue ? (said.get(part) ?? earlier.get(part)) : undefined) ?? now;
      return [`${part} ${from.digest} ${from.revision}`];
    });
    return lines.length > 0 ? [[madeFromField(language), lines.join('\n')]] : [];
  });
  return Object.fromEntries([...kept, ...made]);
}

/** Editions that translate words which changed before the draft was begun: no revision has them. @param stale - the text is called `body`, as in an appeal. */
export function withStale(
  fields: DraftFields,
  stale: readonly { readonly language: Language; readonly parts: readonly string[] }[],
): DraftFields {
  const lines = stale.map(({ language, parts }) => {
    const name = madeFromField(language);
    const made = (fields[name] ?? '').split('\n').map((line) => {
      const [part = ''] = line.split(' ');
      return parts.includes(part === 'text' ? 'body' : part) ? `${part} - 0` : line;
    });
    return [name, made.join('\n')] as const;
  });
  return { ...fields, ...Object.fromEntries(lines.filter(([, made]) => made !== '')) };
}

/** Fields of which words were taken out, in the original and in its editions alike: what was no stale part before is none now. */
export function withMadeFromAsBefore(fields: DraftFields, before: DraftFields): DraftFields {
  const made = editionsOf(fields).flatMap((language): [string, string][] => {
    const stale = new Set(staleParts(before, language).map(({ part }) => part));
    const lines = [...madeFrom(before, language)].flatMap(([part, { digest, revision }]) =>
      saidIn(fields, language, part) === ''
        ? []
        : [`${part} ${stale.has(part) ? digest : digestOf(fields, part)} ${revision}`],
    );
    return lines.length > 0 ? [[madeFromField(language), lines.join('\n')]] : [];
  });
  return { ...fields, ...Object.fromEntries(made) };
}

/** Parts that an edition says as it said them in another text of the draft, though the original does not. */
export const unchangedParts = (now: DraftFields, before: DraftFields, language: Language): string[] =>
  PARTS_IN_LANGUAGES.filter((part) => {
    const words = saidIn(now, language, part);
    const isKept = words !== '' && words === saidIn(before, language, part);
    return isKept && saidIn(now, undefined, part) !== saidIn(before, undefined, part);
  });

const isSame = (one: MadeFromWords | undefined, other: MadeFromWords | undefined): boolean =>
  one?.digest === other?.digest;

/** Of two texts of a draft put together: each part of an edition was made from what the text that it is taken from says. */
export function mergedMadeFrom(fields: DraftFields, mine: DraftFields, theirs: DraftFields): DraftFields {
  const kept = Object.entries(fields).filter(([name]) => !isMadeFrom(name));
  const made = editionsOf(fields).map((language) => {
    const [ofMine, ofTheirs] = [madeFrom(mine, language), madeFrom(theirs, language)];
    const lines = PARTS_IN_LANGUAGES.flatMap((part) => {
      const words = saidIn(fields, language, part);
      const from = words === saidIn(theirs, language, part) ? ofTheirs.get(part) : ofMine.get(part);
      return from && words !== '' ? [`${part} ${from.digest} ${from.revision}`] : [];
    });
    return [madeFromField(language), lines.join('\n')] as const;
  });
  return Object.fromEntries([...kept, ...made.filter(([, lines]) => lines !== '')]);
}

function madeFrom(fields: DraftFields, language: Language): ReadonlyMap<string, MadeFromWords> {
  const lines = (fields[madeFromField(language)] ?? '').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [part = '', digest = '', revision = ''] = line.split(' ');
      return [part, { digest, revision: Number(revision) }];
    }),
  );
}

const digestOf = (fields: DraftFields, part: string): string => shortHash(saidIn(fields, undefined, part));

/** The words of a part in an edition, or in the original: `''` where it has none. */
function saidIn(fields: DraftFields, language: Language | undefined, part: string): string {
  const shared = SHARED_PART_NAMES.find((one) => one === part);
  if (shared) {
    const named = (field: string) => (language === undefined ? field : `${field}.${language}`);
    return sharedWordFields(fields, shared)
      .flatMap((field) => fields[named(field)] ?? [])
      .join('\n');
  }
  const name = language === undefined ? part : `${language}.${part}`;
  return [fields[name] ?? [], rowsOf(fields, name).map(({ number }) => fields[rowField(name, number)] ?? '')]
    .flat()
    .join('\n');
}
