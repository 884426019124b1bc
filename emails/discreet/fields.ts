import type { Language } from '../../functions/contract/languages.ts';
import type { SenderFields } from '../sender-fields.ts';
import type { StopLinks } from './stop-links.ts';

/** What a mail that tells nothing has of the one that it stands for: its links, and what its page asks for. */
export interface DiscreetLinks {
  /** What it says when it brings nothing to read: that no more messages come, fewer, or none to this address. It names none of them. */
  readonly says?: 'last' | 'fewer' | 'moved' | 'later';
  /** Pages to open: one has a button, several are numbered; none when there is nothing to open. */
  readonly urls: readonly string[];
  /** Ready-made, one for each reason. */
  readonly stops?: StopLinks;
  readonly unsubscribeUrl?: string;
}

/** A mail that looks like any other of its language: what it is about waits behind its links. */
export interface DiscreetFields extends DiscreetLinks {
  readonly language: Language;
  readonly sender: SenderFields;
}
