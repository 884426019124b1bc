import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { IMAGE_TYPES } from '../../../contract/part-schemas.ts';
import { deskDraftImageKey, EXPIRY_ATTRIBUTE } from '../../../contract/table-keys.ts';
import { DRAFT_KEPT_DAYS, type Drafts } from '../../../domain/drafts/drafts.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, type Table } from '../../table/table.ts';
import { openPart, StoredSeal, sealedText } from '../sealed-text.ts';

const SealedImage = z.object({ type: z.enum(IMAGE_TYPES), data: z.base64() });

/** Images of drafts for those who change none. */
export const makeDraftImageReads = (
  { documents, name: TableName }: Pick<Table, 'documents' | 'name'>,
  keyring: Keyring,
): Pick<Drafts, 'findImage'> => ({
  async findImage(publisherId, draftId, digest) {
    const Key = deskDraftImageKey(publisherId, draftId, digest);
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { ...Key } }));
    if (!Item) return undefined;
    const { type, data } = await openPart(SealedImage, StoredSeal.parse(Item), `${Key.pk}#${Key.sk}`, keyring);
    return { digest, type, bytes: Buffer.from(data, 'base64') };
  },
});

/** Images of drafts, each sealed in an item of its own: beside the longest text, one item would not hold it. */
export const makeDraftImages = (
  { documents, name: TableName }: Pick<Table, 'documents' | 'name'>,
  keyring: Keyring,
): Pick<Drafts, 'keepImage'> => ({
  async keepImage(publisherId, draftId, { digest, type, bytes }, nowMs) {
    const key = deskDraftImageKey(publisherId, draftId, digest);
    const sealed = JSON.stringify({ type, data: Buffer.from(bytes).toString('base64') });
    const Item = {
      ...key,
      entity: 'desk-draft-image',
      ...sealedText('desk-draft-image', sealed, `${key.pk}#${key.sk}`, await keyring.newest()),
      // A draft that is saved on and on keeps its image, which no save writes again.
      [EXPIRY_ATTRIBUTE]: expiryOf(nowMs + daysInMs(2 * DRAFT_KEPT_DAYS)),
    };
    await documents.send(new PutCommand({ TableName, Item }));
  },
});
