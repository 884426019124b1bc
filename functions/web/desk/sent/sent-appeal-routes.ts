import type { FollowUpKind } from '../../../contract/follow-up-kinds.ts';
import { type AppealSendingsPorts, sendingsOfAppeal } from '../../../domain/deciding/deciding.ts';
import { type BeginFollowUpPorts, beginFollowUp, type Drafts } from '../../../domain/drafts/drafts.ts';
import type { OwnAppeal, OwnAppealPorts, OwnAppeals } from '../../../domain/publishing/publishing.ts';
import { type Page, pageAnswer, postedFields, postedText } from '../../kit/kit.ts';
import type { Acted, Asked, CountedAudience, CountPorts, MemberRoute, Outcome } from '../kit/kit.ts';
import {
  countAudience,
  deskPage,
  deskPageOfActs,
  deskPath,
  isDraftId,
  notAllowedPage,
  notice,
  pathWithIds,
  seesUnpublished,
} from '../kit/kit.ts';
import {
  HAPPENED,
  happenedInWords,
  KIND_FIELD,
  NEW_DRAFT_FIELD,
  SENT_DONE,
  type SentAppeal,
  WHOM,
  WHOM_FIELD,
  waysOf,
} from './follow-up-section.ts';
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
  deskPageOfActs<Chosen & { readonly audience?: CountedAudience | undefined }>({
    path: PAGE,
    page: async (asked, { audience, chosen, errors }) => {
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
        ...(audience && { audience }),
        ...(chosen && { chosen }),
        errors,
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
      [`${PAGE}/follow-up`]: (asked) => goOn(asked, ports),
    },
  });

type Chosen = Partial<Pick<SentAppeal, 'chosen'>>;

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

/** Begins a draft, or leads to the page of what one member does at once. */
async function goOn(asked: Asked, ports: SentRoutePorts): Promise<Acted<Chosen>> {
  const { at, event, t, language } = asked;
  const posted = postedFields(event);
  const newest = (await ownAppealIn(at, event, ports))?.newest;
  const draftId = postedText(posted, NEW_DRAFT_FIELD);
  if (!newest || !isDraftId(draftId)) return undefined;
  const kind = HAPPENED.find((one) => one === postedText(posted, KIND_FIELD));
  const whom = WHOM.find((one) => one === postedText(posted, WHOM_FIELD));
  if (kind === undefined)
    return { said: { errors: [{ fieldId: KIND_FIELD, text: t('sent.follow.error.what') }], chosen: { whom } } };
  const ways = waysOf(newest, at.member).filter((way) => way.kind === kind);
  if (ways.length === 0) return pageAnswer(asked.visit, notAllowedPage(asked), 403);
  // Most of what follows is told to readers. That a name goes out has one way, whoever the answer before it names.
  const way = ways.find((one) => kind === 'name' || one.whom === (whom ?? 'readers'));
  if (!way) {
    const possible = new Intl.ListFormat(language, { type: 'disjunction' }).format(
      ways.map((one) => t(`sent.whom.${one.whom}`)),
    );
    const text = t('sent.follow.error.whom', { what: happenedInWords(asked, newest, kind), whom: possible });
    return { said: { errors: [{ fieldId: WHOM_FIELD, text }], chosen: { kind, whom } } };
  }
  return way.path === '/desk/write' && kind !== 'name'
    ? begin(asked, { appealId: newest.appealId, kind, draftId }, ports)
    : pathWithIds(way.path, { appealId: newest.appealId });
}

async function begin(
  asked: Asked,
  wanted: { readonly appealId: string; readonly kind: FollowUpKind; readonly draftId: string },
  ports: SentRoutePorts,
): Promise<Outcome> {
  const { at, visit } = asked;
  const { appealId, draftId } = wanted;
  const outcome = await beginFollowUp(at, wanted, ports, ports.nowMs());
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
