import type { Language } from '../../../contract/languages.ts';
import type { SendingProposal, TakeInOutcome } from '../../../domain/deciding/deciding.ts';
import { type DraftFields, rowField, rowsOf } from '../../../domain/drafts/drafts.ts';
import { type Html, html, pathIn } from '../../kit/kit.ts';
import { deskHref, deskPath, EDITION_FIELD, type InWords, idOf } from '../kit/kit.ts';
import { DROP_IMAGE, KEEP_IMAGE, type PostedDraft } from './posted-draft.ts';

type Saved = Extract<TakeInOutcome, { kind: 'saved' | 'same' }>;

/** The status that stands by the buttons at the end of the form. */
export const SAVED_ID = 'saved';

/** Names the folds that are open on the page of a draft. */
export const OPEN_QUERY = 'open';

/** Says that a text was pasted just now. */
export const PASTED_QUERY = 'pasted';

/** Where a save leads: to the row that was asked for, or to where its button stood. */
export function wayOn(posted: PostedDraft, outcome: Saved, language: Language): string {
  const { kind, fields, wasRead } = outcome;
  const ended = outcome.kind === 'saved' && outcome.ended;
  const { draftId, part, does, scrolledTo } = posted;
  const isOfImage = does === DROP_IMAGE || does === KEEP_IMAGE;
  const opened = isOfImage ? [...posted.opened, 'image'] : posted.opened;
  if (does === 'see-mail' && !wasRead) return deskHref(language, '/desk/write/{draftId}/mail', { draftId });
  const adds = /^add-((?:[a-z]{2}\.)?[a-z]+)$/.exec(does)?.[1];
  const asked = new URLSearchParams({
    // An empty row that is asked for once more is no save of nothing.
    ...(adds !== undefined && kind === 'same' ? {} : { done: ended ? 'ended' : wasRead ? 'read' : kind }),
    ...(part !== 'original' && { [EDITION_FIELD]: part }),
    ...(adds !== undefined && { add: adds }),
    ...(adds === undefined && scrolledTo !== undefined && { at: String(scrolledTo) }),
    ...(does === 'paste' && { [PASTED_QUERY]: 'yes' }),
    ...(opened.length > 0 && { [OPEN_QUERY]: [...new Set(opened)].join(' ') }),
  });
  const path = pathIn(
    language,
    asked.size === 0
      ? deskPath('/desk/write/{draftId}', { draftId })
      : `${deskPath('/desk/write/{draftId}', { draftId })}?${asked}`,
  );
  if (adds !== undefined) return `${path}#${idOf(newRowOf(adds, fields))}`;
  const isAtItsPlace = scrolledTo !== undefined || does === SAVE_ABOVE || wasRead;
  return isAtItsPlace ? path : `${path}#${isOfImage ? 'image' : SAVED_ID}`;
}

/** Sources stand in no frame of their own: the first field of a new one is its address. */
const newRowOf = (part: string, fields: DraftFields): string =>
  rowField(part, rowsOf(fields, part).length + 1, part === 'sources' ? 'url' : '');

/** What the button above the form does: it saves as the one below it, and leads back to the top. */
export const SAVE_ABOVE = 'save-above';

/** @param standing - what waits to be sent of the draft, and ends by a save. */
export const saveButton = (
  { t }: InWords,
  does: 'save' | typeof SAVE_ABOVE,
  standing?: Pick<SendingProposal, 'status'>,
): Html =>
  html`<button class="button button--quiet" type="submit" name="do" value="${does}">${t(labelOf(standing))}</button>`;

function labelOf(standing: Pick<SendingProposal, 'status'> | undefined) {
  if (!standing) return 'compose.save';
  return standing.status === 'open' ? 'compose.save-ends-open' : 'compose.save-ends-approved';
}
