import { createHash } from 'node:crypto';
import type { Check } from '../../contract/checks.ts';

/** `refuse`: it is not sent as it is. `look`: a person says whether it may stay. */
export type CheckLevel = 'look' | 'refuse';

/** Something in an appeal that could harm a person. */
export interface Finding {
  /** The same for the same words of one check, in whichever field they stand: what was answered once is not asked again. */
  readonly id: string;
  readonly check: Check;
  /** Of the request, such as `translations[0].body`. */
  readonly field: string;
  /** The words as they stand there; of a person who may not be named, nothing. */
  readonly quote: string;
  readonly level: CheckLevel;
}

/** What a check finds in one text. */
export interface Found {
  readonly quote: string;
  readonly level?: CheckLevel;
}

const ID_CHARACTERS = 16;

/** @example findingOf('phone', 'body', { quote: '+7 495 000 00 00' }).level // 'look' */
export function findingOf(check: Check, field: string, { quote, level = 'look' }: Found): Finding {
  const said = quote.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  const id = createHash('sha256').update(`${check}\n${said}`).digest('base64url').slice(0, ID_CHARACTERS);
  return { id, check, field, quote, level };
}

/** Findings that no person has answered yet. What is refused can't be answered. */
export const unanswered = (findings: readonly Finding[], answered: readonly string[] = []): Finding[] =>
  findings.filter(({ id, level }) => level === 'refuse' || !answered.includes(id));
