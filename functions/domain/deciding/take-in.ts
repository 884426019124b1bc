import type { Language } from '../../contract/languages.ts';
import type {
  Draft,
  DraftFields,
  DraftInput,
  DraftToSave,
  NotTaken,
  ReadInputPorts,
  WentOut,
  WentOutPorts,
} from '../drafts/drafts.ts';
import {
  differencesOf,
  findWentOut,
  merged,
  putBack,
  readTextInto,
  saveDraft,
  TAKEN_FROM_FIELD,
  takeImageInto,
  withInput,
  withMadeFrom,
  withTyped,
} from '../drafts/drafts.ts';
import type { AtDesk } from '../members/members.ts';
import {
  type SaveAsTypedOutcome,
  type SaveOverOutcome,
  type SaveOverPorts,
  saveAsTyped,
  saveOverProposal,
} from './save-over-proposal.ts';

export interface TakeInPorts extends SaveOverPorts, WentOutPorts, ReadInputPorts {
  readonly drafts: SaveOverPorts['drafts'] & ReadInputPorts['drafts'];
  nowMs(): number;
}

type SavedOver = Extract<SaveOverOutcome, { readonly draft: Draft }>;
type NotSaved = Extract<SaveOverOutcome, { kind: 'consent withdrawn' | 'too large' | 'gone' }>;

/** What became of an input. Whatever that is, it has the fields as they were typed: nothing is lost. */
export type TakeInOutcome = { readonly fields: DraftFields } & (
  | (SavedOver & { readonly notTaken: readonly NotTaken[]; readonly wasRead?: true })
  | NotSaved
  | { readonly kind: 'changed meanwhile'; readonly theirs: Draft; readonly base: Draft | undefined }
  /** The member keeps what the other one saved. */
  | { readonly kind: 'theirs' }
  /** Of two texts these parts differ, and none of the two was chosen. */
  | { readonly kind: 'not chosen'; readonly parts: readonly string[]; readonly theirs: Draft }
  /** @property base - what the member began with. */
  | { readonly kind: 'went out'; readonly wentOut: WentOut; readonly base: Draft | undefined }
);

/** Takes in what a member brings to a draft, and saves it. A draft that went out is not changed. */
export async function takeIn(
  at: Pick<AtDesk, 'office' | 'member'>,
  input: DraftInput,
  language: Language,
  ports: TakeInPorts,
): Promise<TakeInOutcome> {
  const { publisherId } = at.office;
  const { draftId } = input;
  const newest = await ports.drafts.find(publisherId, draftId);
  const wentOut = newest && (await findWentOut(newest, ports));
  const base = () => findBase(publisherId, input, newest, ports);
  if (wentOut) {
    const { fields } = await readTextInto(input.fields, { ...input, file: undefined }, language, ports);
    return { kind: 'went out', wentOut, base: await base(), fields };
  }
  return input.chosen
    ? saveChosen(at, input, input.chosen, ports)
    : saveWhole(at, input, await base(), language, ports);
}

/** The same while it is typed: texts that have to be read wait for the next save, and what waits to be sent is not ended. */
export async function takeInAsTyped(
  at: Pick<AtDesk, 'office' | 'member'>,
  input: DraftInput,
  ports: TakeInPorts,
): Promise<SaveAsTypedOutcome | { readonly kind: 'went out' }> {
  const { publisherId } = at.office;
  const { draftId, revision } = input;
  const newest = await ports.drafts.find(publisherId, draftId);
  if (newest && (await findWentOut(newest, ports))) return { kind: 'went out' };
  const before = (await findBase(publisherId, input, newest, ports)) ?? newest;
  const { fields } = await takeImageInto(withTyped(before?.fields ?? {}, input), input, publisherId, ports);
  return saveAsTyped(at, { draftId, revision, fields }, ports, ports.nowMs());
}

/** The revision that was on the page when its member began to type. */
const findBase = async (
  publisherId: string,
  { draftId, revision }: Pick<DraftInput, 'draftId' | 'revision'>,
  newest: Draft | undefined,
  { drafts }: Pick<TakeInPorts, 'drafts'>,
): Promise<Draft | undefined> => {
  if (revision === 0) return undefined;
  return newest?.revision === revision ? newest : drafts.find(publisherId, draftId, revision);
};

