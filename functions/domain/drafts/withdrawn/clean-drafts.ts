import type { CasePerson } from '../../../contract/part-schemas.ts';
import type { EntryAuthor } from '../../../contract/team-acts.ts';
import { daysInMs } from '../../time/spans.ts';
import { DRAFT_KEPT_DAYS, type Draft } from '../draft.ts';
import type { DraftCleaning } from '../ports.ts';
import { fieldsWithout, toClean } from './naming-fields.ts';
import type { WithdrawnPerson } from './withdrawn-person.ts';

/** Revisions that one call looks through, over a page more or less: it ends well within the time of a request. */
const MOST_LOOKED_THROUGH = 600;
const MAX_ATTEMPTS = 20;
/** More than an office withdraws in a year. The oldest makes room. */
const MOST_PEOPLE = 200;

/** Whose drafts they are, and who takes the name out. */
export interface CleanedFor {
  readonly publisherId: string;
  readonly author: EntryAuthor;
}

export interface CleaningPorts {
  readonly drafts: DraftCleaning;
  newId(): string;
  nowMs(): number;
}

/**
 * Keeps that someone withdrew, before anything else is done: from then on no save names them, and what is begun here is gone on with.
 * @param places - keys of the places from which parts of their name go too.
 */
export async function rememberWithdrawn(
  { name, nativeName, spellings = [] }: CasePerson,
  publisherId: string,
  ports: CleaningPorts,
  places: ReadonlySet<string> = new Set(),
): Promise<void> {
  const nowMs = ports.nowMs();
  const person: WithdrawnPerson = {
    name,
    spellings: [...(nativeName === undefined ? [] : [nativeName]), ...spellings],
    ...(places.size > 0 && { places: [...places] }),
    withdrawnAtMs: nowMs,
    lookedUpTo: '',
  };
  const isKept = ({ withdrawnAtMs }: WithdrawnPerson) => withdrawnAtMs > nowMs - daysInMs(DRAFT_KEPT_DAYS);
  await changePeople(publisherId, ports, (people) =>
    [person, ...people.filter((one) => one.name !== name && isKept(one))].slice(0, MOST_PEOPLE),
  );
}

/**
 * Takes the names of all who withdrew out of a publisher's drafts: out of the newest revision by a save of its own, with an entry, and with every earlier revision
 * that holds one. It goes on where it stopped.
 * @returns `more` when revisions are left: called again, it looks through the next.
 */
export async function cleanDrafts(of: CleanedFor, ports: CleaningPorts): Promise<'clean' | 'more'> {
  const { people } = await ports.drafts.withdrawn(of.publisherId);
  let room = MOST_LOOKED_THROUGH;
  for (const person of people.filter(({ lookedUpTo }) => lookedUpTo !== undefined)) {
    let after = person.lookedUpTo;
    while (after !== undefined && room > 0) {
      const { shown, next } = await ports.drafts.revisions(of.publisherId, after === '' ? undefined : after);
      await cleanPage(shown, person, of, ports);
      room -= Math.max(shown.length, 1);
      after = next;
    }
    await changePeople(of.publisherId, ports, (all) =>
      all.map((one) => (isSame(one, person) ? upTo(one, after) : one)),
    );
    if (after !== undefined) return 'more';
  }
  return 'clean';
}

/** Said again meanwhile, it is begun again. */
const isSame = (one: WithdrawnPerson, other: WithdrawnPerson) =>
  one.name === other.name && one.withdrawnAtMs === other.withdrawnAtMs;

const upTo = ({ lookedUpTo: _, ...person }: WithdrawnPerson, place: string | undefined): WithdrawnPerson => ({
  ...person,
  ...(place !== undefined && { lookedUpTo: place }),
});

async function cleanPage(
  shown: readonly Draft[],
  person: WithdrawnPerson,
  of: CleanedFor,
  ports: CleaningPorts,
): Promise<void> {
  const naming = shown.filter(({ fields }) => toClean(fields, person).length > 0);
  for (const draftId of new Set(naming.map((one) => one.draftId))) await cleanNewest(draftId, person, of, ports);
  for (const revision of naming) await ports.drafts.dropRevision(revision);
}

async function cleanNewest(
  draftId: string,
  person: WithdrawnPerson,
  { publisherId, author }: CleanedFor,
  { drafts, newId, nowMs }: CleaningPorts,
): Promise<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const newest = await drafts.find(publisherId, draftId);
    if (!newest || toClean(newest.fields, person).length === 0) return;
    const atMs = nowMs();
    const { memberId, name } = author.kind === 'member' ? author : newest.savedBy;
    const revision = newest.revision + 1;
    const entry = { entryId: newId(), atMs, author, act: 'draft-name-taken-out', draftId, revision } as const;
    const save = (fields: Draft['fields']) =>
      drafts.save({ ...newest, fields, savedAtMs: atMs, savedBy: { memberId, name } }, [entry]);
    const cut = await save(fieldsWithout(newest.fields, person));
    // The fixed words are longer than the name, and a draft may be as long as an item can be.
    const outcome = cut === 'too large' ? await save(withoutFields(newest.fields, person)) : cut;
    // It may have come since the page was read that named the draft.
    if (outcome === 'saved') return drafts.dropRevision(newest);
  }
  throw new Error(`The draft ${draftId} changed each time that a name was to be taken out of it`);
}

function withoutFields(fields: Draft['fields'], person: WithdrawnPerson): Draft['fields'] {
  const naming = new Set(toClean(fields, person));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !naming.has(name)));
}

async function changePeople(
  publisherId: string,
  { drafts, nowMs }: CleaningPorts,
  change: (people: readonly WithdrawnPerson[]) => readonly WithdrawnPerson[],
): Promise<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const { revision, people } = await drafts.withdrawn(publisherId);
    if ((await drafts.keepWithdrawn(publisherId, { revision, people: change(people) }, nowMs())) === 'kept') return;
  }
  throw new Error(`Who withdrew from ${publisherId} changed each time that it was to be kept`);
}
