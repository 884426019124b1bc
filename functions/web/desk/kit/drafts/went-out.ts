import { differencesOf } from '../../../../domain/drafts/compare.ts';
import type { Draft } from '../../../../domain/drafts/draft.ts';
import type { Drafts } from '../../../../domain/drafts/ports.ts';
import type { OwnAppeals } from '../../../../domain/publishing/own-appeals.ts';
import { message } from '../../../../locales/messages.ts';
import { type Answer, pageAnswer } from '../../../kit/answers.ts';
import type { Visit } from '../../../kit/visit.ts';
import { type PostedDraft, withPosted } from '../../compose/posted-draft.ts';
import type { AtDeskHere } from '../desk-frame.ts';
import { partInWords } from './part-in-words.ts';
import { differenceInWords } from './value-in-words.ts';
import { type NotDone, type WentOut, wentOutPage } from './went-out-page.ts';

export interface WentOutPorts {
  readonly drafts: Pick<Drafts, 'find'>;
  readonly ownAppeals: Pick<OwnAppeals, 'findPublished'>;
}

/** A draft that went out; undefined of one that did not, or that there is not. */
export async function findWentOut(
  { office: { publisherId } }: Pick<AtDeskHere, 'office'>,
  draftId: string,
  { drafts, ownAppeals }: WentOutPorts,
): Promise<WentOut | undefined> {
  const draft = await drafts.find(publisherId, draftId);
  const as = draft && (await ownAppeals.findPublished(publisherId, [draftId])).get(draftId);
  return as && { draft, appealId: as.appealId };
}

/** Says that a draft went out, in place of what was asked of it. */
export const wentOutAnswer = (at: AtDeskHere, wentOut: WentOut, visit: Visit, notDone: NotDone): Answer =>
  pageAnswer(visit, wentOutPage(visit.language, at, wentOut, notDone), 409);

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
