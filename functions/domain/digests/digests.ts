export { planDigests } from './plan-digests.ts';
export type { DigestPlans } from './ports.ts';
