import { type DeleteDraftPorts, deleteDraft, findKeeping } from '../../../domain/deciding/deciding.ts';
import type { Draft } from '../../../domain/drafts/drafts.ts';
import type { Answer, PageEvent, Visit } from '../../kit/kit.ts';
import { notFound, pageAnswer, pathIn, pathParameter, postedFields, seeOther } from '../../kit/kit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { DELETED_PATH } from '../desk-paths.ts';
import { deletePage } from './delete-page.ts';
import { isDraftId } from './is-draft-id.ts';
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
  if (outcome.kind === 'deleted' || outcome.kind === 'gone') return seeOther(pathIn(language, DELETED_PATH));
  if (outcome.kind === 'changed meanwhile') {
    const keeping = await findKeeping(outcome.theirs, ports);
    return pageAnswer(visit, deletePage(language, at, outcome.theirs, keeping, true), 409);
  }
  const newest = await ports.drafts.find(at.office.publisherId, draftId);
  return newest ? pageAnswer(visit, deletePage(language, at, newest, outcome), 409) : notFound(visit);
}
