import type { Check } from '../../contract/checks.ts';
import type { Language } from '../../contract/languages.ts';
import { withoutTurns } from '../../contract/text.ts';
import { checkAppeal, type Finding, IMAGE_FINDINGS, isTickable } from '../checks/checks.ts';
import { type Act, type AtDesk, newEntry } from '../members/members.ts';
import { answersNames, withNamesAnswered } from './answered-names.ts';
import type { Draft } from './draft.ts';
import { withMadeFrom } from './editions/made-from.ts';
import { ANSWERED_FIELD, type DraftFields, isTooLong, ticksIn } from './fields.ts';
import type { Drafts } from './ports.ts';
import { requestOf } from './request-of.ts';
import { namingFields } from './withdrawn/naming-fields.ts';

export interface SaveDraftPorts {
  readonly drafts: Pick<Drafts, 'find' | 'save' | 'withdrawn'>;
  newId(): string;
}

/** What a member saves. */
export interface DraftToSave {
  readonly draftId: string;
  /** That its writer saw; 0 for a new draft. */
  readonly revision: number;
  readonly fields: DraftFields;
  /** As it was typed, and by no button. */
  readonly isAutosave?: boolean;
  /** The edition of which its writer says that it says what the original says now. */
  readonly stillTrue?: Language;
  /** It was put together of two texts: each edition was made from what the text that it was taken from says. */
  readonly isChosen?: boolean;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly draft: Draft }
  /** Nothing differs from the newest revision. */
  | { readonly kind: 'same'; readonly draft: Draft }
  /** Another save came first: nothing was written. */
  | { readonly kind: 'changed meanwhile'; readonly theirs: Draft; readonly base: Draft | undefined }
  /** These fields name someone who withdrew their consent: nothing was written. */
  | { readonly kind: 'consent withdrawn'; readonly naming: readonly string[] }
  | { readonly kind: 'too large' }
  | { readonly kind: 'gone' };

/** Keeps what a member typed, in place of the revision that they saw, and never in place of another. */
export async function saveDraft(
  { office, member }: Pick<AtDesk, 'office' | 'member'>,
  { draftId, revision, fields: asTyped, isAutosave = false, stillTrue, isChosen = false }: DraftToSave,
  { drafts, newId }: SaveDraftPorts,
  nowMs: number,
): Promise<SaveOutcome> {
  const { publisherId } = office;
  // In a list of drafts they would turn around what stands beside them.
  const plain = Object.fromEntries(Object.entries(asTyped).map(([name, text]) => [name, withoutTurns(text)]));
  const [newest, { people }] = await Promise.all([drafts.find(publisherId, draftId), drafts.withdrawn(publisherId)]);
  if (!newest && revision > 0) return { kind: 'gone' };
  if (isTooLong(plain)) return { kind: 'too large' };
  const typed = withNamesAnswered(plain);
  const naming = new Set(people.flatMap((person) => namingFields(typed, person)));
  // What was left out of a file is in no field that a member could change.
  const { leftOut: _, ...others } = typed;
  const kept = naming.delete('leftOut') ? others : typed;
  if (naming.size > 0) return { kind: 'consent withdrawn', naming: [...naming] };
  const before = newest?.fields ?? {};
  const made = withMadeFrom(kept, revision + 1, isChosen ? kept : before, stillTrue);
  const { fields, newly: ticked } = withAnswers({ draftId, fields: made }, before);
  const newly = answersNames(fields, before) ? [...ticked, 'unlisted-name' as const] : ticked;
  if (newest && isSame(newest.fields, fields)) return { kind: 'same', draft: newest };
  const changedMeanwhile = async (theirs: Draft) => ({
    kind: 'changed meanwhile' as const,
    theirs,
    base: await drafts.find(publisherId, draftId, revision),
  });
  if (newest && newest.revision !== revision) return changedMeanwhile(newest);
  const savedBy = { memberId: member.memberId, name: member.name };
  const draft = { publisherId, draftId, revision, fields, savedAtMs: nowMs, savedBy };
  // What is saved as it is typed would fill the history: each revision says itself who saved it.
  const isToldAlready = isAutosave && newest?.savedBy.memberId === member.memberId;
  const told = { draftId, revision: revision + 1 };
  const acts: Act[] = [
    ...(isToldAlready ? [] : [{ act: revision === 0 ? 'draft-begun' : 'draft-changed', ...told } as const]),
    ...(newly.length > 0 ? [{ act: 'checks-answered', ...told, checks: newly } as const] : []),
  ];
  const outcome = await drafts.save(
    draft,
    acts.map((act) => newEntry(act, savedBy, newId(), nowMs)),
  );
  if (outcome === 'saved') return { kind: 'saved', draft: { ...draft, revision: revision + 1 } };
  if (outcome === 'too large') return { kind: 'too large' };
  const theirs = await drafts.find(publisherId, draftId);
  return theirs ? changedMeanwhile(theirs) : { kind: 'gone' };
}

function isSame(one: DraftFields, other: DraftFields): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** Fields whose answers are about what stands in them, and which checks were answered with them. */
interface WithAnswers {
  readonly fields: DraftFields;
  readonly newly: readonly Check[];
}

/**
 * Keeps an answer as long as the checks find what it is about: other words are another finding, and asked about. What is refused has no answer. While the fields
 * are no request nothing can be looked through, so that answers of before stay and no new one comes; they stay, too, where there was no time to look through a field. What is said of an image stays until it is another one.
 * @param before - fields of the revision that is replaced.
 */
function withAnswers({ draftId, fields }: Pick<Draft, 'draftId' | 'fields'>, before: DraftFields): WithAnswers {
  const ticked = ticksIn(fields, ANSWERED_FIELD);
  if (ticked.length === 0) return { fields, newly: [] };
  const known = ticksIn(before, ANSWERED_FIELD);
  const { request } = requestOf({ draftId, fields });
  const findings = request && checkAppeal(request);
  const found =
    findings &&
    [...findings, ...ofImage(fields, before, known)].filter((one) => isTickable(one) && ticked.includes(one.id));
  const isLookedThrough = findings?.every(({ check }) => check !== 'unchecked') ?? false;
  const kept = [
    ...new Set([
      ...(found ?? []).map(({ id }) => id),
      ...(isLookedThrough ? [] : known.filter((id) => ticked.includes(id))),
    ]),
  ];
  const { [ANSWERED_FIELD]: _, ...others } = fields;
  return {
    fields: kept.length === 0 ? others : { ...others, [ANSWERED_FIELD]: kept.join('\n') },
    newly: [...new Set((found ?? []).filter(({ id }) => !known.includes(id)).map(({ check }) => check))],
  };
}

/** What can be answered of a draft's image. Answers of before are about the image of before. */
function ofImage(fields: DraftFields, before: DraftFields, known: readonly string[]): Finding[] {
  const digest = fields['image.digest'];
  if (digest === undefined) return [];
  return IMAGE_FINDINGS.filter(({ id }) => digest === before['image.digest'] || !known.includes(id));
}
