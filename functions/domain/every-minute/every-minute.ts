export { deleteOverAccesses, type OverAccesses } from './delete-over-accesses.ts';
export { deleteStaleRows, type StaleRows } from './delete-stale-rows.ts';
export { type DueNotices, enqueueDue } from './enqueue-due.ts';
export { type DueMails, enqueueDueMails } from './enqueue-due-mails.ts';
export { handleNotice, type NoticePorts } from './handle-notice.ts';
export { type SweepEnd, type SweepPorts, type SweepSettings, sweep } from './sweep.ts';
