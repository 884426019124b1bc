import { type AtDesk, newEntry } from '../../members/members.ts';
import type { AppealStore, PersonConsent } from '../../publishing/publishing.ts';
import { NOT_NAMES_FIELD, withNamesAnswered } from '../answered-names.ts';
import type { Drafts } from '../ports.ts';
import { fieldsWithout } from '../withdrawn/naming-fields.ts';
import type { BroughtDrafts } from './brought-draft.ts';
import { fieldsOfBrought } from './fields-of-brought.ts';
import { withConsents } from './with-consents.ts';

export interface TakeOnPorts {
  readonly drafts: Pick<Drafts, 'find' | 'save' | 'withdrawn' | 'keepImage'>;
  readonly brought: BroughtDrafts;
  readonly consents: { findOf: AppealStore['findConsents'] };
  newId(): string;
}

/**
 * Makes a draft that came by a key one of the desk's own, once, as its first revision. What came stays as it is until it is published or forgotten. People who withdrew
 * their consent since are left out.
 * @param said - who agreed, where the request that brought it is at hand: it is kept with no draft of a key.
 * @param notNames - words that it says are no person's name.
 */
export async function takeOnDraft(
  { office: { publisherId }, member }: Pick<AtDesk, 'office' | 'member'>,
  draftId: string,
  { drafts, brought, consents, newId }: TakeOnPorts,
  nowMs: number,
  said: readonly PersonConsent[] = [],
  notNames: readonly string[] = [],
): Promise<'taken on' | 'gone' | 'too large'> {
  const [known, found, { people }] = await Promise.all([
    drafts.find(publisherId, draftId),
    brought.find(publisherId, draftId),
    drafts.withdrawn(publisherId),
  ]);
  if (known) return 'taken on';
  if (!found) return 'gone';
  if (found.image) await drafts.keepImage(publisherId, draftId, found.image, nowMs);
  // Of a follow-up, people may be those of the version before: why they may be listed is kept with it.
  const kept = found.input.follows === undefined ? [] : await consents.findOf(publisherId, found.appealId);
  const filled = withConsents(fieldsOfBrought(found), [...kept, ...said]);
  const answered = withNamesAnswered({ ...filled, [NOT_NAMES_FIELD]: notNames.join('\n') });
  const fields = people.reduce(fieldsWithout, answered);
  const savedBy = { memberId: member.memberId, name: member.name };
  const entry = newEntry({ act: 'draft-taken-on', draftId, revision: 1 }, savedBy, newId(), nowMs);
  const outcome = await drafts.save({ publisherId, draftId, revision: 0, fields, savedAtMs: nowMs, savedBy }, [entry]);
  if (outcome !== 'changed meanwhile') return outcome === 'saved' ? 'taken on' : outcome;
  // Another member who took it on meanwhile began with the same. One that was deleted is not begun again.
  return (await drafts.find(publisherId, draftId)) ? 'taken on' : 'gone';
}
