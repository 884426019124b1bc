import type { ReadLanguage } from '../read-language.ts';

/** How one language demands something of an authority. Each pattern is flat, or bounded in length: linear time. */
export interface DemandGrammar {
  /** Ask an authority for something, which comes behind a link: "urges the court | to | release him". */
  readonly asks: RegExp;
  /** Name what is wanted at once: "calls for | his release". */
  readonly wants: RegExp;
  /** Say what an authority has to do: "the court must | release him". */
  readonly owes: RegExp;
  /** What parts the asked authority from what is asked of it. What it captures, if anything, belongs to the demand. */
  readonly link: RegExp;
  /** Parts one demand from the next. */
  readonly split: RegExp;
  /** Stands before a word that only looks like one that asks: a noun, or the demand of another speaker. */
  readonly notBefore: RegExp;
  /** How a sentence begins whose subject, a pronoun, is who made demands in the sentence before: "Il appelle également". */
  readonly goesOn?: RegExp;
  /** Verbs that report what was said before: a demand of ours only where the subject is one that makes demands. */
  readonly past?: RegExp;
  /** Is asked as a reader, not as an authority. */
  readonly readers: RegExp;
  /** The head of a list of demands. */
  readonly heading: RegExp;
  /** What a demand in a list may begin with, and needs no more. */
  readonly opening: RegExp;
  /** Who said it, behind what was said. */
  readonly attribution: RegExp;
  /** Parts what is asked from the one who asks next in the same sentence. */
  readonly next: RegExp;
}

const EN_OFFICES =
  '[Aa]uthorities|governments?|[Gg]overnor|[Mm]inistry|[Mm]inister|[Pp]resident|[Pp]arliament|[Cc]ourt|[Pp]olice|[Aa]rmy|[Pp]rosecutors?|[Cc]ouncil|[Jj]unta|[Ll]egislators|[Oo]fficials';
const EN_VERB = String.raw`(?!(?:the|an?|his|her|their|its|our|your|this|that|these|those|all|any|each|every|both|some|no|which|whom|date)\b)(?=\p{Ll})`;
const FR_NOUN = String.raw`(?!(?:janvier|février|hier|cher|premier|dernier|dossier|policier|courrier|quartier|avenir|plaisir|souvenir|pouvoir|espoir|fer|mer|hiver|affaires?)(?!\p{L}))`;
const FR_VERB = String.raw`(?=(?:(?:ne pas|aussi|donc|\p{Ll}{2,12}ment)\s+)?(?:s’|se\s|l’|le\s|la\s|les\s|y\s|lui\s)?${FR_NOUN}\p{Ll}{1,20}(?:er|ir|ettre|endre|ondre|aire|uire|crire|clure|ompre|uivre|attre|indre|cevoir)(?!\p{L}))`;
const ES_NOUN = String.raw`(?!(?:mujer|lugar|pesar|militar|hogar|popular|titular|familiar|particular|ayer|poder)(?!\p{L}))`;
const ES_VERB = String.raw`(?=(?:no\s)?${ES_NOUN}\p{Ll}{1,20}[aeií]r(?:se|l[aeo]s?)?(?!\p{L}))`;
const word = (pattern: string, flags = 'giu') =>
  new RegExp(String.raw`(?<![\p{L}’'-])(?:${pattern})(?![\p{L}’])`, flags);

