import * as z from 'zod';
import { API_SCOPES } from '../../../contract/api.ts';
import { LANGUAGES } from '../../../contract/languages.ts';
import { officeKey } from '../../../contract/table-keys.ts';
import { PERMISSIONS } from '../../../contract/team-acts.ts';
import { type Office, PROPOSAL } from '../../../domain/members/members.ts';
import { sealedKind } from '../item-kind.ts';

const StoredPasskey = z.object({
  credentialId: z.string(),
  publicKey: z.string(),
  counter: z.number().int().nonnegative(),
  transports: z.array(z.string()),
  addedAtMs: z.number(),
  label: z.string().optional(),
});

const permissions = z.array(z.enum(PERMISSIONS));

const StoredMember = z.object({
  memberId: z.uuid(),
  name: z.string(),
  address: z.string(),
  language: z.enum(LANGUAGES),
  permissions,
  letIn: z.object({ by: z.array(z.string()), atMs: z.number() }).optional(),
  gainedAtMs: z.partialRecord(z.enum(PERMISSIONS), z.number()).optional(),
  suspended: z.object({ proposalId: z.uuid(), permissions }).optional(),
  sparedUntilMs: z.number().optional(),
  standing: z.number().int(),
  passkeys: z.array(StoredPasskey),
  authenticator: z.object({ secret: z.string(), lastStep: z.number().int(), addedAtMs: z.number() }).optional(),
  identity: z.object({ issuer: z.string(), subject: z.string(), addedAtMs: z.number() }).optional(),
  invitation: z
    .object({
      ...{ invitationId: z.uuid(), invitedBy: z.string().optional(), expiresAtMs: z.number() },
      isAgain: z.literal(true).optional(),
    })
    .optional(),
});

/** Who works at an office, and how they come in: nothing of it stands in the open. */
const SealedOffice = z.object({
  name: z.string(),
  members: z.array(StoredMember),
  recovery: z
    .object({
      recoveryId: z.uuid(),
      memberId: z.uuid(),
      dueAtMs: z.number(),
      isCarriedOut: z.boolean().optional(),
    })
    .optional(),
  needsTwo: z.boolean().optional(),
  twoEnds: z.object({ dueAtMs: z.number() }).optional(),
  sendsAlone: z.boolean().optional(),
  zone: z.string().optional(),
  keys: z
    .array(
      z.object({
        ...{ keyId: z.string(), ownerId: z.string(), scopes: z.array(z.enum(API_SCOPES)) },
        expiresAtMs: z.number().optional(),
      }),
    )
    .optional(),
  proposals: z.array(PROPOSAL).optional(),
  former: z
    .array(
      StoredMember.pick({ memberId: true, name: true, address: true, language: true }).extend({
        removedAtMs: z.number(),
      }),
    )
    .optional(),
  mailed: z.object({ day: z.iso.date(), count: z.number().int() }).optional(),
}) satisfies z.ZodType<Omit<Office, 'publisherId' | 'revision'>>;

/** Its seal is bound to its revision, so that an earlier state of an office can't be put back beneath a later number. */
export const OFFICE = sealedKind({
  entity: 'office',
  key: officeKey,
  open: { publisherId: z.string(), revision: z.number().int() },
  sealed: SealedOffice,
  boundTo: ({ revision }) => String(revision),
});
