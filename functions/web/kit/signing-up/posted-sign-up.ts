import * as z from 'zod';
import { beginningOf } from '../../../contract/text.ts';
import { EMPTY_FOLLOW, type EnteredFollow, type EnteredForm } from '../../../domain/signing-up/signing-up.ts';
import { FORM_FIELD } from '../form-guard.ts';
import { cadenceIn, fieldsOf, firstOf, followIn, languagesIn, waitsForEditionIn } from '../posted-fields.ts';
import { BETWEEN, readWrittenFollows } from './kept-follows.ts';

const MAX_EMAIL_CHARACTERS = 400;
const MAX_TOKEN_CHARACTERS = 100;
const MAX_TEXT_CHARACTERS = 100;
/** More than any follows of one person can be. */
const MAX_KEPT_CHARACTERS = 10_000;

/** The boxes on the page of an appeal are as many fields as are ticked. */
const keptOf = z
  .union([z.string(), z.array(z.string()).transform((ticked) => ticked.join(BETWEEN))])
  .default('')
  .transform((text) => beginningOf(text, MAX_KEPT_CHARACTERS));

const FormFields = z.object({
  follows: keptOf,
  discreet: firstOf(MAX_TEXT_CHARACTERS),
  email: firstOf(MAX_EMAIL_CHARACTERS),
  'email-meant': firstOf(MAX_EMAIL_CHARACTERS),
  'email-asked': firstOf(MAX_EMAIL_CHARACTERS),
  [FORM_FIELD]: firstOf(MAX_TOKEN_CHARACTERS),
  website: firstOf(MAX_TEXT_CHARACTERS),
  find: firstOf(MAX_TEXT_CHARACTERS),
  step: firstOf(MAX_TEXT_CHARACTERS),
  remove: firstOf(MAX_TEXT_CHARACTERS),
});

export interface PostedForm {
  /** What is ticked now, on the first step. */
  readonly ticked: EnteredFollow;
  /** Everything else: the follows that were chosen before, and the fields of the second step. */
  readonly entered: EnteredForm;
  /** The address of which its visitor was asked already whether they meant another one. */
  readonly emailAsked: string;
  readonly token: string;
  /** What stood in the field that people leave empty. */
  readonly website: string;
  readonly find: string;
  /** Which button was pressed, where it is not the main one. */
  readonly step: string;
  /** Which of the chosen follows goes, counted from 0. */
  readonly remove: number | undefined;
}

/**
 * Fields as a form parser gives them, with repeated ones as arrays. What is missing counts as left empty, and a body that is
 * no form as a form with nothing in it.
 */
export function readPostedForm(fields: unknown): PostedForm {
  const {
    follows,
    discreet,
    email,
    'email-meant': emailMeant,
    'email-asked': emailAsked,
    [FORM_FIELD]: token,
    website,
    find,
    step,
    remove,
  } = FormFields.parse(fieldsOf(fields));
  return {
    ticked: followIn(fields),
    entered: {
      follows: readWrittenFollows(follows),
      cadence: cadenceIn(fields),
      languages: languagesIn(fields) ?? [],
      waitsForEdition: waitsForEditionIn(fields),
      isDiscreet: discreet !== '',
      email: emailMeant === '' ? email : emailMeant,
    },
    emailAsked: emailMeant === '' ? emailAsked : emailMeant,
    token,
    website,
    find,
    step,
    remove: /^\d{1,2}$/.test(remove) ? Number(remove) : undefined,
  };
}

/** Everything that was chosen, on both steps. */
export const enteredIn = ({ entered, ticked }: PostedForm): EnteredForm =>
  isEmpty(ticked) ? entered : { ...entered, follows: [...entered.follows, ticked] };

export const isEmpty = (follow: EnteredFollow): boolean => JSON.stringify(follow) === JSON.stringify(EMPTY_FOLLOW);
