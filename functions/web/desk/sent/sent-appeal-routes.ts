import * as z from 'zod';
import { FOLLOW_UP_KINDS } from '../../../contract/follow-up-kinds.ts';
import { type AppealSendingsPorts, sendingsOfAppeal } from '../../../domain/deciding/deciding.ts';
import { type BeginFollowUpPorts, beginFollowUp, type Drafts } from '../../../domain/drafts/drafts.ts';
import type { OwnAppeal, OwnAppealPorts, OwnAppeals } from '../../../domain/publishing/publishing.ts';
import { type Page, pageAnswer, pathParameter, postedFields, postedText } from '../../kit/kit.ts';
import type { Asked, CountedAudience, CountPorts, MemberRoute, Outcome } from '../kit/kit.ts';
import { countAudience, deskPage, deskPageOfActs, deskPath, isDraftId, notice, seesUnpublished } from '../kit/kit.ts';
import { KIND_FIELD, NEW_DRAFT_FIELD, SENT_DONE } from './follow-up-section.ts';
import { ownAppealIn } from './own-appeal-in.ts';
import { sentAppealPage } from './sent-appeal-page.ts';

interface SentRoutePorts extends AppealSendingsPorts, BeginFollowUpPorts, OwnAppealPorts, CountPorts {
  readonly appeals: BeginFollowUpPorts['appeals'];
  readonly drafts: BeginFollowUpPorts['drafts'] & Pick<Drafts, 'list'>;
  readonly ownAppeals: Pick<OwnAppeals, 'findPublished'>;
  nowMs(): number;
}

/** On which members see what came of an appeal that went out, and begin what follows it. */
export const sentAppealRoutes = (ports: SentRoutePorts): MemberRoute[] =>
  deskPageOfActs<{ readonly audience: CountedAudience | undefined }>({
    path: PAGE,
    page: async (asked, counted) => {
      const { at, event } = asked;
      const own = await ownAppealIn(at, event, ports);
      if (!own) return undefined;
      const [versions, writing] = await Promise.all([
        sendingsOfAppeal(own.newest, ports),
        seesUnpublished(at.member) ? writingOf(own, ports) : [],
      ]);
      const done = SENT_DONE.find((word) => word === event.queryStringParameters?.done);
      return sentAppealPage(asked, {
        ...{ newest: own.newest, versions, writing, draftId: ports.newId() },
        ...(counted?.audience && { audience: counted.audience }),
        ...(done && { done }),
      });
    },
    acts: {
      // Who follows what the appeal is about, and its case. Whom it reached is written in receipts, which are not counted.
      [`${PAGE}/audience`]: async ({ at, event }) => {
        const newest = (await ownAppealIn(at, event, ports))?.newest;
        if (!newest || newest.kind === 'retraction') return undefined;
        const next = { ...newest, version: newest.version + 1, kind: 'update' } as const;
        return { said: { audience: await countAudience(at.office.publisherId, next, ports.nowMs(), ports) } };
      },
      [`${PAGE}/follow-up`]: (asked) => begin(asked, ports),
    },
  });

const PAGE = '/desk/sent/{appealId}';

/** Of the drafts that were saved last, those that follow an appeal are named on its page. */
const DRAFTS_LOOKED_AT = 50;

async function writingOf({ id: { publisherId }, newest: { appealId } }: OwnAppeal, ports: SentRoutePorts) {
  const newest = await ports.drafts.list(publisherId, DRAFTS_LOOKED_AT);
  const following = newest.filter(({ followUp }) => followUp === appealId);
  const ids = following.map(({ draftId }) => draftId);
  const published = ids.length === 0 ? new Map() : await ports.ownAppeals.findPublished(publisherId, ids);
  return following.filter(({ draftId }) => !published.has(draftId));
}

async function begin(asked: Asked, ports: SentRoutePorts): Promise<Outcome> {
  const { at, event, visit } = asked;
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
      return pageAnswer(visit, tooLargePage(asked, appealId), 413);
  }
}

/** An appeal that a program published, and that no form of the desk holds. */
function tooLargePage(asked: Asked, appealId: string): Page {
  const { t, language } = asked;
  const to = { path: deskPath('/desk/sent/{appealId}', { appealId }), label: t('sent.back') };
  return deskPage(asked, notice(language, { title: t('sent.too-large'), text: t('sent.too-large.text'), to }));
}
