import * as z from 'zod';
import type {
  AppealSendingsPorts,
  BesidePorts,
  CameBack,
  Answer as Decided,
  DecideOutcome,
  DecidePorts,
  RoomPorts,
  SendingProposal,
  SendingProposals,
} from '../../../domain/deciding/deciding.ts';
import {
  besideMails,
  cameBackIn,
  cantDecide,
  cantLook,
  decideSending,
  findRoom,
  isPending,
  isUnlooked,
  rewritersOf,
  stopSending,
  talkOf,
  waitsForRoom,
  whoStops,
  whyAsOne,
  whyLost,
  whyNotAsOne,
} from '../../../domain/deciding/deciding.ts';
import type { Draft, DraftFields, DraftNotes, Drafts, ShowMail } from '../../../domain/drafts/drafts.ts';
import { alsoNamedRows, partsIn, rowsOf } from '../../../domain/drafts/drafts.ts';
import { NOT_SECOND, type Offices, whileOfficeChanges } from '../../../domain/members/members.ts';
import type { NamedWithoutConsent } from '../../../domain/notices/notices.ts';
import type { FieldError, Page, PageEvent } from '../../kit/kit.ts';
import { fragmentAnswer, pathParameter, postedFields, postedText } from '../../kit/kit.ts';
import type { Asked, AtDeskHere, CountedAudience, CountPorts, InWords, MemberRoute } from '../kit/kit.ts';
import {
  countAudience,
  deskPageOfActs,
  deskPath,
  findWhomItReaches,
  lookedAtIn,
  mailLookedAt,
  wholeLook,
} from '../kit/kit.ts';
import type { WhoIsNamed } from './asked-in-words.ts';
import { RETURN_FIELD, UNDERSTOOD_FIELD } from './decision-forms.ts';
import { isFresh } from './fresh-sign-in.ts';
import { type ProposalShown, proposalPage } from './proposal-page.ts';
import { endedInWords, STANDING_ID, type Standing, standingPart } from './standing-section.ts';
import type { SinceLooked } from './whole-text.ts';

export interface ProposalRoutePorts extends DecidePorts, AppealSendingsPorts, CountPorts, RoomPorts {
  readonly proposals: Pick<SendingProposals, 'find' | 'list' | 'ofDraft' | 'move' | 'look' | 'mails' | 'waiting'>;
  readonly drafts: Pick<Drafts, 'find' | 'writers' | 'findImage' | 'withdrawn'>;
  readonly notes: Pick<DraftNotes, 'list'>;
  readonly offices: Pick<Offices, 'find'>;
  readonly appeals: BesidePorts['appeals'] & RoomPorts['appeals'];
  readonly showMail: ShowMail;
  readonly graceSeconds: number;
  /** How long what goes out without a second person waits. */
  readonly aloneSeconds: number;
  nowMs(): number;
}

const SECOND_MS = 1_000;

/** What came of a press on the page. */
interface Said {
  readonly audience?: CountedAudience | undefined;
  readonly isTooLate?: boolean;
}

/** On which members decide on what a colleague asks to send, and stop what was approved. */
export const proposalRoutes = (ports: ProposalRoutePorts): MemberRoute[] => [
  ...deskPageOfActs<Said>({
    path: PAGE,
    page: (asked, said) => pageOf(asked, said, ports),
    acts: {
      [`${PAGE}/audience`]: async ({ at, event }) => {
        const proposal = await findAsked(at, event, ports);
        if (!proposal) return undefined;
        const { publisherId, version } = proposal;
        return { said: { audience: await countAudience(publisherId, version, ports.nowMs(), ports) } };
      },
      [`${PAGE}/decide`]: (asked) => decide(asked, ports),
      [`${PAGE}/stop`]: async ({ at, event }) => {
        const ref = refIn(at, event);
        const outcome = ref && (await stopSending(at, ref, ports, ports.nowMs()));
        if (!ref || !outcome || outcome === 'gone') return undefined;
        if (outcome === 'too-late') return { said: { statusCode: 409, isTooLate: true } };
        return deskPath('/desk/proposal/{proposalId}', ref);
      },
    },
  }),
  // What the page fetches again, until it went out or will not.
  {
    method: 'GET',
    path: `${PAGE}/part`,
    answer: async (asked) => {
      const { at, event } = asked;
      const proposal = await findAsked(at, event, ports);
      return proposal && fragmentAnswer(standingPart(asked, proposal, await standingOf(at, proposal, ports)));
    },
  },
];