const EN: DemandGrammar = {
  asks: word(
    'urg(?:es?|ed|ing)|call(?:s|ed|ing)? (?:up)?on|ask(?:s|ed|ing)?(?! for)|request(?:s|ed|ing)?(?! for)|appeal(?:s|ed|ing)? to|implor(?:es?|ed|ing)|press(?:es)?|exhorts?|recommends?|demand(?:s|ed|ing)?(?= that|\\s*:)',
  ),
  wants: word(
    '(?:call(?:s|ed|ing)?|ask(?:s|ed|ing)?|press(?:es)?) for|(?:demand(?:s|ed|ing)?)(?= (?:the|an?|his|her|their|its|justice|accountability|answers|immediate)\\b)',
  ),
  owes: new RegExp(
    String.raw`(?:(?<!\p{L})(?:${EN_OFFICES})(?!\p{L})[^,.;:“”]{0,50}?|(?:^|[–—]\s?)(?!(?:They|He|She|It|We|You|This|That|There|Everyone|Governments|States|Lawyers|No|Each|All|What|Who)(?!\p{L}))(?:[Tt]he )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3})\s(?:must|should|needs? to|ha(?:s|ve) to)(?=\s(?!have\s)\p{Ll})`,
    'gu',
  ),
  link: new RegExp(String.raw`\s(?=not\sto\s)|\sto(?::|\s*$|\s+${EN_VERB})|\s(?=that\s)`, 'u'),
  split: new RegExp(
    String.raw`;\s*(?:and\s+)?(?:to\s+)?|,?\s+(?:and|as well as)\s+to\s+${EN_VERB}|,\s+to\s+${EN_VERB}|,?\s+and\s+(?=not\s+to\s)`,
    'u',
  ),
  notBefore:
    /(?:\bto|\b(?:the|these|those|their|(?<!(?:repeats?|reiterates?|renews?) )(?:its|our)|his|her|despite|repeated|renewed|international|urgent|many|of|with|such|not|no|who)|(?:\b(?:[Pp]rosecutors?|[Pp]rosecution|[Jj]udges?|[Pp]olice|lawyers?|[Pp]rotesters|[Dd]emonstrators|[Ff]amily|[Rr]elatives|[Hh]e|[Ss]he|[Tt]hey|[Kk]idnappers|law|decree|rules?|contract|company|[Aa]uthorities|[Gg]overnment|[Mm]inistry)|^Lawyers)(?:\s(?:has|have|had|also|then|repeatedly|reportedly))*)\s+$/u,
  goesOn: /^They\s(?:also|further|then|finally)\s/u,
  past: /ed\b/u,
  readers:
    /\b(?:you|readers?|supporters?|members?|everyone|public|people|citizens|followers|subscribers)\b|^\s(?:me|us|to)\b/iu,
  heading:
    /^(?:our )?(?:demands|recommendations|what (?:we|must|should)\b.*|(?:requested|recommended) actions?|actions? requested|we (?:ask|demand|want|call|urge)\b.*):?$/iu,
  opening: /^(?:and\s+)?(?:to\s+(?=\p{Ll}))/iu,
  attribution: /,\s[^,;“”]{1,80}\b(?:said|says|told)\b.*$/u,
  next: /;|,|\s(?:and|or|while)(?!\p{L})/gu,
};

