import { z } from 'zod';
import { FOLLOW_UP_KINDS } from '../../../contract/follow-up-kinds.ts';
import type { AudienceAnswer } from '../../../contract/requests/count-audience.ts';
import { type AppealSendingsPorts, sendingsOfAppeal } from '../../../domain/deciding/deciding.ts';
import { type BeginFollowUpPorts, beginFollowUp, type Drafts } from '../../../domain/drafts/drafts.ts';
import type { OwnAppeal, OwnAppealPorts, OwnAppeals } from '../../../domain/publishing/publishing.ts';
import { wordsIn } from '../../../locales/messages.ts';
import type { Page, PageEvent, Visit } from '../../kit/kit.ts';
import { html, pageAnswer, pathParameter, postedFields, postedText } from '../../kit/kit.ts';
import type { AtDeskHere, CountPorts, MemberRoute, Outcome } from '../kit/kit.ts';
import { countAudience, deskAct, deskHref, deskPage, deskPath, isDraftId, seesUnpublished } from '../kit/kit.ts';
import { KIND_FIELD, NEW_DRAFT_FIELD, SENT_DONE } from './follow-up-section.ts';
import { ownAppealIn } from './own-appeal-in.ts';
import { sentAppealPage } from './sent-appeal-page.ts';

interface SentRoutePorts extends AppealSendingsPorts, BeginFollowUpPorts, OwnAppealPorts, CountPorts {
  readonly appeals: BeginFollowUpPorts['appeals'];
  readonly drafts: BeginFollowUpPorts['drafts'] & Pick<Drafts, 'list'>;
  readonly ownAppeals: Pick<OwnAppeals, 'findPublished'>;
  readonly sendsPerSecond: number;
  nowMs(): number;
}

/** On which members see what came of an appeal that went out, and begin what follows it. */
export const sentRoutes = (ports: SentRoutePorts): MemberRoute[] => [
  { method: 'GET', path: PAGE, answer: (at, event, visit) => show(at, event, visit, ports) },
  ...deskAct(`${PAGE}/audience`, PAGE, (at, event, visit) => count(at, event, visit, ports)),
  ...deskAct(`${PAGE}/follow-up`, PAGE, (at, event, visit) => begin(at, event, visit, ports)),
];

const PAGE = '/desk/sent/{appealId}';

/** Of the drafts that were saved last, those that follow an appeal are named on its page. */
const DRAFTS_LOOKED_AT = 50;

async function show(
  at: AtDeskHere,
  event: PageEvent,
  visit: Visit,
  ports: SentRoutePorts,
  audience?: AudienceAnswer,
): Promise<Outcome> {
  const own = await ownAppealIn(at, event, ports);
  if (!own) return undefined;
  const [versions, writing] = await Promise.all([
    sendingsOfAppeal(own.newest, ports),
    seesUnpublished(at.member) ? writingOf(own, ports) : [],
  ]);
  const done = SENT_DONE.find((word) => word === event.queryStringParameters?.done);
  const page = sentAppealPage(visit, at, {
    ...{ newest: own.newest, versions, writing, draftId: ports.newId(), sendsPerSecond: ports.sendsPerSecond },
    ...(audience && { audience }),
    ...(done && { done }),
  });
  return pageAnswer(visit, page);
}

async function writingOf({ id: { publisherId }, newest: { appealId } }: OwnAppeal, ports: SentRoutePorts) {
  const newest = await ports.drafts.list(publisherId, DRAFTS_LOOKED_AT);
  const following = newest.filter(({ followUp }) => followUp === appealId);
  const ids = following.map(({ draftId }) => draftId);
  const published = ids.length === 0 ? new Map() : await ports.ownAppeals.findPublished(publisherId, ids);
  return following.filter(({ draftId }) => !published.has(draftId));
}

/** Counts who follows what the appeal is about, and its case. Whom it reached is written in receipts, which are not counted. */
async function count(at: AtDeskHere, event: PageEvent, visit: Visit, ports: SentRoutePorts): Promise<Outcome> {
  const newest = (await ownAppealIn(at, event, ports))?.newest;
  if (!newest || newest.kind === 'retraction') return undefined;
  const next = { ...newest, version: newest.version + 1, kind: 'update' } as const;
  return show(at, event, visit, ports, await countAudience(at.office.publisherId, next, ports.nowMs(), ports));
}

async function begin(at: AtDeskHere, event: PageEvent, visit: Visit, ports: SentRoutePorts): Promise<Outcome> {
  const posted = postedFields(event);
  const appealId = z.uuid().safeParse(pathParameter(event, 'appealId')).data;
  const kind = z.enum(FOLLOW_UP_KINDS).safeParse(postedText(posted, KIND_FIELD)).data;
  const draftId = postedText(posted, NEW_DRAFT_FIELD);
  if (appealId === undefined || kind === undefined || !isDraftId(draftId)) return undefined;
  const outcome = await beginFollowUp(at, { appealId, kind, draftId }, ports, ports.nowMs());
  switch (outcome) {
    case 'begun':
      return deskPath('/desk/write/{draftId}', { draftId });
    case 'no such appeal':
      return undefined;
    case 'not now':
      return deskPath('/desk/sent/{appealId}', { appealId });
    case 'too large':
      return pageAnswer(visit, tooLargePage(visit, at, appealId), 413);
  }
}

/** An appeal that a program published, and that no form of the desk holds. */
function tooLargePage({ language }: Visit, at: AtDeskHere, appealId: string): Page {
  const t = wordsIn(language);
  return deskPage(language, at, {
    title: t('sent.too-large'),
    main: html`<h1>${t('sent.too-large')}</h1>
<p class="lede">${t('sent.too-large.text')}</p>
<p class="actions"><a class="button" href="${deskHref(language, '/desk/sent/{appealId}', { appealId })}">${t('sent.back')}</a></p>`,
  });
}
