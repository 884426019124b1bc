import * as z from 'zod';
import { beginningOf } from '../../contract/text.ts';
import { DEFAULT_CADENCE, type EnteredCadence, type EnteredFollow } from '../../domain/signing-up/signing-up.ts';

/** More of one field than any choice can be, and longer than any code is, comes from no form of ours. */
const MAX_CODES = 400;
const MAX_CODE_CHARACTERS = 60;

const firstOrNone = z.union([z.string(), z.array(z.string()).transform(([first = '']) => first)]);
const allOrNone = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

/** A field of which one counts, cut to what it may hold. @param usual - for a form or a program that lacks it. */
export const firstOf = (maxCharacters: number, usual = '') =>
  firstOrNone.default(usual).transform((text) => beginningOf(text, maxCharacters));
const everyOf = allOrNone
  .default([])
  .transform((codes) => codes.slice(0, MAX_CODES).map((code) => beginningOf(code, MAX_CODE_CHARACTERS)));

const codeOr = (usual: string) => firstOf(MAX_CODE_CHARACTERS, usual);

const FollowFields = z.object({
  country: everyOf,
  region: everyOf,
  theme: everyOf,
  everything: codeOr(''),
});
const CadenceFields = z.object({
  frequency: codeOr(DEFAULT_CADENCE.frequency),
  weekday: codeOr(''),
  hour: codeOr(''),
  'time-zone': codeOr(''),
});
const LanguageFields = z.object({ 'language-1': codeOr(''), 'language-2': codeOr(''), 'language-3': codeOr('') });

const EditionFields = z.object({ untranslated: codeOr('') });

/** A form's own fields. A text would become a field for each of its letters: megabytes of it, seconds of work. */
export const fieldsOf = (fields: unknown) => (typeof fields === 'object' ? { ...fields } : {});

const hasFieldOf = ({ shape }: z.ZodObject, posted: object) => Object.keys(shape).some((name) => name in posted);

/** What was ticked to be followed. What is missing counts as left empty, here as below. */
export function followIn(fields: unknown): EnteredFollow {
  const { country, region, theme, everything } = FollowFields.parse(fieldsOf(fields));
  return { countries: country, regions: region, themes: theme, everything: everything !== '' };
}

/** How often mail shall come, as the fields of `cadenceChoices` say it; the usual for a form that has no such fields. */
export function cadenceIn(fields: unknown): EnteredCadence {
  const posted = fieldsOf(fields);
  if (!hasFieldOf(CadenceFields, posted)) return DEFAULT_CADENCE;
  const { frequency, weekday, hour, 'time-zone': timeZone } = CadenceFields.parse(posted);
  return { frequency, weekday, hour, timeZone };
}

/** The languages of `languageChoices`, the best first. @returns `undefined` for a form that has no such fields. */
export function languagesIn(fields: unknown): readonly string[] | undefined {
  const posted = fieldsOf(fields);
  if (!hasFieldOf(LanguageFields, posted)) return undefined;
  return Object.values(LanguageFields.parse(posted));
}

/** What is to become of appeals in none of these languages, as `languageChoices` asks it: they come as they are, unless it says that they wait. */
export const waitsForEditionIn = (fields: unknown): boolean =>
  EditionFields.parse(fieldsOf(fields)).untranslated === 'wait';
