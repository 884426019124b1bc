import type { MessageKey, MessageValues } from '../../locales/messages.ts';

export type Words = (key: MessageKey, values?: MessageValues) => string;

export const NASTY_TEXT = '<b>"Ana" & sons</b>';
export const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänswitwe'.repeat(2);
