import type { FollowUpKind } from './follow-up-kinds.ts';

// The one table of what an appeal holds beside its title and text: requests, drafts, forms, follow-ups, translations, pages, mails and checks are derived from it.
// It imports nothing at run time: mails are bundled with it.

/** What a follow-up does with a part of the version before: `asked`, it keeps the part and asks whether it still holds; `new`, each version says its own. */
export type Travels = 'kept' | 'asked' | 'dropped' | 'new';

/** How parts travel into what follows a version. An outcome and a withdrawal ask readers for nothing: the authorities may have acted already. */
const TRAVELS = {
  /** Who and what the case is. */
  case: { update: 'kept', correction: 'kept', outcome: 'kept', retraction: 'kept' },
  /** What holds beyond the call: what protects people, and where it is said. */
  standing: { update: 'kept', correction: 'kept', outcome: 'kept', retraction: 'dropped' },
  /** What readers are asked to do, and until when. A closed case is shown without it. */
  call: { update: 'kept', correction: 'kept', outcome: 'dropped', retraction: 'dropped' },
  /** What the text comes to. */
  gist: { update: 'asked', correction: 'asked', outcome: 'dropped', retraction: 'dropped' },
  /** What only this version says. */
  version: { update: 'new', correction: 'new', outcome: 'new', retraction: 'new' },
} as const satisfies Record<string, Record<FollowUpKind, Travels>>;

/** Where parts are shown to readers. */
export const PLACES = ['page', 'mail', 'letter', 'list', 'feed', 'search'] as const;
export type PartPlace = (typeof PLACES)[number];

/** Where on a page or in a mail something stands. `title` and `body` are no parts, and are neighbours of parts. */
export type Slot =
  | 'title'
  | 'reference'
  | 'lead'
  | 'changes'
  | 'safety'
  | 'deadline'
  | 'asked'
  | 'ways'
  | 'offices'
  | 'letter'
  | 'people'
  | 'figure'
  | 'body'
  | 'sources';

/** What can be done, with what protects people before it. */
const ACTING = ['safety', 'deadline', 'asked', 'ways', 'offices'] as const satisfies Slot[];

/** In which order each place shows its slots. */
export const SLOT_ORDERS = {
  page: ['title', 'reference', 'lead', 'changes', ...ACTING, 'people', 'figure', 'body', 'sources'],
  /** Good news comes before what is still to be done. */
  'page of an outcome': ['title', 'reference', 'lead', 'changes', 'people', 'figure', 'body', ...ACTING, 'sources'],
  mail: ['reference', 'title', 'lead', 'changes', ...ACTING, 'people', 'body', 'sources'],
  'mail of an outcome': ['reference', 'title', 'lead', 'changes', 'people', 'body', ...ACTING, 'sources'],
  letter: ['title', 'safety', 'deadline', 'ways', 'offices', 'letter'],
  list: ['title', 'deadline', 'lead', 'asked'],
  versions: ['title', 'changes', 'lead', 'body'],
  'what was withdrawn': ['title', 'changes', 'body'],
  'title and text': ['title', 'body'],
} as const satisfies Record<string, readonly Slot[]>;

/** What one field of a row holds. `words`: a text, or one for each language; `words asked once`: the same, and the form has one text for them; `name`: a line that is the same in all; `note`: for the publisher alone. */
export type FieldKind =
  | 'words'
  | 'words asked once'
  | 'list of words'
  | 'name'
  | 'names'
  | 'text'
  | 'note'
  | 'code'
  | 'codes'
  | 'number'
  | 'day'
  | 'yes or no';

/** What else its text has to be, and what is said of another one. */
interface PartPattern {
  readonly is: RegExp;
  readonly error: string;
}

