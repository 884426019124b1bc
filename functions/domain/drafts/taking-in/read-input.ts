import type { FieldFault } from '../../../contract/api.ts';
import type { Language } from '../../../contract/languages.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { takeImage } from '../../publishing/publishing.ts';
import type { PageReader } from '../../reading/reading.ts';
import { AS_PASTED_FIELD, type DraftFields, NO_IMAGE_FIELD, TAKEN_FROM_FIELD } from '../fields.ts';
import { TICKED } from '../part-fields.ts';
import type { Drafts } from '../ports.ts';
import { followUpIn } from '../request-of.ts';
import type { DraftInput } from './draft-input.ts';
import { fieldsWithText, type Place } from './fields-with-text.ts';
import { readFileText, readPasted, type TextOutcome, type TextProblem } from './read-text.ts';
import { readWholePage, withTextAsPasted } from './whole-page.ts';

export interface ReadInputPorts {
  readonly drafts: Pick<Drafts, 'find' | 'keepImage'>;
  readonly readPage: PageReader;
  nowMs(): number;
}

/** What of an input could not be taken: one of several texts has to be chosen, a file has no text, or an image is none that can be shown. */
export type NotTaken =
  | { readonly of: 'paste' | 'file'; readonly titles: readonly string[] }
  | { readonly of: 'file'; readonly why: TextProblem }
  | { readonly of: 'image'; readonly faults: readonly FieldFault[] };

/** A draft's fields with the texts and the image that came. */
export interface InputRead {
  readonly fields: DraftFields;
  readonly notTaken?: readonly NotTaken[];
  readonly wasRead?: true;
  /** The draft as it came, before its text was taken apart: it is kept as a revision of its own. */
  readonly asItCame?: DraftFields;
}

/** Where a script wants what it took from the clipboard. */
export const PASTE_MARK = '\u2060[…]\u2060';

/**
 * Reads a file, or what was pasted, into the text: at the place where it was pasted, or behind what stands there.
 * @param language - in which it is told what was left out.
 */
export async function readTextInto(
  before: DraftFields,
  { part, pasted, file, fileAppeal }: Omit<DraftInput, 'revision' | 'draftId'>,
  language: Language,
  { readPage, nowMs }: Pick<ReadInputPorts, 'readPage' | 'nowMs'>,
): Promise<InputRead> {
  const fields = withoutTold(before);
  if (pasted) {
    const outcome = await readPasted(pasted.html, readPage, nowMs());
    const read = outcome.kind === 'read' ? outcome : { markdown: pasted.text };
    const place = placeOfPaste(fields[part === 'original' ? 'text' : `${part}.text`] ?? '');
    const put = (text: typeof read) => fieldsWithText(withoutApart(fields), part, text, place);
    if (outcome.kind === 'several') return { fields: put(read), notTaken: [{ of: 'paste', titles: outcome.titles }] };
    const isApart = outcome.kind === 'read' && outcome.isWholePage && place.isForWhole && pasted.text.trim() !== '';
    return readAs(put(read), outcome, language, isApart ? put({ markdown: pasted.text }) : undefined);
  }
  if (!file) {
    const page = part === 'original' ? await readWholePage(fields, readPage, nowMs()) : undefined;
    if (!page) return { fields };
    const { text: _, ...others } = fields;
    return readAs(fieldsWithText(others, part, page), page, language, fields);
  }
  const outcome = await readFileText(file, readPage, nowMs(), fileAppeal);
  if (outcome.kind === 'several') return { fields, notTaken: [{ of: 'file', titles: outcome.titles }] };
  if (outcome.kind !== 'read') return { fields, notTaken: [{ of: 'file', why: outcome.kind }] };
  const put = (text: Parameters<typeof fieldsWithText>[2]) => fieldsWithText(withoutApart(fields), part, text);
  const { asItCame } = outcome;
  const isApart = asItCame !== undefined && part === 'original';
  return readAs(put(outcome), outcome, language, isApart ? put({ markdown: asItCame }) : undefined);
}

