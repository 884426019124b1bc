import type { AppealCard } from '../../archive/archive.ts';
import type { AppealStore } from '../../publishing/publishing.ts';
import { daysInMs } from '../../time/time.ts';
import { type FindSendingPorts, findSending } from './find-sending.ts';
import type { SendingReport } from './sending-report.ts';

export interface GoingOutPorts extends FindSendingPorts {
  readonly appeals: Pick<AppealStore, 'findExternalId' | 'findKnown'>;
}

/** An appeal that goes out, or went out lately. */
export interface GoingOut {
  readonly card: AppealCard;
  readonly dispatchId: string;
  readonly report: SendingReport;
  /** It was taken down: nothing of it goes out. */
  readonly mailsNoOne?: true;
}

const MOST_SHOWN = 5;
const SHOWN_FOR_MS = daysInMs(1);

/** What of a publisher's newest appeals goes out, or was published within a day, with what is told of it. It reads five sendings at most. */
export async function listGoingOut(
  publisherId: string,
  newest: readonly AppealCard[],
  ports: GoingOutPorts,
  nowMs: number,
): Promise<readonly GoingOut[]> {
  const lately = newest.filter(({ publishedAtMs }) => nowMs - publishedAtMs < SHOWN_FOR_MS).slice(0, MOST_SHOWN);
  if (lately.length === 0) return [];
  const isHeld = ports.isMailHeld();
  const once = { ...ports, isMailHeld: () => isHeld };
  const found = await Promise.all(lately.map((card) => findOf(publisherId, card, once)));
  return found.filter((one) => one !== undefined);
}

async function findOf(publisherId: string, card: AppealCard, ports: GoingOutPorts): Promise<GoingOut | undefined> {
  const id = await ports.appeals.findExternalId(card.appealId);
  const known = id?.publisherId === publisherId ? await ports.appeals.findKnown(id) : undefined;
  const found = known?.dispatchId === undefined ? undefined : await findSending(publisherId, known.dispatchId, ports);
  if (!found) return undefined;
  const { dispatch, report } = found;
  return { card, dispatchId: dispatch.dispatchId, report, ...(dispatch.reach === 'no-one' && { mailsNoOne: true }) };
}
