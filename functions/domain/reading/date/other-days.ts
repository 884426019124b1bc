import { MONTH_NAMES } from './months.ts';
import type { DayFound } from './read-day.ts';

const SPAN = '(?:[-–—]|to|until|and|au|à|et|al|a|y|إلى|حتى)';
const NTH = '(?:er|ro|º|°|st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d{2}';
const NUMERIC = `(?:\\d{1,2}[./-]\\d{1,2}[./-](?:${YEAR}|\\d{2})|${YEAR}[./-]\\d{1,2}[./-]\\d{1,2})`;
const SPELT = `\\d{1,2}${NTH}\\s+(?:de\\s+)?(?:${MONTH_NAMES})`;

/** "3-5 April", "from 3 to 5 April", "3 April – 5 April", "4 May 1984 – 12 June 2024": what is before the second day. */
const FIRST_OF_RANGE = [
  `(?<![\\d./:-])\\d{1,2}${NTH}[-–—]`,
  `(?:^|[,،(:]|(?<!\\p{L})(?:from|between|du|entre|del|de|من|بين))\\s*(?:le\\s|el\\s)?\\d{1,2}${NTH}\\s+${SPAN}\\s+(?:le\\s|el\\s)?`,
  `${SPELT}(?:\\.?,?\\s+(?:del?\\s+)?${YEAR})?\\s*${SPAN}\\s*(?:le\\s|el\\s)?`,
  `${NUMERIC}\\s*${SPAN}\\s*`,
].map((before) => new RegExp(`${before}$`, 'iu'));
const SECOND_OF_RANGE = new RegExp(
  `^\\s*${SPAN}\\s*(?:le\\s+|el\\s+)?(?:${NUMERIC}|${SPELT}\\.?,?\\s+(?:del?\\s+)?${YEAR})`,
  'iu',
);
const LONGEST_BEFORE = 40;

/** "Printed on", "Consulté le": a reader's day. */
const SEEN =
  /(?<![\p{L}\p{M}])(?:printed|accessed|retrieved|viewed|downloaded|consultée?|imprimée?|téléchargée?|consultad[oa]|impres[oa]|descargad[oa]|recuperad[oa]|visité|طبع|اطلع عليه)(?:\s+(?:on|le|el|في|بتاريخ))?\s*:?\s*$/iu;
const REFERENCE = /(?<![\p{L}\p{M}])(?:r[ée]f(?:[ée]ren(?:ce|cia))?|no|n°|nº|المرجع|رقم)\s*\.?\s*:?\s*$/iu;

/** Whether a date at the start of a line is another than the document's: one end of a range or of a life, a reader's day, a reference. */
export function isOtherDay(line: string, { start, end, shown }: DayFound): boolean {
  const before = line.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const after = line.slice(end, end + LONGEST_BEFORE);
  const isNumeric = /^[\d\s./-]+$/.test(shown);
  if (SEEN.test(before)) return true;
  if (isNumeric && (REFERENCE.test(before) || /^[-/_]\p{L}/u.test(after))) return true;
  if (SECOND_OF_RANGE.test(after)) return true;
  return FIRST_OF_RANGE.some((pattern) => pattern.test(before)) && !(isNumeric && /\d[-–—]$/.test(before));
}

/** What a line says of the date below it. */
const OF_EVENT =
  /^(?:(?:date|day|fecha|día|تاريخ|يوم)(?:\s+(?:of|de|du|del|de la|de l['’]))?\s*(?:his|her|their|son|sa|su)?\s*)?(?:(?:next|last|first|prochaine|próxima)\s+)?(?:arrest(?:ed|ation)?|arrêtée?|detained|detention|détention|detención|detenid[oa]|born|birth|née?|naissance|nacid[oa]|nacimiento|died|death|décès|décédée?|fallecimiento|muerte|killing|disappearance|disparition|desaparición|abduction|enlèvement|hearing|trial|audience|audiencia|procès|juicio|execution|exécution|ejecución|(?:ال)?(?:اعتقال|ميلاد|جلسة|محاكمة|اختفاء|وفاة))(?:\s+(?:date|on|le|el))?\s*:?$/iu;
const TO_ACT_BY =
  /^(?:the\s+|la\s+|el\s+)?(?:deadline|closing date|date limite|échéance|délai|fecha límite|plazo|الموعد النهائي|آخر موعد)(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])(?:before|until|no later than|(?:act|sign|write|reply|respond|action|appeals) by|valid|expires?(?: on)?|avant(?: le)?|jusqu['’]au|antes del?|hasta el?|قبل|حتى)\s*:?$/iu;
const LONGEST_LABEL = 60;

/** Whether a line is the label of a date that is another than the document's: "Date of birth", "Please send letters before". */
export const labelsOtherDay = (line: string): boolean =>
  line.length <= LONGEST_LABEL && (OF_EVENT.test(line.trim()) || TO_ACT_BY.test(line.trim()));
