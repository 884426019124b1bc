import * as z from 'zod';
import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { PERMISSIONS } from '../../../contract/team-acts.ts';
import { looksLike } from '../../../domain/appeal/appeal.ts';
import type { AppealCard } from '../../../domain/archive/archive.ts';
import { isUnlooked, type SendingProposal, type SendingProposals } from '../../../domain/deciding/deciding.ts';
import type { DraftOverview, Drafts, PreviewDraftPorts } from '../../../domain/drafts/drafts.ts';
import type {
  TeamPorts as ChangePorts,
  Entry,
  EntryPlace,
  OfficeEntries,
  TakenOut,
  TeamChange,
  TeamOutcome,
  TeamRefusal,
} from '../../../domain/members/members.ts';
import {
  changeTeam,
  decideProposal,
  findMember,
  keepTwo,
  memberName,
  runsOf,
} from '../../../domain/members/members.ts';
import { parseAddress } from '../../../domain/subscriber/subscriber.ts';
import { findTimeZone } from '../../../domain/time/time.ts';
import { message } from '../../../locales/messages.ts';
import type { FieldError, PageEvent } from '../../kit/kit.ts';
import { pageAnswer, pathParameter, postedFields, postedPairs, postedText } from '../../kit/kit.ts';
import type { Acted, Asked, AtDeskHere, MemberRoute, Outcome } from '../kit/kit.ts';
import { deskPageOfActs, idsIn, notAllowedPage, pathWithIds, seesUnpublished } from '../kit/kit.ts';
import { ZONE_FIELD } from './clock-section.ts';
import { BEFORE_FIELD, historyPage } from './history-page.ts';
import { linesFor } from './history-rights.ts';
import { ALONE_FIELD, PROPOSAL_FIELD, TWO_FIELD } from './proposal-parts.ts';
import {
  ADDRESS_FIELD,
  type EnteredInvitation,
  LANGUAGE_FIELD,
  MAY_FIELD,
  memberPage,
  NAME_FIELD,
  removePage,
  TEAM_DONE,
  type TeamDone,
  teamPage,
} from './team-pages.ts';

export interface TeamPorts extends ChangePorts {
  readonly officeEntries: Pick<OfficeEntries, 'newest'>;
  readonly drafts: Pick<Drafts, 'list' | 'find'>;
  readonly proposals: Pick<SendingProposals, 'list'>;
  readonly versions: PreviewDraftPorts['versions'];
  /** How long what is sent without a colleague waits. */
  readonly aloneSeconds: number;
  /** What lists show of some appeals: of those that there are, in no order. */
  findCards(appealIds: readonly string[]): Promise<readonly AppealCard[]>;
  nowMs(): number;
}

const PAGE = '/desk/team';
const MEMBER = '/desk/team/{memberId}';
const REMOVE = '/desk/team/{memberId}/remove';

/** A refusal shows what was entered again. */
interface Refused {
  readonly entered?: EnteredInvitation | undefined;
}

/** Who works at the office, who may do what, and what was done about that. */
export const teamRoutes = (ports: TeamPorts): MemberRoute[] => [
  ...deskPageOfActs<Refused>({
    path: PAGE,
    page: (asked, { errors, entered }) => {
      const { event, language } = asked;
      return teamPage(asked, {
        entered: entered ?? { name: '', address: '', language, may: ['propose'] },
        done:
          errors.length > 0 ? undefined : TEAM_DONE.find((word) => word === event.queryStringParameters?.[DONE_FIELD]),
        ...{ errors, aloneSeconds: ports.aloneSeconds, nowMs: ports.nowMs() },
      });
    },
    acts: {
      '/desk/team/invite': (asked) => invite(asked, ports),
      '/desk/team/two-decide': ofTeam('two-decide', (at, text) =>
        changeTeam(at, { kind: 'two-decide', isOn: text(TWO_FIELD) === 'on' }, ports, ports.nowMs()),
      ),
      '/desk/team/sends-alone': ofTeam('sends-alone', (at, text) =>
        changeTeam(at, { kind: 'sends-alone', isOn: text(ALONE_FIELD) === 'on' }, ports, ports.nowMs()),
      ),
      '/desk/team/clock': (asked) => setClock(asked, ports),
      '/desk/team/confirm': ofTeam('confirmed', (at, text) =>
        decideProposal(at, { proposalId: text(PROPOSAL_FIELD), answer: 'confirm' }, ports, ports.nowMs()),
      ),
      '/desk/team/decline': ofTeam('declined', (at, text) =>
        decideProposal(at, { proposalId: text(PROPOSAL_FIELD), answer: 'decline' }, ports, ports.nowMs()),
      ),
      // Every member can stop it.
      '/desk/team/two-decide/keep': ofTeam('two-kept', (at) => keepTwo(at, ports, ports.nowMs())),
    },
  }),
  ...deskPageOfActs({
    path: MEMBER,
    page: (asked, { errors }) => {
      const one = findMember(asked.at.office, pathParameter(asked.event, 'memberId'));
      return one ? memberPage(asked, one, errors, ports.nowMs()) : PAGE;
    },
    acts: {
      [`${MEMBER}/permissions`]: ofMember('permissions', 'changed', ports),
      [`${MEMBER}/invite-again`]: ofMember('invite-again', 'invited-again', ports),
      [REMOVE]: ofMember('remove', 'removed', ports),
    },
  }).filter(({ method, path }) => method === 'POST' || path !== REMOVE),
  {
    method: 'GET',
    path: REMOVE,
    answer: (asked) => {
      const { at, event, visit } = asked;
      const one = findMember(at.office, pathParameter(event, 'memberId'));
      return one ? pageAnswer(visit, removePage(asked, one, ports.nowMs())) : pathWithIds(MEMBER, idsIn(event));
    },
  },
  { method: 'GET', path: '/desk/history', answer: (asked) => showHistory(asked, ports) },
];