const readAs = (
  fields: DraftFields,
  outcome: TextOutcome,
  language: Language,
  asItCame: DraftFields | undefined,
): InputRead => ({
  fields: { ...fields, ...leftOutOf(outcome, language) },
  wasRead: true,
  ...(asItCame && { asItCame }),
});

/** What was left out is told until the next save, or as long as its text can be put back. */
function withoutTold(before: DraftFields): DraftFields {
  const { leftOut: _, ...others } = before;
  const fields = before.text === undefined ? withoutApart(others) : others;
  return fields[TAKEN_FROM_FIELD] === undefined || before.leftOut === undefined
    ? fields
    : { ...fields, leftOut: before.leftOut };
}

function withoutApart(fields: DraftFields): DraftFields {
  const { [TAKEN_FROM_FIELD]: from, [AS_PASTED_FIELD]: _, ...others } = fields;
  const { leftOut: __, ...untold } = others;
  return from === undefined ? others : untold;
}

/** A text that is pasted behind words is a part of theirs: its title stays a heading. */
function placeOfPaste(text: string): Place {
  const at = text.includes(PASTE_MARK) ? text : `${text}\n\n${PASTE_MARK}`;
  const isForWhole = at.trim().startsWith(PASTE_MARK);
  return { isForWhole, put: (_, words) => at.replace(PASTE_MARK, () => words).trim() };
}

function leftOutOf(outcome: TextOutcome, language: Language): DraftFields {
  const t = wordsIn(language);
  if (outcome.kind !== 'read' || outcome.leftOut.length === 0) return {};
  const lines = outcome.leftOut.map(({ what, count, shown }) =>
    [t(`compose.left-out-${what}`, { count }), ...(what === 'text' ? shown : shown.slice(0, 3))]
      .join(' · ')
      .replaceAll('\n', ' '),
  );
  return { leftOut: lines.join('\n') };
}

/** The fields with their text as it was pasted. */
export async function putBack(
  fields: DraftFields,
  { publisherId, draftId }: { readonly publisherId: string; readonly draftId: string },
  { drafts }: Pick<ReadInputPorts, 'drafts'>,
): Promise<DraftFields> {
  const from = Number(fields[TAKEN_FROM_FIELD] ?? 0);
  const pasted = from > 0 ? await drafts.find(publisherId, draftId, from) : undefined;
  return withTextAsPasted(fields, pasted?.fields);
}

/** Takes the draft's own image away; where it has none, that of the version which it follows up. */
function withoutImage(fields: DraftFields): DraftFields {
  const others = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('image.')));
  const isKept = fields['image.digest'] === undefined && followUpIn(fields) !== undefined;
  return { ...others, ...(isKept && { [NO_IMAGE_FIELD]: TICKED }) };
}

/** Keeps an image that came, without what its bytes say beside the picture, or takes it away, or lets that of the version before stand after all. */
export async function takeImageInto(
  fields: DraftFields,
  { draftId, imageChange: image }: DraftInput,
  publisherId: string,
  { drafts, nowMs }: ReadInputPorts,
): Promise<InputRead> {
  const { [NO_IMAGE_FIELD]: _, ...kept } = fields;
  if (image === 'drop') return { fields: withoutImage(fields) };
  if (image === 'keep') return { fields: kept };
  if (!image) return { fields };
  const words = { alt: '-', credit: '-', consentNote: '-', consent: true } as const;
  const taken = takeImage({ data: Buffer.from(image).toString('base64'), ...words });
  if (taken.kind === 'refused') return { fields, notTaken: [{ of: 'image', faults: taken.faults }] };
  await drafts.keepImage(publisherId, draftId, taken.file, nowMs());
  return { fields: { ...kept, 'image.digest': taken.file.digest } };
}