const PAGE = '/desk/proposal/{proposalId}';

const refIn = ({ office }: AtDeskHere, event: PageEvent) => {
  const proposalId = pathParameter(event, 'proposalId');
  return z.uuid().safeParse(proposalId).success ? { publisherId: office.publisherId, proposalId } : undefined;
};

async function findAsked(at: AtDeskHere, event: PageEvent, { proposals }: ProposalRoutePorts) {
  const ref = refIn(at, event);
  return ref && proposals.find(ref);
}

async function pageOf(
  here: Asked,
  { errors, audience, isTooLate = false }: Said & { readonly errors: readonly FieldError[] },
  ports: ProposalRoutePorts,
): Promise<Page | undefined> {
  const { at, event } = here;
  const proposal = await findAsked(at, event, ports);
  if (!proposal) return undefined;
  const { publisherId, draftId, revision } = proposal;
  const lookedAt = proposal.lookedAt[at.member.memberId];
  // A follow-up begins with what was published.
  const beforeRevision = lookedAt ?? (revision > 1 && isFollowUp(proposal) ? 1 : undefined);
  const [now, first, standing, asked, notes, mail, whom, rooms] = await Promise.all([
    ports.drafts.find(publisherId, draftId, revision),
    beforeRevision === undefined ? undefined : ports.drafts.find(publisherId, draftId, beforeRevision),
    standingOf(at, proposal, ports),
    ports.proposals.ofDraft(publisherId, draftId),
    ports.notes.list({ publisherId, draftId }),
    mailOf(proposal, event, ports),
    findWhomItReaches({ publisherId, ...proposal.version }, ports),
    proposal.status === 'open' && proposal.when.kind === 'at-once'
      ? findRoom(proposal, at.office, ports, ports.nowMs())
      : [],
  ]);
  const nowMs = ports.nowMs();
  const { newest } = standing;
  const isAsItWas = newest?.revision === revision;
  const beside = now && isAsItWas ? await besideMails(now, proposal, ports) : undefined;
  const cant = (isUnlooked(proposal) ? cantLook : cantDecide)(
    ...([at.office, proposal, at.member, nowMs, await rewritersOf(proposal, asked, ports)] as const),
  );
  return proposalPage(here, {
    ...{ proposal, isAsItWas, errors, whom, rooms, ...standing, isTooLate },
    stillNamed: stillNamedIn(isAsItWas ? undefined : (newest?.fields ?? {}), proposal),
    cant,
    isNotSecond: NOT_SECOND.some((one) => one === cant),
    ...(cant === undefined && (await asOneIn(at, proposal, asked, ports, nowMs))),
    isFresh: isFresh(at, nowMs),
    since: now && (await sinceLooked(now, first, { ...proposal.version, lookedAt, beforeRevision }, ports)),
    ...(mail && isAsItWas && { mail }),
    ...(beside && { beside }),
    ...(audience && { audience }),
    earlier: cameBackBeforehand(proposal, asked),
    // What stands with requests is on this page already.
    talk: talkOf(notes, []),
    graceSeconds: ports.graceSeconds,
    aloneSeconds: ports.aloneSeconds,
  });
}

