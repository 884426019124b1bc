import * as z from 'zod';
import { appealImageKey } from '../../../contract/table-keys.ts';
import type { ImageFile } from '../../../domain/publishing/publishing.ts';
import { find, type Table } from '../../table/table.ts';

const StoredImage = z.object({ bytes: z.instanceof(Uint8Array) });

/** What the item of an image has beside its key. */
export const imageFields = ({ digest, type, bytes }: ImageFile) => ({ entity: 'image', digest, type, bytes });

/** The bytes of an image that an appeal's page shows, read consistently; undefined when it shows none with this digest. */
export async function findImage(table: Table, appealId: string, digest: string): Promise<Uint8Array | undefined> {
  const item = await find(table, appealImageKey(appealId, digest));
  return item && StoredImage.parse(item).bytes;
}
