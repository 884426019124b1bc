import { mostOf } from '../../../contract/appeal-parts.ts';
import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import type { WhichAppeal } from '../../../contract/requests/read-page.ts';
import { isMadeFrom } from '../editions/made-from.ts';
import {
  AS_PASTED_FIELD,
  type DraftFields,
  NO_IMAGE_FIELD,
  RELEASE_AT_FIELD,
  TAKEN_FROM_FIELD,
  ticksIn,
} from '../fields.ts';
import { rowField, rowsOf, withRowsInOrder } from '../rows.ts';

/** The fields of one form: those of the original with all that editions share, or those of one further edition. */
export type FormPart = 'original' | Language;

/** What a member brings to a draft with one save. */
export interface DraftInput {
  readonly draftId: string;
  /** The revision that the form was made from: 0 for a new draft. */
  readonly revision: number;
  readonly part: FormPart;
  readonly fields: DraftFields;
  /** What a script took from the clipboard. */
  readonly pasted?: { readonly html: string; readonly text: string };
  /** A file with a text. */
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
  /** Which appeal of the file. */
  readonly fileAppeal?: WhichAppeal;
  /** Puts back the text as it was pasted. */
  readonly asPasted?: true;
  /** A new image; or the draft's own goes, or that of the version before is kept after all. */
  readonly imageChange?: Uint8Array | 'drop' | 'keep';
  /** The version that a follow-up takes into account from now on. */
  readonly follows?: string;
  /** Demands that go into the list. */
  readonly demands: readonly string[];
  /** The member said that the edition says what its original says now. */
  readonly isUpToDate: boolean;
  /** One of two texts of the draft, `mine` and the saved one, or parts of both: whose words are taken, by part. */
  readonly chosen?: {
    readonly mine: DraftFields;
    readonly takes: 'mine' | 'theirs' | Readonly<Record<string, string>>;
  };
}

/** A draft with what one of its forms holds in place of what it held before. */
export function withInput(before: DraftFields, { part, fields }: Pick<DraftInput, 'part' | 'fields'>): DraftFields {
  const kept = Object.entries(before).filter(([name]) => !isShownBy(part, name) || isKeptBeside(name));
  const typed = Object.entries(fields).filter(([name]) => isShownBy(part, name) && !isKeptBeside(name));
  return withRowsInOrder(Object.fromEntries([...kept, ...typed]));
}

/** The same with all else that the member brought, but for texts and images that have to be read. */
export const withTyped = (before: DraftFields, input: DraftInput): DraftFields =>
  withFollowed(withEditions(withDemands(withInput(before, input), input)), input);

/** What no field of a form shows, and its buttons change. */
const isKeptBeside = (name: string): boolean => KEPT_BESIDE.includes(name) || isMadeFrom(name);

const KEPT_BESIDE = [
  'editions',
  'image.digest',
  NO_IMAGE_FIELD,
  'leftOut',
  'externalId',
  'follows',
  RELEASE_AT_FIELD,
  TAKEN_FROM_FIELD,
  AS_PASTED_FIELD,
];

/** What an image shows is asked in each language beside the image, and again in its edition. */
const isShownBy = (part: FormPart, name: string): boolean =>
  partOf(name) === part || (part === 'original' && name.startsWith('image.alt.'));

/** `fr` of `fr.title` and of `people.1.role.fr`. */
const partOf = (name: string): FormPart =>
  LANGUAGES.find((language) => name.startsWith(`${language}.`) || name.endsWith(`.${language}`)) ?? 'original';

/** A follow-up that takes a later version into account, as its writer says. */
const withFollowed = (fields: DraftFields, { follows = '' }: DraftInput): DraftFields =>
  fields.follows !== undefined && /^[1-9]\d{0,5}$/.test(follows) ? { ...fields, follows } : fields;

/** Demands that were ticked stand in the list behind those that are there: what is typed loses none of them. */
function withDemands(fields: DraftFields, { demands }: DraftInput): DraftFields {
  const rows = rowsOf(fields, 'demands');
  const listed = rows.map(({ texts: { '': text = '' } }) => text);
  const last = rows.at(-1)?.number ?? 0;
  const added = [...new Set(demands)].filter((demand) => !listed.includes(demand)).slice(0, mostOf('demands'));
  return {
    ...fields,
    ...Object.fromEntries(added.map((demand, index) => [rowField('demands', last + index + 1), demand])),
  };
}

/** Which editions a draft has. */
function withEditions(fields: DraftFields): DraftFields {
  const has = LANGUAGES.filter(
    (one) => one !== fields.language && Object.keys(fields).some((name) => name.startsWith(`${one}.`)),
  );
  const editions = [...new Set([...ticksIn(fields, 'editions'), ...has])];
  return { ...fields, ...(editions.length > 0 && { editions: editions.join('\n') }) };
}