async function saveWhole(
  at: Pick<AtDesk, 'office' | 'member'>,
  input: DraftInput,
  base: Draft | undefined,
  language: Language,
  ports: TakeInPorts,
): Promise<TakeInOutcome> {
  const { publisherId } = at.office;
  const { draftId, revision, part, isUpToDate, asPasted } = input;
  const newest = base ? undefined : await ports.drafts.find(publisherId, draftId);
  const typed = withTyped((base ?? newest)?.fields ?? {}, input);
  const text = asPasted
    ? { fields: await putBack(typed, { publisherId, draftId }, ports) }
    : await readTextInto(typed, input, language, ports);
  const image = await takeImageInto(text.fields, input, publisherId, ports);
  const stillTrue = isUpToDate && part !== 'original' ? { stillTrue: part } : {};
  const wanted = { draftId, revision, fields: image.fields, ...stillTrue };
  const { fields, outcome } = await saveWithItsSource(at, wanted, text.asItCame, ports);
  if (outcome.kind === 'saved' || outcome.kind === 'same') {
    const notTaken = [...(text.notTaken ?? []), ...(image.notTaken ?? [])];
    return { ...outcome, fields, notTaken, ...(text.wasRead && { wasRead: true }) };
  }
  if (outcome.kind !== 'changed meanwhile') return { ...outcome, fields };
  const mine = base
    ? withMadeFrom(fields, base.revision, base.fields, stillTrue.stillTrue)
    : withInput(outcome.theirs.fields, { part, fields });
  return { ...outcome, fields: mine };
}

/** A text that was taken apart is kept as it came first, as a revision of its own. */
async function saveWithItsSource(
  at: Pick<AtDesk, 'office' | 'member'>,
  wanted: DraftToSave,
  asItCame: DraftFields | undefined,
  ports: TakeInPorts,
): Promise<{ readonly fields: DraftFields; readonly outcome: SaveOverOutcome }> {
  const first = await saveOverProposal(at, { ...wanted, fields: asItCame ?? wanted.fields }, ports, ports.nowMs());
  if (!asItCame) return { fields: wanted.fields, outcome: first };
  if (first.kind !== 'saved' && first.kind !== 'same') return { fields: asItCame, outcome: first };
  const { revision } = first.draft;
  const fields = { ...wanted.fields, [TAKEN_FROM_FIELD]: String(revision) };
  const apart = { draftId: wanted.draftId, revision, fields, isAutosave: true };
  const outcome = await saveDraft(at, apart, ports, ports.nowMs());
  const hasEnded = outcome.kind === 'saved' && first.kind === 'saved' && first.ended;
  return { fields, outcome: hasEnded ? { ...outcome, ended: true } : outcome };
}

/** Saves one of two texts, or parts of both, as a member chose. */
async function saveChosen(
  at: Pick<AtDesk, 'office' | 'member'>,
  { draftId, revision }: DraftInput,
  { mine, takes }: NonNullable<DraftInput['chosen']>,
  ports: TakeInPorts,
): Promise<TakeInOutcome> {
  if (takes === 'theirs') return { kind: 'theirs', fields: mine };
  const theirs = await ports.drafts.find(at.office.publisherId, draftId, revision);
  if (!theirs) return { kind: 'gone', fields: mine };
  const open = takes === 'mine' ? [] : differencesOf(mine, theirs.fields, undefined).map(({ part }) => part);
  const parts = open.filter((part) => takes !== 'mine' && takes[part] === undefined);
  if (parts.length > 0) return { kind: 'not chosen', parts, theirs, fields: mine };
  const fields = takes === 'mine' ? mine : merged(mine, theirs.fields, (part) => takes[part] === 'theirs');
  const outcome = await saveOverProposal(at, { draftId, revision, fields, isChosen: true }, ports, ports.nowMs());
  return 'draft' in outcome ? { ...outcome, fields, notTaken: [] } : { ...outcome, fields };
}
