import type { Language } from '../../../contract/languages.ts';
import { newestOfDrafts, type SendingProposals } from '../../../domain/deciding/deciding.ts';
import type { InWritingPorts, ListBroughtPorts, TakeOnPorts } from '../../../domain/drafts/drafts.ts';
import { listBrought, listInWriting, looksLike, takeOnDraft } from '../../../domain/drafts/drafts.ts';
import { holdsWords, type ListPage, type OwnAppeals } from '../../../domain/publishing/publishing.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Answer, html, type Page, pageAnswer, pathParameter, type Visit } from '../../kit/kit.ts';
import { type AtDeskHere, deskAct, deskHref, deskPage, deskPath, type MemberRoute, mayOpen } from '../kit/kit.ts';
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
  { method: 'GET', path: '/desk/search', answer: (at, _, visit) => search(at, visit, ports) },
  {
    method: 'GET',
    path: '/desk/sent',
    answer: async (at, _, visit) => {
      const asked = askedInAddress(visit.query);
      return listAnswer(visit, asked, sentPage(visit, at, asked, await findSent(at, asked, ports)));
    },
  },
  {
    method: 'GET',
    path: '/desk/drafts',
    answer: async (at, _, visit) => {
      const asked = askedInAddress(visit.query);
      return listAnswer(visit, asked, draftsPage(visit, at, asked, await findDrafts(at, asked, ports)));
    },
  },
];

async function search(at: AtDeskHere, visit: Visit, ports: ListPorts): Promise<Answer> {
  // Each of the two lists goes on at an address of its own.
  const { after: _, ...asked } = askedInAddress(visit.query);
  const isAsked = (asked.words ?? []).length > 0;
  const seesDrafts = mayOpen('/desk/drafts', at.member);
  const [sent, drafts] = isAsked
    ? await Promise.all([findSent(at, asked, ports), seesDrafts ? findDrafts(at, asked, ports) : undefined])
    : [NOTHING];
  return listAnswer(visit, asked, searchPage(visit, at, asked, sent, drafts));
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
  deskAct('/desk/drafts/{draftId}/take-on', '/desk/drafts', async (at, event, visit) => {
    const draftId = pathParameter(event, 'draftId');
    const outcome = await takeOnDraft(at, draftId, ports, ports.nowMs());
    return outcome === 'taken on'
      ? deskPath('/desk/write/{draftId}', { draftId })
      : pageAnswer(visit, notOpenedPage(visit.language, at, outcome), outcome === 'gone' ? 410 : 413);
  });

function notOpenedPage(language: Language, at: AtDeskHere, why: 'gone' | 'too large'): Page {
  const t = wordsIn(language);
  return deskPage(language, at, {
    title: t('desk.not-opened.title'),
    main: html`<h1>${t('desk.not-opened.title')}</h1>
<p class="lede">${t(why === 'gone' ? 'desk.not-opened.gone' : 'desk.not-opened.too-large')}</p>
<p class="actions"><a class="button" href="${deskHref(language, '/desk/drafts')}">${t('desk.drafts.title')}</a></p>`,
  });
}
