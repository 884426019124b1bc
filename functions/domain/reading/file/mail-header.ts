/** The header of a forwarded message, as mail programs write it into the text. */
export interface MailHeader {
  readonly subject?: string;
  /** As it is written. */
  readonly date?: string;
  /** Lines that it has. */
  readonly length: number;
  /** It has sender, date and subject: no template of a letter has all three. */
  readonly isWhole: boolean;
}

/** Labels in the languages that the reader knows; Arabic ones without vowel signs. */
const LABELS = {
  from: 'from|de|expéditeur|remitente|من|المرسل',
  date: 'date|sent|envoyé(?: le)?|enviado(?: el)?|fecha|التاريخ|تاريخ الإرسال|تم الإرسال|أرسلت|أرسل|الإرسال',
  subject: 'subject|objet|sujet|asunto|الموضوع',
  others:
    'to|à|a|para|cc|cci|bcc|cco|destinataires?|destinatarios?|إلى|نسخة|reply-to|répondre à|responder a|importance|importancia|priority|attachments|pièces jointes|datos adjuntos|archivos adjuntos|المرفقات|الأهمية',
} as const;

type Label = keyof typeof LABELS;
const NAMES = ['from', 'date', 'subject', 'others'] as const satisfies readonly Label[];
const LINES = NAMES.map(
  (name) => [name, new RegExp(`^\\*?(?:${LABELS[name]})\\s?:\\*?(?:\\s+|$)(.*)$`, 'iu')] as const,
);
/** More lines of one are not read. */
export const MOST_HEADER_LINES = 40;

/** Reads the header that the lines open with; undefined where they open with none. */
export function readMailHeader(lines: readonly string[]): MailHeader | undefined {
  const values = new Map<Label, string>();
  let length = 0;
  let last: Label | undefined;
  for (const [index, line] of lines.slice(0, MOST_HEADER_LINES).entries()) {
    const { name, value } = labelled(line);
    const isAgain = name !== undefined && name !== 'others' && values.has(name);
    if (isAgain) break;
    if (name !== undefined) {
      values.set(name, value);
      last = name;
    } else if (line.trim() === '') {
      if (last === undefined) return undefined;
      continue;
    } else if (last !== undefined && index === length && goesOn(line, lines[index - 1] ?? '')) {
      values.set(last, `${values.get(last)} ${line.trim()}`);
    } else break;
    length = index + 1;
  }
  const [subject, date] = [values.get('subject'), values.get('date')];
  if (length === 0) return undefined;
  const isWhole = values.has('from') && date !== undefined && subject !== undefined;
  return { ...(subject && { subject }), ...(date && { date }), length, isWhole };
}

function labelled(line: string): { readonly name?: Label; readonly value: string } {
  const plain = line.trim().normalize('NFC').replace(/\p{M}/gu, '');
  for (const [name, pattern] of LINES) {
    const value = pattern.exec(plain)?.[1];
    if (value !== undefined) return { name, value: value.trim() };
  }
  return { value: '' };
}

/** A long list of addresses or a long subject goes on in a line that is indented, or after a comma. */
const goesOn = (line: string, before: string): boolean => /^\s+\S/.test(line) || /[,;]\s*$/.test(before);
