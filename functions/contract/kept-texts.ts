/**
 * Every kind of item that an office's work leaves in the table, and every kind of text that is sealed there, with what becomes of the name of a person who withdraws
 * their consent. A text is sealed as one of these, so that a kind which is not here does not compile.
 */
export type NameIsTakenOut =
  /** Fixed words stand in place of the name. What it can't be cut out of is dropped. */
  | { readonly how: 'cut'; readonly on: KeptShelf }
  /** A text that holds the name goes as a whole. */
  | { readonly how: 'dropped'; readonly on: KeptShelf }
  /** By the transaction that writes the version without the name, or by those that follow it. */
  | { readonly how: 'rewritten' }
  | { readonly how: 'stays'; readonly because: string }
  | { readonly how: 'holds no words of a case'; readonly because: string };

/** What is looked through page by page, in this order. */
export const KEPT_SHELVES = [
  'drafts',
  'history',
  'consents',
  'proposals',
  'notes',
  'tests',
  'brought',
  'releases',
] as const;
export type KeptShelf = (typeof KEPT_SHELVES)[number];

const cut = <On extends KeptShelf>(on: On) => ({ how: 'cut', on }) as const;
const dropped = <On extends KeptShelf>(on: On) => ({ how: 'dropped', on }) as const;
const rewritten = { how: 'rewritten' } as const;
const stays = (because: string) => ({ how: 'stays', because }) as const;
const noCase = (because: string) => ({ how: 'holds no words of a case', because }) as const;

const ONLY_IDS = noCase('ids, digests, numbers and moments');
const OF_A_READER = noCase('of someone who reads alerts, whom no office sees');
const NOT_LOOKED_AT = stays('a picture is not looked at');

/** By the `entity` of the item, or what is sealed within one. */
export const KEPT_TEXTS = {
  // What members write.
  'desk-draft': ONLY_IDS,
  'desk-draft-revision': cut('drafts'),
  'desk-draft-row': cut('drafts'),
  'desk-draft-image': NOT_LOOKED_AT,
  'office-limits': noCase('numbers'),
  'withdrawn-people': stays('by these spellings a save that names the person is refused'),
  'draft-note': cut('notes'),
  'draft-test': dropped('tests'),
  'last-draft-test': noCase('names of members'),
  'draft-tests-of-day': ONLY_IDS,
  shelf: ONLY_IDS,
  budget: ONLY_IDS,

  // What was done at the office, who works there, and who agreed to what. A person's own consent goes with its key, and its entry does not open any more.
  office: noCase('who works there, how they sign in, and what managers propose about them'),
  'office-entry': cut('history'),
  consent: cut('consents'),
  'text-key': noCase('a key'),
  'desk-session': noCase('who is signed in'),
  'desk-spent': ONLY_IDS,

  // What members ask one another to send.
  'sending-proposal': cut('proposals'),
  'sending-texts': cut('proposals'),
  rendering: cut('proposals'),
  'sending-of-draft': ONLY_IDS,
  'waiting-line': ONLY_IDS,

  // What comes by a key.
  'appeal-draft': cut('brought'),
  'publisher-draft': cut('brought'),
  release: cut('releases'),
  'release-request': dropped('releases'),
  'release-image': NOT_LOOKED_AT,
  addressee: noCase('offices that readers write to, as they are listed in public'),
  publisher: noCase('the organisation'),
  'publisher-key': ONLY_IDS,
  'publisher-profile': noCase('the organisation'),

  // What is published.
  'appeal-version': rewritten,
  'appeal-card': rewritten,
  'recent-appeal': rewritten,
  listing: rewritten,
  shelved: rewritten,
  image: rewritten,
  'external-appeal': stays('the id that the publisher’s own program gave it'),
  'publisher-published': ONLY_IDS,
  'published-draft': ONLY_IDS,
  'appeal-dispatch': ONLY_IDS,
  'case-series': ONLY_IDS,
  'check-code': ONLY_IDS,

  // Of readers.
  subscriber: OF_A_READER,
  address: OF_A_READER,
  'address-change': OF_A_READER,
  'sign-up': OF_A_READER,
  'sign-up-of-address': OF_A_READER,
  'sign-in': OF_A_READER,
  session: OF_A_READER,
  trace: OF_A_READER,
  bounces: OF_A_READER,
  ending: OF_A_READER,
  'erasure-job': OF_A_READER,
} as const satisfies Record<string, NameIsTakenOut>;

/** A kind of text that is kept. */
export type KeptKind = keyof typeof KEPT_TEXTS;

/** Those out of which a name is taken page by page, but for the drafts of the desk, which each have revisions. */
export type LookedThrough = {
  [Kind in KeptKind]: (typeof KEPT_TEXTS)[Kind] extends { readonly on: Exclude<KeptShelf, 'drafts'> } ? Kind : never;
}[KeptKind];
