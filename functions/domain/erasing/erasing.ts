export { beginsAtMs, type ErasureJob, newErasureJob, STAND_IN_SECRET_BYTES } from './erasure-job.ts';
export { type ForgettingEnd, forgetErased } from './forget-erased.ts';
export type { ErasedReceipts, ErasureJobs, PlannedDispatches, ReceiptRewrite, RewriteGuard } from './ports.ts';