const FR: DemandGrammar = {
  asks: word(
    'exhort(?:e|ent|ons|ant)|appell?(?:e|ent|ons|ant)|demand(?:e|ent|ons|ant)|pri(?:e|ent|ons)|presse(?:nt)?|pressons|enjoi(?:nt|gnent|gnons)|invit(?:e|ent|ons)|somm(?:e|ent|ons)|recommand(?:e|ent|ons)|sollicit(?:e|ent|ons)|exig(?:e|ent|eons)|réclam(?:e|ent|ons)|(?:a|ont|avons) (?:demandé|appelé|exhorté)',
  ),
  wants: word(
    '(?:demand(?:e|ent|ons|ant)|exig(?:e|ent|eons|eant)|réclam(?:e|ent|ons|ant)|appell?(?:e|ent|ons) à)(?= (?:la|les?|une?|sa|son|ses|leurs?|que|justice)\\s| (?:l’|qu’))|il faut(?= \\p{Ll}+(?:er|ir|re)\\s)',
  ),
  owes: new RegExp(
    String.raw`(?<!\p{L})(?:autorités|gouvernement|président|ministre|ministère|parlement|tribunal|cour|police|justice|[ÉE]tat|procureur|junte)(?!\p{L})[^,.;:«»]{0,50}?\s(?:doi(?:t|vent)|devrai(?:t|ent))\s+${FR_VERB}`,
    'gu',
  ),
  link: new RegExp(
    String.raw`\s(?:à|de)(?::|\s*$|\s+${FR_VERB})|\sd’${FR_VERB}|\s(?:à ce\s|afin\s)?(?=qu(?:e\s|’))`,
    'u',
  ),
  split: new RegExp(
    String.raw`;\s*(?:et\s+)?(?:(?:à|de)\s+|d’)?|,?\s+(?:et|ainsi que)\s+(?:(?:à|de)\s+|d’)${FR_VERB}|,\s+(?:(?:à|de)\s+|d’)${FR_VERB}|,?\s+et\s+(?:à ce\s+)?(?=que\s|qu’)|,\s+à ce\s+(?=que\s|qu’)`,
    'u',
  ),
  goesOn:
    /^(?:Il|Elle)s?\s\p{L}{1,12}\s(?:également|aussi|en outre|par ailleurs|de plus|de même|en particulier|enfin)(?!\p{L})/u,
  notBefore:
    /(?:^|[\s’])(?:la|une|sa|cette|(?<!en )leur|notre|votre|de|du|les|des|qui|ne|procureur|juge|parquet|avocate?s?|famille|il|elle|ils|vous|lui|n|s)[\s’]+$/iu,
  readers: /(?<!\p{L})(?:vous|lecteurs|lectrices|sympathisants|membres|public|citoyens)(?!\p{L})/iu,
  heading:
    /^(?:nos |les )?(?:demandes|revendications|recommandations|ce que nous demandons|actions? (?:demandées?|requises?)|nous (?:demandons|appelons|exigeons|exhortons)(?!\p{L}).*)\s*:?$/iu,
  opening: /^(?:et\s+)?(?:(?:à|de)\s+(?=\p{Ll})|d’(?=\p{Ll}))/iu,
  attribution: /,\s(?:a|ont)\s(?:déclaré|affirmé|dit|indiqué)(?!\p{L}).*$/u,
  next: /;|,|\s(?:et|ou|tandis que)(?!\p{L})/gu,
};

const ES: DemandGrammar = {
  asks: word(
    'insta(?:n|mos|ndo)?|instó|instaron|exhort(?:a|an|amos|ando|ó|aron)|urgen?|urgimos|pid(?:en?|iendo|ió|ieron)|pedimos|solicit(?:a|an|amos|ando|ó|aron)|llam(?:a|an|amos)|hac(?:en?|emos) un (?:llamado|llamamiento)|rogamos|recomiendan?|recomendamos|exig(?:e|en|imos)|conminan?',
  ),
  wants: word(
    '(?:pid(?:en?|ió|ieron)|pedimos|exig(?:en?|imos|ió|ieron)|solicit(?:an?|amos|ó|aron)|reclam(?:an?|amos|ó|aron)|demand(?:an?|amos)|llam(?:an?|amos) a)(?= (?:la|el|los|las|sus?(?! intervención)|una?|que|justicia)\\s)|(?:pid(?:en?|ió|ieron)|pedimos|exig(?:en?|imos))(?= \\p{Ll}+[aei]r(?:l[aeo]s?)?\\s)',
  ),
  owes: new RegExp(
    String.raw`(?<!\p{L})(?:autoridades|[Gg]obierno|[Pp]residente|[Mm]inisterio|[Mm]inistro|[Ff]iscal(?:ía)?|Estado|[Cc]ongreso|[Pp]olicía|tribunal|corte)(?!\p{L})[^,.;:«»“”]{0,50}?\sdeb(?:en?|erían?)\s+${ES_VERB}`,
    'gu',
  ),
  link: new RegExp(String.raw`\sa(?::|\s*$|\s+${ES_VERB})|\s(?:a\s|para\s)?(?=que\s)`, 'u'),
  split: new RegExp(
    String.raw`;\s*(?:y\s+)?(?:a\s+(?=\p{Ll}))?|,?\s+y\s+a\s+${ES_VERB}|,\s+a\s+${ES_VERB}|,?\s+y\s+(?:a\s+)?(?=que\s)|,\s+a\s+(?=que\s)`,
    'u',
  ),
  notBefore:
    /(?:^|\s)(?:la|una|su|esta|de|del|los|las|quien|que|no|se|fiscal|juez|jueza|abogad[oa]s?|familia|él|ella|me|te|lo|les?|nos)\s+$/iu,
  readers: /(?<!\p{L})(?:usted(?:es)?|lectores|simpatizantes|miembros|público|ciudadan[oa]s)(?!\p{L})/iu,
  heading:
    /^(?:nuestras |las )?(?:demandas|exigencias|recomendaciones|peticiones|lo que pedimos|acci(?:ón|ones) (?:requeridas?|solicitadas?)|(?:pedimos|exigimos|instamos|exhortamos|solicitamos)(?!\p{L}).*)\s*:?$/iu,
  opening: /^(?:y\s+)?(?:a\s+(?=\p{Ll}))/iu,
  attribution: /,\s(?:dijo|dijeron|señaló|señalaron|afirmó|afirmaron|declaró|declararon)(?!\p{L}).*$/u,
  next: /;|,|\s(?:y|o|mientras)(?!\p{L})/gu,
};

