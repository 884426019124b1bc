import { createHash } from 'node:crypto';
import type { Check } from '../../contract/checks.ts';
import type { Script } from '../../contract/scripts.ts';

/** `refuse`: it is not sent as it is. `look`: a person says whether it may stay. */
export type CheckLevel = 'look' | 'refuse';

/** Something in an appeal that could harm a person. */
export interface Finding {
  /** The same for the same words of one check, in whichever field they stand: what was answered once is not asked again. */
  readonly id: string;
  readonly check: Check;
  /** Of the request, such as `translations[0].body`. */
  readonly field: string;
  /** The words as they stand there; of a person who may not be named and is, nothing. */
  readonly quote: string;
  readonly level: CheckLevel;
  /** Of a person whose name can't be looked for: in which script, and the title of the edition that has words in it first. */
  readonly unspelled?: UnspelledIn;
  /** Of words that may be a part of a name that may not be given. */
  readonly partOf?: PartOf;
}

/** A part of the name of a person who may not be named: as it is listed, of whom, and where they stand in the list. */
interface PartOf {
  readonly part: string;
  readonly name: string;
  readonly person: number;
}

export interface UnspelledIn {
  readonly script: Script;
  readonly title: string;
}

/** What a check finds in one text. */
export interface Found {
  readonly quote: string;
  readonly level?: CheckLevel;
  readonly unspelled?: UnspelledIn;
  readonly partOf?: PartOf;
  /** What an answer is about beside the quote: with another one it is another finding. */
  readonly about?: string;
}

/** A field that there was no time to look through. */
export const uncheckedIn = (field: string): Finding => findingOf('unchecked', field, { quote: '', level: 'refuse' });

const ID_CHARACTERS = 16;

/** @example findingOf('phone', 'body', { quote: '+7 495 000 00 00' }).level // 'look' */
export function findingOf(
  check: Check,
  field: string,
  { quote, level = 'look', unspelled, partOf, about }: Found,
): Finding {
  const said = quote.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  const id = createHash('sha256')
    .update(`${check}\n${said}${about === undefined ? '' : `\n${about}`}`)
    .digest('base64url')
    .slice(0, ID_CHARACTERS);
  return { id, check, field, quote, level, ...(unspelled && { unspelled }), ...(partOf && { partOf }) };
}

/** Whether a person can say that it may stay as it is. What is refused has no answer, and a name that is not listed is answered in the request. */
export const isTickable = ({ check, level }: Finding): boolean => level === 'look' && check !== 'unlisted-name';

/** Findings that no person has answered yet. */
export const unanswered = (findings: readonly Finding[], answered: readonly string[] = []): Finding[] =>
  findings.filter((finding) => !isTickable(finding) || !answered.includes(finding.id));
