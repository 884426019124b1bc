import type { Language } from '../../functions/contract/languages.ts';
import type { SenderFields } from '../sender-fields.ts';

/** Tells someone that a link in a mail stopped one of their follows, and how to undo it: a mail gateway may have pressed the button. */
export interface StoppedFields {
  readonly language: Language;
  /** The follow as a sentence. */
  readonly follow: string;
  readonly undoUrl: string;
  readonly undoDays: number;
  readonly sender: SenderFields;
}
