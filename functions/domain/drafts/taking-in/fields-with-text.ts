import type { Language } from '../../../contract/languages.ts';
import { hasDay } from '../day-fields.ts';
import type { DraftFields } from '../fields.ts';
import type { TextRead } from './read-text.ts';

/** Where in a text another comes to stand. */
export interface Place {
  /** Its title and date may be those of the draft. */
  readonly isForWhole: boolean;
  put(text: string, words: string): string;
}

const BEHIND: Place = { isForWhole: true, put: (text, words) => [text, words].filter(Boolean).join('\n\n') };

/**
 * A draft with the text of a file behind what stands there, or at another place. Its title and its date fill what is empty; where something else stands, they stay in the text:
 * nothing of a file is lost.
 * @param part - the original, or the edition that the file is of.
 */
export function fieldsWithText(
  fields: DraftFields,
  part: 'original' | Language,
  { title, dated, markdown }: Pick<TextRead, 'title' | 'dated' | 'markdown'>,
  place: Place = BEHIND,
): DraftFields {
  const prefix = part === 'original' ? '' : `${part}.`;
  const [titleField, textField] = [`${prefix}title`, `${prefix}text`];
  const takesTitle = place.isForWhole && title !== undefined && fields[titleField] === undefined;
  const takesDay = place.isForWhole && dated !== undefined && !hasDay(fields);
  const isSaid = (words: string | undefined, said: string | undefined) => words === undefined || words === said;
  const added = [
    takesTitle || isSaid(title, fields[titleField]) ? '' : `## ${title}`,
    takesDay || isSaid(dated?.day, fields.datedOn) ? '' : (dated?.line ?? ''),
    markdown,
  ];
  const text = place.put(fields[textField] ?? '', added.filter(Boolean).join('\n\n'));
  return {
    ...fields,
    ...(takesTitle && { [titleField]: title }),
    ...(takesDay && { datedOn: dated.day }),
    ...(text !== '' && { [textField]: text }),
  };
}
