import { findPhrases, type PhraseBook, type PhraseMatch, phraseBook } from '../phrase-book.ts';
import type { ReadLanguage } from '../read-language.ts';
import type { Word } from '../words.ts';

/**
 * What words say of a case. `free`: someone is free. `freed`: the same, and in a text only after a form of "to be", since police free and
 * release things too. `noun`: a release as a thing, which is a fact only in a title that demands nothing. `half`: free under conditions.
 * `held`: someone is not, or no more. `asked`: what follows is a demand. `never`: what it covers is none of these. `foe`: who it is about is
 * no one that an appeal is for. `appealed`: an acquittal is fought. `some`: what follows is about a part of them. `though`: what follows
 * was of no use. `step`: something happened in a case that is known. `own`: an earlier call of the publisher.
 */
export type News =
  | 'free'
  | 'freed'
  | 'noun'
  | 'half'
  | 'held'
  | 'asked'
  | 'never'
  | 'foe'
  | 'appealed'
  | 'some'
  | 'though'
  | 'step'
  | 'own';

/** Phrases of a {@link phraseBook}; `a … b` is b within a few words behind a. */
const NEWS: Readonly<Record<ReadLanguage, Readonly<Record<News, string>>>> = {
  en: {
    free: 'acquitted;(walk*|goes|went|set|is|are|now) free;walked out of (the)? (=*)? (prison|jail|remand prison);(charges|case) (were|was|are|is|have been|has been)? (dropped|dismissed|withdrawn|thrown out);(dropped|drops|dropping) (every|all|of|of all|the|of the)? charge*;pardoned;reunited;conviction* (quashed|overturned|annulled);returned home safe*;(welcom*|celebrat*|applaud*|hail*|after|following) (the|his|her|their)? (release|acquittal|pardon|freeing);(allowed|able) to (go|return) home;acquits;charge* … (dropped|withdrawn|dismissed);prosecut* … (drop|drops|dropped) charge*;sentence* … commuted;execution … (halted|stayed|stopped|suspended);(overturns|quashes|annuls|overturned|quashed) … conviction*;found alive;pardons =*;returns home;law* … repealed;ban* … lifted',
    freed: 'freed;released;freed from (prison|jail|detention|custody);released from (prison|jail|detention|custody)',
    noun: '=Release of;=Acquittal of;=Pardon for',
    foe: 'suspect*;killer*;murderer*;perpetrator*;accused (officer*|police*|soldier*);assassin*;torturer*;attacker*',
    half: '(on|granted|gets|given|grants|grant) (bail|parole);out on bail;(conditional*|provisional*|temporar*) (release*|freed);placed under house arrest;moved to house arrest;(released|freed) (pending|on condition*|under|conditionally|provisionally|temporarily)',
    held: '(remain*|still|stay*) (detained|held|imprisoned|jailed|missing|disappeared|in|behind|at risk|awaiting|facing|face*|under);others (remain*|are still);rearrested;(arrested|detained|held|jailed|imprisoned) again',
    asked:
      'call* (for|on|upon);demand*;urge;urges;urged;urging;want*;plead*;appeal* (for|to);must;should;ask*;seek*;request*;petition*;insist*;hope*;campaign*;until;if;would;to be;deny;denied;denies;refus*;not;immediate',
    never:
      '(statement|report|video|document*|figures|footage|data|film|letter|new*) released;(released|freed) (a|an|its|the|their|him|her|them|new);who (was|were|had been) (later|since|then|all)? (released|freed|acquitted);(the|these|those|recently) (released|freed)',
    appealed:
      'appeal* (against)? (the|his|her|their)? acquittal*;acquittal* (is|was|are|being|has been)? (appealed|overturned|annulled|quashed|challenged);acquittal (under|on|faces|facing) appeal;prosecut* (has|have)? appeal*;acquitted (but|though) prosecut*',
    some: '(one|two|three|four|some|several|most|many|half|part|only) of;(some|several|many|only)',
    though: 'although;though;despite;even though;after being;previously',
    step: '(uphold*|upheld) (the|his|her|their)? (sentence*|conviction*|verdict*|life|death|prison|detention|ban);(sentence*|conviction*|verdict*) (upheld|confirmed|increased|extended);appeal* (is|was)? (rejected|dismissed|denied|turned down);(reject*|dismiss*|den*) (the|his|her|their)? appeal*;(detention|remand) (extended|renewed|prolonged);(extend*|renew*|prolong*) (the|his|her|their)? (pretrial|pre-trial)? detention;(denied|refused) bail;bail (denied|refused);(year*|month*|week*|days) (on|later);still (detained|held|missing|imprisoned|jailed|disappeared|in|behind|no);(remain*) (detained|imprisoned|jailed|missing|in prison|in jail|behind bars|in detention);(re)?arrested again;rearrested;retrial;(trial|hearing) (postponed|adjourned|resumes|resumed);(calls|pleads|urges|appeals) again;(renew*|reiterate*|repeat*) (its|their|our)? (call*|appeal*|demand*);(detention|remand) … (extended|renewed|prolonged);(trial|hearing*) … (adjourned|postponed|resumes|resumed);court … (confirms|upholds|upheld);health … (worsens|worsening|deteriorat*);(continues|continue|enters|ends|month|week) … hunger strike;convicted on appeal;new charge*;(more|further|additional) (years|charges);days in (prison|detention|jail|custody);year* after … (arrest|detention|abduction|disappearance|killing|murder)',
    own: '(our|its|their) (last|latest|previous|earlier|first) (call|appeal|alert|urgent|statement|letter|action|press);further to (our|the|its);(follow up|following up|follows) (to|on)? (our|the) (appeal|alert|call|urgent|statement);(as|since) we (last)? (reported|wrote|called);(last|previous) urgent action;(follow up|follows up) to our',
  },
  fr: {
    free: '=acquitté;=acquittée;=acquittés;=acquittées;relaxé*;gracié*;(charges|poursuites|accusations) abandonnées;abandon des (charges|poursuites);non lieu;sort* de prison;sorti* de prison;recouvr* (la|sa|leur) liberté;retrouv* (la|sa|leur) liberté;(salue*|félicite* de|réjoui* de|après|suite à) (la|sa|leur|l) (libération|remise en liberté|acquittement|grâce);=Libération (de|du|des|d);(charges|poursuites|accusations) … abandonnées;condamnation* … annulée*',
    freed: '=libéré;=libérée;=libérés;=libérées;=Libéré;=Libérée;=Libérés;=Libérées;remis* en liberté',
    noun: 'libération (de|du|des|d);remise en liberté;acquittement (de|du|des|d);relaxe (de|du|des|d);grâce (de|du|des|d);levée des (charges|poursuites)',
    foe: 'suspect*;assassin*;meurtrier*;auteur* présumé*;agresseur*;bourreau*;tortionnaire*',
    half: '(liberté|libération) (provisoire|conditionnelle|surveillée|sous);libéré* (sous|provisoirement|conditionnellement);remis* en liberté (sous|provisoire);assigné* à résidence',
    held: '(toujours|encore|rest*|demeur*) (détenu*|en détention|en prison|incarcéré*|emprisonné*|derrière|disparu*|au secret|poursuivi*);de nouveau (arrêté*|détenu*);à nouveau (arrêté*|détenu*)',
    asked:
      'demand*;exig*;appel* (à|au|aux|pour);exhort*;réclam*;(doit|doivent|devrait|devraient);soit;soient;être;il faut;jusqu;refus*;(n|ne) (est|a|sont|ont);immédiate;liberté pour',
    never:
      'ont libéré;a libéré;libéré* (de la|le|les) (place|fonds);qui (a|ont) été (libéré*|remis*|relâché*|acquitté*)',
    appealed:
      '(appel|recours|pourvoi) (contre|de) (l|son|leur|cet) acquittement;parquet (a)? (fait|interjeté|interjette) appel;(acquittement|relaxe) (annulé*|contesté*|infirmé*)',
    some: '(un|une|deux|trois|certain*|plusieurs|quelques) (des|de|d);(certain*|plusieurs|seul|seule|seuls)',
    though: 'bien que;malgré;alors que;quoique',
    step: '(confirme*|confirmé*) (en appel)? (la|sa|leur|les)? (condamnation*|peine*|verdict|détention);(condamnation*|peine*|verdict) (confirmée*|confirmé|alourdie*|aggravée*);(rejet*|déboute*) (l|le|de l|du|son|leur)? (appel|pourvoi|recours|demande);(appel|pourvoi|recours) rejeté*;(toujours|encore) (détenu*|en détention|en prison|incarcéré*|emprisonné*|disparu*|au secret|sans nouvelles);(détention|garde à vue) (prolongée|renouvelée|prorogée);prolongation de (la|sa|leur) (détention|garde);(an|ans|mois|semaines|jours) (après|plus tard);(procès|audience) (reporté*|renvoyé*|ajourné*|reprend);(réitère*|renouvelle*) (son|leur|notre)? (appel|demande);de nouveau arrêté*;à nouveau arrêté*;(condamnation*|peine*|verdict) … confirmé*;(détention|garde à vue) … (prolongé*|renouvelé*|prorogé*);(procès|audience) … (reporté*|renvoyé*|ajourné*|reprend);santé … (dégrad*|aggrav*|détérior*);grève de la faim … (continue|jour|semaine);(nouvelles|nouveaux) (charges|accusations|poursuites|chefs);jours (de|en) (détention|prison)',
    own: '(notre|son|leur) (dernier|dernière|précédent|précédente|premier) (appel|alerte|communiqué|lettre|action);(suite à|faisant suite à) (notre|l|son|leur) (appel|alerte|communiqué|action|lettre)',
  },
  es: {
    free: 'absuelto*;absuelta*;absolución de;indultad*;sali* en libertad;(sale|salen|salió|salieron) (en libertad|de prisión|de la cárcel|libre*);(retiran|retiraron|retirados|retiradas|levantan|desestiman) (los|las|todos los)? (cargos|acusaciones);sobreseimiento;sobreseid*;cargos (penales)? (retirados|desestimados);recuper* (la|su) libertad;recobr* (la|su) libertad;(salud*|celebr*|tras) (la|su) (liberación|excarcelación|absolución|puesta en libertad);cargos … (retirados|desestimados);absuelv*;condena … (anulada|revocada);(anula|revoca|anulan) … condena;queda* (libre*|en libertad);(pone|ponen) en libertad;(archiva*|cierra*) … (causa|caso|proceso)',
    freed: 'liberado;liberada;liberados;liberadas;puesto* en libertad;puesta* en libertad;excarcelad*;liberan a',
    noun: 'liberación de*;excarcelación de*;absolución de*;puesta en libertad;indulto (a|de)',
    foe: 'sospechos*;asesin*;agresor*;responsable*;victimari*;sicari*;torturador*',
    half: '(libertad|liberación) (provisional|condicional|bajo|vigilada);(liberad*|excarcelad*) (bajo|con|provisional*);arresto domiciliario;casa por cárcel;medidas cautelares sustitutivas',
    held: '(sigue*|siguen|permanece*|continúa*|aún) (detenid*|pres*|en prisión|en la cárcel|encarcelad*|desaparecid*|privad*|incomunicad*);(detenid*|arrestad*) (de nuevo|nuevamente|otra vez)',
    asked:
      'exig*;pid*;insta;instan;instó;instamos;reclam*;demand*;solicit*;urge;urgen;urgió;urgimos;(debe|deben|debería*);sea;sean;ser;hasta;llam* (a|al);no;inmediata;libertad para',
    never: 'fondos liberados;que (fue|fueron) (luego|después)? (liberad*|puest*|excarcelad*)',
    appealed:
      '(apel*|recurr*|recurso contra|impugn*) (contra)? (la|su) absolución;(fiscalía|fiscal) (apela|apeló|recurre|recurrió|impugna|impugnó);absolución (apelada|recurrida|anulada|revocada|impugnada)',
    some: '(uno|una|dos|tres|algun*|vari*|parte) de;(algun*|sólo|solo|vari*)',
    though: 'aunque;a pesar;pese a;si bien',
    step: '(confirma*|ratific*|mantien*) (la|su|las)? (condena*|sentencia*|pena*|prisión|detención);(condena|sentencia|pena) (confirmada|ratificada|aumentada);(rechaz*|desestim*|nieg*|deneg*) (el|la|su)? (recurso|apelación|amparo|hábeas|habeas|casación|libertad);(recurso|apelación|amparo) (rechazad*|desestimad*|denegad*);(sigue*|siguen|permanece*|continúa*|aún) (detenid*|pres*|en prisión|en la cárcel|encarcelad*|desaparecid*|incomunicad*);(prorrog*|prolong*|amplí*) (la|su)? (prisión|detención);(año*|meses|semanas|días) (después|incomunicad*|desaparecid*|en prisión|detenid*);a (un|dos|tres) (año*|meses) de;(juicio|audiencia) (aplazad*|suspendid*|pospuest*|se reanuda);(reiter*|renuev*) (su|el|nuestro)? (llamado|llamamiento|llamada|exigencia|petición);detenid* (de nuevo|nuevamente|otra vez);(confirma*|ratific*) … (condena*|sentencia*|pena*);(prisión|detención) … (prorrogada|prolongada|ampliada);(juicio|audiencia) … (aplazad*|suspendid*|pospuest*);(nieg*|deneg*) … (libertad|amparo);salud … (deterior*|empeor*|agrav*);(sigue*|continúa*|cumple*) … huelga de hambre;(nuevos|nuevas) (cargos|acusaciones)',
    own: '(nuestro|su|nuestra) (último|última|anterior|primer|primera) (llamado|llamamiento|alerta|comunicado|carta|acción);(a raíz de|tras|en seguimiento a) (nuestro|nuestra) (llamado|llamamiento|alerta|comunicado|carta)',
  },
  ar: {
    free: 'تبرئه المحكمه;برات المحكمه;اسقطت التهم;حفظ القضيه;(ترحب|يرحب|رحب|رحبت|ترحيب|بعد|عقب|اثر) (ب)? (الافراج|بالافراج|اطلاق سراح|باطلاق سراح|ببراءه|بتبرئه);خرج* من السجن;استعاد* حريت*;تبرئ;تبرا;برات;محكمه … (تبرئ|ببراءه|براءه);الغاء (حكم|الحكم)',
    freed: 'افرج عن*;افرجت السلطات عن;تم الافراج عن;اطلق سراح*;اطلقت السلطات سراح;تفرج عن*;يفرج عن*',
    noun: 'الافراج عن;اطلاق سراح*;تبرئه;براءه;اسقاط (التهم|تهم)',
    foe: 'قتله*;القتله;المشتبه*;الجناه;مرتكبي',
    half: '(الافراج|افراج|اخلاء سبيل|اطلاق سراح) (بكفاله|المشروط|مشروط|المؤقت|مؤقت|بضمان);اخلاء سبيل*;بكفاله ماليه;قيد الاقامه الجبريه;(الافراج عن|اطلاق سراح|يفرج عن|افرج عن) … (بكفاله|بضمان|مشروط*|موقت*)',
    held: '(ما زال*|لا يزال*|لا تزال*|مازال*) (محتجز*|معتقل*|رهن|قيد|في|خلف|مخفي*|مجهول*);(اعتقال|اعتقاله|اعتقالها|توقيف*) … (مجددا|مره اخري|من جديد)',
    asked:
      'طالب*;تطالب*;يطالب*;نطالب*;مطالب*;دعا;دعت;دعوا;تدعو;يدعو;ندعو;دعوه;الدعوه;ناشد*;تناشد*;حث*;تحث*;نحث;يجب;ينبغي;يتعين;على السلطات;الي;حتي;رفض*;لم;دون;واجب;ضروره;ضروري;فورا;الفوري;العاجل;مطلب',
    never: 'اطلاق سراح مشروط;(اخرين|اخران|اخر|زملاء*) (ثم)? (افرج|اطلق)',
    appealed: '(استانفت|طعنت) النيابه;استئناف (حكم)? (البراءه|تبرئ*);(الغاء|نقض) (حكم)? (البراءه|تبرئ*)',
    some: '(احد|بعض|عدد من|اثنين من|جزء)',
    though: 'رغم;بالرغم;علي الرغم',
    step: '(ايدت|تؤيد|يؤيد|ايد) (محكمه*|المحكمه|القضاء|الحكم|حكم|سجن);تاييد (حكم*|الحكم|سجن|ادانه|اعدام);(رفض*|رد) (الاستئناف|استئناف|الطعن|طعن|التماس);(تمديد|تجديد) (حبس*|احتجاز*|اعتقال*|توقيف*);(ما زال*|لا يزال*|لا تزال*|مازال*) (محتجز*|معتقل*|رهن|قيد|خلف|مخفي*);(بعد|مرور) (عام|عامين|سنه|سنتين|شهر|شهرين) (علي|من);(تاجيل|ارجاء) (محاكمه*|المحاكمه|جلسه*);(تجدد|يجدد|جددت|جدد) (دعوت*|مطالب*|نداء*);مجددا;(عام|عامان|سنه|شهر|شهران|اعوام|سنوات|اشهر) علي (اعتقال*|احتجاز*|اختفاء*|حبس*|سجن*|اخفاء*);(محكمه|المحكمه) … (تؤيد|ايدت|تثبت);(تمديد|تجديد) … (حبس*|احتجاز*)',
    own: '(نداءنا|بياننا|رسالتنا|تنبيهنا) (السابق*|الاخير*);(متابعه|الحاقا) (لندائنا|لبياننا|لرسالتنا)',
  },
};

