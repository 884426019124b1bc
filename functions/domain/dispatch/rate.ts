import type { Rate } from './ports.ts';

/** Lets every call go at once: SES's own throttling is then the only brake, and parks a slice that meets it. */
export const ALWAYS_AT_ONCE: Rate = { take: async () => ({ kind: 'go' }) };
