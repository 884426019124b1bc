import { type Draft, differencesOf, type WentOut, withInput } from '../../../domain/drafts/drafts.ts';
import { message } from '../../../locales/messages.ts';
import type { Answer, Visit } from '../../kit/kit.ts';
import { type AtDeskHere, differenceInWords, type NotDone, partInWords, wentOutAnswer } from '../kit/kit.ts';
import type { PostedDraft } from './posted-draft.ts';

/** Nothing that was posted of it is saved: it stands in the page, as far as its writer changed it. @param base - what they began with. */
export const notSavedAnswer = (
  at: AtDeskHere,
  wentOut: WentOut,
  posted: PostedDraft,
  base: Draft | undefined,
  visit: Visit,
): Answer => wentOutAnswer(at, wentOut, visit, notSaved(wentOut, posted, base, visit));

function notSaved({ draft }: WentOut, posted: PostedDraft, base: Draft | undefined, { language }: Visit): NotDone {
  const typed = { ...posted, fields: { ...posted.mine, ...posted.fields } };
  const mine = posted.does.startsWith('take') ? posted.mine : withInput((base ?? draft).fields, typed);
  const changed = differencesOf(mine, draft.fields, base?.fields).filter(({ changedBy }) => changedBy !== 'them');
  return {
    said: message(language, 'compose.went-out.not-saved'),
    typed: changed
      .map((one) => differenceInWords(language, one))
      .map((one) => ({ label: partInWords(language, one.part, mine), text: one.mine })),
  };
}
