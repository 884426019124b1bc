import { z } from 'zod';
import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import type { DraftFields } from '../../../domain/drafts/fields.ts';
import { withRowsInOrder } from '../../../domain/drafts/rows.ts';
import { PROOF_FIELD } from '../../kit/components/session-form.ts';
import { fieldsOf } from '../../kit/posted-fields.ts';

/** Fields of the form that are not the draft's own. */
export const DRAFT_FIELD = 'draft';
export const REVISION_FIELD = 'revision';
export const PART_FIELD = 'part';
export const DO_FIELD = 'do';
const OWN_TO_THE_FORM: readonly string[] = [PROOF_FIELD, DRAFT_FIELD, REVISION_FIELD, PART_FIELD, DO_FIELD];

/** Which of a draft's fields a form holds: all that the editions share and the original, or one further edition. */
export type FormPart = 'original' | Language;

const Posted = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({});
const FIELD_NAME = /^[a-z][A-Za-z]{0,30}(?:[.-][A-Za-z0-9]{1,30}){0,4}$/;
/** More than any form of ours has. */
const MOST_NAMES = 2_000;

export interface PostedDraft {
  readonly draftId: string;
  readonly revision: number;
  readonly part: FormPart;
  readonly fields: DraftFields;
  /** The button that was pressed. */
  readonly does: string;
}

/** What a form of a draft holds, each field whole and as it was typed. */
export function postedDraft(body: unknown): PostedDraft {
  const posted = Posted.parse(fieldsOf(body));
  const one = (name: string) => [posted[name] ?? ''].flat()[0] ?? '';
  const fields = Object.entries(posted)
    .filter(([name]) => FIELD_NAME.test(name) && !OWN_TO_THE_FORM.includes(name))
    .slice(0, MOST_NAMES)
    .map(([name, value]) => [name, typed([value].flat().join('\n'))] as const)
    .filter(([, text]) => text.trim() !== '');
  return {
    draftId: one(DRAFT_FIELD),
    revision: revisionIn(one(REVISION_FIELD)),
    part: LANGUAGES.find((language) => language === one(PART_FIELD)) ?? 'original',
    fields: Object.fromEntries(fields),
    does: one(DO_FIELD),
  };
}

/** Browsers post line breaks as two signs. https://url.spec.whatwg.org/#urlencoded-serializing */
const typed = (text: string) => text.toWellFormed().replaceAll(/\r\n?/g, '\n');

const revisionIn = (text: string): number => (/^\d{1,7}$/.test(text) ? Number(text) : 0);

/** A draft with what one of its forms holds in place of what it held before. */
export function withPosted(before: DraftFields, { part, fields }: Pick<PostedDraft, 'part' | 'fields'>): DraftFields {
  const kept = Object.entries(before).filter(([name]) => partOf(name) !== part);
  const posted = Object.entries(fields).filter(([name]) => partOf(name) === part);
  return withRowsInOrder(Object.fromEntries([...kept, ...posted]));
}

/** `fr` of `fr.title` and of `people.1.role.fr`. */
export const partOf = (name: string): FormPart =>
  LANGUAGES.find((language) => name.startsWith(`${language}.`) || name.endsWith(`.${language}`)) ?? 'original';
