import type { SaveOverOutcome, TakeInOutcome, TakeInPorts } from '../../../domain/deciding/deciding.ts';
import { takeIn, takeInAsTyped } from '../../../domain/deciding/deciding.ts';
import { type Draft, hasTooManyRows, type NotTaken, problemOfFault } from '../../../domain/drafts/drafts.ts';
import { message, wordsIn } from '../../../locales/messages.ts';
import type { Answer, FieldError, PageEvent, Visit } from '../../kit/kit.ts';
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
import { type AtDeskHere, deskPath, idOf, isDraftId, problemsInWords } from '../kit/kit.ts';
import { autosaveAnswer } from './autosave-answer.ts';
import { composePage } from './compose-page.ts';
import { conflictPage } from './conflict-page.ts';
import { notSavedAnswer } from './not-saved.ts';
import { FILE_FIELD, IMAGE_FIELD, inputOf, type PostedDraft, postedDraft, TAKE_PREFIX } from './posted-draft.ts';
import { type ShowDraftPorts, shownDraft } from './shown-draft.ts';
import { wayOn } from './way-on.ts';

export type SavePorts = ShowDraftPorts & TakeInPorts;

/** Saves what was posted, and says what became of it: nothing that was typed is lost, whatever that is. */
export async function savePosted(
  at: AtDeskHere,
  event: PageEvent,
  draftId: string | undefined,
  visit: Visit,
  ports: SavePorts,
): Promise<Answer> {
  const body = postedDraft(postedFields(event));
  const posted = { ...body, draftId: draftId ?? body.draftId };
  if (!isDraftId(posted.draftId)) return notFound(visit);
  if (isTooMuchToShow(posted)) return tooLargeForm(visit);
  const input = inputOf(posted, postedFiles(event));
  if (posted.does === 'autosave') return autosaveAnswer(await takeInAsTyped(at, input, ports));
  return answerOf(at, posted, await takeIn(at, input, visit.language, ports), visit, ports);
}

/** As a page: AWS Lambda answers with 6 MB at most. */
const MOST_SHOWN_CHARACTERS = 3_000_000;

/** Whether what was posted can't be shown again: it is not saved then, and stands in the browser still. */
export function isTooMuchToShow({ fields, mine }: Pick<PostedDraft, 'fields' | 'mine'>): boolean {
  if (hasTooManyRows(fields) || hasTooManyRows(mine)) return true;
  const sizes = [fields, mine].flatMap((typed) => Object.values(typed).map((text) => html`${text}`.toString().length));
  return sizes.reduce((sum, size) => sum + size, 0) > MOST_SHOWN_CHARACTERS;
}

async function answerOf(
  at: AtDeskHere,
  posted: PostedDraft,
  outcome: TakeInOutcome,
  visit: Visit,
  ports: SavePorts,
): Promise<Answer> {
  const { language } = visit;
  const { fields } = outcome;
  const typed = { ...posted, fields };
  const toDraft = (done = '') =>
    seeOther(pathIn(language, `${deskPath('/desk/write/{draftId}', { draftId: posted.draftId })}${done}`));
  const ofTwo = (theirs: Draft, base: Draft | undefined, statusCode: number, errors: readonly FieldError[] = []) =>
    pageAnswer(visit, conflictPage(language, at, { mine: fields, theirs, base, errors }), statusCode);
  switch (outcome.kind) {
    case 'went out':
      return notSavedAnswer(at, outcome.wentOut, typed, outcome.base, visit);
    case 'theirs':
      return toDraft();
    case 'not chosen': {
      const text = wordsIn(language)('compose.conflict.choose');
      const errors = outcome.parts.map((part) => ({ fieldId: `${TAKE_PREFIX}${part}`, text }));
      return ofTwo(outcome.theirs, undefined, 422, errors);
    }
    case 'changed meanwhile':
      return ofTwo(outcome.theirs, outcome.base, 409);
    case 'consent withdrawn':
      return showNaming(at, typed, outcome.naming, visit, ports);
    case 'too large':
      return showTyped(at, typed, message(language, 'compose.too-large'), visit, ports, 413);
    case 'gone':
      return showTyped(at, typed, message(language, 'compose.gone'), visit, ports, 410);
    case 'saved':
    case 'same': {
      if (outcome.notTaken.length > 0) return showWith(at, outcome, posted, visit, ports);
      if (posted.does.startsWith('take')) return toDraft(`?done=${doneBy(outcome)}`);
      return seeOther(wayOn(posted, outcome, language));
    }
  }
}

/** What a page says of a save: it changed the draft, ended what waited to be sent, or changed nothing. */
export const doneBy = (outcome: Extract<SaveOverOutcome, { kind: 'saved' | 'same' }>): 'ended' | 'saved' | 'same' =>
  outcome.kind === 'saved' && outcome.ended ? 'ended' : outcome.kind;

/** A draft that was saved, with what of the post could not be taken. */
async function showWith(
  at: AtDeskHere,
  outcome: Extract<TakeInOutcome, { kind: 'saved' | 'same' }>,
  { part, opened }: PostedDraft,
  visit: Visit,
  ports: SavePorts,
): Promise<Answer> {
  const { draft, notTaken, fields } = outcome;
  const errors = notTaken.flatMap((one) => notTakenInWords(one, part, fields, visit));
  const done = doneBy(outcome) === 'ended' ? { done: 'ended' as const } : {};
  const shown = await shownDraft(draft, { part, opened, errors, ...done }, visit, ports);
  return pageAnswer(visit, composePage(visit.language, at, shown), 422);
}

function notTakenInWords(
  one: NotTaken,
  part: PostedDraft['part'],
  fields: PostedDraft['fields'],
  { language }: Visit,
): FieldError[] {
  const t = wordsIn(language);
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
  at: AtDeskHere,
  { draftId, revision, part, opened, fields }: PostedDraft,
  words: string,
  visit: Visit,
  ports: SavePorts,
  statusCode: number,
  errors: readonly FieldError[] = [],
): Promise<Answer> {
  const { publisherId } = at.office;
  const draft = { publisherId, draftId, revision, fields, savedAtMs: ports.nowMs(), savedBy: at.member };
  const shown = await shownDraft(draft, { part, opened, notSaved: words, errors }, visit, ports);
  return pageAnswer(visit, composePage(visit.language, at, shown), statusCode);
}

/** What was typed names someone who withdrew their consent: it stands in the form again, each field with what is wrong with it. */
const showNaming = (
  at: AtDeskHere,
  posted: PostedDraft,
  naming: readonly string[],
  visit: Visit,
  ports: SavePorts,
): Promise<Answer> =>
  showTyped(
    at,
    posted,
    message(visit.language, 'compose.consent-withdrawn'),
    visit,
    ports,
    422,
    problemsInWords(
      visit.language,
      naming.map((field) => ({ field, what: 'consent-withdrawn' })),
      posted.fields,
    ),
  );
