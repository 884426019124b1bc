import * as z from 'zod';
import { AppealRequest } from '../api.ts';

// Drafts that members write at the desk, as their publisher's own key reads them.

export const DRAFTS_PATH = '/v1/drafts';
export const draftApiPath = (draftId: string) => `${DRAFTS_PATH}/${encodeURIComponent(draftId)}`;

const draftFields = {
  draftId: z.string(),
  /** Grows with each save. */
  revision: z.number().int(),
  /** As it was typed; empty where there is none yet. */
  title: z.string(),
  /** UTC. */
  savedAt: z.string(),
  savedBy: z.string(),
  /** When a key asked for it to come out, rounded up to the minute, UTC. */
  releaseAt: z.string().optional(),
  /** The appeal that it was published as, under its own id. */
  published: z.object({ appealId: z.string(), version: z.number().int(), appealUrl: z.string() }).optional(),
};

/** What `GET /v1/drafts` answers: the last saved first, 200 at most. */
export const DraftsAnswer = z.object({ drafts: z.array(z.object(draftFields)) });
export type DraftsAnswer = z.infer<typeof DraftsAnswer>;

/** What `GET /v1/drafts/{draftId}` answers: the newest revision, as the request that publishes it. */
export const DraftAnswer = z.object({
  ...draftFields,
  /** What `POST /v1/appeals` takes; left out while something has to be put right at the desk. */
  request: AppealRequest.optional(),
  /** What has to be put right, by the fields of the desk's form. */
  problems: z.array(z.object({ field: z.string(), problem: z.string() })),
});
export type DraftAnswer = z.infer<typeof DraftAnswer>;