/** That the yes of a member who may decide would be no second person's, and who would be mailed it. */
async function asOneIn(
  { office, member }: AtDeskHere,
  proposal: SendingProposal,
  asked: readonly SendingProposal[],
  ports: ProposalRoutePorts,
  nowMs: number,
): Promise<Pick<ProposalShown, 'asOne'>> {
  const because = whyAsOne(office, proposal, member, nowMs);
  if (!because || proposal.status !== 'open') return {};
  const refused = await whyNotAsOne(proposal, member, asked, ports, nowMs);
  const told = whoStops(office, [proposal.author.memberId, member.memberId]);
  return { asOne: { because, told, ...(refused && { refused }) } };
}

/** How far it has come, the draft as it is now, and of what went out, when. */
async function standingOf(
  { office }: AtDeskHere,
  proposal: SendingProposal,
  ports: ProposalRoutePorts,
): Promise<Standing> {
  const { drafts, dispatches, nowMs } = ports;
  const { publisherId, status, draftId, revision, published, goesOutAtMs } = proposal;
  const lost = status === 'approved' ? whyLost(proposal, office) : undefined;
  const leavesSoon = waitsForRoom(proposal) || (status === 'approved' && proposal.when.kind === 'at-once');
  const [newest, sent, roomsThen] = await Promise.all([
    drafts.find(publisherId, draftId),
    published && dispatches.find(published.dispatchId),
    leavesSoon ? findRoom(proposal, office, ports, nowMs()) : undefined,
  ]);
  const isVoid = isPending(proposal) && newest?.revision !== revision;
  const leftAtMs = sent?.createdAtMs ?? goesOutAtMs;
  return {
    ...{ isVoid, nowMs: nowMs() },
    ...(newest && { newest }),
    ...(lost && { lost }),
    ...(roomsThen && { roomsThen }),
    ...(leftAtMs !== undefined && { leftAtMs }),
  };
}

/** A withdrawal in an office's own words begins empty. */
const isFollowUp = ({ version: { version, kind } }: SendingProposal) => version > 1 && kind !== 'retraction';

/** What a member looks at beside what they were mailed last or, asked nothing of it before, what a follow-up began with. */
async function sinceLooked(
  now: Draft,
  before: Draft | undefined,
  {
    appealId,
    lookedAt,
    beforeRevision,
  }: Pick<SendingProposal['version'], 'appealId'> & Readonly<Record<'lookedAt' | 'beforeRevision', number | undefined>>,
  { versions }: Pick<ProposalRoutePorts, 'versions'>,
): Promise<SinceLooked> {
  const looked = { now, ...(before && { before }), ...(beforeRevision !== undefined && { beforeRevision }) };
  if (lookedAt !== undefined) return looked;
  const follows = Number(now.fields.follows);
  if (!before || !(follows > 0)) return { now };
  // A correction of what was withdrawn begins with what stood before.
  const standing = (await versions.list(appealId)).findLast(
    ({ version, kind }) => version <= follows && kind !== 'retraction',
  );
  return { ...looked, published: standing?.version ?? follows };
}

/** What came back of the same version, and of older ones the newest that was returned. */
function cameBackBeforehand(
  { revision, askedAtMs }: SendingProposal,
  asked: readonly SendingProposal[],
): readonly CameBack[] {
  const back = cameBackIn(asked.filter((one) => one.askedAtMs < askedAtMs));
  const same = back.filter((one) => one.revision === revision);
  const older = back.find((one) => one.revision !== revision && one.status !== 'stopped');
  return older ? [...same, older] : same;
}

/** Whom a proposal names and a draft does still. @param fields - of the draft; left out while it is as it was asked about. */
function stillNamedIn(fields: DraftFields | undefined, { named, withoutConsent = [] }: SendingProposal): WhoIsNamed {
  if (!fields) return { named, withoutConsent };
  const listed = rowsOf(fields, 'people').filter(({ texts }) => texts.mayBeNamed === 'yes');
  const isListed = (name: string) => listed.some(({ texts }) => texts.name === name);
  const isNamed = ({ name, because }: NamedWithoutConsent) =>
    [...listed, ...alsoNamedRows(fields)].some(
      ({ texts }) => texts.name === name && because === (texts.withoutConsent ?? texts.because),
    );
  return { named: named.filter(isListed), withoutConsent: withoutConsent.filter(isNamed) };
}

