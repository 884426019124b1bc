import { z } from 'zod';
import type { Draft } from '../../../domain/drafts/draft.ts';
import type { Drafts } from '../../../domain/drafts/ports.ts';
import { requestOf } from '../../../domain/drafts/request-of.ts';
import { type SaveDraftPorts, saveDraft } from '../../../domain/drafts/save-draft.ts';
import { message } from '../../../locales/messages.ts';
import { type Answer, pageAnswer, seeOther } from '../../kit/answers.ts';
import { type PageEvent, pathParameter, postedFields } from '../../kit/page-event.ts';
import { notFound } from '../../kit/problem-pages.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { DRAFT_PATH, draftPath, WRITE_PATH } from '../desk-paths.ts';
import type { MemberRoute } from '../member-routes.ts';
import { COMPOSE_DONE, type ComposeDone, composePage } from './compose-page.ts';
import { type PostedDraft, postedDraft, withPosted } from './posted-draft.ts';
import { problemsInWords } from './problems-in-words.ts';

export interface ComposePorts extends SaveDraftPorts {
  readonly drafts: Drafts;
  nowMs(): number;
}

const DraftId = z.uuid();
const DONE_FIELD = 'done';
const doneIn = ({ queryStringParameters }: PageEvent): ComposeDone | undefined =>
  COMPOSE_DONE.find((word) => word === queryStringParameters?.[DONE_FIELD]);

/** On which members write an appeal, each of their own publisher. */
export function composeRoutes(ports: ComposePorts): MemberRoute[] {
  return [
    {
      method: 'GET',
      path: WRITE_PATH,
      needs: 'propose',
      answer: (at, _, visit) => showNew(at, visit, ports),
    },
    {
      method: 'POST',
      path: WRITE_PATH,
      needs: 'propose',
      answer: (at, event, visit) => save(at, postedDraft(postedFields(event)), visit, ports),
    },
    {
      method: 'GET',
      path: DRAFT_PATH,
      needs: 'propose',
      answer: (at, event, visit) => show(at, event, visit, ports),
    },
    {
      method: 'POST',
      path: DRAFT_PATH,
      needs: 'propose',
      answer: (at, event, visit) =>
        save(at, { ...postedDraft(postedFields(event)), draftId: pathParameter(event, 'draftId') }, visit, ports),
    },
  ];
}

/** The id is in the form, so that a form that is sent twice begins one draft. */
const showNew = (at: AtDeskHere, visit: Visit, { newId }: ComposePorts): Answer =>
  pageAnswer(
    visit,
    composePage(visit.language, at, { draftId: newId(), revision: 0, fields: {}, part: 'original', errors: [] }),
  );

async function show(at: AtDeskHere, event: PageEvent, visit: Visit, { drafts }: ComposePorts): Promise<Answer> {
  const draft = await findDraft(at, pathParameter(event, 'draftId'), drafts);
  if (!draft) return notFound(visit);
  return pageAnswer(visit, composePage(visit.language, at, { ...shownOf(draft, visit), done: doneIn(event) }));
}

const findDraft = async (at: AtDeskHere, draftId: string, drafts: Pick<Drafts, 'find'>) =>
  DraftId.safeParse(draftId).success ? drafts.find(at.office.publisherId, draftId) : undefined;

function shownOf(draft: Draft, { language }: Visit) {
  const { savedBy, ...shown } = draft;
  const { problems } = requestOf(draft);
  return {
    ...shown,
    savedBy: savedBy.name,
    part: 'original' as const,
    errors: problemsInWords(language, problems),
  };
}

async function save(at: AtDeskHere, posted: PostedDraft, visit: Visit, ports: ComposePorts): Promise<Answer> {
  const { draftId, revision } = posted;
  const { language } = visit;
  if (!DraftId.safeParse(draftId).success) return notFound(visit);
  const seen = revision === 0 ? undefined : await ports.drafts.find(at.office.publisherId, draftId, revision);
  const fields = withPosted(seen?.fields ?? {}, posted);
  const outcome = await saveDraft(at, { draftId, revision, fields }, ports, ports.nowMs());
  const shown = (errors: string) =>
    composePage(language, at, {
      draftId,
      revision,
      fields,
      part: posted.part,
      errors: [{ fieldId: 'title', text: errors }],
    });
  switch (outcome.kind) {
    case 'saved':
    case 'same':
      return seeOther(pathIn(language, `${draftPath(draftId)}?${DONE_FIELD}=${outcome.kind}`));
    case 'too large':
      return pageAnswer(visit, shown(message(language, 'compose.too-large')), 413);
    case 'changed meanwhile':
      return pageAnswer(visit, shown(message(language, 'compose.changed-meanwhile')), 409);
    case 'gone':
      return pageAnswer(visit, shown(message(language, 'compose.gone')), 410);
  }
}
