import * as z from 'zod';
import { DOUBTED } from '../../../contract/api.ts';
import { LANGUAGES } from '../../../contract/languages.ts';
import { APPEAL_KINDS } from '../../../domain/appeal/appeal.ts';
import type { AskedSending, SendingDecision, SendingStop, ShownText } from '../../../domain/deciding/deciding.ts';
import { SENDING_HOLDS, SENDING_STATUSES } from '../../../domain/deciding/deciding.ts';
import type { RenderedMail } from '../../../domain/dispatch/dispatch.ts';
import { NOT_SECOND } from '../../../domain/members/members.ts';
import { PUBLISHING_BUDGETS } from '../../../domain/publishing/publishing.ts';
import { StoredSeal } from '../sealed-text.ts';

/** By the ids of members. */
const standings = z.record(z.string(), z.number());
const Named = z.object({ memberId: z.string(), name: z.string() });

/** What a proposal seals when it is asked. */
export const SealedAsked = z.object({
  draftId: z.string(),
  revision: z.number().int(),
  author: Named,
  keyId: z.string().optional(),
  note: z.string().optional(),
  alone: z.object({ reason: z.string(), standings }).optional(),
  askedAtMs: z.number(),
  when: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('at-once') }),
    z.object({ kind: z.literal('at'), local: z.string(), zone: z.string(), atMs: z.number() }),
  ]),
  isUrgent: z.boolean(),
  title: z.string(),
  languages: z.array(z.enum(LANGUAGES)),
  version: z.object({
    appealId: z.string(),
    version: z.number().int(),
    kind: z.enum(APPEAL_KINDS),
    subject: z.object({ countries: z.array(z.string()), themes: z.array(z.string()) }),
  }),
  budgets: z.array(z.enum(PUBLISHING_BUDGETS)),
  named: z.array(z.string()),
  withoutConsent: z.array(z.object({ name: z.string(), because: z.string() })).optional(),
  doubts: z.array(z.object({ about: z.enum(DOUBTED), field: z.string() })).optional(),
  toldApartFrom: z.array(z.string()).optional(),
  contentHash: z.string(),
  digest: z.string(),
  mailedTo: z.array(z.string()),
  lookedAt: z.record(z.string(), z.number()),
}) satisfies z.ZodType<Omit<AskedSending, 'publisherId' | 'proposalId'>>;

/** What a member decided, sealed beside it. */
export const SealedDecision = z.object({
  by: Named,
  atMs: z.number(),
  reason: z.string().optional(),
  asOne: z.object({ because: z.enum(NOT_SECOND), standings }).optional(),
}) satisfies z.ZodType<SendingDecision>;

export const SealedStop = SealedDecision.extend({
  replacedBy: z.string().optional(),
}) satisfies z.ZodType<SendingStop>;

/** In the open: opaque ids, the digest, and how far it has come. */
export const StoredProposal = StoredSeal.extend({
  pk: z.string(),
  sk: z.string(),
  proposalId: z.string(),
  status: z.enum(SENDING_STATUSES),
  digest: z.string(),
  decision: StoredSeal.optional(),
  goesOutAtMs: z.number().optional(),
  looked: StoredSeal.optional(),
  stopped: StoredSeal.optional(),
  held: z.enum(SENDING_HOLDS).optional(),
  heldAtMs: z.number().optional(),
  isUntold: z.boolean().optional(),
  waitsSinceMs: z.number().optional(),
  promisedMs: z.number().optional(),
  published: z.object({ appealId: z.string(), version: z.number().int(), dispatchId: z.string() }).optional(),
});

/** Names a proposal of a draft, by which it is found without the others of its office. */
export const RowOfDraft = z.object({ proposalId: z.string() });

export const SealedMail = z.object({
  subject: z.string(),
  preheader: z.string(),
  html: z.string(),
  text: z.string(),
  personDefaults: z.record(z.string(), z.string()),
}) satisfies z.ZodType<Omit<RenderedMail, 'form'>>;

export const SealedTexts = z.array(
  z.object({ language: z.enum(LANGUAGES), subject: z.string(), text: z.string(), letter: z.string().optional() }),
) satisfies z.ZodType<readonly ShownText[]>;
