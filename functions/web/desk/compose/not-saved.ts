import { differencesOf } from '../../../domain/drafts/compare.ts';
import type { Draft } from '../../../domain/drafts/draft.ts';
import { message } from '../../../locales/messages.ts';
import type { Answer } from '../../kit/answers.ts';
import type { Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { partInWords } from '../kit/drafts/part-in-words.ts';
import { differenceInWords } from '../kit/drafts/value-in-words.ts';
import { type NotDone, type WentOut, wentOutAnswer } from '../kit/drafts/went-out.ts';
import { type PostedDraft, withPosted } from './posted-draft.ts';

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
  const mine = posted.does.startsWith('take') ? posted.mine : withPosted((base ?? draft).fields, typed);
  const changed = differencesOf(mine, draft.fields, base?.fields).filter(({ changedBy }) => changedBy !== 'them');
  return {
    said: message(language, 'compose.went-out.not-saved'),
    typed: changed
      .map((one) => differenceInWords(language, one))
      .map((one) => ({ label: partInWords(language, one.part, mine), text: one.mine })),
  };
}
