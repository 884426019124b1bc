import type { EntryAuthor } from '../../contract/team-acts.ts';
import { type Draft, type DraftCleaning, fieldsWithout, toClean, type WithdrawnPerson } from '../drafts/drafts.ts';

const MAX_ATTEMPTS = 20;

/** Whose texts they are, and who takes the name out. */
export interface CleanedFor {
  readonly publisherId: string;
  readonly author: EntryAuthor;
}

export interface DraftCleaningPorts {
  readonly drafts: DraftCleaning;
  newId(): string;
  nowMs(): number;
}

/**
 * Takes a person who withdrew out of a page of an office's drafts: out of the newest revision by a save of its own, with an entry, and with every earlier revision that
 * names them.
 * @param after - the place behind which the page begins.
 * @returns how many revisions were looked through, and the place behind which the next page begins, if there is one.
 */
export async function cleanDraftsOf(
  person: WithdrawnPerson,
  after: string | undefined,
  of: CleanedFor,
  ports: DraftCleaningPorts,
): Promise<{ readonly looked: number; readonly next: string | undefined }> {
  const { shown, next } = await ports.drafts.revisions(of.publisherId, after);
  const naming = shown.filter(({ fields }) => toClean(fields, person).length > 0);
  for (const draftId of new Set(naming.map((one) => one.draftId))) await cleanNewest(draftId, person, of, ports);
  for (const revision of naming) await ports.drafts.dropRevision(revision);
  return { looked: shown.length, next };
}

async function cleanNewest(
  draftId: string,
  person: WithdrawnPerson,
  { publisherId, author }: CleanedFor,
  { drafts, newId, nowMs }: DraftCleaningPorts,
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
