import { z } from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { PERMISSIONS } from '../../../contract/team-acts.ts';
import { looksLike } from '../../../domain/appeal/appeal.ts';
import type { AppealCard } from '../../../domain/archive/archive.ts';
import { isUnlooked, type SendingProposals } from '../../../domain/deciding/deciding.ts';
import type { Drafts } from '../../../domain/drafts/drafts.ts';
import type {
  TeamPorts as ChangePorts,
  EntryPlace,
  OfficeEntries,
  TeamChange,
  TeamOutcome,
  TeamRefusal,
} from '../../../domain/members/members.ts';
import { changeTeam, decideProposal, findMember, keepTwo, memberName } from '../../../domain/members/members.ts';
import { parseAddress } from '../../../domain/subscriber/subscriber.ts';
import { type MessageKey, message } from '../../../locales/messages.ts';
import type { FieldError, PageEvent, Visit } from '../../kit/kit.ts';
import { pageAnswer, pathParameter, postedFields, postedPairs, postedText } from '../../kit/kit.ts';
import type { AtDeskHere, DeskRoutePath, MemberRoute, Outcome } from '../kit/kit.ts';
import { deskAct, idsIn, notAllowedPage, pathWithIds, seesUnpublished } from '../kit/kit.ts';
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
  readonly drafts: Pick<Drafts, 'list'>;
  readonly proposals: Pick<SendingProposals, 'list'>;
  /** How long what is sent without a colleague waits. */
  readonly aloneSeconds: number;
  /** What lists show of some appeals: of those that there are, in no order. */
  findCards(appealIds: readonly string[]): Promise<readonly AppealCard[]>;
  nowMs(): number;
}

const PAGE = '/desk/team';
const MEMBER = '/desk/team/{memberId}';

/** Who works at the office, who may do what, and what was done about that. */
export const teamRoutes = (ports: TeamPorts): MemberRoute[] => [
  {
    method: 'GET',
    path: PAGE,
    answer: (at, { queryStringParameters }, visit) =>
      showTeam(at, visit, ports, { done: TEAM_DONE.find((word) => word === queryStringParameters?.[DONE_FIELD]) }),
  },
  ...deskAct('/desk/team/invite', PAGE, (at, event, visit) => invite(at, event, visit, ports)),
  ...ofTeam('/desk/team/two-decide', 'two-decide', ports, (at, text) =>
    changeTeam(at, { kind: 'two-decide', isOn: text(TWO_FIELD) === 'on' }, ports, ports.nowMs()),
  ),
  ...ofTeam('/desk/team/sends-alone', 'sends-alone', ports, (at, text) =>
    changeTeam(at, { kind: 'sends-alone', isOn: text(ALONE_FIELD) === 'on' }, ports, ports.nowMs()),
  ),
  ...ofTeam('/desk/team/confirm', 'confirmed', ports, (at, text) =>
    decideProposal(at, { proposalId: text(PROPOSAL_FIELD), answer: 'confirm' }, ports, ports.nowMs()),
  ),
  ...ofTeam('/desk/team/decline', 'declined', ports, (at, text) =>
    decideProposal(at, { proposalId: text(PROPOSAL_FIELD), answer: 'decline' }, ports, ports.nowMs()),
  ),
  // Every member can stop it.
  ...ofTeam('/desk/team/two-decide/keep', 'two-kept', ports, (at) => keepTwo(at, ports, ports.nowMs())),
  { method: 'GET', path: MEMBER, answer: (at, event, visit) => showMember(at, event, visit, ports) },
  ...ofMember('permissions', 'changed', ports),
  ...ofMember('invite-again', 'invited-again', ports),
  ...ofMember('remove', 'removed', ports).filter(({ method }) => method === 'POST'),
  {
    method: 'GET',
    path: `${MEMBER}/remove`,
    answer: (at, event, visit) => {
      const one = findMember(at.office, pathParameter(event, 'memberId'));
      return one
        ? pageAnswer(visit, removePage(visit.language, at, one, ports.nowMs()))
        : pathWithIds(MEMBER, idsIn(event));
    },
  },
  { method: 'GET', path: '/desk/history', answer: (at, event, visit) => showHistory(at, event, visit, ports) },
];

