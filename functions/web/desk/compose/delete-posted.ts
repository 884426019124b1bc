import { type DeleteDraftPorts, deleteDraft, findKeeping } from '../../../domain/drafts/deleting/delete-draft.ts';
import type { Draft } from '../../../domain/drafts/draft.ts';
import { type Answer, pageAnswer, seeOther } from '../../kit/answers.ts';
import { type PageEvent, pathParameter, postedFields } from '../../kit/page-event.ts';
import { notFound } from '../../kit/problem-pages.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { isDraftId } from '../kit/is-draft-id.ts';
import { deletePage } from './delete-page.ts';
import { postedDraft } from './posted-draft.ts';

export interface DeletePorts extends DeleteDraftPorts {
  nowMs(): number;
}

/** Asks whether a draft is to be deleted. It changes nothing. */
export const askToDelete = async (at: AtDeskHere, draft: Draft, visit: Visit, ports: DeletePorts): Promise<Answer> =>
  pageAnswer(visit, deletePage(visit.language, at, draft, await findKeeping(draft, ports)));

/** Deletes the revision of a draft that a member saw, or says why not. A press that is sent twice leads to the same page. */
export async function deletePosted(
  at: AtDeskHere,
  event: PageEvent,
  visit: Visit,
  ports: DeletePorts,
): Promise<Answer> {
  const { language } = visit;
  const draftId = pathParameter(event, 'draftId');
  if (!isDraftId(draftId)) return notFound(visit);
  const { revision } = postedDraft(postedFields(event));
  const outcome = await deleteDraft(at, { draftId, revision }, ports, ports.nowMs());
  if (outcome.kind === 'deleted' || outcome.kind === 'gone')
    return seeOther(pathIn(language, '/desk/drafts?done=deleted'));
  if (outcome.kind === 'changed meanwhile') {
    const keeping = await findKeeping(outcome.theirs, ports);
    return pageAnswer(visit, deletePage(language, at, outcome.theirs, keeping, true), 409);
  }
  const newest = await ports.drafts.find(at.office.publisherId, draftId);
  return newest ? pageAnswer(visit, deletePage(language, at, newest, outcome), 409) : notFound(visit);
}