async function mailOf(
  proposal: SendingProposal,
  { queryStringParameters }: PageEvent,
  { proposals, showMail }: ProposalRoutePorts,
): Promise<ProposalShown['mail']> {
  const mails = await proposals.mails(proposal);
  const asked = lookedAtIn(proposal.draftId, queryStringParameters);
  const [original] = proposal.languages;
  if (mails.length === 0 || !asked || !original) return undefined;
  const looked = { ...wholeLook(asked, original, mails), revision: proposal.revision };
  const shown = showMail(mailLookedAt(looked, proposal.languages, mails), proposal.version);
  return { looked, shown, parts: partsIn(mails) };
}

async function decide(asked: Asked, ports: ProposalRoutePorts) {
  const { at, event } = asked;
  const ref = refIn(at, event);
  if (!ref) return undefined;
  const fields = postedFields(event);
  const read = answerIn(fields, asked);
  if ('error' in read) return { said: { errors: [read.error] } };
  const nowMs = ports.nowMs();
  if (read.answer.kind === 'send' && !isFresh(at, nowMs)) return { said: { statusCode: 403 } };
  const digest = postedText(fields, 'digest');
  const waits = { graceMs: ports.graceSeconds * SECOND_MS, delayMs: ports.aloneSeconds * SECOND_MS };
  const outcome = await whileOfficeChanges(
    at,
    (now) => decideSending(now, { ...ref, digest, answer: read.answer }, ports, waits, nowMs),
    ({ kind }) => kind === 'other',
    ports,
  );
  if (outcome.kind === 'decided') await tellAuthor(outcome.proposal, ports);
  if (outcome.kind === 'decided') return deskPath('/desk/proposal/{proposalId}', ref);
  const ended = outcome.kind === 'ended' ? await ports.proposals.find(ref) : undefined;
  const errors = ended ? [{ fieldId: STANDING_ID, text: endedInWords(asked, ended) }] : errorsOf(outcome, asked);
  return { said: { errors, statusCode: 409 } };
}

/** What was decided is told to its author. Why a draft came back stands on the page. */
async function tellAuthor(proposal: SendingProposal, { enqueueActed, newId }: ProposalRoutePorts): Promise<void> {
  const { status, publisherId, proposalId, author, alone, decision } = proposal;
  if (!decision || alone || (status !== 'returned' && status !== 'approved')) return;
  const { memberId: by } = decision.by;
  // What is approved may be stopped still, and its author is told of that too.
  const actId = status === 'approved' ? newId() : proposalId;
  await enqueueActed([{ publisherId, memberId: author.memberId, by, actId, did: ACT_OF[status], about: proposalId }]);
}

const ACT_OF = { returned: 'draft-returned', approved: 'sending-approved' } as const;

/** Why nothing was decided, where the page itself does not say so. */
function errorsOf({ kind }: Exclude<DecideOutcome, { kind: 'decided' }>, { t }: InWords): FieldError[] {
  if (kind === 'answered') return [{ fieldId: 'decision', text: t('decide.error.answered') }];
  if (kind !== 'past' && kind !== 'other' && kind !== 'too-many') return [];
  return [{ fieldId: 'decision', text: t(`decide.error.${kind}`) }];
}

type ReadAnswer = { readonly answer: Decided } | { readonly error: FieldError };

function answerIn(fields: unknown, { t }: InWords): ReadAnswer {
  const does = postedText(fields, 'do');
  if (does === 'return') {
    const reason = postedText(fields, RETURN_FIELD).trim();
    if (reason !== '') return { answer: { kind: does, reason } };
    return { error: { fieldId: RETURN_FIELD, text: t('decide.error.no-reason') } };
  }
  if (does === 'send' && postedText(fields, UNDERSTOOD_FIELD) !== '') return { answer: { kind: 'send' } };
  return { error: { fieldId: UNDERSTOOD_FIELD, text: t('decide.error.not-understood') } };
}
