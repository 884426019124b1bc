import type { Draft, DraftMails, Drafts, PreviewDraftPorts } from '../drafts/drafts.ts';
import { imageOf, previewDraft } from '../drafts/drafts.ts';
import type { AtDesk } from '../members/members.ts';
import { gateOf } from './gate.ts';
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

/** `not-ready`: it is no mail yet, or something is open, as {@link gateOf} says. `changed`: it was saved since the member looked. */
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
  const isOpen = gateOf(draft, preview, image?.bytes).open.length > 0;
  return preview.kind === 'mails' && !isOpen ? { draft, preview } : 'not-ready';
}
