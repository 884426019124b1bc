import type { MessageKey, MessageValues } from '../../locales/messages.ts';

export type Words = (key: MessageKey, values?: MessageValues) => string;

/** What stands in a field, and must be shown as text. */
export const NASTY_TEXT = '<b>"Ana" & sons</b>';
/** Longer than a phone is wide. */
export const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänswitwe'.repeat(2);