const DONE_FIELD = 'done';

const ticksIn = (event: PageEvent) => {
  const ticked = postedPairs(postedFields(event)).flatMap(([name, value]) => (name === MAY_FIELD ? [value] : []));
  return PERMISSIONS.filter((one) => ticked.includes(one));
};

/** What mails and the history call those who are no member: under such a name a colleague would take a member for one of them. */
const ourNamesIn = (language: Language): string[] =>
  (['operator', 'clock', 'key', 'mail-reader'] as const).map((one) => message(language, `desk.history.${one}`));

async function invite(asked: Asked, ports: TeamPorts): Promise<Acted<Refused>> {
  const { at, event, language, t } = asked;
  const fields = postedFields(event);
  const entered: EnteredInvitation = {
    name: postedText(fields, NAME_FIELD),
    address: postedText(fields, ADDRESS_FIELD),
    language: LANGUAGES.find((one) => one === postedText(fields, LANGUAGE_FIELD)) ?? language,
    may: ticksIn(event),
  };
  const typed = memberName(entered.name);
  const isOurs = typed !== undefined && LANGUAGES.flatMap(ourNamesIn).some((one) => looksLike(typed, one));
  const name = isOurs || (typed !== undefined && looksLike(typed, at.office.name)) ? undefined : typed;
  const reading = parseAddress(entered.address);
  if (name === undefined || reading.kind === 'refused') {
    const errors: FieldError[] = [];
    if (name === undefined) errors.push({ fieldId: NAME_FIELD, text: t('desk.team.error-name') });
    // The other words of an empty address are for a person who types their own.
    if (reading.kind === 'refused') {
      const why =
        reading.reason === 'empty' ? 'desk.team.error-address' : (`page.error.email-${reading.reason}` as const);
      errors.push({ fieldId: ADDRESS_FIELD, text: t(why) });
    }
    return { said: { entered, errors } };
  }
  const invited = { name, address: reading.address, language: entered.language, permissions: entered.may };
  const outcome = await changeTeam(at, { kind: 'invite', ...invited }, ports, ports.nowMs());
  return answerWith(
    outcome,
    'invited',
    asked,
    (because) => (because === 'same-name' ? NAME_FIELD : ADDRESS_FIELD),
    entered,
  );
}

async function setClock(asked: Asked, ports: TeamPorts): Promise<Acted<Refused>> {
  const zone = findTimeZone(postedText(postedFields(asked.event), ZONE_FIELD).trim());
  if (zone === undefined) return { said: { errors: [{ fieldId: ZONE_FIELD, text: asked.t('desk.clock.error') }] } };
  return answerWith(
    await changeTeam(asked.at, { kind: 'clock', zone }, ports, ports.nowMs()),
    'clock',
    asked,
    () => ZONE_FIELD,
  );
}

/** An act about the team as a whole. */
const ofTeam =
  (done: TeamDone, does: (at: AtDeskHere, text: (name: string) => string) => Promise<TeamOutcome>) =>
  async (asked: Asked) =>
    answerWith(await does(asked.at, (name) => postedText(postedFields(asked.event), name)), done, asked, () => 'two');

/** An act about one member. */
const ofMember = (kind: MemberChange['kind'], done: TeamDone, ports: TeamPorts) => async (asked: Asked) => {
  const memberId = pathParameter(asked.event, 'memberId');
  const change = kind === 'permissions' ? { kind, memberId, permissions: ticksIn(asked.event) } : { kind, memberId };
  return answerWith(await changeTeam(asked.at, change, ports, ports.nowMs()), done, asked, () => 'member');
};

type MemberChange = Extract<TeamChange, { readonly memberId: string }>;
type Because = Exclude<TeamRefusal, 'gone'>;

