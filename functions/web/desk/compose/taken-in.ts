import { mostOf } from '../../../contract/appeal-parts.ts';
import { LANGUAGES } from '../../../contract/languages.ts';
import {
  AS_PASTED_FIELD,
  type DraftFields,
  NO_IMAGE_FIELD,
  TAKEN_FROM_FIELD,
  ticksIn,
} from '../../../domain/drafts/fields.ts';
import { TICKED } from '../../../domain/drafts/part-fields.ts';
import type { Drafts } from '../../../domain/drafts/ports.ts';
import { problemOfFault } from '../../../domain/drafts/problem-of-fault.ts';
import { followUpIn } from '../../../domain/drafts/request-of.ts';
import { rowField, rowsOf } from '../../../domain/drafts/rows.ts';
import { fieldsWithText, type Place } from '../../../domain/drafts/text-in/fields-with-text.ts';
import {
  readFileText,
  readPasted,
  type SeveralAppeals,
  type TextOutcome,
} from '../../../domain/drafts/text-in/read-text.ts';
import { readWholePage } from '../../../domain/drafts/text-in/whole-page.ts';
import { takeImage } from '../../../domain/publishing/images/take-image.ts';
import type { PageReader } from '../../../domain/reading/page-reading.ts';
import { wordsIn } from '../../../locales/messages.ts';
import type { FieldError } from '../../kit/components/errors.ts';
import type { PostedFiles } from '../../kit/multipart.ts';
import type { Visit } from '../../kit/visit.ts';
import { idOf, problemsInWords } from '../kit/drafts/problems-in-words.ts';
import { DROP_IMAGE, FOLLOW_PREFIX, KEEP_IMAGE, type PostedDraft } from './posted-draft.ts';
import { IMAGE_FIELD } from './sections/image-section.ts';
import { FILE_FIELD } from './sections/text-section.ts';

export interface TakeInPorts {
  readonly drafts: Pick<Drafts, 'keepImage'>;
  readonly readPage: PageReader;
  nowMs(): number;
}

/** A draft's fields with what came beside them, and what of it could not be taken. */
export interface TakenIn {
  readonly fields: DraftFields;
  readonly errors: readonly FieldError[];
  readonly wasRead?: true;
  /** The draft as it came, before its text was taken apart: it is kept as a revision of its own. */
  readonly asItCame?: DraftFields;
}

/** Where a script wants what it took from the clipboard. */
export const PASTE_MARK = '\u2060[…]\u2060';

/** Reads a file, or what was pasted, into the text: at the place where it was pasted, or behind what stands there. */
export async function withText(
  before: DraftFields,
  posted: PostedDraft,
  files: PostedFiles,
  visit: Visit,
  { readPage, nowMs }: TakeInPorts,
): Promise<TakenIn> {
  const fields = withoutTold(before);
  const name = posted.part === 'original' ? 'text' : `${posted.part}.text`;
  const text = fields[name] ?? '';
  const file = files[FILE_FIELD];
  const { pasted, part } = posted;
  if (pasted) {
    const outcome = await readPasted(pasted.html, readPage, nowMs());
    const read = outcome.kind === 'read' ? outcome : { markdown: pasted.text };
    const place = placeOfPaste(text);
    if (outcome.kind === 'several') {
      const told = wordsIn(visit.language)('compose.several-pasted', severalInWords(outcome));
      const put = fieldsWithText(withoutApart(fields), part, read, place);
      return { fields: put, errors: [{ fieldId: idOf(name), text: told }] };
    }
    const isApart = outcome.kind === 'read' && outcome.isWholePage && place.isForWhole && pasted.text.trim() !== '';
    return taken(fieldsWithText(withoutApart(fields), part, read, place), leftOutOf(outcome, visit), {
      ...(isApart && { asItCame: fieldsWithText(withoutApart(fields), part, { markdown: pasted.text }, place) }),
    });
  }
  if (!file) {
    const page = part === 'original' ? await readWholePage(fields, readPage, nowMs()) : undefined;
    if (!page) return { fields, errors: [] };
    const { text: _, ...others } = fields;
    return taken(fieldsWithText(others, part, page), leftOutOf(page, visit), { asItCame: fields });
  }
  const outcome = await readFileText(file, readPage, nowMs(), posted.fileAppeal);
  if (outcome.kind === 'several') {
    const words = wordsIn(visit.language)('compose.file.several', severalInWords(outcome));
    return { fields, errors: [{ fieldId: FILE_FIELD, text: words, choices: outcome.titles }] };
  }
  if (outcome.kind !== 'read') {
    const words = wordsIn(visit.language)(`compose.file.${FILE_PROBLEM[outcome.kind]}`);
    return { fields, errors: [{ fieldId: FILE_FIELD, text: words }] };
  }
  const { asItCame } = outcome;
  return taken(fieldsWithText(withoutApart(fields), part, outcome), leftOutOf(outcome, visit), {
    ...(asItCame !== undefined &&
      part === 'original' && { asItCame: fieldsWithText(withoutApart(fields), part, { markdown: asItCame }) }),
  });
}