/** What a part holds, and how much of it at most: characters of each text, and texts or rows. */
export type PartShape =
  | { readonly of: 'line' | 'text'; readonly characters: number; readonly pattern?: PartPattern }
  | { readonly of: 'lines'; readonly characters: number; readonly most: number }
  | { readonly of: 'day' | 'zone' }
  | {
      readonly of: 'rows';
      readonly most: number;
      readonly fields: Readonly<Record<string, FieldKind>>;
      /** Fields that readers read, in each order in which a place shows them. */
      readonly read: readonly (readonly string[])[];
      /** Fields that tell how someone is now: an outcome says them anew. */
      readonly ofTheMoment?: readonly string[];
      /** The part whose rows its rows name by their number. */
      readonly names?: 'addressees';
      /** Fields that rows of some kinds have alone. */
      readonly ofKinds?: Readonly<Record<string, readonly string[]>>;
    }
  | {
      readonly of: 'image';
      readonly fields: Readonly<Record<string, FieldKind>>;
      readonly read: readonly (readonly string[])[];
    };

export interface Part {
  readonly shape: PartShape;
  /** Whether each edition says it in its language, or all share it. */
  readonly said: 'by each edition' | 'by all';
  readonly travels: keyof typeof TRAVELS;
  readonly slot: Slot;
  readonly shown: readonly PartPlace[];
  /** It keeps someone safe: shown wherever one can act, before the action. An edition without it shows the original's. */
  readonly protects?: true;
  /** An edition that lacks it shows that of the original: readers would act worse without it. */
  readonly isNeeded?: true;
  /** No name of a person can be in it, or it is no word of any language. */
  readonly holdsNoName?: true;
  /** The section of the desk's form that asks for it: one that asks for several parts, or one of its own. */
  readonly asked: 'about' | 'until' | 'case' | 'by itself';
  /** Message key of what readers are told that it is, in a row of others. */
  readonly called: string;
  /** Message key of what the desk calls it. */
  readonly label: string;
  /** Message keys of the line beneath its label, of the button for one more, and of how many there are. */
  readonly hint?: string;
  readonly add?: string;
  readonly count?: string;
  /** Message key of what the desk calls one of its texts or rows, by its number. */
  readonly row?: string;
  /** Message key of what readers read above it; left out where it needs no heading. */
  readonly heading?: string;
  /** A follow-up that says all of its parts keeps it though it does not say it. */
  readonly stays?: true;
  /** Lines that its control shows. */
  readonly lines?: number;
}

const REFERENCE: PartPattern = {
  is: /^[\p{L}\p{N}][\p{L}\p{N} ./_-]*$/u,
  error: 'may hold letters, digits, spaces and - . / _ only',
};

