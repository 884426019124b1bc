import type { ImageFile } from '../publishing/publishing.ts';
import type { Draft } from './draft.ts';
import type { Drafts } from './ports.ts';

/** The image of a draft's revision; undefined where it has none, or it is not kept any more. */
export async function imageOf(
  { publisherId, draftId, fields }: Pick<Draft, 'publisherId' | 'draftId' | 'fields'>,
  drafts: Pick<Drafts, 'findImage'>,
): Promise<ImageFile | undefined> {
  const digest = fields['image.digest'];
  return digest === undefined ? undefined : drafts.findImage(publisherId, draftId, digest);
}
