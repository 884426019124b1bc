export { cleanOffice } from './clean-office.ts';
export { foreseeWithdrawal } from './foresee-withdrawal.ts';
export type { KeptText, KeptTexts, TextShelf } from './kept/kept-text.ts';
export { type PartLeft, partsLeft, wholeNameIn } from './parts-left.ts';
export { type UnspelledEdition, unlisted, withSpellings } from './unspelled-editions.ts';
export { versionsBefore } from './versions-before.ts';
export { whoIsNamed } from './who-is-named.ts';
export { type EverywhereOutcome, type WithdrawingPorts, withdrawEverywhere } from './withdraw-everywhere.ts';
