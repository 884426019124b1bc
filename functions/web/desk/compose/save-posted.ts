import {
  type SaveOverOutcome,
  type SaveOverPorts,
  saveAsTyped,
  saveOverProposal,
} from '../../../domain/deciding/save-over-proposal.ts';
import { differencesOf, merged } from '../../../domain/drafts/compare.ts';
import type { Draft } from '../../../domain/drafts/draft.ts';
import { withMadeFrom } from '../../../domain/drafts/editions/made-from.ts';
import { type DraftFields, TAKEN_FROM_FIELD } from '../../../domain/drafts/fields.ts';
import { hasTooManyRows } from '../../../domain/drafts/rows.ts';
import { type DraftToSave, saveDraft } from '../../../domain/drafts/save-draft.ts';
import { withTextAsPasted } from '../../../domain/drafts/text-in/whole-page.ts';
import { message, wordsIn } from '../../../locales/messages.ts';
import { type Answer, pageAnswer, seeOther } from '../../kit/answers.ts';
import type { FieldError } from '../../kit/components/errors.ts';
import { postedFiles } from '../../kit/form-body.ts';
import { html } from '../../kit/html.ts';
import type { PostedFiles } from '../../kit/multipart.ts';
import { type PageEvent, postedFields } from '../../kit/page-event.ts';
import { notFound, tooLargeForm } from '../../kit/problem-pages.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { deskPath } from '../kit/desk-rights.ts';
import { problemsInWords } from '../kit/drafts/problems-in-words.ts';
import { findWentOut, type WentOutPorts } from '../kit/drafts/went-out.ts';
import { isDraftId } from '../kit/is-draft-id.ts';
import { autosaveAnswer } from './autosave-answer.ts';
import { composePage } from './compose-page.ts';
import { conflictPage } from './conflict-page.ts';
import { notSavedAnswer } from './not-saved.ts';
import { AS_PASTED, type PostedDraft, postedDraft, TAKE_PREFIX, withPosted } from './posted-draft.ts';
import { type ShowDraftPorts, shownDraft } from './shown-draft.ts';
import { type TakenIn, withDemands, withEditions, withFollowed, withImage, withText } from './taken-in.ts';
import { wayOn } from './way-on.ts';

export interface SavePorts extends ShowDraftPorts, SaveOverPorts, WentOutPorts {
  readonly drafts: ShowDraftPorts['drafts'];
  readonly ownAppeals: ShowDraftPorts['ownAppeals'] & WentOutPorts['ownAppeals'];
}

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
  const refusal = await refuseWentOut(at, posted, visit, ports);
  if (refusal) return refusal;
  return posted.does.startsWith('take')
    ? saveTaken(at, posted, visit, ports)
    : saveTyped(at, posted, postedFiles(event), visit, ports);
}

/** As a page: AWS Lambda answers with 6 MB at most. */
const MOST_SHOWN_CHARACTERS = 3_000_000;

/** Whether what was posted can't be shown again: it is not saved then, and stands in the browser still. */
export function isTooMuchToShow({ fields, mine }: Pick<PostedDraft, 'fields' | 'mine'>): boolean {
  if (hasTooManyRows(fields) || hasTooManyRows(mine)) return true;
  const sizes = [fields, mine].flatMap((typed) => Object.values(typed).map((text) => html`${text}`.toString().length));
  return sizes.reduce((sum, size) => sum + size, 0) > MOST_SHOWN_CHARACTERS;
}

/** Of a draft that went out nothing is saved, by any button; a text from the clipboard stands in its place. */
async function refuseWentOut(at: AtDeskHere, posted: PostedDraft, visit: Visit, ports: SavePorts) {
  const { draftId, revision } = posted;
  const wentOut = await findWentOut(at, draftId, ports);
  if (!wentOut) return undefined;
  if (posted.does === 'autosave') return autosaveAnswer({ kind: 'went out' });
  const base = revision === 0 ? undefined : await ports.drafts.find(at.office.publisherId, draftId, revision);
  const { fields } = await withText(posted.fields, posted, {}, visit, ports);
  return notSavedAnswer(at, wentOut, { ...posted, fields }, base, visit);
}

async function saveTyped(
  at: AtDeskHere,
  posted: PostedDraft,
  files: PostedFiles,
  visit: Visit,
  ports: SavePorts,
): Promise<Answer> {
  const { draftId, revision, does } = posted;
  const { publisherId } = at.office;
  const base = revision === 0 ? undefined : await ports.drafts.find(publisherId, draftId, revision);
  const newest = base ? undefined : await ports.drafts.find(publisherId, draftId);
  const before = (base ?? newest)?.fields ?? {};
  const typed = withFollowed(withEditions(withDemands(withPosted(before, posted), posted)), posted);
  const text =
    does === AS_PASTED
      ? { fields: await putBack(typed, { publisherId, draftId }, ports), errors: [] }
      : does === 'autosave'
        ? { fields: typed, errors: [] }
        : await withText(typed, posted, files, visit, ports);
  const image = await withImage(text.fields, posted, files, { publisherId, draftId }, visit, ports);
  const taken: TakenIn = {
    ...image,
    errors: [...text.errors, ...image.errors],
    ...(text.wasRead && { wasRead: true }),
  };
  if (does === 'autosave')
    return autosaveAnswer(await saveAsTyped(at, { draftId, revision, fields: taken.fields }, ports, ports.nowMs()));
  const { fields, outcome } = await saveWithItsSource(
    at,
    { draftId, revision, fields: taken.fields, ...stillTrueIn(posted) },
    text.asItCame,
    ports,
  );
  const notSaved = (words: string, statusCode: number) =>
    showTyped(at, { ...posted, fields }, words, visit, ports, statusCode);
  switch (outcome.kind) {
    case 'saved':
    case 'same':
      return taken.errors.length > 0
        ? showWith(at, outcome, posted, taken, visit, ports)
        : seeOther(
            wayOn(
              posted,
              { ...endedBy(outcome), kind: outcome.kind, fields, ...(taken.wasRead && { wasRead: true }) },
              visit.language,
            ),
          );
    case 'consent withdrawn':
      return showNaming(at, { ...posted, fields }, outcome.naming, visit, ports);
    case 'too large':
      return notSaved(message(visit.language, 'compose.too-large'), 413);
    case 'changed meanwhile':
      return pageAnswer(
        visit,
        conflictPage(visit.language, at, {
          mine: base
            ? withMadeFrom(fields, base.revision, base.fields, stillTrueIn(posted).stillTrue)
            : withPosted(outcome.theirs.fields, { ...posted, fields }),
          theirs: outcome.theirs,
          base: outcome.base,
        }),
        409,
      );
    case 'gone':
      return notSaved(message(visit.language, 'compose.gone'), 410);
  }
}

