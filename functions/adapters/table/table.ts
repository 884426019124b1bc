export { type BatchWrite, readItems, type StoredItem, untilNothingIsLeft, writeItems } from './batches.ts';
export { type Condition, where } from './conditions.ts';
export { isConflict } from './conflicts.ts';
export { dueBetween, dueItems, takeOffDue } from './due-items.ts';
export { expiryOf } from './expiry.ts';
export { distinctKeys } from './keys.ts';
export { makeTable, type Table } from './open-table.ts';
export { everyPage, find, list, page, pages, type Range } from './reads.ts';
export { isTooLarge } from './sizes.ts';
export { allReadable, eachRead, ifReadable, isUnreadable } from './unreadable.ts';
export {
  type Changes,
  change,
  changed,
  check,
  drop,
  OFF_THE_INDEX,
  put,
  refusedOf,
  type Write,
  write,
  writeIf,
  writeOnce,
} from './writes.ts';
