import type { AppealRequest } from '../../contract/api.ts';
import { broughtDraftId, contentHash } from '../appeal/appeal.ts';
import { checkAppeal, unanswered } from '../checks/checks.ts';
import type { Draft, Drafts, TakeOnPorts } from '../drafts/drafts.ts';
import { ANSWERED_FIELD, ENDED_PART, lacksCaseEnd, requestOf, takeOnDraft, ticksIn } from '../drafts/drafts.ts';
import { findMember, type KeyActor, type Offices } from '../members/members.ts';
import { consentsOf, type ScheduleOutcome } from '../publishing/publishing.ts';
import { type AskPorts, askToSend } from './ask-to-send.ts';
import { findStanding } from './save-over-proposal.ts';

export interface ProposeByKeyPorts extends AskPorts, TakeOnPorts {
  readonly drafts: Pick<Drafts, 'find' | 'findImage' | 'writers' | 'withdrawn' | 'keepImage' | 'save'>;
  readonly offices: Pick<Offices, 'find'>;
}

/**
 * What became of a draft of a key, where two are asked for. `asked`: colleagues of its owner were asked to decide. `open`: a member has to put right or answer this
 * first: fields of the form, and checks. `no-one`: no other member may decide.
 */
export type ProposedByKey =
  | { readonly kind: 'asked'; readonly proposalId: string }
  | { readonly kind: 'open'; readonly fields: readonly string[]; readonly checks: readonly string[] }
  | { readonly kind: 'no-one' };

interface Sent {
  readonly publisherId: string;
  readonly request: Pick<AppealRequest, 'people' | 'alsoNamed' | 'notNames' | 'draftId'>;
  readonly outcome: ScheduleOutcome;
  readonly author: KeyActor['author'];
}

/**
 * Has the colleagues of a key's owner asked to decide on what the key sent, as if the owner had opened the draft and asked. It waits for a member who opens it where the key is the
 * organisation's, its owner may not propose, or it names a draft of the desk, whose text is that of its members.
 * @returns undefined where it waits so.
 */
export async function proposeByKey(
  { publisherId, request, outcome, author }: Sent,
  ports: ProposeByKeyPorts,
  nowMs: number,
): Promise<ProposedByKey | undefined> {
  if (outcome.kind !== 'kept back' || outcome.why.because !== 'needs two') return undefined;
  if (!author.owner || request.draftId !== undefined) return undefined;
  const office = await ports.offices.find(publisherId);
  const member = office && findMember(office, author.owner.memberId);
  if (!office || !member?.permissions.includes('propose')) return undefined;
  const draftId = broughtDraftId(outcome.appealId, contentHash(outcome.input));
  const at = { office, member };
  const asKey = withAuthor(ports, author);
  if ((await takeOnDraft(at, draftId, asKey, nowMs, consentsOf(request), request.notNames)) !== 'taken on')
    return undefined;
  const draft = await ports.drafts.find(publisherId, draftId);
  // A member wrote of it since: it is theirs to ask.
  if (draft?.revision !== 1) return undefined;
  const standing = await findStanding(draft, ports);
  if (standing) return { kind: 'asked', proposalId: standing.proposalId };
  const asked = await askToSend(at, { draftId, revision: 1, when: { kind: 'at-once' } }, asKey, nowMs);
  switch (asked.kind) {
    case 'asked':
    case 'asked-before':
      return { kind: 'asked', proposalId: asked.proposalId };
    case 'no-one':
      return { kind: 'no-one' };
    case 'not-ready':
      return { kind: 'open', ...openIn(draft) };
    default:
      return undefined;
  }
}

/** The same ports, by which proposal and entries name the key beside its owner. */
function withAuthor(ports: ProposeByKeyPorts, author: KeyActor['author']): ProposeByKeyPorts {
  const { proposals, drafts } = ports;
  const { keyId } = author;
  return {
    ...ports,
    proposals: {
      ofDraft: (publisherId, draftId) => proposals.ofDraft(publisherId, draftId),
      ask: (asked, mails, shown, entry, ...rest) =>
        proposals.ask({ ...asked, ...(keyId !== undefined && { keyId }) }, mails, shown, { ...entry, author }, ...rest),
    },
    drafts: {
      find: (publisherId, draftId, revision) => drafts.find(publisherId, draftId, revision),
      findImage: (...asked) => drafts.findImage(...asked),
      writers: (...asked) => drafts.writers(...asked),
      withdrawn: (publisherId) => drafts.withdrawn(publisherId),
      keepImage: (...kept) => drafts.keepImage(...kept),
      save: (draft, entries) =>
        drafts.save(
          draft,
          entries.map((entry) => ({ ...entry, author })),
        ),
    },
  };
}

function openIn(draft: Draft): Omit<Extract<ProposedByKey, { kind: 'open' }>, 'kind'> {
  const { request, problems } = requestOf(draft);
  const open = request ? unanswered(checkAppeal(request), ticksIn(draft.fields, ANSWERED_FIELD)) : [];
  const unlike = (texts: readonly string[]) => [...new Set(texts)];
  const fields = [...problems.map(({ field }) => field), ...(lacksCaseEnd(draft.fields) ? [ENDED_PART] : [])];
  return { fields: unlike(fields), checks: unlike(open.map(({ check }) => check)) };
}