/** In the order in which a form asks for them, and a place shows those of one slot. A part without a template of its own is shown by its shape. */
// biome-ignore format: one line a part
export const PARTS = {
  summary: { shape: { of: 'line', characters: 240 }, said: 'by each edition', travels: 'gist', slot: 'lead', shown: ['page', 'mail', 'list', 'feed', 'search'], asked: 'about', called: 'part.summary', label: 'compose.field.summary', lines: 3, hint: 'compose.hint.summary' },
  /** Whom it is about. */
  people: { shape: { of: 'rows', most: 20, fields: { name: 'name', nativeName: 'name', spellings: 'names', pronoun: 'words', role: 'words', state: 'words', heldSince: 'day', place: 'words', mayBeNamed: 'yes or no' }, read: [['name', 'nativeName', 'pronoun', 'role', 'state', 'place']], ofTheMoment: ['state', 'heldSince', 'place'] }, said: 'by all', travels: 'case', slot: 'people', shown: ['page', 'mail'], asked: 'by itself', called: 'part.people', label: 'compose.people', row: 'compose.person', hint: 'compose.people-hint', add: 'compose.people-add', count: 'compose.fold.people' },
  demands: { shape: { of: 'lines', characters: 300, most: 12 }, said: 'by each edition', travels: 'call', slot: 'asked', shown: ['page', 'mail', 'list'], asked: 'by itself', called: 'part.demands', label: 'compose.demands', row: 'compose.demand', hint: 'compose.demands-hint', add: 'compose.demands-add' },
  /** Offices that readers write to or call. */
  addressees: { shape: { of: 'rows', most: 8, fields: { office: 'words', name: 'name', salutation: 'words', languages: 'codes', post: 'text', email: 'code', phone: 'code', copies: 'list of words', checkedOn: 'day' }, read: [['office', 'name', 'post', 'salutation', 'copies'], ['name', 'office', 'post', 'salutation', 'copies']] }, said: 'by all', travels: 'call', slot: 'offices', shown: ['page', 'mail', 'letter'], asked: 'by itself', called: 'part.addressees', label: 'compose.addressees', row: 'compose.addressee', hint: 'compose.addressees-hint', add: 'compose.addressees-add', count: 'compose.fold.addressees' },
  /** A letter that readers may send as it is. `[…]` on a line marks the place for theirs. */
  letter: { shape: { of: 'text', characters: 6_000 }, said: 'by each edition', travels: 'call', isNeeded: true, slot: 'letter', shown: ['letter'], lines: 8, asked: 'by itself', called: 'part.letter', label: 'compose.letter', hint: 'compose.hint.letter' },
  /** What readers can do, beside the letter that each addressee's way offers by itself. */
  actions: { shape: { of: 'rows', most: 8, fields: { kind: 'code', to: 'number', subject: 'words', url: 'code', safety: 'words' }, read: [['safety']], names: 'addressees', ofKinds: { to: ['letter', 'email', 'call'], subject: ['email'], url: ['petition'] } }, said: 'by all', travels: 'call', slot: 'ways', shown: ['page', 'mail', 'letter'], asked: 'by itself', called: 'part.actions', label: 'compose.actions', row: 'compose.action', hint: 'compose.actions-hint', add: 'compose.actions-add', count: 'compose.fold.actions' },
  /** The last day on which it helps to act, `YYYY-MM-DD`: after it, digests leave it out and its page says so. */
  expiresOn: { shape: { of: 'day' }, said: 'by all', travels: 'call', slot: 'deadline', shown: ['page', 'mail', 'letter', 'list', 'search'], holdsNoName: true, asked: 'until', called: 'part.expiresOn', label: 'compose.field.act-by' },
  /** The IANA time zone by whose clock that day ends, such as "Europe/Moscow"; left out, it ends once it has ended everywhere. */
  actByZone: { shape: { of: 'zone' }, said: 'by all', travels: 'call', slot: 'deadline', shown: ['page', 'mail', 'letter', 'list'], holdsNoName: true, asked: 'until', called: 'part.actByZone', label: 'compose.field.zone', hint: 'compose.hint.zone' },
  /** Why the last day is that day: "A court hears his complaint on 16 April." */
  actByReason: { shape: { of: 'line', characters: 500 }, said: 'by each edition', travels: 'call', isNeeded: true, slot: 'deadline', shown: ['page', 'mail', 'letter', 'list', 'search'], asked: 'until', called: 'part.actByReason', label: 'compose.field.act-by-reason', hint: 'compose.hint.act-by-reason' },
  /** What readers should not do: "Do not contact the family." */
  cautions: { shape: { of: 'lines', characters: 500, most: 5 }, said: 'by each edition', travels: 'standing', protects: true, isNeeded: true, slot: 'safety', shown: ['page', 'mail', 'letter'], asked: 'by itself', called: 'part.cautions', label: 'compose.cautions', row: 'compose.caution', heading: 'act.cautions', hint: 'compose.cautions-hint', add: 'compose.cautions-add', count: 'compose.fold.cautions' },
  sources: { shape: { of: 'rows', most: 20, fields: { title: 'words', url: 'code' }, read: [['title']] }, said: 'by all', travels: 'standing', slot: 'sources', shown: ['page', 'mail'], asked: 'by itself', called: 'part.sources', label: 'compose.sources', row: 'compose.field.source-title', hint: 'compose.sources-hint', add: 'compose.sources-add', count: 'compose.fold.sources' },
  /** For the page only: no mail shows it. */
  image: { shape: { of: 'image', fields: { alt: 'words', credit: 'words asked once', consentNote: 'note' }, read: [['alt', 'credit']] }, said: 'by all', travels: 'standing', stays: true, slot: 'figure', shown: ['page'], asked: 'by itself', called: 'part.image', label: 'compose.image', hint: 'compose.image-hint' },
  /** What an update or a correction changes. */
  whatChanged: { shape: { of: 'text', characters: 500 }, said: 'by each edition', travels: 'version', isNeeded: true, slot: 'changes', shown: ['page', 'mail', 'feed', 'search'], asked: 'case', called: 'part.whatChanged', label: 'compose.field.what-changed', heading: 'act.what-changed', lines: 2, hint: 'compose.hint.what-changed' },
  /** Short name of the case, such as `RUS-0147`, which its follow-ups have too. */
  caseReference: { shape: { of: 'line', characters: 24, pattern: REFERENCE }, said: 'by all', travels: 'case', stays: true, slot: 'reference', shown: ['page', 'mail', 'list'], asked: 'case', called: 'part.caseReference', label: 'compose.field.case-reference', hint: 'compose.hint.case-reference' },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;
type NamesWhere<Where> = { [Name in PartName]: (typeof PARTS)[Name] extends Where ? Name : never }[PartName];
/** Names of the parts that each edition says, and of those that all share. */
export type EditionPart = NamesWhere<{ readonly said: 'by each edition' }>;
export type SharedPart = NamesWhere<{ readonly said: 'by all' }>;
/** Parts of rows that have fields of their own. */
export type RowPart = NamesWhere<{ readonly shape: { readonly of: 'rows' } }>;

/** What the table says of a part, without what it says of this one alone. */
export const partCalled = (name: PartName): Part => PARTS[name];

const namesWhere = <Name extends PartName>(isMeant: (part: Part) => boolean): readonly Name[] =>
  (Object.keys(PARTS) as PartName[]).filter((name) => isMeant(PARTS[name])) as Name[]; // the keys of a constant are its own, and the caller says which it asks for

export const PART_NAMES = namesWhere<PartName>(() => true);
export const EDITION_PART_NAMES = namesWhere<EditionPart>(({ said }) => said === 'by each edition');
export const SHARED_PART_NAMES = namesWhere<SharedPart>(({ said }) => said === 'by all');
export const ROW_PARTS = namesWhere<RowPart>(({ shape }) => shape.of === 'rows');
/** Parts that ask something of readers: a closed case is shown without them. */
export const CALLING_PARTS = namesWhere<PartName>(({ travels }) => travels === 'call');
/** Shown in the original where an edition lacks them. */
export const NEEDED_PARTS = namesWhere<NeededPart>(({ isNeeded }) => isNeeded === true);
export type NeededPart = NamesWhere<{ readonly isNeeded: true }>;

export const isPartName = (name: string): name is PartName => Object.hasOwn(PARTS, name);

/** What becomes of a part in a follow-up that says nothing of it. */
export const travelsOf = (name: PartName, kind: FollowUpKind): Travels => TRAVELS[partCalled(name).travels][kind];

/** Parts that a place shows in one of its slots, in their order. */
export const partsShownIn = (place: PartPlace, slot: Slot): readonly PartName[] =>
  namesWhere<PartName>((part) => part.slot === slot && part.shown.includes(place));

/** Most texts or rows of a part; 1 of one that is no list. */
export function mostOf(name: PartName): number {
  const { shape } = partCalled(name);
  return 'most' in shape ? shape.most : 1;
}

/** The fields of a row or an image, and what each holds; none of a part that is one text. */
export function fieldsOfPart(name: PartName): readonly (readonly [field: string, kind: FieldKind])[] {
  const { shape } = partCalled(name);
  return 'fields' in shape ? Object.entries(shape.fields) : [];
}

/** Fields of a row or an image that may be said in each language. */
export const fieldsInLanguages = (name: PartName): readonly string[] =>
  fieldsOfPart(name).flatMap(([field, kind]) => (/\bwords\b/.test(kind) ? [field] : []));

/** Those that the form asks for in each language. */
export const fieldsAskedInLanguages = (name: PartName): readonly string[] =>
  fieldsOfPart(name).flatMap(([field, kind]) => (kind === 'words' ? [field] : []));

/** Characters that each text of a part has at most. */
export function charactersOf(name: PartName): number {
  const { shape } = partCalled(name);
  return 'characters' in shape ? shape.characters : 0;
}
