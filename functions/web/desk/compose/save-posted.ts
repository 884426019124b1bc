import type { SaveOverOutcome, TakeInOutcome, TakeInPorts } from '../../../domain/deciding/deciding.ts';
import { takeIn, takeInAsTyped } from '../../../domain/deciding/deciding.ts';
import type { Draft, NotTaken, SaveOutcome, WentOut } from '../../../domain/drafts/drafts.ts';
import { differencesOf, hasTooManyRows, problemOfFault, withInput } from '../../../domain/drafts/drafts.ts';
import type { Answer, FieldError } from '../../kit/kit.ts';
import {
  html,
  notFound,
  pageAnswer,
  pathIn,
  postedFields,
  postedFiles,
  seeOther,
  tooLargeForm,
} from '../../kit/kit.ts';
import type { Asked, InWords, NotDone } from '../kit/kit.ts';
import {
  deskPath,
  differenceInWords,
  idOf,
  isDraftId,
  partInWords,
  problemsInWords,
  wentOutAnswer,
} from '../kit/kit.ts';
import { composePage } from './compose-page.ts';
import { conflictPage } from './conflict-page.ts';
import { FILE_FIELD, IMAGE_FIELD, inputOf, type PostedDraft, postedDraft, TAKE_PREFIX } from './posted-draft.ts';
import { type ShowDraftPorts, type Showing, shownDraft } from './shown-draft.ts';
import { wayOn } from './way-on.ts';

export type SavePorts = ShowDraftPorts & TakeInPorts;

/** Saves what was posted, and says what became of it: nothing that was typed is lost, whatever that is. */
export async function savePosted(asked: Asked, ports: SavePorts): Promise<Answer> {
  const { at, event, visit, language } = asked;
  const body = postedDraft(postedFields(event));
  const posted = { ...body, draftId: event.pathParameters?.draftId ?? body.draftId };
  if (!isDraftId(posted.draftId)) return notFound(visit);
  if (isTooMuchToShow(posted)) return tooLargeForm(visit);
  const input = inputOf(posted, postedFiles(event));
  if (posted.does === 'autosave') return autosaveAnswer(await takeInAsTyped(at, input, ports));
  return answerOf(asked, posted, await takeIn(at, input, language, ports), ports);
}

/** As a page: AWS Lambda answers with 6 MB at most. */
const MOST_SHOWN_CHARACTERS = 3_000_000;

/** Whether what was posted can't be shown again: it is not saved then, and stands in the browser still. */
export function isTooMuchToShow({ fields, mine }: Pick<PostedDraft, 'fields' | 'mine'>): boolean {
  if (hasTooManyRows(fields) || hasTooManyRows(mine)) return true;
  const sizes = [fields, mine].flatMap((typed) => Object.values(typed).map((text) => html`${text}`.toString().length));
  return sizes.reduce((sum, size) => sum + size, 0) > MOST_SHOWN_CHARACTERS;
}

async function answerOf(asked: Asked, posted: PostedDraft, outcome: TakeInOutcome, ports: SavePorts): Promise<Answer> {
  const { visit, language, t } = asked;
  const { fields } = outcome;
  const typed = { ...posted, fields };
  const toDraft = (done = '') =>
    seeOther(pathIn(language, `${deskPath('/desk/write/{draftId}', { draftId: posted.draftId })}${done}`));
  const ofTwo = (theirs: Draft, base: Draft | undefined, statusCode: number, errors: readonly FieldError[] = []) =>
    pageAnswer(visit, conflictPage(asked, { mine: fields, theirs, base, errors }), statusCode);
  switch (outcome.kind) {
    case 'went out':
      return notSavedAnswer(asked, outcome.wentOut, typed, outcome.base);
    case 'theirs':
      return toDraft();
    case 'not chosen': {
      const text = t('compose.conflict.choose');
      const errors = outcome.parts.map((part) => ({ fieldId: `${TAKE_PREFIX}${part}`, text }));
      return ofTwo(outcome.theirs, undefined, 422, errors);
    }
    case 'changed meanwhile':
      return ofTwo(outcome.theirs, outcome.base, 409);
    case 'consent withdrawn':
      return showNaming(asked, typed, outcome.naming, ports);
    case 'too large':
      return showTyped(asked, typed, t('compose.too-large'), ports, 413);
    case 'gone':
      return showTyped(asked, typed, t('compose.gone'), ports, 410);
    case 'saved':
    case 'same': {
      if (outcome.notTaken.length > 0) return showWith(asked, outcome, posted, ports);
      if (posted.does.startsWith('take')) return toDraft(`?done=${doneBy(outcome)}`);
      return seeOther(wayOn(posted, outcome, language));
    }
  }
}

