import { type Draft, findWentOut, withInput } from '../../../domain/drafts/drafts.ts';
import type { OwnAppeals } from '../../../domain/publishing/publishing.ts';
import type { Answer, PageEvent, Visit } from '../../kit/kit.ts';
import { imageAnswer, notFound, pageAnswer, postedFields, postedText, tooLargeForm } from '../../kit/kit.ts';
import {
  type Asked,
  type AtDeskHere,
  askedBy,
  deskPath,
  EDITION_FIELD,
  isDraftId,
  type MemberRoute,
  ownDraftIn,
  wentOutPage,
} from '../kit/kit.ts';
import { COMPOSE_DONE } from './compose-page.ts';
import { conflictPage } from './conflict-page.ts';
import { askToDelete, DELETE, type DeletePorts, deletePosted } from './delete-draft.ts';
import { DO_FIELD, openedIn, postedDraft, scrolledIn } from './posted-draft.ts';
import { isTooMuchToShow, notSavedAnswer, type SavePorts, savePosted, showDraft, showTyped } from './save-posted.ts';
import { keptInFormPage } from './sections/kept-in-form.ts';
import { partIn } from './shown-draft.ts';
import { OPEN_QUERY, PASTED_QUERY } from './way-on.ts';

export interface ComposePorts extends SavePorts, DeletePorts {
  readonly drafts: SavePorts['drafts'];
  readonly notes: SavePorts['notes'] & DeletePorts['notes'];
  readonly nowMs: SavePorts['nowMs'];
  readonly ownAppeals: Pick<OwnAppeals, 'published' | 'findPublished'>;
}

/** On which members write an appeal, each of their own publisher. */
export function composeRoutes(ports: ComposePorts): MemberRoute[] {
  const save = (asked: Asked) => (isDeleting(asked.event) ? deletePosted(asked, ports) : savePosted(asked, ports));
  const unproven: MemberRoute['unproven'] = (at, event, visit) => giveBack(at, event, visit, ports);
  return [
    { method: 'GET', path: '/desk/write', answer: (asked) => showNew(asked, ports) },
    { method: 'POST', path: '/desk/write', isLong: true, answer: save, unproven },
    { method: 'GET', path: '/desk/write/{draftId}', answer: (asked) => show(asked, ports) },
    { method: 'POST', path: '/desk/write/{draftId}', isLong: true, answer: save, unproven },
    {
      method: 'GET',
      path: '/desk/write/{draftId}/image/{digest}',
      answer: (asked) => showImage(asked, ports),
    },
  ];
}

const isDeleting = (event: PageEvent) => postedText(postedFields(event), DO_FIELD) === DELETE;

/** The id is in the form, so that a form that is sent twice begins one draft. */
async function showNew(asked: Asked, ports: ComposePorts): Promise<Answer> {
  const draft = {
    publisherId: asked.at.office.publisherId,
    draftId: ports.newId(),
    revision: 0,
    fields: { language: asked.language },
    savedAtMs: ports.nowMs(),
    savedBy: asked.at.member,
  };
  return showDraft(asked, draft, { part: 'original' }, ports);
}

async function show(asked: Asked, ports: ComposePorts): Promise<Answer> {
  const { event, visit } = asked;
  const draft = await ownDraftIn(asked, ports.drafts);
  if (!draft) return notFound(visit);
  const isToDelete = event.queryStringParameters?.[DELETE] !== undefined;
  const [wentOut, answer] = await Promise.all([
    findWentOut(draft, ports),
    isToDelete ? askToDelete(asked, draft, ports) : showAsAsked(asked, draft, ports),
  ]);
  return wentOut ? pageAnswer(visit, wentOutPage(asked, wentOut)) : answer;
}

function showAsAsked(asked: Asked, draft: Draft, ports: ComposePorts): Promise<Answer> {
  const { event } = asked;
  const {
    done: said,
    add: adds,
    at: scrolledTo = '',
    [OPEN_QUERY]: opened = '',
    [PASTED_QUERY]: pasted,
    [EDITION_FIELD]: edition,
  } = event.queryStringParameters ?? {};
  const named = partIn(edition);
  const part = named === draft.fields.language ? 'original' : named;
  const done = COMPOSE_DONE.find((word) => word === said);
  const scrolled = scrolledIn(scrolledTo);
  const opens = {
    part,
    ...(done && { done }),
    ...(adds !== undefined && { adds }),
    ...(pasted !== undefined && { hasPasted: true }),
    ...scrolled,
    opened: openedIn(opened),
  };
  return showDraft(asked, draft, opens, ports);
}

/** A draft's image is shown to its own publisher's members, and kept by no browser. */
async function showImage({ at, visit, event }: Asked, { drafts }: ComposePorts): Promise<Answer> {
  const { draftId = '', digest = '' } = event.pathParameters ?? {};
  const image =
    isDraftId(draftId) && /^[0-9a-f]{64}$/.test(digest)
      ? await drafts.findImage(at.office.publisherId, draftId, digest)
      : undefined;
  if (!image) return notFound(visit);
  const answer = imageAnswer(image.type, image.bytes);
  return { ...answer, headers: { ...answer.headers, 'Cache-Control': 'no-store' } };
}

/** A text whose session was over: it waits in the page until its writer has signed in, and then stands in the form again. */
async function giveBack(
  at: AtDeskHere | 'removed' | undefined,
  event: PageEvent,
  visit: Visit,
  ports: ComposePorts,
): Promise<Answer | undefined> {
  // It holds no text that could be lost, and is asked for again.
  if (isDeleting(event)) return undefined;
  const body = postedDraft(postedFields(event));
  const draftId = event.pathParameters?.draftId ?? body.draftId;
  if (!isDraftId(draftId)) return undefined;
  const posted = { ...body, draftId };
  if (isTooMuchToShow(posted)) return tooLargeForm(visit);
  if (typeof at !== 'object') {
    const path =
      event.pathParameters?.draftId === undefined ? '/desk/write' : deskPath('/desk/write/{draftId}', { draftId });
    return pageAnswer(visit, keptInFormPage(visit.language, path, posted, at === 'removed'), 403);
  }
  const asked = askedBy(at, event, visit);
  const { publisherId } = at.office;
  const newest = await ports.drafts.find(publisherId, draftId);
  if (!newest && posted.revision > 0) {
    const typed = { ...posted, fields: { ...posted.mine, ...posted.fields } };
    return showTyped(asked, typed, asked.t('compose.gone'), ports, 410);
  }
  const base = posted.revision === 0 ? undefined : await ports.drafts.find(publisherId, draftId, posted.revision);
  const wentOut = newest && (await findWentOut(newest, ports));
  if (wentOut) return notSavedAnswer(asked, wentOut, posted, base);
  if (newest && posted.does.startsWith('take'))
    return pageAnswer(visit, conflictPage(asked, { mine: posted.mine, theirs: newest, base: undefined }), 409);
  const fields = withInput((base ?? newest)?.fields ?? {}, {
    part: posted.part,
    fields: { ...posted.mine, ...posted.fields },
  });
  return showTyped(asked, { ...posted, fields }, asked.t('compose.over.back'), ports, 200);
}
