import { LANGUAGES, type Language } from '../../contract/languages.ts';
import { type DraftFields, ticksIn } from './fields.ts';
import { rowField, rowsOf } from './rows.ts';

/** Languages of the editions that a draft has beside the original. */
export const editionsOf = (fields: DraftFields): Language[] =>
  LANGUAGES.filter((language) => language !== fields.language && ticksIn(fields, 'editions').includes(language));

/** Those of which something is written. */
export const begunEditionsOf = (fields: DraftFields): Language[] =>
  editionsOf(fields).filter((language) => Object.keys(fields).some((name) => name.startsWith(`${language}.`)));

/** Parts whose words an edition has of its own. */
export const TRANSLATED = ['title', 'summary', 'text', 'demands', 'actByReason', 'cautions', 'whatChanged', 'letter'];

/** Texts of rows that all editions share, each said in every language. */
export const SHARED_WORDS = {
  people: ['role', 'state', 'place', 'pronoun'],
  addressees: ['office', 'salutation'],
  actions: ['subject', 'safety'],
  sources: ['title'],
} as const;

/** Parts that the original has and an edition lacks: its readers would see them in another language, or not at all. */
export function missingParts(fields: DraftFields, language: Language): string[] {
  const has = (part: string) => fields[part] !== undefined || rowsOf(fields, part).length > 0;
  const isSaid = (field: string) => fields[field] === undefined || fields[`${field}.${language}`] !== undefined;
  const rows = (Object.keys(SHARED_WORDS) as (keyof typeof SHARED_WORDS)[]).filter((part) =>
    rowsOf(fields, part).some(({ number }) => !SHARED_WORDS[part].every((key) => isSaid(rowField(part, number, key)))),
  );
  return [
    ...TRANSLATED.filter((part) => has(part) && !has(`${language}.${part}`)),
    ...rows,
    ...(fields['image.digest'] === undefined || isSaid('image.alt') ? [] : ['image']),
  ];
}
