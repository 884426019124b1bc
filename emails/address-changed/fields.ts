import type { Language } from '../../functions/contract/languages.ts';
import type { SenderFields } from '../sender-fields.ts';

/** Tells an old address that mail goes to another one now, which it does not name. */
export interface AddressChangedFields {
  readonly language: Language;
  readonly sender: SenderFields;
}
