import { appealIdIn } from '../../contract/page-paths.ts';
import type { AppealVersion } from '../appeal/appeal.ts';
import type { AppealStore, ExternalId, KnownAppeal } from './ports.ts';

export interface OwnAppealPorts {
  readonly appeals: Pick<AppealStore, 'findKnown' | 'findExternalId' | 'getVersion'>;
}

/** A published appeal of one publisher's own, as it is now. */
export interface OwnAppeal {
  readonly id: ExternalId;
  readonly known: KnownAppeal;
  readonly newest: AppealVersion;
}

/**
 * One of a publisher's own appeals; undefined for what is another's, or was never published.
 * @param appeal - our id of it, the address of its page, or its publisher's own id.
 */
export async function findOwnAppeal(
  appeal: string,
  publisherId: string,
  { appeals }: OwnAppealPorts,
): Promise<OwnAppeal | undefined> {
  const byOwnId = { publisherId, externalId: appeal };
  const [knownByOwnId, meant] = await Promise.all([
    appeals.findKnown(byOwnId),
    appeals.findExternalId(appealIdIn(appeal)),
  ]);
  const id = knownByOwnId ? byOwnId : meant;
  if (id?.publisherId !== publisherId) return undefined;
  const known = knownByOwnId ?? (await appeals.findKnown(id));
  if (!known || known.latestVersion === 0 || known.isJoined) return undefined;
  return { id, known, newest: await appeals.getVersion(known.appealId, known.latestVersion) };
}