const DONE_FIELD = 'done';

interface Shown {
  readonly entered?: EnteredInvitation;
  readonly errors?: readonly FieldError[];
  readonly done?: TeamDone | undefined;
}

function showTeam(at: AtDeskHere, visit: Visit, ports: TeamPorts, { entered, errors = [], done }: Shown): Outcome {
  const { language } = visit;
  const page = teamPage(language, at, {
    entered: entered ?? { name: '', address: '', language, may: ['propose'] },
    ...{ errors, done, aloneSeconds: ports.aloneSeconds, nowMs: ports.nowMs() },
  });
  return pageAnswer(visit, page, errors.length > 0 ? 422 : 200);
}

function showMember(
  at: AtDeskHere,
  event: PageEvent,
  visit: Visit,
  { nowMs }: Pick<TeamPorts, 'nowMs'>,
  errors: readonly FieldError[] = [],
): Outcome {
  const one = findMember(at.office, pathParameter(event, 'memberId'));
  if (!one) return PAGE;
  return pageAnswer(visit, memberPage(visit.language, at, one, errors, nowMs()), errors.length > 0 ? 422 : 200);
}

const ticksIn = (event: PageEvent) => {
  const ticked = postedPairs(postedFields(event)).flatMap(([name, value]) => (name === MAY_FIELD ? [value] : []));
  return PERMISSIONS.filter((one) => ticked.includes(one));
};

/** What mails and the history call those who are no member: under such a name a colleague would take a member for one of them. */
const OUR_NAMES: readonly string[] = LANGUAGES.flatMap((language) =>
  (['operator', 'clock', 'key', 'mail-reader'] as const).map((one) => message(language, `desk.history.${one}`)),
);

async function invite(at: AtDeskHere, event: PageEvent, visit: Visit, ports: TeamPorts): Promise<Outcome> {
  const { language } = visit;
  const fields = postedFields(event);
  const entered: EnteredInvitation = {
    name: postedText(fields, NAME_FIELD),
    address: postedText(fields, ADDRESS_FIELD),
    language: LANGUAGES.find((one) => one === postedText(fields, LANGUAGE_FIELD)) ?? language,
    may: ticksIn(event),
  };
  const error = (fieldId: string, key: MessageKey) => ({ fieldId, text: message(language, key) });
  const refuse = (errors: readonly FieldError[]) => showTeam(at, visit, ports, { entered, errors });
  const typed = memberName(entered.name);
  const isOurs = typed !== undefined && OUR_NAMES.some((one) => looksLike(typed, one));
  const name = isOurs || (typed !== undefined && looksLike(typed, at.office.name)) ? undefined : typed;
  const reading = parseAddress(entered.address);
  if (name === undefined || reading.kind === 'refused')
    return refuse([
      ...(name === undefined ? [error(NAME_FIELD, 'desk.team.error-name')] : []),
      // The other words of an empty address are for a person who types their own.
      ...(reading.kind === 'refused'
        ? [
            error(
              ADDRESS_FIELD,
              reading.reason === 'empty' ? 'desk.team.error-address' : `page.error.email-${reading.reason}`,
            ),
          ]
        : []),
    ]);
  const invited = { name, address: reading.address, language: entered.language, permissions: entered.may };
  const outcome = await changeTeam(at, { kind: 'invite', ...invited }, ports, ports.nowMs());
  return answerWith(outcome, 'invited', at, visit, (because) =>
    refuse([refusedAt(because === 'same-name' ? NAME_FIELD : ADDRESS_FIELD, because, visit)]),
  );
}

