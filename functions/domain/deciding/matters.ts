import type { AppealCard } from '../archive/archive.ts';
import type { DraftOverview } from '../drafts/drafts.ts';
import type { Member, Office } from '../members/members.ts';
import { type DraftLine, isAbout, type Release } from '../publishing/publishing.ts';
import { type CameBack, cameBackIn } from './came-back.ts';
import { cantDecide, cantLook } from './may-decide.ts';
import { isUnlooked, type SendingProposal, waitsForRoom } from './sending-proposal.ts';
import type { GoingOut } from './watching/going-out.ts';
import { isOver } from './watching/sending-report.ts';

/** Where an appeal is, the most pressing first. `returned`: to the member who asked. `others`: colleagues decide on it. */
export const STANDINGS = ['failed', 'yours', 'returned', 'others', 'going', 'scheduled', 'writing', 'sent'] as const;
export type Standing = (typeof STANDINGS)[number];

/** An appeal in the list of an office: the one thing that a member has to know of it now. */
export type Matter = Facts &
  (
    | { readonly what: 'proposal'; readonly proposal: SendingProposal }
    | { readonly what: 'draft'; readonly draft: DraftOverview; readonly back?: CameBack }
    | { readonly what: 'brought'; readonly draft: DraftLine }
    | { readonly what: 'release'; readonly release: Release }
    | { readonly what: 'going'; readonly going: GoingOut }
    /** @param reached - of what went out within a day, how that ended. */
    | { readonly what: 'sent'; readonly card: AppealCard; readonly reached?: GoingOut }
  );

/** By which lists are filtered and sorted. */
interface Facts {
  readonly standing: Standing;
  readonly countries: readonly string[];
  readonly themes: readonly string[];
  /** The name of the member who asked for it, or saved it last. */
  readonly author?: string;
  /** When it goes out, or came to stand where it does, in epoch milliseconds. */
  readonly atMs: number;
}

/** What is listed of an office. */
export interface Listed {
  /** As `waitingProposals` gives them. */
  readonly proposals: readonly SendingProposal[];
  /** The newest proposal of each draft, by its id. */
  readonly asked: ReadonlyMap<string, SendingProposal>;
  readonly writing: readonly DraftOverview[];
  readonly brought: readonly DraftLine[];
  readonly releases: readonly Release[];
  readonly going: readonly GoingOut[];
  readonly sent: readonly AppealCard[];
}

interface Looker {
  readonly office: Office;
  readonly member: Member;
}

/** What an office has at hand, as a member sees it: one row an appeal, the most pressing first. */
export function mattersOf(listed: Listed, looker: Looker, nowMs: number): Matter[] {
  const { proposals, writing, brought, releases, going, sent, asked } = listed;
  const over = new Map(going.filter(isNoMore).map((one) => [one.card.appealId, one]));
  const ofDrafts = new Set(proposals.map(({ draftId }) => draftId));
  const now = going.filter((one) => !isNoMore(one));
  const ofAppeals = new Set([
    ...now.map(({ card }) => card.appealId),
    ...proposals.map(({ published }) => published?.appealId),
  ]);
  const found: Matter[] = [
    ...proposals.map((one) => matterOfProposal(one, looker, nowMs)),
    ...now.map((one): Matter => ({ what: 'going', standing: 'going', going: one, ...factsOf(one.card, asked) })),
    ...releases.map(matterOfRelease),
    ...writing.filter(({ draftId }) => !ofDrafts.has(draftId)).map((draft) => matterOfDraft(draft, asked, looker)),
    ...brought.map(
      (draft): Matter => ({
        ...{ what: 'brought', standing: 'writing', draft, countries: [], themes: [], atMs: draft.savedAtMs },
      }),
    ),
    ...sent
      .filter(({ appealId }) => !ofAppeals.has(appealId))
      .map((card): Matter => {
        const reached = over.get(card.appealId);
        return { what: 'sent', standing: 'sent', card, ...factsOf(card, asked), ...(reached && { reached }) };
      }),
  ];
  return found.toSorted(
    (one, other) => STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing) || byTime(one, other),
  );
}