/** The edition that its writer says is still true. */
const stillTrueIn = ({ part, isUpToDate }: PostedDraft) =>
  isUpToDate && part !== 'original' ? { stillTrue: part } : {};

/** A text that was taken apart is kept as it came first, as a revision of its own. */
async function saveWithItsSource(
  at: AtDeskHere,
  wanted: DraftToSave,
  asItCame: DraftFields | undefined,
  ports: SavePorts,
): Promise<{ readonly fields: DraftFields; readonly outcome: SaveOverOutcome }> {
  const first = await saveOverProposal(at, { ...wanted, fields: asItCame ?? wanted.fields }, ports, ports.nowMs());
  if (!asItCame) return { fields: wanted.fields, outcome: first };
  if (first.kind !== 'saved' && first.kind !== 'same') return { fields: asItCame, outcome: first };
  const { revision } = first.draft;
  const fields = { ...wanted.fields, [TAKEN_FROM_FIELD]: String(revision) };
  const apart = { draftId: wanted.draftId, revision, fields, isAutosave: true };
  const outcome = await saveDraft(at, apart, ports, ports.nowMs());
  return { fields, outcome: outcome.kind === 'saved' ? { ...outcome, ...endedBy(first) } : outcome };
}

async function putBack(
  fields: DraftFields,
  { publisherId, draftId }: Pick<Draft, 'publisherId' | 'draftId'>,
  { drafts }: SavePorts,
): Promise<DraftFields> {
  const from = Number(fields[TAKEN_FROM_FIELD] ?? 0);
  const pasted = from > 0 ? await drafts.find(publisherId, draftId, from) : undefined;
  return withTextAsPasted(fields, pasted?.fields);
}

/** Whether a save ended what waited to be sent. */
export const endedBy = (outcome: SaveOverOutcome): { readonly ended: true } | undefined =>
  outcome.kind === 'saved' && outcome.ended ? { ended: true } : undefined;

/** A draft that was saved, with what of the post could not be taken. */
async function showWith(
  at: AtDeskHere,
  outcome: SaveOverOutcome & { readonly draft: Draft },
  { part, opened }: PostedDraft,
  { errors }: TakenIn,
  visit: Visit,
  ports: SavePorts,
): Promise<Answer> {
  const shown = await shownDraft(
    outcome.draft,
    { part, opened, errors, ...(endedBy(outcome) && { done: 'ended' }) },
    visit,
    ports,
  );
  return pageAnswer(visit, composePage(visit.language, at, shown), 422);
}

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

/** Saves one of two texts, or parts of both, as a member chose. */
async function saveTaken(at: AtDeskHere, posted: PostedDraft, visit: Visit, ports: SavePorts): Promise<Answer> {
  const { draftId, revision, mine, takes, does } = posted;
  const { publisherId } = at.office;
  const back = (done: string) =>
    seeOther(pathIn(visit.language, `${deskPath('/desk/write/{draftId}', { draftId })}${done}`));
  if (does === 'take-theirs') return back('');
  const theirs = await ports.drafts.find(publisherId, draftId, revision);
  if (!theirs)
    return showTyped(at, { ...posted, fields: mine }, message(visit.language, 'compose.gone'), visit, ports, 410);
  const open =
    does === 'take-mine'
      ? []
      : differencesOf(mine, theirs.fields, undefined).filter(({ part }) => takes[part] === undefined);
  if (open.length > 0) {
    const text = wordsIn(visit.language)('compose.conflict.choose');
    const errors = open.map(({ part }) => ({ fieldId: `${TAKE_PREFIX}${part}`, text }));
    return pageAnswer(visit, conflictPage(visit.language, at, { mine, theirs, base: undefined, errors }), 422);
  }
  const fields: DraftFields =
    does === 'take-mine' ? mine : merged(mine, theirs.fields, (part) => takes[part] === 'theirs');
  const outcome = await saveOverProposal(at, { draftId, revision, fields, isChosen: true }, ports, ports.nowMs());
  if (outcome.kind === 'consent withdrawn') return showNaming(at, { ...posted, fields }, outcome.naming, visit, ports);
  if (outcome.kind === 'saved' || outcome.kind === 'same')
    return back(`?done=${endedBy(outcome) ? 'ended' : outcome.kind}`);
  if (outcome.kind !== 'changed meanwhile') {
    const [words, statusCode] =
      outcome.kind === 'gone' ? (['compose.gone', 410] as const) : (['compose.too-large', 413] as const);
    return showTyped(at, { ...posted, fields }, message(visit.language, words), visit, ports, statusCode);
  }
  return pageAnswer(
    visit,
    conflictPage(visit.language, at, { mine: fields, theirs: outcome.theirs, base: outcome.base }),
    409,
  );
}