/** An act about the team as a whole, which is refused on the team's page. */
const ofTeam = (
  path: DeskRoutePath,
  done: TeamDone,
  ports: TeamPorts,
  does: (at: AtDeskHere, text: (name: string) => string) => Promise<TeamOutcome>,
): MemberRoute[] =>
  deskAct(path, PAGE, async (at, event, visit) => {
    const outcome = await does(at, (name) => postedText(postedFields(event), name));
    return answerWith(outcome, done, at, visit, (because) =>
      showTeam(at, visit, ports, { errors: [refusedAt('two', because, visit)] }),
    );
  });

/** An act about one member, which is refused on their page. */
const ofMember = (kind: MemberChange['kind'], done: TeamDone, ports: TeamPorts): MemberRoute[] =>
  deskAct(`${MEMBER}/${kind}`, MEMBER, async (at, event, visit) => {
    const memberId = pathParameter(event, 'memberId');
    const change = kind === 'permissions' ? { kind, memberId, permissions: ticksIn(event) } : { kind, memberId };
    const outcome = await changeTeam(at, change, ports, ports.nowMs());
    return answerWith(outcome, done, at, visit, (because) =>
      showMember(at, event, visit, ports, [refusedAt('member', because, visit)]),
    );
  });

type MemberChange = Extract<TeamChange, { readonly memberId: string }>;
type Because = Exclude<TeamRefusal, 'gone'>;

const refusedAt = (fieldId: string, because: Because, { language }: Visit): FieldError => ({
  fieldId,
  text: message(language, `desk.member.error-${because}`),
});

/** @param refuse - shows again what was entered, with what is wrong. */
function answerWith(
  outcome: TeamOutcome,
  done: TeamDone,
  at: AtDeskHere,
  visit: Visit,
  refuse: (because: Because) => Outcome,
): Outcome {
  switch (outcome.kind) {
    case 'changed':
      return `${PAGE}?${DONE_FIELD}=${done}`;
    case 'proposed':
    case 'same':
      return `${PAGE}?${DONE_FIELD}=${outcome.kind}`;
    case 'not-allowed':
      return pageAnswer(visit, notAllowedPage(visit.language, at), 403);
    case 'refused':
      return outcome.because === 'gone' ? PAGE : refuse(outcome.because);
  }
}

/** Of entries that are read for a page of the history. */
const MOST_ENTRIES = 100;
/** Where a member may not read each of them. */
const MOST_READ = 400;
/** Of the drafts that were saved last, the history says the titles. */
const MOST_TITLES = 50;

async function showHistory(at: AtDeskHere, event: PageEvent, visit: Visit, ports: TeamPorts): Promise<Outcome> {
  const { publisherId } = at.office;
  const most = seesUnpublished(at.member) ? MOST_ENTRIES : MOST_READ;
  const [read, drafts, proposals] = await Promise.all([
    ports.officeEntries.newest(publisherId, most, olderThanIn(event)),
    ports.drafts.list(publisherId, MOST_TITLES),
    ports.proposals.list(publisherId),
  ]);
  const entries = linesFor(read, at.member);
  const oldest = read.length < most ? undefined : read.at(-1);
  const titles = new Map(drafts.map(({ draftId, title }) => [draftId, title]));
  const unlooked = new Set(proposals.filter(isUnlooked).map(({ digest }) => digest));
  const appealIds = new Set(entries.flatMap((entry) => ('appealId' in entry ? [entry.appealId] : [])));
  const cards = new Map((await ports.findCards([...appealIds])).map((card) => [card.appealId, card]));
  return pageAnswer(visit, historyPage(visit.language, at, entries, { titles, unlooked, cards, oldest }));
}

const Place = z.object({ atMs: z.coerce.number().int().positive(), entryId: z.uuid() });

/** Of a link to older lines of the history. */
function olderThanIn({ queryStringParameters }: PageEvent): EntryPlace | undefined {
  const [atMs, entryId] = (queryStringParameters?.[BEFORE_FIELD] ?? '').split('.', 2);
  return Place.safeParse({ atMs, entryId }).data;
}