/** What is to go out soon first, of the rest what is newest. */
const byTime = ({ standing, atMs }: Matter, other: Matter): number =>
  standing === 'going' || standing === 'scheduled' ? atMs - other.atMs : other.atMs - atMs;

function matterOfProposal(proposal: SendingProposal, looker: Looker, nowMs: number): Matter {
  const { version, author, askedAtMs, goesOutAtMs, heldAtMs, status } = proposal;
  const standing = standingOf(proposal, looker, nowMs);
  const atMs = (status === 'held' ? heldAtMs : goesOutAtMs) ?? askedAtMs;
  return { what: 'proposal', standing, proposal, ...version.subject, author: author.name, atMs };
}

function standingOf(proposal: SendingProposal, { office, member }: Looker, nowMs: number): Standing {
  const { status } = proposal;
  if (status === 'held') return 'failed';
  if (isUnlooked(proposal) && cantLook(office, proposal, member, nowMs) === undefined) return 'yours';
  if (status === 'approved') return isLeaving(proposal, nowMs) ? 'going' : 'scheduled';
  return status === 'open' && cantDecide(office, proposal, member, nowMs) === undefined ? 'yours' : 'others';
}

/** Whether it has its time in the calendar: it is scheduled, or goes out by then while its looker is still to look at it. */
export const isToGoOut = (matter: Matter, nowMs: number): boolean =>
  matter.standing === 'scheduled' ||
  (matter.what === 'proposal' && matter.proposal.status === 'approved' && !isLeaving(matter.proposal, nowMs));

/** What goes out at once is not scheduled, though its grace is not over. What waits for room is. */
const isLeaving = (proposal: SendingProposal, nowMs: number): boolean =>
  (proposal.when.kind === 'at-once' && !proposal.alone && !waitsForRoom(proposal)) ||
  nowMs >= (proposal.goesOutAtMs ?? 0);

const isNoMore = ({ report, mailsNoOne }: GoingOut): boolean => mailsNoOne === true || isOver(report);

const matterOfRelease = (release: Release): Matter => ({
  ...{ what: 'release', release, standing: release.status === 'held' ? 'failed' : 'scheduled' },
  ...{ countries: [], themes: [], atMs: release.releaseAtMs },
});

function matterOfDraft(draft: DraftOverview, asked: Listed['asked'], { member }: Looker): Matter {
  const newest = asked.get(draft.draftId);
  const [back] = newest ? cameBackIn([newest]) : [];
  const isOwn = newest?.author.memberId === member.memberId;
  const isReturned = isOwn && back !== undefined && back.decision.by.memberId !== member.memberId;
  const { countries, themes, savedBy, savedAtMs } = draft;
  return {
    ...{ what: 'draft', standing: isReturned ? 'returned' : 'writing', draft, countries, themes },
    ...{ author: savedBy.name, atMs: savedAtMs },
    ...(back && { back }),
  };
}

function factsOf({ appealId, subject, publishedAtMs }: AppealCard, asked: Listed['asked']) {
  const proposal = [...asked.values()].find(({ published }) => published?.appealId === appealId);
  return { ...subject, ...(proposal && { author: proposal.author.name }), atMs: publishedAtMs };
}

/** By what a member narrows a list. */
export interface MatterFilter {
  readonly standing?: Standing | undefined;
  readonly country?: string | undefined;
  readonly theme?: string | undefined;
  readonly author?: string | undefined;
}

export const fits = (matter: Matter, { standing, country, theme, author }: MatterFilter): boolean =>
  (standing === undefined || matter.standing === standing) &&
  (author === undefined || matter.author === author) &&
  isAbout(matter, { country, theme });
