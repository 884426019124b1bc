import {
  appealDraftImageKey,
  appealDraftKey,
  publishedDraftKey,
  publisherDraftKey,
} from '../../../contract/table-keys.ts';
import { DRAFT_KEPT_DAYS } from '../../../domain/drafts/drafts.ts';
import type { AppealDraft, Publication } from '../../../domain/publishing/publishing.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import { drop, put, type Write } from '../../table/table.ts';
import { expiring } from '../item-kind.ts';
import { asKnown, externalKey, takesOne } from './appeal-writes.ts';
import { imageFields } from './images.ts';

type OfDraft = Pick<Publication, 'id' | 'draftId' | 'version'>;

/** Keeps a draft beside what is published, in the place of the one before it. */
export const draftWrites = (draft: AppealDraft): Write[] => [
  put(externalItemOfDraft(draft), asKnown(draft.known)),
  put(draftItem(draft)),
  put(publisherDraftItem(draft)),
  draftImageWrite(draft),
  ...(draft.draw ? [takesOne(draft.draw)] : []),
];

/** Of an appeal that is published, no draft stays. */
export const draftDeletes = (publisherId: string, appealId: string): Write[] =>
  [appealDraftKey(appealId), appealDraftImageKey(appealId), publisherDraftKey(publisherId, appealId)].map((key) =>
    drop(key),
  );

/**
 * As what a draft of the desk was published, by which the lists of drafts leave it out.
 * It outlasts the draft, which may be saved once more.
 */
export function publishedDraftWrites(
  { id: { publisherId }, draftId, version: { appealId, version } }: OfDraft,
  atMs: number,
): Write[] {
  if (draftId === undefined) return [];
  const at = publishedDraftKey(publisherId, draftId);
  const expiry = expiring(atMs + daysInMs(2 * DRAFT_KEPT_DAYS));
  return [put({ ...at, entity: 'published-draft', draftId, appealId, version, ...expiry })];
}

/** A draft of a follow-up leaves what is published unchanged. The item of an appeal that was never published goes when its draft does. */
const externalItemOfDraft = ({ id, known, appealId, contentHash, keptUntilMs }: AppealDraft) => ({
  ...externalKey(id),
  entity: 'external-appeal',
  externalId: id.externalId,
  appealId,
  latestVersion: 0,
  contentHash,
  followUps: [],
  ...(known && known.latestVersion > 0 ? known : expiring(keptUntilMs)),
});

const draftItem = ({ id, appealId, input, missing, releaseAt, savedAtMs, keptUntilMs }: AppealDraft) => ({
  ...appealDraftKey(appealId),
  entity: 'appeal-draft',
  appealId,
  publisherId: id.publisherId,
  externalId: id.externalId,
  reading: input,
  missing,
  ...(releaseAt !== undefined && { releaseAt }),
  savedAtMs,
  ...expiring(keptUntilMs),
});

/** What lists show of it to its publisher's own people. */
const publisherDraftItem = ({ id, appealId, draftId, input, savedAtMs, keptUntilMs }: AppealDraft) => ({
  ...publisherDraftKey(id.publisherId, appealId),
  entity: 'publisher-draft',
  appealId,
  draftId,
  title: input.title?.value,
  savedAtMs,
  ...expiring(keptUntilMs),
});

function draftImageWrite({ appealId, image, keptUntilMs }: AppealDraft): Write {
  const at = appealDraftImageKey(appealId);
  return image ? put({ ...at, ...imageFields(image), ...expiring(keptUntilMs) }) : drop(at);
}
