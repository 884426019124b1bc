import { wordsOf } from '../words-of.ts';

/** Stand before a name of one word too: "Mr Example", "Judge Example". */
const TITLES = `
mr mrs ms miss dr drs prof professor sir dame lady lord judge justice magistrate attorney advocate barrister counsel colonel general captain major sergeant lieutenant corporal commander admiral brigadier
sheikh sheik shaykh imam ayatollah mullah maulana rabbi father brother sister mother pastor reverend rev bishop archbishop cardinal priest monk nun president minister senator governor mayor ambassador
king queen prince princess emir sultan chief doctor engineer ustaz ustadh hajj haji hon honourable honorable comrade commissioner chancellor inspector superintendent
monsieur madame mademoiselle maitre me mme mmes mlle mm m docteur dr pr pere frere soeur abbe juge colonel general capitaine commandant cheikh
senor senora sr sra srta don dona lic licenciado licenciada ing abogado abogada juez jueza magistrado magistrada fiscal coronel capitan general comandante padre fray hermana hermano monsenor presidente presidenta
ministro ministra gobernador gobernadora senador senadora diputado diputada dra profe
`;

/** Professions and kin: what a sentence says of a person right before the name. */
const ROLES = `
lawyer lawyers journalist journalists activist activists defender defenders reporter reporters columnist photojournalist photographer blogger poet writer author singer rapper artist cartoonist filmmaker
director editor publisher teacher student students scholar academic researcher scientist economist politician leader leaders unionist unionists volunteer guard driver prisoner dissident critic
spokesperson spokesman spokeswoman coordinator secretary founder chairman chairwoman chairperson chair head member colleague colleagues friend neighbour widow wife husband son daughter brother sister mother father
uncle aunt cousin nephew niece partner fiance detainee defendant victim trainer trainers novelist refugee refugees migrant actor actress musician farmer businessman mp lawmaker prosecutor rapporteur expert representative witness
avocat avocate avocats avocates journaliste journalistes militant militante militants defenseur defenseuse defenseure defenseurs activiste activistes reporter blogueur blogueuse poete ecrivain ecrivaine auteur autrice
chanteur chanteuse rappeur musicien musicienne artiste cineaste realisateur realisatrice directeur directrice redacteur redactrice chef professeur professeure enseignant enseignante etudiant etudiante chercheur chercheuse
syndicaliste opposant opposante depute deputee president presidente secretaire batonnier batonniere procureur procureure confrere consoeur collegue ami amie veuve epouse epoux femme mari fils fille frere soeur
mere pere oncle tante cousin cousine compagnon compagne porte parole chauffeur gardien pasteur pretre chirurgien chirurgienne medecin docteur colonel adjudant detenu detenue prisonnier prisonniere magistrat magistrate ministre gouverneur
abogados abogadas periodista periodistas activista activistas defensor defensora defensores reportero reportera corresponsal bloguero bloguera poeta escritor escritora autor autora cantante rapero rapera musico artista cineasta
director directora redactor editora editor profesor profesora maestro maestra estudiante estudiantes sindicalista sindicalistas opositor opositora exfiscal exdiputado dirigente lider lideresa secretario secretaria vocero vocera
portavoz colega amigo amiga vecino vecina viuda viudo esposa esposo pareja hijo hija hermano hermana madre padre tio tia primo prima companero companera chofer guardia pastor sacerdote monja obispo medico medica preso presa rector
comadrona campesino campesina gerente alcalde alcaldesa concejal comunicador comunicadora fotografo fotografa artista
`;

/** Words before a name that say that it is one. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(wordsOf(TITLES));

/** Professions and kin, in small letters before a name, or with a capital in a headline. */
export const ROLE_WORDS: ReadonlySet<string> = new Set(wordsOf(ROLES));
