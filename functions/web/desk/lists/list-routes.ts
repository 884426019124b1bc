import { newestOfDrafts, type SendingProposals } from '../../../domain/deciding/deciding.ts';
import type { InWritingPorts, ListBroughtPorts, TakeOnPorts } from '../../../domain/drafts/drafts.ts';
import { listBrought, listInWriting, looksLike, takeOnDraft } from '../../../domain/drafts/drafts.ts';
import { holdsWords, type ListPage, type OwnAppeals } from '../../../domain/publishing/publishing.ts';
import { type Answer, type Page, pageAnswer, pathParameter, type Visit } from '../../kit/kit.ts';
import type { Asked, AtDeskHere, MemberRoute } from '../kit/kit.ts';
import { deskAct, deskPage, deskPath, mayOpen, notice } from '../kit/kit.ts';
import { draftsPage, type FoundDrafts, searchPage, sentPage } from './list-pages.ts';
import { type AskedInAddress, askedInAddress } from './search-form.ts';

export interface ListPorts extends InWritingPorts {
  readonly ownAppeals: OwnAppeals;
  readonly proposals: Pick<SendingProposals, 'list'>;
  readonly drafts: InWritingPorts['drafts'] & ListBroughtPorts['drafts'];
  nowMs(): number;
}

const NOTHING: ListPage<never> = { shown: [] };
const NO_DRAFTS: FoundDrafts = { writing: NOTHING, like: new Map(), asked: new Map() };

/** The lists of what a member's own publisher sent and writes, and the search of what of both they may see. Each reads a bounded number of items. */
export const listRoutes = (ports: ListPorts): MemberRoute[] => [
  { method: 'GET', path: '/desk/search', answer: (asked) => search(asked, ports) },
  {
    method: 'GET',
    path: '/desk/sent',
    answer: async (here) => {
      const { at, visit } = here;
      const asked = askedInAddress(visit.query);
      return listAnswer(visit, asked, sentPage(here, asked, await findSent(at, asked, ports)));
    },
  },
  {
    method: 'GET',
    path: '/desk/drafts',
    answer: async (here) => {
      const { at, visit } = here;
      const asked = askedInAddress(visit.query);
      return listAnswer(visit, asked, draftsPage(here, asked, await findDrafts(at, asked, ports)));
    },
  },
];

async function search(here: Asked, ports: ListPorts): Promise<Answer> {
  const { at, visit } = here;
  // Each of the two lists goes on at an address of its own.
  const { after: _, ...asked } = askedInAddress(visit.query);
  const isAsked = (asked.words ?? []).length > 0;
  const seesDrafts = mayOpen('/desk/drafts', at.member);
  const [sent, drafts] = isAsked
    ? await Promise.all([findSent(at, asked, ports), seesDrafts ? findDrafts(at, asked, ports) : undefined])
    : [NOTHING];
  return listAnswer(visit, asked, searchPage(here, asked, sent, drafts));
}

const listAnswer = (visit: Visit, { isMisread }: AskedInAddress, page: Page): Answer =>
  pageAnswer(visit, page, isMisread ? 422 : 200);

const findSent = async (at: AtDeskHere, asked: AskedInAddress, { ownAppeals }: ListPorts) =>
  asked.isMisread ? NOTHING : ownAppeals.published(at.office.publisherId, asked);

async function findDrafts(at: AtDeskHere, asked: AskedInAddress, ports: ListPorts): Promise<FoundDrafts> {
  const { publisherId } = at.office;
  if (asked.isMisread) return NO_DRAFTS;
  const [writing, brought, proposals] = await Promise.all([
    listInWriting(publisherId, asked, ports),
    asked.after ? undefined : findBrought(publisherId, asked, ports),
    ports.proposals.list(publisherId),
  ]);
  const shown = [...writing.shown, ...(brought?.shown ?? [])];
  const published = shown.length === 0 ? [] : (await ports.ownAppeals.published(publisherId)).shown;
  return {
    writing,
    asked: newestOfDrafts(proposals),
    ...(brought && { brought }),
    like: looksLike(shown, published, ports.nowMs()),
  };
}

async function findBrought(publisherId: string, { words = [] }: AskedInAddress, ports: ListPorts) {
  const { shown, hasMore } = await listBrought(publisherId, ports);
  return { shown: shown.filter(({ title }) => holdsWords([title], words)), hasMore };
}

export interface TakeOnRoutePorts extends TakeOnPorts {
  nowMs(): number;
}

/** By a press on it, a draft that came by a key opens as one of the desk's own. */
export const takeOnRoutes = (ports: TakeOnRoutePorts): MemberRoute[] =>
  deskAct('/desk/drafts/{draftId}/take-on', '/desk/drafts', async (asked) => {
    const { at, event, visit } = asked;
    const draftId = pathParameter(event, 'draftId');
    const outcome = await takeOnDraft(at, draftId, ports, ports.nowMs());
    return outcome === 'taken on'
      ? deskPath('/desk/write/{draftId}', { draftId })
      : pageAnswer(visit, notOpenedPage(asked, outcome), outcome === 'gone' ? 410 : 413);
  });

function notOpenedPage(asked: Asked, why: 'gone' | 'too large'): Page {
  const { t, language } = asked;
  const text = t(why === 'gone' ? 'desk.not-opened.gone' : 'desk.not-opened.too-large');
  const to = { path: '/desk/drafts', label: t('desk.drafts.title') } as const;
  return deskPage(asked, notice(language, { title: t('desk.not-opened.title'), text, to }));
}