/** @param fieldOf - the field or place of the page that a refusal is about. */
function answerWith(
  outcome: TeamOutcome,
  done: TeamDone,
  asked: Asked,
  fieldOf: (because: Because) => string,
  entered?: EnteredInvitation,
): Acted<Refused> {
  switch (outcome.kind) {
    case 'changed':
      return `${PAGE}?${DONE_FIELD}=${done}`;
    case 'proposed':
    case 'same':
      return `${PAGE}?${DONE_FIELD}=${outcome.kind}`;
    case 'not-allowed':
      return pageAnswer(asked.visit, notAllowedPage(asked), 403);
    case 'refused': {
      const { because } = outcome;
      if (because === 'gone') return PAGE;
      return {
        said: { entered, errors: [{ fieldId: fieldOf(because), text: asked.t(`desk.member.error-${because}`) }] },
      };
    }
  }
}

/** Of entries that are read for a page of the history. */
const MOST_ENTRIES = 100;
/** Where a member may not read each of them. */
const MOST_READ = 400;
/** Of the drafts that were saved last, the history says the titles. */
const MOST_TITLES = 50;

async function showHistory(asked: Asked, ports: TeamPorts): Promise<Outcome> {
  const { at, event, visit } = asked;
  const { publisherId } = at.office;
  const most = seesUnpublished(at.member) ? MOST_ENTRIES : MOST_READ;
  const [read, drafts, proposals] = await Promise.all([
    ports.officeEntries.newest(publisherId, most, olderThanIn(event)),
    ports.drafts.list(publisherId, MOST_TITLES),
    ports.proposals.list(publisherId),
  ]);
  const entries = linesFor(read, at.member);
  const oldest = read.length < most ? undefined : read.at(-1);
  const unlooked = new Set(proposals.filter(isUnlooked).map(({ digest }) => digest));
  const appealIds = new Set(entries.flatMap((entry) => ('appealId' in entry ? [entry.appealId] : [])));
  const [found, titles] = await Promise.all([
    ports.findCards([...appealIds]),
    titlesOfDrafts(publisherId, entries, { drafts, proposals }, ports),
  ]);
  const cards = new Map(found.map((card) => [card.appealId, card]));
  const titlesOfVersions = await findTitlesOfVersions(entries, cards, ports);
  return pageAnswer(visit, historyPage(asked, entries, { titles, titlesOfVersions, unlooked, cards, oldest }));
}

type Lines = readonly (Entry | TakenOut)[];

/** Titles of drafts as they were when each line was written, by the ids of the lines. A draft that is gone from the lists has none. */
async function titlesOfDrafts(
  publisherId: string,
  entries: Lines,
  known: { readonly drafts: readonly DraftOverview[]; readonly proposals: readonly SendingProposal[] },
  ports: Pick<TeamPorts, 'drafts'>,
): Promise<ReadonlyMap<string, string>> {
  const rows = new Map(known.drafts.map((row) => [row.draftId, row]));
  const asked = new Map(known.proposals.map(({ digest, title }) => [digest, title]));
  const titles = runsOf(entries).map(async ({ entry }) => {
    if (!('draftId' in entry)) return [];
    const row = rows.get(entry.draftId);
    if (!row) return [];
    const { draftId, revision } = entry;
    const title = 'digest' in entry ? asked.get(entry.digest) : undefined;
    if (title !== undefined || revision === row.revision) return [[entry.entryId, title ?? row.title] as const];
    return [[entry.entryId, (await ports.drafts.find(publisherId, draftId, revision))?.fields.title ?? ''] as const];
  });
  return new Map((await Promise.all(titles)).flat());
}

/** Titles of versions that are not the newest ones of their appeals, by the ids of the lines. What was withdrawn has none. */
async function findTitlesOfVersions(
  entries: Lines,
  cards: ReadonlyMap<string, AppealCard>,
  { versions }: Pick<TeamPorts, 'versions'>,
): Promise<ReadonlyMap<string, string>> {
  const earlier = entries.flatMap((entry) => {
    const card = 'appealId' in entry ? cards.get(entry.appealId) : undefined;
    const isEarlier = card && 'version' in entry && card.editions.length > 0 && entry.version !== card.version;
    return isEarlier ? [{ entryId: entry.entryId, appealId: card.appealId, version: entry.version }] : [];
  });
  const ids = [...new Set(earlier.map(({ appealId }) => appealId))];
  const found = new Map(
    await Promise.all(ids.map(async (appealId) => [appealId, await versions.list(appealId)] as const)),
  );
  return new Map(
    earlier.flatMap(({ entryId, appealId, version }) => {
      const one = found.get(appealId)?.find((of) => of.version === version);
      return one ? [[entryId, one.edition.title] as const] : [];
    }),
  );
}

const Place = z.object({ atMs: z.coerce.number().int().positive(), entryId: z.uuid() });

/** Of a link to older lines of the history. */
function olderThanIn({ queryStringParameters }: PageEvent): EntryPlace | undefined {
  const [atMs, entryId] = (queryStringParameters?.[BEFORE_FIELD] ?? '').split('.', 2);
  return Place.safeParse({ atMs, entryId }).data;
}
