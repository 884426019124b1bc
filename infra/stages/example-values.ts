import type { Stage } from './schema.ts';

const SENDER_KEYS = [
  'senderName',
  'fromAddress',
  'replyToAddress',
  'postalAddress',
  'publicUrl',
  'mailDomain',
  'operatorEmails',
] as const satisfies readonly (keyof Stage)[];

/** The values of a stage that are still the repository's examples, which no deployment can send mail from. */
export function exampleValuesOf(stage: Stage): string[] {
  return SENDER_KEYS.filter((key) => /\bexample\b/i.test(String(stage[key])));
}