/** Acts that a demand may begin with and that are no object of the one before: "allowing him", "dropping the charges". */
const AR_ACT = String.raw`(?:السماح\s(?:ل|ب)|(?:الإفراج|الكشف|الكف|الامتناع|التوقف|التراجع)\s(?:\p{L}{3,12}\s)?عن(?!\p{L})|إطلاق\sسراح|إسقاط\s(?:جميع\s|كل\s|كافة\s)?التهم|فتح\sتحقيق|إجراء\sتحقيق|إلغاء\s(?:ال)?حكم|تقديم\sال(?:مسؤول|جناة)|محاسبة\s)`;

const AR: DemandGrammar = {
  asks: word(
    '[وف]?(?:[يتن]دعوا?|دعت|دعا|[يتن]طالب|طالبت|طالب|[يتن]حث|حثت|[يتن]ناشد|ناشدت|يجب|ينبغي)|على (?:السلطات|الحكومة)(?= [^.]{0,60}أن )',
  ),
  wants: word('[وف]?(?:[يتن]دعوا?|دعت|دعا) (?:إلى|الى)(?=\\s)'),
  owes: /(?!)/gu,
  link: /\s(?:إلى|الى)(?::|\s+|\s*$)|\sعلى(?::|\s*$|\s+(?!السلطات|الحكومة))|\sبأن\s|\s[أا]ن\s|\sب(?=\p{L}{3})/u,
  split: new RegExp(
    String.raw`[؛;]\s*|،?\s+و(?:إلى|على)\s+|،\s+(?:إلى|على)\s+|،?\s+وب(?=ال)|،\s+ب(?=ال)|،?\s+وأن\s+|،?\s+و(?=${AR_ACT})`,
    'u',
  ),
  notBefore: /(?:^|\s)(?:لا|لم|الذي|التي|النيابة)\s+$/u,
  readers: /(?<!\p{L})(?:كم|القراء|الجمهور|الأعضاء)(?!\p{L})|^\s(?:النيابة|القاضي|المتظاهر|الشرطة|أسرته)/u,
  heading: /^(?:مطالبنا|المطالب|التوصيات|توصيات|نطالب.*|ندعو.*)\s*:?$/u,
  opening: /^(?:(?:إلى|على|أن|بأن)\s+|ب(?=ال))/u,
  attribution: /،\s(?:قال|قالت|صرح|صرحت)\s.*$/u,
  next: /[؛;،,]|\sو/gu,
};

export const DEMAND_GRAMMARS: Readonly<Record<ReadLanguage, DemandGrammar>> = { en: EN, fr: FR, es: ES, ar: AR };
