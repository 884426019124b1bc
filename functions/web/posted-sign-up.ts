import { z } from 'zod';
import { USUAL_RHYTHM } from '../domain/subscribing/entered-rhythm.ts';
import type { EnteredForm } from '../domain/subscribing/sign-up-form.ts';

/** More of one field than any choice can be, and longer than any code is, comes from no form of ours. */
const MAX_CODES = 400;
const MAX_CODE_CHARACTERS = 60;
const MAX_EMAIL_CHARACTERS = 400;

const firstOrNone = z.union([z.string(), z.array(z.string()).transform(([first = '']) => first)]);
const firstOf = firstOrNone.default('');
/** @param usual - for a form that was shown before it had this field, or a program's that lacks it. */
const codeOr = (usual: string) => firstOrNone.default(usual).transform((code) => code.slice(0, MAX_CODE_CHARACTERS));
const everyOf = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .transform((codes) => codes.slice(0, MAX_CODES).map((code) => code.slice(0, MAX_CODE_CHARACTERS)));

const FormFields = z.object({
  country: everyOf,
  region: everyOf,
  theme: everyOf,
  everything: firstOf,
  cadence: codeOr(USUAL_RHYTHM.cadence),
  weekday: codeOr(''),
  hour: codeOr(''),
  'time-zone': codeOr(''),
  email: firstOf.transform((email) => email.slice(0, MAX_EMAIL_CHARACTERS)),
  form: firstOf,
});

/** A posted form: what was entered, and the id that the form was given when it was shown. */
export interface PostedForm {
  readonly entered: EnteredForm;
  /** `undefined` when it came with none, as from a program. */
  readonly formId: string | undefined;
}

/**
 * Fields as a form parser gives them, with repeated ones as arrays. Whatever is missing counts as left empty, and a body that is
 * no form as a form with nothing in it.
 */
export function readPostedForm(fields: unknown): PostedForm {
  const posted = FormFields.parse(fieldsOf(fields));
  const { country, region, theme, everything, cadence, weekday, hour, email, form } = posted;
  const formId = z.uuid().safeParse(form);
  const rhythm = { cadence, weekday, hour, timeZone: posted['time-zone'] };
  return {
    entered: { countries: country, regions: region, themes: theme, everything: everything !== '', rhythm, email },
    formId: formId.success ? formId.data : undefined,
  };
}

/** A form's own fields. A text would become a field for each of its letters: megabytes of it, seconds of work. */
const fieldsOf = (fields: unknown) => (typeof fields === 'object' ? { ...fields } : {});
