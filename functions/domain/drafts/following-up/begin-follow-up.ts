import type { FollowUpKind } from '../../../contract/follow-up-kinds.ts';
import { type AppealVersion, lastStanding } from '../../appeal/appeal.ts';
import { type AtDesk, newEntry } from '../../members/members.ts';
import type { AppealStore, OwnAppeal, OwnAppealPorts, OwnAppeals } from '../../publishing/publishing.ts';
import { findOwnAppeal, lastEditions, withEditions } from '../../publishing/publishing.ts';
import { utcDayOf } from '../../time/time.ts';
import { NOT_NAMES_FIELD, withNamesAnswered } from '../answered-names.ts';
import { withStale } from '../editions/made-from.ts';
import { ANSWERED_FIELD, type DraftFields, ticksIn } from '../fields.ts';
import type { Drafts } from '../ports.ts';
import { fieldsWithout } from '../withdrawn/naming-fields.ts';
import type { WithdrawnPerson } from '../withdrawn/withdrawn-person.ts';
import { fieldsOfFollowUp } from './fields-of-follow-up.ts';

export interface BeginFollowUpPorts {
  readonly appeals: OwnAppealPorts['appeals'] & Pick<AppealStore, 'findConsents'>;
  readonly drafts: Pick<Drafts, 'find' | 'save' | 'withdrawn' | 'list'>;
  readonly ownAppeals: Pick<OwnAppeals, 'findPublished'>;
  newId(): string;
}

/** `not now`: it was withdrawn, and only a correction can follow that. */
export type BeginOutcome = 'begun' | 'no such appeal' | 'not now' | 'too large';

/**
 * Begins a draft that follows up one of an office's own appeals, filled in with its newest version. No one withdrew their consent whom it names.
 * @param draftId - of the form, so that one that is sent twice begins one draft.
 */
export async function beginFollowUp(
  { office: { publisherId }, member }: Pick<AtDesk, 'office' | 'member'>,
  { appealId, kind, draftId }: { readonly appealId: string; readonly kind: FollowUpKind; readonly draftId: string },
  ports: BeginFollowUpPorts,
  nowMs: number,
): Promise<BeginOutcome> {
  const { drafts, appeals } = ports;
  const [found, begun, { people }] = await Promise.all([
    findOwnAppeal(appealId, publisherId, ports),
    drafts.find(publisherId, draftId),
    drafts.withdrawn(publisherId),
  ]);
  if (!found) return 'no such appeal';
  if (begun) return 'begun';
  const { newest } = found;
  if (newest.kind === 'retraction' && kind !== 'correction') return 'not now';
  const standing = await lastStanding(newest, appeals);
  const agreed = await appeals.findConsents(publisherId, newest.appealId);
  const last = await lastEditions(standing, appeals);
  const filled = withStale(
    fieldsOfFollowUp(kind, { ...withEditions(standing, last), version: newest.version }, agreed, {
      today: utcDayOf(nowMs),
      nowMs,
    }),
    last.map(({ edition, changed }) => ({ language: edition.language, parts: changed })),
  );
  const answers = await answersOfCase(found, publisherId, ports);
  const asked = withNamesAnswered({ ...filled, ...answers });
  const fields = [...people, ...hiddenIn(newest, nowMs)].reduce(fieldsWithout, asked);
  const savedBy = { memberId: member.memberId, name: member.name };
  const entry = newEntry({ act: 'draft-begun', draftId, revision: 1 }, savedBy, ports.newId(), nowMs);
  const outcome = await drafts.save({ publisherId, draftId, revision: 0, fields, savedAtMs: nowMs, savedBy }, [entry]);
  return outcome === 'too large' ? outcome : 'begun';
}

/** Of the drafts that were saved last, those that follow an appeal are looked at. */
const DRAFTS_LOOKED_AT = 50;

/** What checks asked about the versions of a case, and a member answered: the same words are not asked about again. */
async function answersOfCase(
  { id, known }: OwnAppeal,
  publisherId: string,
  { drafts, ownAppeals }: BeginFollowUpPorts,
): Promise<DraftFields> {
  const following = (await drafts.list(publisherId, DRAFTS_LOOKED_AT)).filter(
    ({ followUp }) => followUp === known.appealId,
  );
  const draftIds = [id.externalId, ...following.map(({ draftId }) => draftId)];
  const published = await ownAppeals.findPublished(publisherId, draftIds);
  const sent = await Promise.all(
    draftIds.filter((one) => published.has(one)).map((one) => drafts.find(publisherId, one)),
  );
  return Object.fromEntries(
    [ANSWERED_FIELD, NOT_NAMES_FIELD].flatMap((field) => {
      const answers = new Set(sent.flatMap((draft) => (draft ? ticksIn(draft.fields, field) : [])));
      return answers.size > 0 ? [[field, [...answers].join('\n')]] : [];
    }),
  );
}

/** Whom the newest version lets no one name: what was said before a withdrawal may name them. */
const hiddenIn = ({ people = [] }: AppealVersion, nowMs: number): WithdrawnPerson[] =>
  people
    .filter(({ mayBeNamed }) => !mayBeNamed)
    .map(({ name, nativeName, spellings = [] }) => ({
      ...{ name, spellings: [...(nativeName === undefined ? [] : [nativeName]), ...spellings] },
      withdrawnAtMs: nowMs,
    }));
