import * as z from 'zod';
import type { ActToTell } from '../../../domain/members/members.ts';
import { findOwnAppeal, type OwnAppeal, type OwnAppealPorts } from '../../../domain/publishing/publishing.ts';
import { type PageEvent, pathParameter } from '../../kit/kit.ts';
import type { AtDeskHere } from '../kit/kit.ts';

export interface ActedPorts {
  /** Members to be mailed. */
  enqueueActed(acts: readonly ActToTell[]): Promise<void>;
}

/** An appeal of the member's own office, by the id in the address; what is another's is as unknown as what never was. */
export async function ownAppealIn(
  { office }: AtDeskHere,
  event: PageEvent,
  ports: OwnAppealPorts,
): Promise<OwnAppeal | undefined> {
  const appealId = z.uuid().safeParse(pathParameter(event, 'appealId')).data;
  return appealId === undefined ? undefined : findOwnAppeal(appealId, office.publisherId, ports);
}
