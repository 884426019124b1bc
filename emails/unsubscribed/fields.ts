import type { Language } from '../../functions/contract/languages.ts';
import type { SenderFields } from '../sender-fields.ts';

/** Tells someone that their alerts have ended, and how to undo it: a mail gateway may have pressed the button. */
export interface UnsubscribedFields {
  readonly language: Language;
  readonly undoUrl: string;
  readonly undoDays: number;
  /** Where whoever wants to be erased at once asks for a link. */
  readonly preferencesUrl: string;
  readonly sender: SenderFields;
}
