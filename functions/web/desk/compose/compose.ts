import { findWentOut, withInput } from '../../../domain/drafts/drafts.ts';
import type { OwnAppeals } from '../../../domain/publishing/publishing.ts';
import { message } from '../../../locales/messages.ts';
import type { Answer, PageEvent, Visit } from '../../kit/kit.ts';
import {
  imageAnswer,
  notFound,
  pageAnswer,
  pathParameter,
  postedFields,
  postedText,
  tooLargeForm,
} from '../../kit/kit.ts';
import { type AtDeskHere, deskPath, EDITION_FIELD, isDraftId, type MemberRoute, wentOutPage } from '../kit/kit.ts';
import { COMPOSE_DONE, composePage } from './compose-page.ts';
import { conflictPage } from './conflict-page.ts';
import { askToDelete, DELETE, type DeletePorts, deletePosted } from './delete-draft.ts';
import { notSavedAnswer } from './not-saved.ts';
import { DO_FIELD, openedIn, postedDraft, scrolledIn } from './posted-draft.ts';
import { isTooMuchToShow, type SavePorts, savePosted, showTyped } from './save-posted.ts';
import { keptInFormPage } from './sections/kept-in-form.ts';
import { partIn, shownDraft } from './shown-draft.ts';
import { OPEN_QUERY } from './way-on.ts';

export interface ComposePorts extends SavePorts, DeletePorts {
  readonly drafts: SavePorts['drafts'];
  readonly nowMs: SavePorts['nowMs'];
  readonly ownAppeals: Pick<OwnAppeals, 'published' | 'findPublished'>;
}

/** On which members write an appeal, each of their own publisher. */
export function composeRoutes(ports: ComposePorts): MemberRoute[] {
  const save = (at: AtDeskHere, event: PageEvent, visit: Visit) =>
    isDeleting(event)
      ? deletePosted(at, event, visit, ports)
      : savePosted(at, event, event.pathParameters?.draftId, visit, ports);
  const unproven = (at: AtDeskHere | 'removed' | undefined, event: PageEvent, visit: Visit) =>
    giveBack(at, event, visit, ports);
  return [
    { method: 'GET', path: '/desk/write', answer: (at, _, visit) => showNew(at, visit, ports) },
    { method: 'POST', path: '/desk/write', isLong: true, answer: save, unproven },
    { method: 'GET', path: '/desk/write/{draftId}', answer: (at, event, visit) => show(at, event, visit, ports) },
    { method: 'POST', path: '/desk/write/{draftId}', isLong: true, answer: save, unproven },
    {
      method: 'GET',
      path: '/desk/write/{draftId}/image/{digest}',
      answer: (at, event, visit) => showImage(at, event, visit, ports),
    },
  ];
}

const isDeleting = (event: PageEvent) => postedText(postedFields(event), DO_FIELD) === DELETE;

/** The id is in the form, so that a form that is sent twice begins one draft. */
async function showNew(at: AtDeskHere, visit: Visit, ports: ComposePorts): Promise<Answer> {
  const draft = {
    publisherId: at.office.publisherId,
    draftId: ports.newId(),
    revision: 0,
    fields: { language: visit.language },
    savedAtMs: ports.nowMs(),
    savedBy: at.member,
  };
  return pageAnswer(
    visit,
    composePage(visit.language, at, await shownDraft(draft, { part: 'original' }, visit, ports)),
  );
}

async function show(at: AtDeskHere, event: PageEvent, visit: Visit, ports: ComposePorts): Promise<Answer> {
  const draftId = pathParameter(event, 'draftId');
  const draft = isDraftId(draftId) ? await ports.drafts.find(at.office.publisherId, draftId) : undefined;
  if (!draft) return notFound(visit);
  const wentOut = await findWentOut(at, draftId, ports);
  if (wentOut) return pageAnswer(visit, wentOutPage(visit.language, at, wentOut));
  if (event.queryStringParameters?.[DELETE] !== undefined) return askToDelete(at, draft, visit, ports);
  const {
    done: said,
    add: adds,
    at: scrolledTo = '',
    [OPEN_QUERY]: opened = '',
    [EDITION_FIELD]: edition,
  } = event.queryStringParameters ?? {};
  const asked = partIn(edition);
  const part = asked === draft.fields.language ? 'original' : asked;
  const done = COMPOSE_DONE.find((word) => word === said);
  const shown = await shownDraft(
    draft,
    {
      part,
      ...(done && { done }),
      ...(adds !== undefined && { adds }),
      ...scrolledIn(scrolledTo),
      opened: openedIn(opened),
    },
    visit,
    ports,
  );
  return pageAnswer(visit, composePage(visit.language, at, shown));
}

/** A draft's image is shown to its own publisher's members, and kept by no browser. */
async function showImage(at: AtDeskHere, event: PageEvent, visit: Visit, { drafts }: ComposePorts): Promise<Answer> {
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
  const { language } = visit;
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
    return pageAnswer(visit, keptInFormPage(language, path, posted, at === 'removed'), 403);
  }
  const { publisherId } = at.office;
  const newest = await ports.drafts.find(publisherId, draftId);
  if (!newest && posted.revision > 0) {
    const typed = { ...posted, fields: { ...posted.mine, ...posted.fields } };
    return showTyped(at, typed, message(language, 'compose.gone'), visit, ports, 410);
  }
  const base = posted.revision === 0 ? undefined : await ports.drafts.find(publisherId, draftId, posted.revision);
  const wentOut = await findWentOut(at, draftId, ports);
  if (wentOut) return notSavedAnswer(at, wentOut, posted, base, visit);
  if (newest && posted.does.startsWith('take'))
    return pageAnswer(visit, conflictPage(language, at, { mine: posted.mine, theirs: newest, base: undefined }), 409);
  const fields = withInput((base ?? newest)?.fields ?? {}, {
    part: posted.part,
    fields: { ...posted.mine, ...posted.fields },
  });
  return showTyped(at, { ...posted, fields }, message(language, 'compose.over.back'), visit, ports, 200);
}
