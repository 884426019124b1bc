import type { Html } from '../../html.ts';
import { type TextField, textField } from './text-field.ts';

/** Digits of a code, and room for the spaces and dashes that people put between them. */
const MAX_CHARACTERS = 12;

/**
 * The six digits of a mail, to be typed from another device. It is text with the keys of a number: a number field would drop
 * the zeros in front. https://design-system.service.gov.uk/components/text-input/#codes-and-sequences
 */
export const codeField = (field: Pick<TextField, 'id' | 'label' | 'value' | 'hint' | 'error'>): Html =>
  textField({
    ...field,
    keys: 'numeric',
    autocomplete: 'one-time-code',
    maxCharacters: MAX_CHARACTERS,
    className: 'code',
  });
