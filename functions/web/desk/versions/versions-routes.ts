import { type SaveOverPorts, saveOverProposal } from '../../../domain/deciding/save-over-proposal.ts';
import type { Draft } from '../../../domain/drafts/draft.ts';
import type { Drafts } from '../../../domain/drafts/ports.ts';
import { message } from '../../../locales/messages.ts';
import { pageAnswer } from '../../kit/answers.ts';
import { type PageEvent, pathParameter, postedFields } from '../../kit/page-event.ts';
import { postedText } from '../../kit/posted-text.ts';
import type { Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { deskPath } from '../kit/desk-rights.ts';
import { findWentOut, type WentOutPorts, wentOutAnswer } from '../kit/drafts/went-out.ts';
import { isDraftId } from '../kit/is-draft-id.ts';
import type { MemberRoute, Outcome } from '../kit/member-routes.ts';
import { BEFORE_FIELD, SEEN_FIELD, TAKEN_FIELD, versionsPage } from './versions-page.ts';

export interface VersionsPorts extends SaveOverPorts, WentOutPorts {
  readonly drafts: Pick<Drafts, 'find' | 'save' | 'withdrawn'>;
  nowMs(): number;
}

/** Each is read by itself, and compared word by word with the one before it. */
const SHOWN_A_PAGE = 5;

/** Where members see what was saved of a draft before, and take a version back. */
export const versionsRoutes = (ports: VersionsPorts): MemberRoute[] => [
  {
    method: 'GET',
    path: '/desk/write/{draftId}/versions',
    answer: async (at, event, visit) => {
      const newest = await findNewest(at, event, ports);
      return newest
        ? show(at, newest, revisionIn(event.queryStringParameters?.[BEFORE_FIELD]), visit, ports)
        : undefined;
    },
  },
  {
    method: 'POST',
    path: '/desk/write/{draftId}/versions',
    answer: (at, event, visit) => takeBack(at, event, visit, ports),
  },
];

async function findNewest({ office }: AtDeskHere, event: PageEvent, { drafts }: VersionsPorts) {
  const draftId = pathParameter(event, 'draftId');
  return isDraftId(draftId) ? drafts.find(office.publisherId, draftId) : undefined;
}

async function show(
  at: AtDeskHere,
  newest: Draft,
  before: number | undefined,
  visit: Visit,
  { drafts, ownAppeals }: VersionsPorts,
  notTaken?: string,
): Promise<Outcome> {
  const { publisherId, draftId, revision } = newest;
  const top = Math.min(revision, (before ?? revision + 1) - 1);
  const numbers = Array.from({ length: SHOWN_A_PAGE + 1 }, (_, index) => top - index).filter((number) => number > 0);
  const read = await Promise.all(numbers.map((number) => drafts.find(publisherId, draftId, number)));
  const shown = read.slice(0, SHOWN_A_PAGE).filter((draft) => draft !== undefined);
  const next = numbers.length > SHOWN_A_PAGE ? top - SHOWN_A_PAGE + 1 : undefined;
  const isOut = (await findWentOut(at, draftId, { drafts, ownAppeals })) !== undefined;
  const page = { newest, isOut, shown, behind: read[SHOWN_A_PAGE], next, ...(notTaken !== undefined && { notTaken }) };
  return pageAnswer(visit, versionsPage(visit.language, at, page), notTaken === undefined ? 200 : 409);
}

/** What an earlier version held is saved as the newest one, unless another was saved since the page was shown. */
async function takeBack(at: AtDeskHere, event: PageEvent, visit: Visit, ports: VersionsPorts): Promise<Outcome> {
  const newest = await findNewest(at, event, ports);
  const posted = postedFields(event);
  const [taken, seen] = [TAKEN_FIELD, SEEN_FIELD].map((field) => revisionIn(postedText(posted, field)));
  if (!newest || taken === undefined || seen === undefined) return undefined;
  const { publisherId, draftId } = newest;
  const wentOut = await findWentOut(at, draftId, ports);
  if (wentOut)
    return wentOutAnswer(at, wentOut, visit, {
      said: message(visit.language, 'compose.went-out.not-saved'),
      typed: [],
    });
  const earlier = await ports.drafts.find(publisherId, draftId, taken);
  if (!earlier) return undefined;
  const outcome = await saveOverProposal(at, { draftId, revision: seen, fields: earlier.fields }, ports, ports.nowMs());
  if (outcome.kind === 'saved' || outcome.kind === 'same')
    return `${deskPath('/desk/write/{draftId}', { draftId })}?done=${outcome.kind === 'saved' && outcome.ended ? 'ended' : outcome.kind}`;
  if (outcome.kind === 'gone') return undefined;
  const words = {
    'changed meanwhile': 'compose.versions.meanwhile',
    'consent withdrawn': 'compose.versions.names-withdrawn',
    'too large': 'compose.too-large',
  } as const;
  const now = outcome.kind === 'changed meanwhile' ? outcome.theirs : newest;
  return show(at, now, undefined, visit, ports, message(visit.language, words[outcome.kind]));
}

const revisionIn = (text = ''): number | undefined => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined);
