import { checkAppeal, type Finding, unanswered } from '../checks/checks.ts';
import type { Draft, DraftMails, Drafts, PreviewDraftPorts } from '../drafts/drafts.ts';
import {
  ANSWERED_FIELD,
  hiddenEditionOf,
  imageOf,
  lacksCaseEnd,
  previewDraft,
  requestOf,
  ticksIn,
  unansweredEditions,
} from '../drafts/drafts.ts';
import type { AtDesk } from '../members/members.ts';
import type { SendingTime } from './sending-proposal.ts';

export interface ReadyPorts extends PreviewDraftPorts {
  readonly drafts: Pick<Drafts, 'find' | 'findImage'>;
}

export interface WantedSending {
  readonly draftId: string;
  /** That the member looked at. */
  readonly revision: number;
  readonly when: SendingTime;
  readonly note?: string;
}

/** What would be decided on, were a draft to go out at a time. */
export interface Ready {
  readonly draft: Draft;
  readonly preview: DraftMails;
}

/** `not-ready`: it is no mail yet, its checks are not answered, an edition translates words that have changed, or it is an outcome that does not say how its case ended. `changed`: it was saved since the member looked. */
export type NotReady = 'gone' | 'changed' | 'not-ready';

/** A revision of a draft that can be asked to be sent, as it would be at a time; else why not. */
export async function findReady(
  { office }: Pick<AtDesk, 'office'>,
  { draftId, revision, when }: Pick<WantedSending, 'draftId' | 'revision' | 'when'>,
  ports: ReadyPorts,
): Promise<Ready | NotReady> {
  const { publisherId, name } = office;
  const draft = await ports.drafts.find(publisherId, draftId);
  if (!draft) return 'gone';
  if (draft.revision !== revision) return 'changed';
  const image = await imageOf(draft, ports.drafts);
  const preview = await previewDraft(draft, name, ports, {
    ...(image && { image: image.bytes }),
    ...(when.kind === 'at' && { atMs: when.atMs }),
  });
  return preview.kind === 'mails' && isReady(draft, preview, image?.bytes) ? { draft, preview } : 'not-ready';
}

/** Whether a draft with these mails can be asked to be sent. @param image - bytes of its image, where it has one. */
export const isReady = (draft: Draft, preview: DraftMails, image?: Uint8Array): boolean =>
  isSettled(preview) &&
  !lacksCaseEnd(draft.fields) &&
  unansweredEditions(draft.fields).length === 0 &&
  !hiddenEditionOf(draft.fields) &&
  openFindings(draft, image).length === 0;

/** A person has to say first whether it is another appeal than those that it looks like. */
const isSettled = ({ considered: { decision } }: DraftMails) =>
  decision.kind === 'publish' || decision.kind === 'add editions';

/** What the checks of a draft found and no member answered; nothing of what is no request yet. @param image - bytes of the draft's image, where it has one. */
export function openFindings(draft: Draft, image?: Uint8Array): Finding[] {
  const { request } = requestOf(draft, image);
  return request ? unanswered(checkAppeal(request), ticksIn(draft.fields, ANSWERED_FIELD)) : [];
}
