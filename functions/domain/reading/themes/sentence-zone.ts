import { wholeWords } from '../whole-words.ts';

/**
 * Where in a page a cue is found, and what its sentence does. `asked`: it says what is demanded. `beside`: it tells of other cases, of what someone works on,
 * of reports or of who signs.
 */
export type Zone = 'title' | 'opening' | 'lead' | 'body' | 'asked' | 'beside';

const ITEM = /^\s*(?:[-*•–▪·]|\d{1,2}[.)])\s/u;

const ASKS = wholeWords(
  [
    'calls? (?:up)?on|urg(?:e|es|ed|ing)|demands?|must|should|appeals? to|we ask|asks?|requests?',
    'appell?(?:e|ent|ons)|exhort\\p{L}*|demand(?:e|ent|ons|er)|prie\\p{L}*|doi(?:t|vent)|devraient',
    'insta\\p{L}*|exig\\p{L}+|pid(?:e|en|ió|ieron|imos)|deben?|solicit\\p{L}+|llama\\p{L}*|urgi\\p{L}+',
    '[وف]?(?:تدعو|ندعو|دعت|يدعو|تطالب|نطالب|طالبت|يطالب|يجب|ينبغي|تحث|نحث|حثت)',
  ].join('|'),
);

const BESIDE = wholeWords(
  [
    '(?:has|have|had) (?:long )?(?:worked|campaigned|documented|reported|written|defended|represented|investigated|published)',
    'works? (?:on|for|with|as)|working (?:on|for|as)|known for|(?:co-?)?founde[rd]|member of|provid(?:es|ed) (?:legal|support)|speciali[sz]\\p{L}+|dedicated to',
    'previous(?:ly)?|earlier (?:this|in|that)|in the past|years? ago|last year|in recent years|since (?:19|20)\\d\\d|between (?:19|20)\\d\\d',
    'other (?:journalists|lawyers|activists|cases|people|defenders)|at least \\d+|dozens|hundreds|thousands',
    'according to|rapporteurs?|working group|signator\\p{L}+|signed|undersigned|is a party to|ratified|constitution',
    'travaill\\p{L}* (?:sur|pour|comme)|connue? pour|fondat\\p{L}+|membre d\\p{L}*|auparavant|précédemment|par le passé|depuis (?:19|20)\\d\\d|l’an dernier',
    'des dizaines|des centaines|au moins \\d+|d’après|selon|signataires?|rapporteu\\p{L}+|groupe de travail',
    'trabaja (?:en|como|para)|conocid\\p{L} por|fundador\\p{L}*|miembro de|anteriormente|en el pasado|desde (?:19|20)\\d\\d|el año pasado',
    'decenas|cientos|al menos \\d+|según|firmantes|relator\\p{L}*|grupo de trabajo',
    '[وف]?(?:يعمل|تعمل|معروف|مؤسس|عضو في|سابقا|في السابق|منذ عام|العام الماضي|عشرات|مئات|وفقا|بحسب|المقرر الخاص|الفريق العامل|الموقعون)',
  ].join('|'),
);

const OPENING_WORDS = 35;
const LEAD_WORDS = 120;

/** The zone of each word of a sentence. @returns a function of how many words of the body come before the word. */
export function zoneOfSentence(sentence: string): (at: number) => Exclude<Zone, 'title'> {
  if (ITEM.test(sentence) || ASKS.test(sentence)) return () => 'asked';
  if (BESIDE.test(sentence)) return () => 'beside';
  return (at) => (at < OPENING_WORDS ? 'opening' : at < LEAD_WORDS ? 'lead' : 'body');
}
