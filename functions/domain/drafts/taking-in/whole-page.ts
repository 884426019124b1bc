import type { PageReader } from '../../reading/reading.ts';
import { hasDay } from '../day-fields.ts';
import type { DraftFields } from '../fields.ts';
import { AS_PASTED_FIELD, TAKEN_FROM_FIELD } from '../fields.ts';
import { readPlain, type TextRead } from './read-text.ts';

/** What the text of a draft says as a whole page: its title, its day, and the text without what stands around it. Undefined where it is none, or its writer wants it as it is. */
export async function readWholePage(
  fields: DraftFields,
  readPage: PageReader,
  nowMs: number,
): Promise<TextRead | undefined> {
  const { title, text } = fields;
  const isOpen = title === undefined && !hasDay(fields) && fields[AS_PASTED_FIELD] === undefined;
  return isOpen && text !== undefined && !IN_MARKDOWN.test(text) ? readPlain(text, readPage, nowMs) : undefined;
}

/** Bold, a link or a table: a page that was copied as text has none, and a writer who typed one would lose it. */
const IN_MARKDOWN = /\*\*|__|\]\(|^[^\S\n]*\|/m;

/** A draft with its text as it was pasted, and with what was empty then. @param pasted - the revision that holds it. */
export function withTextAsPasted(fields: DraftFields, pasted: DraftFields | undefined): DraftFields {
  const { leftOut: _, [TAKEN_FROM_FIELD]: __, title: ___, text: ____, ...others } = fields;
  if (!pasted) return fields;
  const kept = Object.entries(others).filter(([name]) => !isOfDay(name));
  const back = Object.entries(pasted).filter(([name]) => name === 'title' || name === 'text' || isOfDay(name));
  return { ...Object.fromEntries([...kept, ...back]), [AS_PASTED_FIELD]: 'yes' };
}

const isOfDay = (name: string) => /^datedOn(?:-|$)/.test(name);