const severalInWords = ({ titles }: SeveralAppeals) => ({
  count: titles.length,
  titles: titles.map((title) => `“${title}”`).join(' · '),
});

const taken = (fields: DraftFields, leftOut: DraftFields, more: Pick<TakenIn, 'asItCame'>): TakenIn => ({
  fields: { ...fields, ...leftOut },
  errors: [],
  wasRead: true,
  ...more,
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

const FILE_PROBLEM = {
  'too much': 'too-much',
  busy: 'busy',
  'unknown kind': 'unknown-kind',
  'no text': 'no-text',
  'no word file': 'no-word-file',
  empty: 'empty',
  'too large': 'too-large',
} as const;

function leftOutOf(outcome: TextOutcome, { language }: Visit): DraftFields {
  const t = wordsIn(language);
  if (outcome.kind !== 'read' || outcome.leftOut.length === 0) return {};
  const lines = outcome.leftOut.map(({ what, count, shown }) =>
    [t(`compose.left-out-${what}`, { count }), ...(what === 'text' ? shown : shown.slice(0, 3))]
      .join(' · ')
      .replaceAll('\n', ' '),
  );
  return { leftOut: lines.join('\n') };
}

/** Takes the draft's own image away; where it has none, that of the version which it follows up. */
function withoutImage(fields: DraftFields): DraftFields {
  const others = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('image.')));
  const isKept = fields['image.digest'] === undefined && followUpIn(fields) !== undefined;
  return { ...others, ...(isKept && { [NO_IMAGE_FIELD]: TICKED }) };
}

/** Keeps an image that came, without what its bytes say beside the picture, or takes it away, or lets that of the version before stand after all. */
export async function withImage(
  fields: DraftFields,
  { does }: PostedDraft,
  files: PostedFiles,
  of: { readonly publisherId: string; readonly draftId: string },
  visit: Visit,
  ports: TakeInPorts,
): Promise<TakenIn> {
  const { [NO_IMAGE_FIELD]: _, ...kept } = fields;
  if (does === DROP_IMAGE) return { fields: withoutImage(fields), errors: [] };
  if (does === KEEP_IMAGE) return { fields: kept, errors: [] };
  const file = files[IMAGE_FIELD];
  if (!file) return { fields, errors: [] };
  const words = { alt: '-', credit: '-', consentNote: '-', consent: true } as const;
  const taken = takeImage({ data: Buffer.from(file.bytes).toString('base64'), ...words });
  if (taken.kind === 'refused')
    return {
      fields,
      errors: problemsInWords(
        visit.language,
        taken.faults.map((fault) => problemOfFault(fault, IMAGE_FIELD)),
        fields,
      ),
    };
  await ports.drafts.keepImage(of.publisherId, of.draftId, taken.file, ports.nowMs());
  return { fields: { ...kept, 'image.digest': taken.file.digest }, errors: [] };
}

/** A follow-up that takes a later version into account, as its writer says. */
export function withFollowed(fields: DraftFields, { does }: PostedDraft): DraftFields {
  const version = does.startsWith(FOLLOW_PREFIX) ? does.slice(FOLLOW_PREFIX.length) : '';
  return fields.follows !== undefined && /^[1-9]\d{0,5}$/.test(version) ? { ...fields, follows: version } : fields;
}

/** Demands that were ticked stand in the list behind those that are there: what is typed loses none of them. */
export function withDemands(fields: DraftFields, { demands }: Pick<PostedDraft, 'demands'>): DraftFields {
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
export function withEditions(fields: DraftFields): DraftFields {
  const language = fields.language;
  const has = LANGUAGES.filter(
    (one) => one !== language && Object.keys(fields).some((name) => name.startsWith(`${one}.`)),
  );
  const editions = [...new Set([...ticksIn(fields, 'editions'), ...has])];
  return { ...fields, ...(editions.length > 0 && { editions: editions.join('\n') }) };
}
