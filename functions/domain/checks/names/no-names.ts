import { wordsOf } from './words-of.ts';

/** Of offices, bodies, laws, places and days, in English, French and Spanish: a row of words with one of them is no person. */
const ANYWHERE = `
court courts tribunal supreme constitutional high appeal appeals cassation criminal penal civil code act acts law laws article constitution convention
covenant declaration protocol resolution treaty bill decree decision opinion principles rules guidelines basic charter procedure
ministry minister ministers ministre ministère ministerio ministro president presidency presidential prime vice deputy government parliament assembly senate
congress council committee commission commissioner commissariat board bureau office department directorate agency authority authorities administration
cabinet chamber secretary secretariat prosecutor procurator attorney general rapporteur rapporteurs special working group groups
police army military security forces force guard guards intelligence service services brigade battalion unit
prison prisons jail penitentiary colony detention centre center camp hospital university college school faculty academy institute institution
human rights watch amnesty international nations united union european african american inter arab league states state federation federal republic
kingdom emirates national regional local public private central northern southern eastern western north south east west upper lower new great
organization organisation organizations association society foundation fund network alliance coalition front movement party partido congress
observatory observatoire observatorio institute league lawyers lawyer bar barreau judges judge judiciary law rights defenders defender journalists journalist
press news times post daily newspaper radio television channel tv media journal magazine agency
city town village district province region county oblast governorate municipality island islands valley river mountain mount street road avenue square
airport station bridge building house palace castle square plaza port bay lake sea gulf desert
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo
ramadan christmas easter eid
cour cours haute haut suprême constitutionnelle cassation conseil comité commission assemblée nationale national nations unies union européenne africaine
droits homme humains humanos derechos défense défenseurs avocats avocat juges magistrats ordre barreau loi code pénal article convention déclaration
tribunal corte suprema juzgado fiscalía fiscal procurador procuraduría general defensoría ley código penal constitución comisión consejo comité asamblea
ejército policía armada guardia seguridad fuerzas servicio prisión cárcel penal centro penitenciario universidad facultad instituto colegio hospital
gobierno estado estados unidos unidas república organización asociación fundación red alianza frente movimiento federación sindicato partido
république royaume état états organisation internationale association fondation réseau fédération syndicat parti mouvement université institut école
hôpital gendarmerie armée force sécurité service parquet procureur premier présidence gouvernement ligue
internacional interamericana américa américas norte sur este oeste nord sud est ouest centre
day week year world universal global action urgent appeal urgente llamamiento appel campaign campaña campagne report rapport informe award prize prix premio
twitter facebook youtube telegram whatsapp google instagram
islamic muslim christian catholic orthodox jewish buddhist protestant church mosque temple holy
labour labor trade workers women woman children youth student students indigenous peoples people community communities
open letter joint statement press release dear sir madam excellency honourable
magistrates magistrate junta grupo trabajo detención arbitraria carta abierta vía valle bajo alto copa campeonato congreso autodefensas exiled bajo
ciudad pueblo provincia lettre ouverte groupe travail détention arbitraire aéroport aeropuerto ville
calle rue carrera paseo pasaje passport pasaporte passeport number número numéro visa
map address contact click button read more share print close
comment comments observation observations recommendation recommendations paragraph paragraphs annex section chapter session article articles
enforced involuntary arbitrary extrajudicial summary execution executions disappearance disappearances detention torture killing killings
cruel inhuman degrading treatment punishment freedom expression belief religion assembly slavery violence discrimination elimination
refugees migrants minorities humanity genocide crimes terrorism extremism truth memory reparation independence
disparition disparitions forcée forcées exécution exécutions torture traitements dégradants observation liberté liberté expression réfugiés migrants
desaparición desapariciones forzada forzadas ejecución ejecuciones tortura tratos observación libertad expresión refugiados migrantes derecho
`;

/** Before a name, and none of it: titles, professions and what begins a sentence. */
const BEFORE = `
the a an in on at of to for from by with and or but as if when while after before since until during under over between against about according
later then today yesterday tomorrow now there here also however moreover meanwhile recently another other
this that these those he she it they we you his her its their our all some many most both each every no not only also
mr mrs ms miss dr prof professor sir lady judge justice lawyer attorney advocate journalist activist defender colonel general captain major sheikh imam father
brother sister mother son daughter wife husband leader opposition former human
le la les un une des du de au aux en dans sur par pour avec sans sous depuis après avant pendant selon contre ce cet cette ces il elle ils elles nous vous
son sa ses leur leurs mon ma monsieur madame mademoiselle maître me mme m
el los las una unos unas del al en por para con sin sobre desde hasta según contra este esta estos estas ese esa su sus señor señora don doña sr sra lic
free release stop save update correction
`;

/** Words, folded, that tell a row of words with capitals from a person's name. */
export const NO_NAMES = { anywhere: new Set(wordsOf(ANYWHERE)), before: new Set(wordsOf(BEFORE)) } as const;