/** Words between the parts of `a … b`. */
const MOST_WORDS_BETWEEN = 8;

/** One part of a phrase: of those with two, the first is found behind no other. */
interface Part {
  readonly news: News;
  /** The whole phrase, where it has two parts. */
  readonly pair?: string;
  readonly isSecond?: true;
}

const books = new Map<ReadLanguage, PhraseBook<Part>>();

function bookOf(language: ReadLanguage): PhraseBook<Part> {
  const known = books.get(language);
  if (known) return known;
  const entries = Object.entries(NEWS[language]) as [News, string][]; // the keys of a constant are its own
  const book = phraseBook(
    entries.flatMap(([news, phrases]) => phrases.split(';').flatMap((one) => partsOf(one, news))),
  );
  books.set(language, book);
  return book;
}

function partsOf(phrase: string, news: News): (readonly [string, Part])[] {
  const [first = '', second, third] = phrase.split(' … ');
  if (second === undefined) return [[first, { news }]];
  if (third !== undefined) throw new RangeError(`"${phrase}" has more than two parts`);
  return [
    [first, { news, pair: phrase }],
    [second, { news, pair: phrase, isSecond: true }],
  ];
}

/** What the words of a text say of its case, in the order of the text. */
export function newsIn(words: readonly Word[], language: ReadLanguage): PhraseMatch<News>[] {
  const parts = findPhrases(words, bookOf(language));
  const seconds = Map.groupBy(
    parts.filter(({ value }) => value.isSecond),
    ({ value }) => value.pair,
  );
  return parts.flatMap(({ from, to, value: { news, pair, isSecond } }) => {
    if (isSecond) return [];
    if (pair === undefined) return [{ from, to, value: news }];
    const second = seconds
      .get(pair)
      ?.find((one) => one.from >= to && one.from - to <= MOST_WORDS_BETWEEN && isSameSentence(words, from, one.from));
    return second ? [{ from, to: second.to, value: news }] : [];
  });
}

/** Whether two words of a text are of one sentence, by their places. */
export const isSameSentence = (words: readonly Word[], one: number, other: number): boolean =>
  words[one]?.sentence === words[other]?.sentence;
