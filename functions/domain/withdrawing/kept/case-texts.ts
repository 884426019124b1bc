import type { AppealRequest } from '../../../contract/api.ts';
import type { LookedThrough } from '../../../contract/kept-texts.ts';
import type { SendingProposal, ShownText } from '../../deciding/deciding.ts';
import type { MailText, RenderedMail } from '../../dispatch/dispatch.ts';
import type { DraftNote } from '../../drafts/drafts.ts';
import type { Entry } from '../../members/members.ts';
import type { PersonConsent } from '../../publishing/publishing.ts';

/** What is kept of each kind that is looked through, as it is once it is opened. */
export interface KeptValues extends Record<LookedThrough, unknown> {
  'office-entry': Entry;
  consent: PersonConsent;
  'sending-proposal': SendingProposal;
  'sending-texts': readonly ShownText[];
  rendering: Omit<RenderedMail, 'form'>;
  'draft-note': DraftNote;
  'draft-test': MailText;
  /** What a key brought, as its item has it. */
  'appeal-draft': Readonly<Record<string, unknown>>;
  'publisher-draft': { readonly title?: string | undefined };
  release: { readonly title: string };
  'release-request': AppealRequest;
}

/** Fields of a value that can hold any words, by their names with dots between them; the members of a list are fields of the list. */
export type TextPath<T, Path extends string = never> = T extends string
  ? string extends T
    ? Path
    : never
  : T extends readonly (infer One)[]
    ? TextPath<One, Path>
    : T extends object
      ? { [Name in keyof T & string]: TextPath<T[Name], [Path] extends [never] ? Name : `${Path}.${Name}`> }[keyof T &
          string]
      : never;

/** Whether a field is a text about a case, or markup of one, out of which a name is cut; or what else it is. */
type Words =
  | 'case'
  | 'markup of a case'
  | 'an id'
  | 'a digest'
  | 'a code'
  | 'a moment'
  | 'a member'
  | 'whose consent it is';
type Fields<Value> = Readonly<Record<TextPath<Value>, Words>>;

const BECAUSE = {
  'because.consent.by': 'case',
  'because.consent.for': 'case',
  'because.consent.on': 'a moment',
  'because.withoutConsent': 'case',
} as const;

/** What each text of an office's history is: an act with a text of another name does not compile before it is said here. */
const ENTRY: Fields<Entry> = {
  reason: 'case',
  zone: 'a code',
  ...BECAUSE,
  entryId: 'an id',
  'author.memberId': 'an id',
  'author.name': 'a member',
  'author.keyId': 'an id',
  'author.owner.memberId': 'an id',
  'author.owner.name': 'a member',
  /** Of a consent, whose it is. */
  name: 'a member',
  names: 'a member',
  address: 'a member',
  proposer: 'a member',
  /** What a member calls a way to sign in. */
  label: 'a member',
  before: 'a member',
  appealId: 'an id',
  consentId: 'an id',
  dispatchId: 'an id',
  draftId: 'an id',
  keyId: 'an id',
  digest: 'a digest',
  'ended.on': 'a moment',
};

const CONSENT: Fields<PersonConsent> = { name: 'whose consent it is', ...BECAUSE };

const PROPOSAL: Fields<SendingProposal> = {
  note: 'case',
  title: 'case',
  named: 'case',
  'withoutConsent.name': 'case',
  'withoutConsent.because': 'case',
  'alone.reason': 'case',
  'decision.reason': 'case',
  'looked.reason': 'case',
  'stopped.reason': 'case',
  publisherId: 'an id',
  proposalId: 'an id',
  draftId: 'an id',
  keyId: 'an id',
  'author.memberId': 'an id',
  'author.name': 'a member',
  'decision.by.memberId': 'an id',
  'decision.by.name': 'a member',
  'looked.by.memberId': 'an id',
  'looked.by.name': 'a member',
  'stopped.by.memberId': 'an id',
  'stopped.by.name': 'a member',
  'stopped.replacedBy': 'an id',
  mailedTo: 'an id',
  'published.appealId': 'an id',
  'published.dispatchId': 'an id',
  'version.appealId': 'an id',
  'version.subject.countries': 'a code',
  'version.subject.themes': 'a code',
  'when.local': 'a moment',
  'when.zone': 'a code',
  'doubts.field': 'a code',
  toldApartFrom: 'an id',
  contentHash: 'a digest',
  digest: 'a digest',
};

const SHOWN: Fields<readonly ShownText[]> = { subject: 'case', text: 'case', letter: 'case' };
const MAIL: Fields<KeptValues['rendering']> = {
  subject: 'case',
  preheader: 'case',
  text: 'case',
  html: 'markup of a case',
};

/** What each text of a kind is, by its field. */
export const WORDS_OF = {
  'office-entry': ENTRY,
  consent: CONSENT,
  'sending-proposal': PROPOSAL,
  'sending-texts': SHOWN,
  rendering: MAIL,
  'draft-note': {
    text: 'case',
    noteId: 'an id',
    'by.memberId': 'an id',
    'by.name': 'a member',
  } satisfies Fields<DraftNote>,
  'draft-test': { subject: 'case', text: 'case', html: 'markup of a case' } satisfies Fields<MailText>,
  'publisher-draft': { title: 'case' } satisfies Fields<KeptValues['publisher-draft']>,
  release: { title: 'case' } satisfies Fields<KeptValues['release']>,
  /** As a publisher's program sent it: each field is a text of the case but those that hold codes. */
  'appeal-draft': 'as it was sent',
  'release-request': 'as it was sent',
} as const satisfies Record<LookedThrough, Readonly<Record<string, Words>> | 'as it was sent'>;

const CODES: ReadonlySet<string> = new Set([
  ...['language', 'languages', 'kind', 'from', 'confidence', 'countries', 'themes', 'moreThemes', 'format', 'mark'],
  ...['digest', 'type', 'data', 'externalId', 'draftId', 'distinctFrom', 'jointWith', 'addresseesFromBook'],
  ...['releaseAt', 'expiresOn', 'actByZone', 'datedOn', 'on', 'how', 'notWrittenIn', 'field'],
]);

/** What a text of a kind is. One that is not known is taken for a text of the case. @param path - its field's, from the outermost on. */
export function wordsAt(kind: LookedThrough, path: readonly string[]): Words {
  const fields: Readonly<Record<string, Words>> | 'as it was sent' = WORDS_OF[kind];
  if (fields !== 'as it was sent') return fields[path.join('.')] ?? 'case';
  // An answer has its code as a value, and quotes what it was taken from.
  const name = path.findLast((one) => one !== 'value') ?? '';
  if (CODES.has(name)) return 'a code';
  return name === 'html' ? 'markup of a case' : 'case';
}
