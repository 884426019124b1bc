import * as z from 'zod';
import { IMAGE_TYPES } from '../../../contract/part-schemas.ts';
import { deskDraftImageKey, deskDraftKey, deskRevisionKey, deskSavedKey } from '../../../contract/table-keys.ts';
import { APPEAL_KINDS } from '../../../domain/appeal/appeal.ts';
import { DRAFT_KEPT_DAYS } from '../../../domain/drafts/drafts.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import { openKind, sealedKind } from '../item-kind.ts';

const saved = { savedAtMs: z.number(), savedBy: z.object({ memberId: z.string(), name: z.string() }) };
const revisionOf = { draftId: z.string(), revision: z.number().int().positive() };

const afterSave = { isOverAtMs: ({ savedAtMs }: { savedAtMs: number }) => savedAtMs + daysInMs(DRAFT_KEPT_DAYS) };

/** Each revision of a draft. The last one of a deleted draft says so, and holds no text. */
export const REVISION = sealedKind({
  entity: 'desk-draft-revision',
  key: deskRevisionKey,
  open: revisionOf,
  sealed: z.object({ ...saved, fields: z.record(z.string(), z.string()), isDeleted: z.literal(true).optional() }),
  isPacked: true,
  ...afterSave,
});

/** The row of a draft in its publisher's list. */
export const ROW = sealedKind({
  entity: 'desk-draft-row',
  key: deskSavedKey,
  open: revisionOf,
  sealed: z.object({
    ...saved,
    title: z.string(),
    caseReference: z.string().optional(),
    isToldApart: z.literal(true).optional(),
    followUp: z.string().optional(),
    kind: z.enum(APPEAL_KINDS).optional(),
    countries: z.array(z.string()),
    themes: z.array(z.string()),
    releaseAtMs: z.number().optional(),
  }),
  ...afterSave,
});

/** The newest revision of a draft, by which a save finds the row that it replaces. */
export const HEAD = openKind({
  entity: 'desk-draft',
  key: deskDraftKey,
  shape: z.object({ ...revisionOf, savedAtMs: z.number() }),
  ...afterSave,
});

/** An image lies in an item of its own: beside the longest text, one item would not hold it. */
export const IMAGE = sealedKind({
  entity: 'desk-draft-image',
  key: deskDraftImageKey,
  open: {},
  sealed: z.object({ type: z.enum(IMAGE_TYPES), data: z.base64() }),
});
