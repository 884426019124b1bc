export { type BatchWrite, readItems, type StoredItem, untilNothingIsLeft, writeItems } from './batches.ts';
export { refusedWrites, retryConflicts, unlessRefused } from './conflicts.ts';
export { dueItems, takeOffDue } from './due-items.ts';
export { expiryOf } from './expiry.ts';
export { makeTable, type Table } from './open-table.ts';
export { allReadable, ifReadable, isUnreadable } from './unreadable.ts';
