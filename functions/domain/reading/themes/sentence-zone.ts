/** Where in a page a cue is found, and what its sentence does. `asked`: it says what is demanded. `beside`: it tells of the law, of other cases, of what someone works on or of who signs. */
export type Zone = 'title' | 'opening' | 'lead' | 'body' | 'asked' | 'beside';

const ASKS =
  /^\s*(?:[-*•–▪·]|\d{1,2}[.)])\s|\b(?:calls? (?:up)?on|urg(?:e|es|ed|ing)|demands?|must|should|appeals? to|we ask|asks?|requests?|appell?(?:e|ent|ons)|exhort\w*|demand(?:e|ent|ons|er)|prie\w*|doi(?:t|vent)|insta\w*|exig\w+|pid(?:e|en|ió|ieron|imos)|deben?|solicit\w+|llama\w*|urgi\w+)\b|(?:تدعو|ندعو|دعت|تطالب|نطالب|طالبت|يجب|ينبغي|تحث|نحث)/iu;
const BESIDE =
  /\b(?:(?:has|have|had) (?:long )?(?:worked|campaigned|documented|reported|written|defended|represented|investigated|published)|works? (?:on|for|with|as)|working (?:on|for|as)|known for|(?:co-?)?founde[rd]|member of|provid(?:es|ed) (?:legal|support)|specialis\w+|dedicated to|previous(?:ly)?|earlier (?:this|in|that)|in the past|years? ago|last year|in recent years|since (?:19|20)\d\d|between (?:19|20)\d\d|other (?:journalists|lawyers|activists|cases|people|defenders)|at least \d+|dozens|hundreds|thousands|according to|Rapporteurs?|Working Group|signator\w+|signed|undersigned|is a party to|ratified|constitution|travaill\w* (?:sur|pour|comme)|connue? pour|fondat\w+|membre d|auparavant|précédemment|par le passé|depuis (?:19|20)\d\d|l’an dernier|des dizaines|des centaines|au moins \d+|d’après|selon|signataires?|Rapporteu\w+|Groupe de travail|trabaja (?:en|como|para)|conocid\w por|fundador\w*|miembro de|anteriormente|en el pasado|desde (?:19|20)\d\d|el año pasado|decenas|cientos|al menos \d+|según|firmantes|Relator\w*|Grupo de Trabajo)\b|(?:يعمل|تعمل|معروف|مؤسس|عضو في|سابقا|في السابق|منذ عام|العام الماضي|عشرات|مئات|وفقا|بحسب|المقرر الخاص|الفريق العامل|الموقعون)/iu;

const OPENING_WORDS = 35;
const LEAD_WORDS = 120;

/** The zone of each word of a sentence. @returns a function of how many words of the body come before the word. */
export function zoneOfSentence(sentence: string): (at: number) => Exclude<Zone, 'title'> {
  if (ASKS.test(sentence)) return () => 'asked';
  if (BESIDE.test(sentence)) return () => 'beside';
  return (at) => (at < OPENING_WORDS ? 'opening' : at < LEAD_WORDS ? 'lead' : 'body');
}
