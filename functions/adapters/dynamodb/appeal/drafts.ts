import {
  appealDraftImageKey,
  appealDraftKey,
  EXPIRY_ATTRIBUTE,
  publishedDraftKey,
  publisherDraftKey,
} from '../../../contract/table-keys.ts';
import { DRAFT_KEPT_DAYS } from '../../../domain/drafts/drafts.ts';
import type { AppealDraft, Publication } from '../../../domain/publishing/publishing.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import { expiryOf } from '../../table/table.ts';
import { asKnown, externalKey, type TransactWrites, takesOne } from './appeal-writes.ts';
import { imageFields } from './images.ts';

type OfDraft = Pick<Publication, 'id' | 'draftId' | 'version'>;

/** Keeps a draft beside what is published, in the place of the one before it. */
export const draftWrites = (TableName: string, draft: AppealDraft): TransactWrites => [
  { Put: { TableName, Item: externalItemOfDraft(draft), ...asKnown(draft.known) } },
  { Put: { TableName, Item: draftItem(draft) } },
  { Put: { TableName, Item: publisherDraftItem(draft) } },
  draftImageWrite(TableName, draft),
  ...(draft.draw ? [{ Update: { TableName, ...takesOne(draft.draw) } }] : []),
];

/** Of an appeal that is published, no draft stays. */
export const draftDeletes = (TableName: string, publisherId: string, appealId: string): TransactWrites =>
  [appealDraftKey(appealId), appealDraftImageKey(appealId), publisherDraftKey(publisherId, appealId)].map((Key) => ({
    Delete: { TableName, Key },
  }));

/**
 * As what a draft of the desk was published, by which the lists of drafts leave it out.
 * It outlasts the draft, which may be saved once more.
 */
export const publishedDraftWrites = (
  TableName: string,
  { id: { publisherId }, draftId, version: { appealId, version } }: OfDraft,
  atMs: number,
): TransactWrites =>
  draftId === undefined
    ? []
    : [
        {
          Put: {
            TableName,
            Item: {
              ...publishedDraftKey(publisherId, draftId),
              entity: 'published-draft',
              draftId,
              appealId,
              version,
              [EXPIRY_ATTRIBUTE]: expiryOf(atMs + daysInMs(2 * DRAFT_KEPT_DAYS)),
            },
          },
        },
      ];

/** A draft of a follow-up leaves what is published unchanged. The item of an appeal that was never published goes when its draft does. */
const externalItemOfDraft = ({ id, known, appealId, contentHash, keptUntilMs }: AppealDraft) => ({
  ...externalKey(id),
  entity: 'external-appeal',
  externalId: id.externalId,
  appealId,
  latestVersion: 0,
  contentHash,
  followUps: [],
  ...(known && known.latestVersion > 0 ? known : { [EXPIRY_ATTRIBUTE]: expiryOf(keptUntilMs) }),
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
  [EXPIRY_ATTRIBUTE]: expiryOf(keptUntilMs),
});

/** What lists show of it to its publisher's own people. */
const publisherDraftItem = ({ id, appealId, draftId, input, savedAtMs, keptUntilMs }: AppealDraft) => ({
  ...publisherDraftKey(id.publisherId, appealId),
  entity: 'publisher-draft',
  appealId,
  draftId,
  title: input.title?.value,
  savedAtMs,
  [EXPIRY_ATTRIBUTE]: expiryOf(keptUntilMs),
});

function draftImageWrite(TableName: string, { appealId, image, keptUntilMs }: AppealDraft): TransactWrites[number] {
  const Key = appealDraftImageKey(appealId);
  if (!image) return { Delete: { TableName, Key } };
  return { Put: { TableName, Item: { ...Key, ...imageFields(image), [EXPIRY_ATTRIBUTE]: expiryOf(keptUntilMs) } } };
}
