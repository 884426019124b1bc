import { type AppealVersion, peopleAsLastSaid } from '../appeal/appeal.ts';
import { type AppealStore, findOwnAppeal, rewritten } from '../publishing/publishing.ts';
import { type PartsOut, takenOutOf } from './taken-out-of.ts';
import { versionsBefore } from './versions-before.ts';

/** Versions hold at most 400 KB each, and a transaction 4 MB: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html */
const VERSIONS_TOGETHER = 8;
const MAX_ATTEMPTS = 20;

/**
 * Takes names out of every version of an appeal before its newest one, in their places: readers see their titles still, and the desk all of them. It can be repeated.
 * @param parts - of the name of a person whom the newest version hides.
 */
export async function takeOutOfEarlier(
  { publisherId, appealId }: Pick<AppealVersion, 'publisherId' | 'appealId'>,
  parts: PartsOut | undefined,
  ports: { readonly appeals: Pick<AppealStore, 'findKnown' | 'findExternalId' | 'getVersion' | 'rewrite'> },
): Promise<'done' | 'busy'> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const own = await findOwnAppeal(appealId, publisherId, ports);
    if (!own) return 'done';
    const { id, known, newest } = own;
    const before = await versionsBefore(newest, ports.appeals);
    const people = peopleAsLastSaid([...before.toReversed(), newest]);
    const cleaned = before.flatMap((version) => takenOutOf(version, people, parts) ?? []);
    let [now, isOvertaken] = [known, false];
    for (let from = 0; from < cleaned.length && !isOvertaken; from += VERSIONS_TOGETHER) {
      const versions = cleaned.slice(from, from + VERSIONS_TOGETHER);
      const outcome = await ports.appeals.rewrite({ id, known: now, contentHash: now.contentHash, versions });
      isOvertaken = outcome !== 'written';
      now = rewritten(now);
    }
    if (!isOvertaken) return 'done';
  }
  return 'busy';
}
