import { wordsOf } from '../words-of.ts';

/** What readers are asked to do, as it stands before a name: "Free Ana Example", "Liberen a Ana Example". */
export const ASKING_VERBS: ReadonlySet<string> = new Set(
  wordsOf(`
  ask asks urge urges demand demands give free freed release releases let allow grant stop save tell call calls write send help support defend protect stand thank pray contact sign tweet post share join read
  watch drop end quash halt commute stay spare acquit investigate bring hold make ensure guarantee respect lift return reunite show remember honor honour find locate provide permit treat transfer hear meet
  visit invite request requests insist press push remind implement uphold condemn condemns reject repeal appeal petition email phone reinstate compensate exonerate pardon restore revoke reopen close register
  follow donate learn take act speak raise say use keep put open leave get do be see
  demandez demandons exigez exigeons liberez liberons ecrivez ecrivons ecrire signez signons soutenez soutenons aidez aidons sauvez sauvons donnez donnons laissez permettez accordez appelez appelons priez prions exhortez
  insistez rappelez rappelons dites faites mettez cessez arretez protegez defendez defendons rendez respectez partagez interpellez contactez envoyez adressez remerciez remercions felicitons engagez pressez obtenez
  garantissez abandonnez annulez levez relachez soignez agissez agir merci bienvenue vive demandent exigent
  pida pidan pidamos pide pedimos pedid exija exijan exige exijamos exigimos exigid libere liberen libera liberad liberemos escriba escriban escribe escribid escribamos firme firmen firma apoyen apoye apoya apoyemos ayude ayuden
  ayuda salve salven salva den dele denle diga digan digale diganle dile inste insten instamos solicite soliciten proteja protejan permita permitan deje dejen detenga detengan pare paren comparte comparta compartan
  envie envien llame llamen agradecemos gracias bienvenida bienvenido exigiendo firmen difunde difundan
  `),
);