/** What a page says of a save: it changed the draft, ended what waited to be sent, or changed nothing. */
const doneBy = (outcome: Extract<SaveOverOutcome, { kind: 'saved' | 'same' }>): 'ended' | 'saved' | 'same' =>
  outcome.kind === 'saved' && outcome.ended ? 'ended' : outcome.kind;

/** A draft that was saved, with what of the post could not be taken. */
async function showWith(
  asked: Asked,
  outcome: Extract<TakeInOutcome, { kind: 'saved' | 'same' }>,
  { part, opened }: PostedDraft,
  ports: SavePorts,
): Promise<Answer> {
  const { draft, notTaken, fields } = outcome;
  const errors = notTaken.flatMap((one) => notTakenInWords(asked, one, part, fields));
  const done = doneBy(outcome) === 'ended' ? { done: 'ended' as const } : {};
  return showDraft(asked, draft, { part, opened, errors, ...done }, ports, 422);
}

function notTakenInWords(
  { t, language }: InWords,
  one: NotTaken,
  part: PostedDraft['part'],
  fields: PostedDraft['fields'],
): FieldError[] {
  if ('faults' in one) {
    const problems = one.faults.map((fault) => problemOfFault(fault, IMAGE_FIELD));
    return problemsInWords(language, problems, fields);
  }
  if ('why' in one) return [{ fieldId: FILE_FIELD, text: t(`compose.file.${FILE_PROBLEM[one.why]}`) }];
  const { titles } = one;
  const several = { count: titles.length, titles: titles.map((title) => `“${title}”`).join(' · ') };
  return one.of === 'file'
    ? [{ fieldId: FILE_FIELD, text: t('compose.file.several', several), choices: titles }]
    : [{ fieldId: idOf(part === 'original' ? 'text' : `${part}.text`), text: t('compose.several-pasted', several) }];
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

/** What was typed, in the form again, and saved by no one. */
export async function showTyped(
  asked: Asked,
  { draftId, revision, part, opened, fields }: PostedDraft,
  words: string,
  ports: SavePorts,
  statusCode: number,
  errors: readonly FieldError[] = [],
): Promise<Answer> {
  const { office, member } = asked.at;
  const { publisherId } = office;
  const draft = { publisherId, draftId, revision, fields, savedAtMs: ports.nowMs(), savedBy: member };
  return showDraft(asked, draft, { part, opened, notSaved: words, errors }, ports, statusCode);
}

/** The page of a draft. */
export const showDraft = async (
  asked: Asked,
  draft: Draft,
  showing: Showing,
  ports: ShowDraftPorts,
  statusCode = 200,
) => pageAnswer(asked.visit, composePage(asked, await shownDraft(asked, draft, showing, ports)), statusCode);

/** What was typed names someone who withdrew their consent: it stands in the form again, each field with what is wrong with it. */
function showNaming(asked: Asked, posted: PostedDraft, naming: readonly string[], ports: SavePorts): Promise<Answer> {
  const problems = naming.map((field) => ({ field, what: 'consent-withdrawn' }) as const);
  const errors = problemsInWords(asked.language, problems, posted.fields);
  return showTyped(asked, posted, asked.t('compose.consent-withdrawn'), ports, 422, errors);
}

/** What the page's script is told of a save as it is typed: the revision that the next one follows, or to stop. */
function autosaveAnswer(outcome: SaveOutcome | { readonly kind: 'went out' | 'waits' }): Answer {
  const isKept = outcome.kind === 'saved' || outcome.kind === 'same';
  return {
    statusCode: isKept ? 200 : STATUS[outcome.kind],
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    body: JSON.stringify(isKept ? { revision: outcome.draft.revision } : { stopped: outcome.kind }),
  };
}

const STATUS = {
  'changed meanwhile': 409,
  'went out': 409,
  waits: 409,
  'too large': 413,
  'consent withdrawn': 422,
  gone: 410,
} as const;

/** Nothing that was posted of it is saved: it stands in the page, as far as its writer changed it. @param base - what they began with. */
export const notSavedAnswer = (asked: Asked, wentOut: WentOut, posted: PostedDraft, base: Draft | undefined): Answer =>
  wentOutAnswer(asked, wentOut, notSaved(asked, wentOut, posted, base));

function notSaved({ t, language }: InWords, { draft }: WentOut, posted: PostedDraft, base: Draft | undefined): NotDone {
  const typed = { ...posted, fields: { ...posted.mine, ...posted.fields } };
  const mine = posted.does.startsWith('take') ? posted.mine : withInput((base ?? draft).fields, typed);
  const changed = differencesOf(mine, draft.fields, base?.fields).filter(({ changedBy }) => changedBy !== 'them');
  return {
    said: t('compose.went-out.not-saved'),
    typed: changed
      .map((one) => differenceInWords(language, one))
      .map((one) => ({ label: partInWords(language, one.part, mine), text: one.mine })),
  };
}
