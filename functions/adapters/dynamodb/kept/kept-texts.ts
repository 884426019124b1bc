import type { KeptTexts, TextShelf } from '../../../domain/withdrawing/withdrawing.ts';
import type { Keyring } from '../../kms/kms.ts';
import type { Table } from '../../table/table.ts';
import { makeKeptBrought } from './kept-brought.ts';
import { makeKeptConsents } from './kept-consents.ts';
import { makeKeptEntries } from './kept-entries.ts';
import { makeKeptNotes } from './kept-notes.ts';
import { makeKeptProposals } from './kept-proposals.ts';
import { makeKeptReleases } from './kept-releases.ts';
import { makeKeptTests } from './kept-tests.ts';
import type { ReadShelf } from './read-shelf.ts';

/** What an office keeps in the table beside its drafts, for what takes a name out of all of it. Places are sort keys. */
export function makeKeptTexts(table: Table, keyring: Keyring, nowMs: () => number): KeptTexts {
  const shelves: Readonly<Record<TextShelf, ReadShelf>> = {
    history: makeKeptEntries(table, keyring),
    consents: makeKeptConsents(table, keyring),
    proposals: makeKeptProposals(table, keyring),
    notes: makeKeptNotes(table, keyring),
    tests: makeKeptTests(table, keyring),
    brought: makeKeptBrought(table),
    releases: makeKeptReleases(table, keyring, nowMs),
  };
  return { page: (shelf, publisherId, after) => shelves[shelf](publisherId, after) };
}
