import * as z from 'zod';
import { CaseEnd } from '../../contract/case-endings.ts';
import { CHECKS } from '../../contract/checks.ts';
import { Consent } from '../../contract/part-schemas.ts';
import { ENTRY_AUTHOR, type EntryAuthor, TEAM_ACTS, TOLD_PROPOSAL } from '../../contract/team-acts.ts';

/** Of the member that the entry is about. */
const name = z.string();

/** How a member signs in, and what they call it. */
const way = z.enum(['passkey', 'app', 'identity']);
const label = z.string().optional();

/**
 * Why a person may be listed or named: they agreed, or someone did for them; or the reason why no one was asked. `unlisted`: the words of the appeal name them, and
 * it does not list them. `unanswered`: a key named them so, and no one said why.
 */
export const LISTED_BECAUSE = z.union([
  z.object({ consent: Consent }),
  z.object({ withoutConsent: z.string(), unlisted: z.literal(true).optional() }),
  z.object({ unanswered: z.literal(true) }),
]);
export type ListedBecause = z.infer<typeof LISTED_BECAUSE>;

/** Something that was done, with old and new values. */
const ACTS = [
  ...TEAM_ACTS,
  /** By an operator, who waits until then for others to stop it. */
  z.object({ act: z.literal('recovery-asked'), name, dueAtMs: z.number() }),
  z.object({ act: z.literal('recovery-stopped'), name }),
  z.object({ act: z.literal('joined') }),
  z.object({ act: z.literal('way-added'), way, label }),
  z.object({ act: z.literal('way-ended'), way, label }),
  z.object({ act: z.literal('passkey-named'), before: label, label: z.string() }),
  /** A key was made that acts as a member, or ended: with its owner's permission, or by itself. */
  z.object({ act: z.enum(['key-given', 'key-ended']), keyId: z.string(), name }),
  /** Of a version that went out by a key, or of further editions of it. */
  z.object({
    act: z.enum(['published', 'editions-added']),
    appealId: z.string(),
    version: z.number().int(),
  }),
  z.object({ act: z.enum(['proposed', 'declined']), ...TOLD_PROPOSAL.shape }),
  z.object({ act: z.literal('confirmed'), proposer: z.string(), ...TOLD_PROPOSAL.shape }),
  z.object({
    act: z.enum(['draft-begun', 'draft-taken-on', 'draft-changed', 'draft-deleted']),
    draftId: z.string(),
    revision: z.number().int(),
  }),
  /** A member said that what these checks found is public. */
  z.object({
    act: z.literal('checks-answered'),
    draftId: z.string(),
    revision: z.number().int(),
    checks: z.array(z.enum(CHECKS)).readonly(),
  }),
  /** The name of someone who withdrew their consent went out of a draft. */
  z.object({ act: z.literal('draft-name-taken-out'), draftId: z.string(), revision: z.number().int() }),
  /** Sealed under a key of this consent: once it is withdrawn, no one reads it any more. */
  z.object({
    ...{ act: z.literal('consent-given'), appealId: z.string(), consentId: z.string() },
    ...{ name, because: LISTED_BECAUSE },
  }),
  /** Without the name, which is taken out by it. */
  z.object({ act: z.literal('consent-withdrawn'), appealId: z.string() }),
  /** With the digest of all of the draft's mails, and the names of those who got one. */
  z.object({
    act: z.literal('test-sent'),
    draftId: z.string(),
    revision: z.number().int(),
    digest: z.string(),
    names: z.array(z.string()).readonly(),
  }),
  /** What became of a draft that a member asked a colleague to send. Notes and reasons are kept with the proposal, and lose the name of a person who withdraws their consent. */
  z.object({
    act: z.enum([
      'sending-asked',
      'sending-approved',
      /** By a colleague who is no second person yet: it goes out as what one person sends alone. */
      'sending-approved-as-one',
      'sending-returned',
      'sending-stopped',
      /** Its author ended it before a colleague decided. */
      'sending-taken-back',
      /** It ended with a newer one of the same revision, by the member who asked or sent then. */
      'sending-replaced',
      'sending-sent',
      /** The publisher's budgets had no room at its time: it waits, and stays approved. */
      'sending-waits',
      /** It could not go out. */
      'sending-held',
      /** Its author has it sent without a colleague; the colleague who looked at it comes later. */
      'sending-alone',
      'sending-alone-sent',
      /** It did not leave, since not all who were told of it could stop it still. */
      'sending-alone-held',
      'sending-looked-at',
    ]),
    draftId: z.string(),
    revision: z.number().int(),
    digest: z.string(),
  }),
  /** Of a version that goes out. */
  z.object({
    act: z.enum(['mailing-paused', 'mailing-resumed', 'mailing-cancelled']),
    dispatchId: z.string(),
    appealId: z.string(),
    version: z.number().int(),
  }),
  /** By one member, in fixed words or without mail. The reason loses the name of a person who withdraws their consent. */
  z.object({
    act: z.enum(['appeal-withdrawn', 'appeal-taken-down']),
    ...{ appealId: z.string(), version: z.number().int(), reason: z.string() },
  }),
  /** Without mail, or by an outcome; `ended` is left out where it was opened again. */
  z.object({
    ...{ act: z.literal('case-ended'), appealId: z.string(), version: z.number().int() },
    ended: CaseEnd.optional(),
    byOutcome: z.literal(true).optional(),
  }),
] as const;

/** What stands in a line of an office's history beside its id and its moment. */
export const ENTRY = z.intersection(z.object({ author: ENTRY_AUTHOR }), z.discriminatedUnion('act', ACTS));

export type Act = z.infer<(typeof ACTS)[number]>;

/** One line of an office's history: written together with what it tells. What each of its texts is, `drafts/withdrawn/kept/case-texts.ts` says. */
export type Entry = Act & {
  readonly entryId: string;
  readonly atMs: number;
  readonly author: EntryAuthor;
};

/** A line whose text is gone, since the person whose consent it told of withdrew it. */
export interface TakenOut {
  readonly entryId: string;
  readonly atMs: number;
  readonly act: 'taken-out';
}

interface Named {
  readonly memberId: string;
  readonly name: string;
}

/** A member as who did something, by the name that they have then. */
export const memberAuthor = ({ memberId, name }: Named) => ({ kind: 'member', memberId, name }) as const;

/** What a member did. */
export const newEntry = (act: Act, member: Named, entryId: string, atMs: number): Entry => ({
  entryId,
  atMs,
  author: memberAuthor(member),
  ...act,
});

export const newOperatorEntry = (act: Act, entryId: string, atMs: number): Entry => ({
  entryId,
  atMs,
  author: { kind: 'operator' },
  ...act,
});

/** What a day that is over did by itself. */
export const newClockEntry = (act: Act, entryId: string, atMs: number): Entry => ({
  entryId,
  atMs,
  author: { kind: 'clock' },
  ...act,
});
