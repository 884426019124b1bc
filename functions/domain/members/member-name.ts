import { isWhole } from '../../contract/text.ts';

const MAX_NAME_CHARACTERS = 80;
/** Ends a line, turns text around, or can't be seen. Joiners are letters of a kind to Persian and to scripts of India. */
const NOT_IN_A_NAME =
  /[[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Co}\p{Cn}]--[\u200c\u200d]]/v;

/** A member's name as colleagues read it; undefined for what is no name, or may turn the text around it. */
export function memberName(typed: string): string | undefined {
  const name = typed.trim().normalize('NFC');
  const isName =
    isWhole(name) && /\p{L}/u.test(name) && !NOT_IN_A_NAME.test(name) && name.length <= MAX_NAME_CHARACTERS;
  return isName ? name : undefined;
}
