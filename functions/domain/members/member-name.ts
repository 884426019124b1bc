import { faultOfLine } from '../reading/reading.ts';

const MAX_NAME_CHARACTERS = 80;

/**
 * A member's name as colleagues read it on pages and in mails, or that of a passkey; undefined for one that a publisher may not have either: it may pass for an address, or turn the text
 * around it.
 */
export function memberName(typed: string): string | undefined {
  const name = typed.trim().normalize('NFC');
  return faultOfLine(name, MAX_NAME_CHARACTERS) === undefined ? name : undefined;
}
