import { checkAppeal } from '../checks/check-appeal.ts';
import { unanswered } from '../checks/finding.ts';
import { digestOfMails, formName } from '../dispatch/rendered-mail.ts';
import type { Draft } from '../drafts/draft.ts';
import { ANSWERED_FIELD, ticksIn } from '../drafts/fields.ts';
import { imageOf } from '../drafts/image-of.ts';
import type { Drafts } from '../drafts/ports.ts';
import { type DraftMails, type PreviewDraftPorts, previewDraft } from '../drafts/preview-draft.ts';
import { requestOf } from '../drafts/request-of.ts';
import type { ShowMail } from '../drafts/shown-mail.ts';
import type { AtDesk } from '../members/at-desk.ts';
import { newEntry } from '../members/entry.ts';
import { languagesOf } from '../subscriber/edition-for.ts';
import { whoDecides } from './may-decide.ts';
import type { SendingProposals, ShownText } from './ports.ts';
import { type AskedSending, digestOfSending, type SendingProposal, type SendingTime } from './sending-proposal.ts';

export interface AskPorts extends PreviewDraftPorts {
  readonly drafts: Pick<Drafts, 'find' | 'findImage'>;
  readonly proposals: Pick<SendingProposals, 'ask' | 'list'>;
  readonly showMail: ShowMail;
  newId(): string;
  enqueueAsked(asked: readonly AskedToMail[]): Promise<void>;
}

/** Which proposal is to be mailed to which member. */
export interface AskedToMail {
  readonly publisherId: string;
  readonly proposalId: string;
  readonly memberId: string;
}

export interface WantedSending {
  readonly draftId: string;
  /** That the member looked at. */
  readonly revision: number;
  readonly when: SendingTime;
  readonly note?: string;
}

/**
 * `not-ready`: it is no mail yet, or its checks are not answered. `changed`: it was saved since the member looked. `no-one`: no other member may decide on it.
 * `asked-before`: this very revision waits already.
 */
export type AskOutcome =
  | { readonly kind: 'asked'; readonly proposalId: string }
  | { readonly kind: 'asked-before'; readonly proposalId: string }
  | { readonly kind: 'gone' | 'not-ready' | 'changed' | 'no-one' | 'too-large' };

/** What would be decided on, were a draft to go out at a time. */
export interface Ready {
  readonly draft: Draft;
  readonly preview: DraftMails;
}

/** A revision of a draft that can be asked to be sent, as it would be at a time; else why not. */
export async function findReady(
  { office }: Pick<AtDesk, 'office'>,
  { draftId, revision, when }: Pick<WantedSending, 'draftId' | 'revision' | 'when'>,
  ports: AskPorts,
): Promise<Ready | 'gone' | 'changed' | 'not-ready'> {
  const { publisherId, name } = office;
  const draft = await ports.drafts.find(publisherId, draftId);
  if (!draft) return 'gone';
  if (draft.revision !== revision) return 'changed';
  const image = await imageOf(draft, ports.drafts);
  const preview = await previewDraft(draft, name, ports, {
    ...(image && { image: image.bytes }),
    ...(when.kind === 'at' && { atMs: when.atMs }),
  });
  const { request } = requestOf(draft, image?.bytes);
  if (preview.kind !== 'mails' || !request || !isSettled(preview)) return 'not-ready';
  const open = unanswered(checkAppeal(request), ticksIn(draft.fields, ANSWERED_FIELD));
  return open.length > 0 ? 'not-ready' : { draft, preview };
}

/** A person has to say first whether it is another appeal than those that it looks like. */
const isSettled = ({ considered: { decision } }: DraftMails) =>
  decision.kind === 'publish' || decision.kind === 'add editions';

/** Asks the members who may decide to have a draft sent, as it is: what they are mailed and what is sent is rendered here, once. */
export async function askToSend(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  wanted: WantedSending,
  ports: AskPorts,
  nowMs: number,
): Promise<AskOutcome> {
  const ready = await findReady({ office }, wanted, ports);
  if (typeof ready === 'string') return { kind: ready };
  const { publisherId, revision: officeRevision } = office;
  const before = (await ports.proposals.list(publisherId)).filter(({ draftId }) => draftId === wanted.draftId);
  const waiting = before.find((one) => isWaiting(one) && one.revision === wanted.revision);
  if (waiting) return { kind: 'asked-before', proposalId: waiting.proposalId };
  const author = { memberId: member.memberId, name: member.name };
  const isUrgent = ready.preview.version.isUrgent === true;
  const deciders = whoDecides(office, { author, isUrgent });
  if (deciders.length === 0) return { kind: 'no-one' };
  const asked = askedOf(ready, wanted, {
    publisherId,
    proposalId: ports.newId(),
    author,
    askedAtMs: nowMs,
    mailedTo: deciders.map(({ memberId }) => memberId),
    lookedAt: lookedAtBefore(before[0]),
  });
  const { draftId, revision, digest, proposalId } = asked;
  const entry = newEntry({ act: 'sending-asked', draftId, revision, digest }, member, ports.newId(), nowMs);
  const { mails } = ready.preview;
  const outcome = await ports.proposals.ask(asked, mails, shownTexts(ready, ports.showMail), entry, {
    officeRevision,
    draft: { draftId, revision },
  });
  if (outcome === 'too large') return { kind: 'too-large' };
  if (outcome !== 'asked') return { kind: 'changed' };
  await ports.enqueueAsked(asked.mailedTo.map((memberId) => ({ publisherId, proposalId, memberId })));
  return { kind: 'asked', proposalId };
}

const isWaiting = ({ status }: SendingProposal) => status === 'open' || status === 'approved';

function lookedAtBefore(previous: SendingProposal | undefined): AskedSending['lookedAt'] {
  if (!previous) return {};
  const { lookedAt, mailedTo, revision } = previous;
  return { ...lookedAt, ...Object.fromEntries(mailedTo.map((memberId) => [memberId, revision])) };
}

type Given = Pick<AskedSending, 'publisherId' | 'proposalId' | 'author' | 'askedAtMs' | 'mailedTo' | 'lookedAt'>;

function askedOf({ draft, preview }: Ready, { when, note }: WantedSending, given: Given): AskedSending {
  const { considered, version, mails } = preview;
  const { decision } = considered;
  const isUrgent = version.isUrgent === true;
  const named = (version.people ?? []).filter(({ mayBeNamed }) => mayBeNamed).map(({ name }) => name);
  const contentHash = decision.kind === 'publish' || decision.kind === 'add editions' ? decision.contentHash : '';
  const { appealId, kind, subject, version: number, edition } = version;
  const decidedOn = { mailsDigest: digestOfMails(mails), subject, named, contentHash, when, isUrgent };
  return {
    ...given,
    ...{ draftId: draft.draftId, revision: draft.revision, when, isUrgent, named, contentHash },
    ...(note !== undefined && { note }),
    title: edition.title,
    languages: languagesOf(version),
    version: { appealId, version: number, kind, subject },
    digest: digestOfSending(decidedOn),
  };
}

/** Each edition as its own readers get it. */
function shownTexts({ preview: { version, mails } }: Ready, showMail: ShowMail): ShownText[] {
  const [part = 'first'] = mails.flatMap(({ form }) => (form.kind === 'open' ? [form.part] : []));
  return languagesOf(version).flatMap((language) => {
    const name = formName({ kind: 'open', part, editionLanguage: language, language });
    const mail = mails.find(({ form }) => formName(form) === name);
    if (!mail) return [];
    const { subject, text } = showMail(mail, version);
    return [{ language, subject, text }];
  });
}
