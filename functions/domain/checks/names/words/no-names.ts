import { wordsOf } from '../words-of.ts';

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
syndicate section initiative initiatives project projects programme program plan pact medal trust bank corporation company ltd inc limited mining pipeline oil gas energy resources power team dream
health equity access line front impunity watch monitor forum platform collective club confederation caucus group guild hub lab studio voice voices free freedom justice peace democracy dignity equality
gender race solidarity liberty protection emergency crisis war revolution spring uprising black white red blue green agreement statute ordinance mechanism mission envoy delegation embassy consulate registry archive
archives museum library theatre festival cup games olympic new humanist humanists teachers doctors nurses scholars writers physicians students concern concerned behalf risk danger threat threats
bill bills draft proposal review test index facts information background update alert case cases file files list lists page pages home contact contacts menu search help privacy cookies terms terrorism
anti pro non post counter member members supporters families family relatives survivors victims witness witnesses prisoners detainees hostages missing disappeared arrest arrests trial trials verdict sentence sentences
sunday black reporters borders without global digital online legal political military religious social economic cultural environmental indigenous special permanent joint open dear deputy first second third fourth
office commission administrative judicial jurists barreau institute territorial maritime naval civil islamist liberation resistance patriotic democratic socialist communist liberal conservative progressive popular
genocide apartheid occupied occupation territory territories border frontier desert coast delta basin plateau peninsula strait canal dam crude standard world bridge building chapel cathedral
pour avec contre droit affaire affaires accord accords prix médaille banque société compagnie entreprise projet programme plan équipe santé accès initiative initiatives plateforme collectif collectifs club confédération voix
libre libres paix démocratie dignité égalité solidarité vérité alternative espace espaces citoyen citoyens citoyenne citoyennes protection urgence crise guerre révolution printemps noir blanc rouge vert mécanisme mission envoyé délégation
ambassade consulat musée bibliothèque théâtre coupe jeux jour journée journées nouveau nouvelle nouveaux nouvelles bureau rapporteuse haute-autorité direction service central centrale pénitentiaire parquet instance grande chambre
salut développement coopération communication audiovisuel information presse quotidien statut règles ligue action actions appel suivi terminée bonne bonnes région communauté patrimoine environnement recherche enseignement éducation
para acuerdo acuerdos medalla banco compañía empresa proyecto programa plan equipo salud acceso iniciativa iniciativas plataforma colectivo colectiva colectivas club confederación voz libre libres paz democracia dignidad igualdad
solidaridad verdad protección emergencia crisis guerra revolución primavera negro blanco rojo verde mecanismo misión enviado delegación embajada consulado museo biblioteca teatro mundial día jornada nuevo nueva nuevos nuevas
oficina dirección relatoría relator relatora unidad auxilio instancia sala cámara desarrollo cooperación comunicación prensa diario estatuto reglas liga acción acciones comunidad medio ambiente investigación educación
mujeres mujer pueblos indígenas trabajadores estudiantes abogados periodistas jueces magistrados madres familiares víctimas sociedad defensores defensoras personas presos presas políticos autodefensas energética energéticos control ciudadano
ciudadana federal municipal estatal interinstitucional intereclesial bolivariano popular plurinacional extraordinaria especial temprana alerta operación contraloría secretaría subsecretaría caminos puentes electricidad
jóvenes joven niños niñas niño niña derechos capítulo sección informe final comisionado comisionada registro instituto politécnico autónoma autónomo cárceles penitenciaría penitenciarios inteligencia estadística nacionales
park boulevard browser highway stadium hall monastery temple unions orientation plus marcha silencio grammy oscar booker nobel pulitzer hay hayat tahrir jabhat ansar harakat hizb fatah hamas hezbollah taliban
uno dos tres cuatro cinco seis siete ocho nueve diez deux trois quatre cinq sept huit neuf dix jr sr software app suite server protocol zone fire
must should could would neither shall montagnards tribune herald gazette lens mirror express chronicle telegraph guardian vanguard today sands minerals mines industries holdings petroleum motors
heritage natural conservation zoological sovereignty property personnel staff training engineering affairs foreign external internal interior home finance transport music typhoon hurricane cyclone earthquake virus covid
pandemic ash palm passover ward floor block wing room gate box suite apartment vocational resettlement scheme citizens document type scroll top right left side previous next highness majesty telecommunication
technology science sciences physics chemistry biology medicine engineering studies nationality nationalities fighters brotherhood sisterhood caliphate royal lodge order orders carpathian alternative popular mothers fathers
sand sector sectors tower towers terminal tunnel pier dock wall walls garden gardens market markets mall shop hotel cafe restaurant bar headquarters compound villa farm farms estate ranch mine mines
flash info infos interne externe intérieur extérieur étrangères finances culture transports marina relaciones exteriores hacienda interior cultura transportes turismo economía economie agricultura agriculture
palais palacio château castillo iglesia catedral cathédrale église mosquée marché rey reina roi reine majestad majesté nation nación creek bear hill hills ridge peak cape beach pueblos barrios altos altas bajos bajas lomas
colinas llanos minas aguas piedras islas playas selva reserva vientos mares cielos autopista puente puentes rio sierra cordillera meseta laguna vivienda viviendas generation humanitarian generación génération
sunrise sunset sun moon star stars earth planet animal animals water climate weather
torre torres tour tours esperanza bosque
thousand hundred million two three four five six seven eight nine ten eleven twelve one
`;

/** Of these, days and months: "On 11 January Ana Example". */
const CALENDAR = `
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo
`;

/** Of these, surnames too: where a known given name or a title stands before them, they are read as such. */
const SURNAMES = `
valle bajo real rey reina roi reine hill hills sierra iglesia castillo palacio bear rio aguas cordillera laguna julio mothers torre torres esperanza sands sun moon star stars earth garden gardens marina wing gate palm guardian hotel royal top right mine wall walls home block march may april august day days friday monday sunday west north south east young hope rose king knight prince bishop church castle house bridge building lake rivers mountain field bush code code bill guard
black white green blue red rojo blanco negro verde park street paz guerra cruz rico delgado justice liberty freeman case banks bank peace war power spring pope page pages marzo abril janvier juillet domingo lunes voz
wood woods stone force forces port bay sea gulf world star best great new long rich wise swift plaza prado mission trust house news law laws leblanc lenoir leroy lacroix olivier avril mars mai printemps
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

/** Days and months. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(wordsOf(CALENDAR));

/** Words of {@link NO_NAMES} that are given names or surnames too. */
export const SURNAMES_TOO: ReadonlySet<string> = new Set([...wordsOf(SURNAMES), ...CALENDAR_WORDS]);
