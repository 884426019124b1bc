import type { FieldFault } from '../../../contract/api.ts';
import { MARKUP_LIMITS, MOST_BLOCKS, type PageExcess } from '../../../contract/requests/read-page.ts';

/** @param field - of the request, that the page came in. */
export const tooMuch = (of: PageExcess, field: string): FieldFault => ({
  field,
  message: `${EXCESS_IN_WORDS[of]()}: ${of === 'time' ? 'send it once more, and if it stays so ' : ''}send the text of the appeal alone`,
});

/** What a page that can't be read is told, by what it has too much of. */
const EXCESS_IN_WORDS = {
  elements: () => `holds more than ${MARKUP_LIMITS.elements.toLocaleString('en')} elements`,
  nesting: () => `holds elements more than ${MARKUP_LIMITS.nesting} deep`,
  attribute: () => `holds an attribute of more than ${MARKUP_LIMITS.attribute.toLocaleString('en')} characters`,
  attributes: () => `holds an element with more than ${MARKUP_LIMITS.attributes} attributes`,
  signs: () => `holds more than ${MARKUP_LIMITS.signs.toLocaleString('en')} texts and signs between its elements`,
  blocks: () => `holds more than ${MOST_BLOCKS.toLocaleString('en')} paragraphs and notes`,
  time: () => 'takes too long to read',
  memory: () => 'takes too much memory to read',
} as const satisfies Record<PageExcess, () => string>;
