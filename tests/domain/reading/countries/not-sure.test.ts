import { expect, test } from 'vitest';
import { findCountries } from '../../../../functions/domain/reading/countries/find-countries.ts';

/** A country that a text names, where another one's authorities act: a body, a company, a town, a destination, an origin or a namesake of it. */
const NAMED_AND_NOT_ACTING: readonly (readonly [code: string, title: string, body: string])[] = [
  [
    'IR',
    'Protest at embassy of Iran: police beat three women',
    'Three women who protested in front of the embassy of Iran in Copenhagen were beaten by police on Friday.',
  ],
  [
    'IR',
    'Manifestation devant l’ambassade d’Iran',
    'Trois femmes devant l’ambassade d’Iran à Copenhague ont été battues par la police.',
  ],
  [
    'IR',
    'Protesta ante la embajada de Irán',
    'Tres mujeres ante la embajada de Irán en Copenhague fueron golpeadas por la policía.',
  ],
  ['IR', 'احتجاج أمام سفارة إيران', 'ضربت الشرطة ثلاث نساء أمام سفارة إيران في كوبنهاغن.'],
  ['CN', 'Protest at consulate', 'They were beaten at the consulate of China in Almaty by police.'],
  [
    'LB',
    'Protest in Lebanon, Ohio: police use tear gas',
    'Police in Lebanon used tear gas against students on Monday.',
  ],
  ['PA', 'Journalist shot in Panama City, Florida', 'A journalist was shot in Panama City on Monday.'],
  ['PE', 'Prison in Peru, Indiana: inmate dies', 'An inmate died.'],
  ['MX', 'Court in Mexico, Missouri sentences protester', 'The court sentenced her.'],
  ['TR', 'Prisoners fed rotten turkey meat', 'In Alabama prisoners were fed rotten turkey meat.'],
  ['FR', 'Le père de France Exemple a disparu', 'France Exemple cherche son père à Libreville.'],
  ['NE', 'Pêcheurs tués', 'Des pêcheurs ont été tués sur le Niger, près de Mopti.'],
  ['PA', 'Periodista amenazada', 'Investigó los Papeles de Panamá en La Valeta.'],
  ['EG', 'لا لتسليم سامي مثال إلى مصر', 'احتجزته الشرطة في إسطنبول.'],
  [
    'AF',
    'Hamid Example must not be sent back',
    'Hamid Example, 24, is held in Hamburg. In Afghanistan the Taliban killed his brother.',
  ],
  ['TJ', 'Editor arrested', 'He was arrested in Warsaw on a notice that Tajikistan had asked for.'],
  ['SA', 'Woman held', 'She is held in Kuala Lumpur. The police of Saudi Arabia have asked for her.'],
  ['QA', 'Qatar World Cup worker arrested', 'He worked on a stadium in Qatar, and was arrested in Kathmandu.'],
  ['SN', 'Journaliste arrêté', 'Il a été arrêté vendredi à l’aéroport de Banjul. Il vivait au Sénégal.'],
  ['VE', 'Migrantes de Venezuela golpeados', 'Fueron golpeados cerca de Tapachula.'],
  ['SY', 'اعتقال لاجئين من سوريا قرب طرابلس', 'اعتقلوا قرب طرابلس.'],
  ['IE', 'Student held', 'She studies at the University of Ireland, and was held at the airport of Manila.'],
  [
    'DE',
    'Lawyers in Germany call for release',
    'A lawyer was arrested in Tbilisi. The Example bar of Germany has written to the prosecutor.',
  ],
  ['BE', 'Un défenseur arrêté', 'L’Observatoire Exemple de Belgique demande sa libération. Il est détenu à Conakry.'],
  ['ES', 'Organizaciones de España piden su libertad', 'Está preso en El Aaiún.'],
  ['TN', 'مرصد المثال في تونس يدين', 'اعتقل في بنغازي.'],
  ['SY', 'Friends of Syria chair beaten', 'She was beaten in Beirut.'],
  ['SE', 'Winner of the Example Prize of Sweden held', 'He is held in Ningbo.'],
  ['CA', 'Leader beaten near mine', 'The company has its seat in Toronto, Canada. He was beaten in Huehuetenango.'],
  ['FR', 'Un militant battu', 'La société dont le siège est en France travaille à Antsirabe, où il a été battu.'],
  ['IL', 'Reporters spied on', 'The software was made by a company in Israel. They work in San Salvador.'],
  ['TR', 'Drone strike', 'The drone was sold by Turkey. It hit a school in Tigray.'],
  ['PA', 'Migrants drown', 'The ship under the flag of Panama left them near Lampedusa.'],
  ['LU', 'Juge révoqué', 'La Cour de justice au Luxembourg a statué. Il siège à Cracovie.'],
  ['GE', 'Georgia: fijan fecha de ejecución', 'La prisión de Jackson espera al Tribunal Supremo.'],
  ['GN', 'Guinée : un opposant arrêté', 'Il a été arrêté à Bissau.'],
  ['GN', 'Guinea: abogado preso', 'Está preso en Malabo.'],
  ['SD', 'Sudan: killings in a market', 'Soldiers shot traders in Juba.'],
  ['NO', 'Where is the singer?', 'Norwegian ministers have raised the matter. He was taken from Keren.'],
];

test.each(NAMED_AND_NOT_ACTING)('%s is not sure: %s', (code, title, body) => {
  const { countries } = findCountries({ title, body, labels: [] });
  expect(countries.filter((one) => one.code === code && one.confidence === 'sure')).toEqual([]);
});
