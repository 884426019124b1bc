import { z } from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { PERMISSIONS } from '../../../contract/team-acts.ts';
import { looksLike } from '../../../domain/appeal/looks-like.ts';
import type { AppealCard } from '../../../domain/archive/card.ts';
import type { SendingProposals } from '../../../domain/deciding/ports.ts';
import { isUnlooked } from '../../../domain/deciding/sending-proposal.ts';
import type { Drafts } from '../../../domain/drafts/ports.ts';
import { memberName } from '../../../domain/members/member-name.ts';
import { findMember } from '../../../domain/members/office.ts';
import type { EntryPlace, OfficeEntries } from '../../../domain/members/ports.ts';
import {
  type TeamPorts as ChangePorts,
  changeTeam,
  keepTwo,
  type TeamOutcome,
} from '../../../domain/members/team/change-team.ts';
import { decideProposal } from '../../../domain/members/team/decide-proposal.ts';
import type { TeamChange, TeamRefusal } from '../../../domain/members/team/team-change.ts';
import { parseAddress } from '../../../domain/subscriber/address/address.ts';
import { message } from '../../../locales/messages.ts';
import { type Answer, pageAnswer, seeOther } from '../../kit/answers.ts';
import type { FieldError } from '../../kit/components/errors.ts';
import { type PageEvent, pathParameter, postedFields } from '../../kit/page-event.ts';
import { postedPairs, postedText } from '../../kit/posted-text.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { deskHref, seesUnpublished } from '../kit/desk-rights.ts';
import type { MemberRoute } from '../kit/member-routes.ts';
import { notAllowedPage } from '../kit/refused-pages.ts';
import { BEFORE_FIELD, historyPage } from './history-page.ts';
import { linesFor } from './history-rights.ts';
import { ALONE_FIELD, PROPOSAL_FIELD, TWO_FIELD } from './proposal-parts.ts';
import { removePage } from './remove-page.ts';
import {
  ADDRESS_FIELD,
  type EnteredInvitation,
  LANGUAGE_FIELD,
  MAY_FIELD,
  memberPage,
  NAME_FIELD,
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

const MOST_ENTRIES = 100;
/** Where a member may not read each of them. */
const MOST_READ = 400;
/** Of the drafts that were saved last, the history says the titles. */
const MOST_TITLES = 50;
const ACTS = ['permissions', 'invite-again', 'remove'] as const;

/** Who works at the office, who may do what, and what was done about that. */
export function teamRoutes(ports: TeamPorts): MemberRoute[] {
  const { aloneSeconds } = ports;
  const nothing = (language: Visit['language']): EnteredInvitation => ({
    name: '',
    address: '',
    language,
    may: ['propose'],
  });
  return [
    {
      method: 'GET',
      path: '/desk/team',
      answer: (at, event, visit) => {
        const { language } = visit;
        return pageAnswer(
          visit,
          teamPage(language, at, {
            ...{ entered: nothing(language), errors: [], done: doneIn(event), aloneSeconds },
            nowMs: ports.nowMs(),
          }),
        );
      },
    },
    {
      method: 'POST',
      path: '/desk/team/invite',
      answer: (at, event, visit) => takeInvitation(at, event, visit, ports),
    },
    // A press of Enter in the address of a form that was refused.
    {
      method: 'GET',
      path: '/desk/team/invite',
      answer: (_, __, { language }) => seeOther(deskHref(language, '/desk/team')),
    },
    {
      method: 'GET',
      path: '/desk/team/{memberId}',
      answer: (at, event, visit) => showMember(at, pathParameter(event, 'memberId'), visit, ports),
    },
    ...ACTS.flatMap((act): MemberRoute[] => [
      {
        method: 'POST',
        path: `/desk/team/{memberId}/${act}`,
        answer: (at, event, visit) => takeChange(at, changeIn(act, event), visit, ports),
      },
      {
        method: 'GET',
        path: `/desk/team/{memberId}/${act}`,
        answer: (at, event, visit) => askOf(act, at, pathParameter(event, 'memberId'), visit, ports),
      },
    ]),
    ...teamActs(ports, nothing),
    {
      method: 'GET',
      path: '/desk/history',
      answer: async (at, event, visit) => {
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
        return pageAnswer(
          visit,
          historyPage(visit.language, at, entries, { titles, unlooked, cards, ...(oldest && { oldest }) }),
        );
      },
    },
  ];
}

const Place = z.object({ atMs: z.coerce.number().int().positive(), entryId: z.uuid() });

/** Of a link to older lines of the history. */
function olderThanIn({ queryStringParameters }: PageEvent): EntryPlace | undefined {
  const [atMs, entryId] = (queryStringParameters?.[BEFORE_FIELD] ?? '').split('.', 2);
  return Place.safeParse({ atMs, entryId }).data;
}

const DONE_FIELD = 'done';
const doneIn = ({ queryStringParameters }: PageEvent): TeamDone | undefined =>
  TEAM_DONE.find((word) => word === queryStringParameters?.[DONE_FIELD]);
const backWith = (done: TeamDone, { language }: Visit): Answer =>
  seeOther(pathIn(language, `/desk/team?${DONE_FIELD}=${done}`));

const ticksIn = (event: PageEvent) => {
  const ticked = postedPairs(postedFields(event)).flatMap(([name, value]) => (name === MAY_FIELD ? [value] : []));
  return PERMISSIONS.filter((one) => ticked.includes(one));
};

/** What mails and the history call those who are no member: under such a name a colleague would take a member for one of them. */
const OUR_NAMES: readonly string[] = LANGUAGES.flatMap((language) =>
  (['operator', 'clock', 'key', 'mail-reader'] as const).map((one) => message(language, `desk.history.${one}`)),
);

async function takeInvitation(at: AtDeskHere, event: PageEvent, visit: Visit, ports: TeamPorts): Promise<Answer> {
  const { language } = visit;
  const fields = postedFields(event);
  const entered: EnteredInvitation = {
    name: postedText(fields, NAME_FIELD),
    address: postedText(fields, ADDRESS_FIELD),
    language: LANGUAGES.find((one) => one === postedText(fields, LANGUAGE_FIELD)) ?? language,
    may: ticksIn(event),
  };
  const refuse = (errors: readonly FieldError[]) =>
    pageAnswer(
      visit,
      teamPage(language, at, { entered, errors, aloneSeconds: ports.aloneSeconds, nowMs: ports.nowMs() }),
      422,
    );
  const typed = memberName(entered.name);
  const isOurs = typed !== undefined && OUR_NAMES.some((one) => looksLike(typed, one));
  const name = isOurs || (typed !== undefined && looksLike(typed, at.office.name)) ? undefined : typed;
  const reading = parseAddress(entered.address);
  if (name === undefined || reading.kind === 'refused')
    return refuse([
      ...(name === undefined ? [{ fieldId: NAME_FIELD, text: message(language, 'desk.team.error-name') }] : []),
      ...(reading.kind === 'refused'
        ? [
            {
              fieldId: ADDRESS_FIELD,
              text: message(
                language,
                // The other words are for a person who types their own address.
                reading.reason === 'empty' ? 'desk.team.error-address' : `page.error.email-${reading.reason}`,
              ),
            },
          ]
        : []),
    ]);
  const invited = { name, address: reading.address, language: entered.language, permissions: entered.may };
  const outcome = await changeTeam(at, { kind: 'invite', ...invited }, ports, ports.nowMs());
  return answerWith(outcome, 'invited', at, visit, (because) =>
    refuse([
      {
        fieldId: because === 'same-name' ? NAME_FIELD : ADDRESS_FIELD,
        text: message(language, `desk.member.error-${because}`),
      },
    ]),
  );
}

function showMember(
  at: AtDeskHere,
  memberId: string,
  visit: Visit,
  { nowMs }: Pick<TeamPorts, 'nowMs'>,
  errors: readonly FieldError[] = [],
): Answer {
  const one = findMember(at.office, memberId);
  if (!one) return seeOther(deskHref(visit.language, '/desk/team'));
  return pageAnswer(visit, memberPage(visit.language, at, one, errors, nowMs()), errors.length > 0 ? 422 : 200);
}

/** What an act about a member asks before it is done. Only removing does; the others stand on the member's page. */
function askOf(
  act: (typeof ACTS)[number],
  at: AtDeskHere,
  memberId: string,
  visit: Visit,
  { nowMs }: Pick<TeamPorts, 'nowMs'>,
): Answer {
  const one = findMember(at.office, memberId);
  if (act === 'remove' && one) return pageAnswer(visit, removePage(visit.language, at, one, nowMs()));
  return seeOther(deskHref(visit.language, '/desk/team/{memberId}', { memberId }));
}

type MemberChange = Extract<TeamChange, { readonly memberId: string }>;

function changeIn(act: (typeof ACTS)[number], event: PageEvent): MemberChange {
  const memberId = pathParameter(event, 'memberId');
  return act === 'permissions' ? { kind: act, memberId, permissions: ticksIn(event) } : { kind: act, memberId };
}

const DONE_BY = { permissions: 'changed', 'invite-again': 'invited-again', remove: 'removed' } as const;

async function takeChange(at: AtDeskHere, change: MemberChange, visit: Visit, ports: TeamPorts): Promise<Answer> {
  const outcome = await changeTeam(at, change, ports, ports.nowMs());
  return answerWith(outcome, DONE_BY[change.kind], at, visit, (because) =>
    showMember(at, change.memberId, visit, ports, [
      { fieldId: 'member', text: message(visit.language, `desk.member.error-${because}`) },
    ]),
  );
}

/** @param refuse - shows again what was entered, with what is wrong. */
function answerWith(
  outcome: TeamOutcome,
  done: TeamDone,
  at: AtDeskHere,
  visit: Visit,
  refuse: (because: Exclude<TeamRefusal, 'gone'>) => Answer,
): Answer {
  switch (outcome.kind) {
    case 'changed':
      return backWith(done, visit);
    case 'proposed':
    case 'same':
      return backWith(outcome.kind, visit);
    case 'not-allowed':
      return pageAnswer(visit, notAllowedPage(visit.language, at), 403);
    case 'refused':
      return outcome.because === 'gone' ? seeOther(deskHref(visit.language, '/desk/team')) : refuse(outcome.because);
  }
}

/** The acts about the team as a whole. Each is refused on the team page itself. */
function teamActs(ports: TeamPorts, nothing: (language: Visit['language']) => EnteredInvitation): MemberRoute[] {
  const act = (
    path: MemberRoute['path'],
    done: TeamDone,
    take: (at: AtDeskHere, event: PageEvent) => Promise<TeamOutcome>,
  ): MemberRoute[] => [
    {
      method: 'POST',
      path,
      answer: async (at, event, visit) =>
        answerWith(await take(at, event), done, at, visit, (because) => {
          const { language } = visit;
          const errors = [{ fieldId: 'two', text: message(language, `desk.member.error-${because}`) }];
          return pageAnswer(
            visit,
            teamPage(language, at, {
              ...{ entered: nothing(language), errors, aloneSeconds: ports.aloneSeconds },
              nowMs: ports.nowMs(),
            }),
            422,
          );
        }),
    },
    { method: 'GET', path, answer: (_, __, { language }) => seeOther(deskHref(language, '/desk/team')) },
  ];
  const decide = (answer: 'confirm' | 'decline') => (at: AtDeskHere, event: PageEvent) =>
    decideProposal(at, { proposalId: postedText(postedFields(event), PROPOSAL_FIELD), answer }, ports, ports.nowMs());
  return [
    ...act('/desk/team/two-decide', 'two-decide', (at, event) =>
      changeTeam(
        at,
        { kind: 'two-decide', isOn: postedText(postedFields(event), TWO_FIELD) === 'on' },
        ports,
        ports.nowMs(),
      ),
    ),
    ...act('/desk/team/sends-alone', 'sends-alone', (at, event) =>
      changeTeam(
        at,
        { kind: 'sends-alone', isOn: postedText(postedFields(event), ALONE_FIELD) === 'on' },
        ports,
        ports.nowMs(),
      ),
    ),
    ...act('/desk/team/confirm', 'confirmed', decide('confirm')),
    ...act('/desk/team/decline', 'declined', decide('decline')),
    // Every member can stop it.
    ...act('/desk/team/two-decide/keep', 'two-kept', (at) => keepTwo(at, ports, ports.nowMs())),
  ];
}
