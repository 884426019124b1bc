export { type Account, entriesPerCall, issuedRate, withCeiling } from './account.ts';
export { LOOK_EVERY_MS } from './account-look.ts';
export { makeRate } from './make-rate.ts';
export type { AccountObserver, Accounts, Attempt, Rate, Schedule, Schedules } from './ports.ts';
