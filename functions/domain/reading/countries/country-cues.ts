import { findPhrases, type PhraseBook, phraseBook } from '../phrase-book.ts';
import type { Word } from '../words.ts';

const CUES = {
  authority:
    'authorit* government* police court* president* minister* ministry parliament* judge* judiciary prosecutor* security army military regime junta official* king emir amir prince supreme state intelligence legislature legislators senate assembly forces soldiers guards secret federal national administration leaders prime city lawmakers officers troops navy agents occupation jailers wardens ' +
    'autorité* gouvernement* tribunal* cour présiden* ministre* ministère armée militaire* justice parlement* procureur* juge* forces régime junte état police policier* policière* gendarm* soldat* agents parquet services magistrat* marine douan* sécurité occupation ' +
    'autoridad* gobierno* policía corte presidente* ministro* ministerio ejército militar* justicia congreso fiscal* juez jueces fuerzas régimen estado alcald* soldado* policías agentes guardia marina ocupación servicios seguridad fiscalía ' +
    'سلطات السلطات حكومه الحكومه رئيس محكمه المحكمه شرطه الشرطه وزير وزاره النيابه الامن قوات الجيش المخابرات جنود ضباط الاحتلال اجهزه الاجهزه نيابه القضاء قضاء سجون دوله جيش مخابرات وزارات',
  custody:
    'prison prisons jail jails detention custody cell dungeon* prison* camp camps prisión cárcel cárceles centro* geôle* سجن سجون معتقل معتقلات زنازين',
  person:
    'journalist journalists reporter reporters lawyer lawyers activist activists defender defenders student students teacher teachers worker workers refugee refugees national nationals citizen citizens man men woman women blogger writer singer poet artist academic scholar businessman doctor priest pastor monk family families people resident residents protester protesters opposition dissident editor photographer ' +
    'ressortissant* citoyen* ciudadan* nacionales journaliste* avocat* militant* periodista* activista* مواطن* صحفي* صحافي* ناشط* محام* لاجئ*',
  organisation:
    'association federation committee centre center radio television tv news times post international union network society council foundation institute watch pen press club alliance coalition forum solidarity campaign group amnesty amnesty amnistía amnistie observatory league organisation organization section prize award university college school hospital bank church ' +
    'organizaciones organisations organizations fédération comité réseau ligue fondation observatoire collectif coordination federación comité centro fundación observatorio liga red sección منظمه مركز شبكه رابطه لجنه جمعيه مرصد',
  abroad:
    'embassy embassies ambassador* consulate consulates newspaper newspapers magazine company companies firm firms consortium ngo visa visas passport passports tourist tourists investor investors bank banks university diaspora ' +
    'ambassade* ambassadeur* ambassadrice* consulat* journal quotidien entreprise* société* visa* passeport* touriste* banque* université* embajada* embajador* consulado* diario empresa* compañía* visado* pasaporte* banco* universidad سفير* سفاره السفاره قنصليه شركه شركات صحيفه جامعه',
  held:
    'held detained jailed imprisoned arrested executed sentenced tried beaten killed shot stopped seized taken died custody prison airport police court ' +
    'détenu* arrêté* emprisonn* condamné* incarcér* jugé* tué* battu* interpell* prison aéroport tribunal ' +
    'detenid* encarcelad* pres* condenad* juzgad* asesinad* golpead* prisión cárcel aeropuerto tribunal ' +
    'محتجز* معتقل* مسجون* اعتقل* محكوم* قتل* سجن احتجاز مطار محكمه',
  speaks:
    'raised urged condemned asked expressed criticised criticized welcomed protested intervened offered granted ' +
    'condamné exprimé dénoncé salué demandé protesté condenó pidió expresó denunció saludó protestó ادانت دعت طالبت',
  complaint:
    'complaint complaints lawsuit lawsuits filed lodged suit plainte plaintes querella querellas demanda denuncia شكوي دعوي',
  fighting: 'war wars fighting conflict genocide guerre* conflit* génocide guerra* conflicto* genocidio حرب الحرب نزاع',
  news: 'news nouvelles noticias report rapport informe letter lettre carta appeal أخبار رساله',
  war: 'invasion occupation annexation aggression agression invasión ocupación anexión agresión غزو عدوان احتلال',
  treaty:
    'convention* protocol* principles rules statute declaration treaty process guidelines covenant agreement rome papers club charter ' +
    'convention* protocole* principes règles statut déclaration traité charte accord* ' +
    'convención protocolo principios reglas estatuto declaración tratado carta',
  demand:
    'urge* demand* ask* call* press* tell* condemn* appeal* petition* exhort* demande* appelle* prie* condamne* pide* exige* insta* llama* solicita* تدعو تطالب تحث',
  away:
    'extradit* deport* return* refoul* repatriat* rendition removal removed surrender* handover flight flights flown fled flee* flew way exile* expel* expuls* sent send sending transfer* escap* arriv* travel* moved origin born refuge resettl* seat based headquarter* registered listed sold flag family relatives asylum back visit* ' +
    'extrad* expuls* renvoy* renvoi* refoul* rapatri* livr* remis remise retour* fui* fuir réfugi* exil* famille vivait vit origine né née siège vendu* pavillon arriv* rentr* vol transfér* ' +
    'extradi* deport* devol* devuelt* entreg* retorn* repatri* expuls* traslad* regres* huy* huir exili* refugi* famil* origen nacid* sede vendid* bandera vivía vive llegó volv* viaj* vuelo ' +
    'تسليم* ترحيل* ترحيله اعاده اعادته اعادتهم اعيد* عوده عودته عودتهم رحل* طرد* ابعاد* نقل* فر هرب* لجا* لجوء سفر* مسقط اصل',
  beside:
    'with from to toward towards via border borders avec depuis vers relations con desde hacia frontera frontière agreement made manufactured fabricad* fabriqu* صنع',
  in: 'in inside across throughout en au aux dans في داخل',
  and: 'and et y e & nor or و',
  of: 'of de du des d del la le les the l en au aux in el los',
  obliged: 'must should needs need ought urged told doit doivent devrait debe deben debería',
} as const satisfies Readonly<Record<string, string>>;

/** What words near a country do with it. */
export type Cue = keyof typeof CUES;

const cueBook: PhraseBook<Cue> = phraseBook(
  (Object.keys(CUES) as Cue[]).flatMap((cue) =>
    CUES[cue]
      .split(' ')
      .filter((word) => /[\p{L}]/u.test(word))
      .map((word) => [word, cue] as const),
  ), // Object.keys widens to string
);

/** The cues of each word, by its index. */
export type Cues = ReadonlyMap<number, ReadonlySet<Cue>>;

/** Finds the cues of a text. */
export function cuesByWord(words: readonly Word[]): Cues {
  const cues = new Map<number, Set<Cue>>();
  for (const { from, to, value } of findPhrases(words, cueBook))
    if (to === from + 1) cues.set(from, (cues.get(from) ?? new Set()).add(value));
  return cues;
}
