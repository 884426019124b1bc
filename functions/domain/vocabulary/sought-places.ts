/** A place that appeals are about and that has no box of its own: what visitors call it, and the boxes to show them. */
export interface SoughtPlace {
  /** In English, French, Spanish and Arabic. */
  readonly names: readonly string[];
  /** Countries and regions. Where states dispute a place, each that holds or claims it, in the order of codes and shown in it in all languages: the search takes no side. */
  readonly codes: readonly string[];
}

const place = (codes: string, ...names: string[]): SoughtPlace => ({ names, codes: codes.split(' ') });

/** What a search for a country finds beside the names of countries and regions. */
export const SOUGHT_PLACES: readonly SoughtPlace[] = [
  place('PS', 'Gaza', 'Gaza Strip', 'Bande de Gaza', 'Franja de Gaza', 'غزة', 'قطاع غزة'),
  place('PS', 'West Bank', 'Cisjordanie', 'Cisjordania', 'الضفة الغربية'),
  place('IL PS', 'Jerusalem', 'Jérusalem', 'Jerusalén', 'القدس'),
  place('IL SY', 'Golan', 'Golan Heights', 'Plateau du Golan', 'Altos del Golán', 'الجولان'),
  place('CN', 'Tibet', 'Tíbet', 'التبت', 'تيبت'),
  place(
    'CN',
    'Xinjiang',
    'East Turkestan',
    'Turkestan oriental',
    'Turkestán Oriental',
    'Sinkiang',
    'شينجيانغ',
    'تركستان الشرقية',
  ),
  place('CN IN PK', 'Kashmir', 'Jammu and Kashmir', 'Cachemire', 'Cachemira', 'كشمير'),
  place('RU', 'Chechnya', 'Tchétchénie', 'Chechenia', 'Chechenya', 'الشيشان'),
  place('RU', 'Dagestan', 'Daghestan', 'Daguestán', 'داغستان'),
  place('RU UA', 'Crimea', 'Crimée', 'القرم'),
  place('RU UA', 'Donbas', 'Donbass', 'Dombás', 'دونباس'),
  place('GE RU', 'Abkhazia', 'Abkhazie', 'Abjasia', 'أبخازيا'),
  place('GE RU', 'South Ossetia', 'Ossétie du Sud', 'Osetia del Sur', 'أوسيتيا الجنوبية'),
  place('AM AZ', 'Nagorno-Karabakh', 'Haut-Karabagh', 'Karabakh', 'Nagorno Karabaj', 'قره باغ', 'ناغورني قره باغ'),
  place('MD', 'Transnistria', 'Transnistrie', 'ترانسنيستريا'),
  place('CY TR', 'Northern Cyprus', 'Chypre du Nord', 'Chipre del Norte', 'شمال قبرص'),
  place('IQ IR SY TR', 'Kurdistan', 'Kurdistán', 'كردستان'),
  place('SO', 'Somaliland', 'Somalilandia', 'أرض الصومال'),
  place('SD', 'Darfur', 'Darfour', 'دارفور'),
  place('ET', 'Tigray', 'Tigré', 'تيغراي'),
  place('EH MA', 'Western Sahara', 'Sahara occidental', 'Sáhara Occidental', 'الصحراء الغربية'),
  place('ID', 'West Papua', 'Papouasie occidentale', 'Papúa Occidental', 'بابوا الغربية'),
  place('MM', 'Rakhine', 'Arakan', 'راخين', 'أراكان'),
  place(
    '145 EG IR',
    'Middle East',
    'Near East',
    'Moyen-Orient',
    'Proche-Orient',
    'Oriente Medio',
    'Oriente Próximo',
    'Cercano Oriente',
    'الشرق الأوسط',
    'الشرق الأدنى',
  ),
  place('015', 'Maghreb', 'Magreb', 'المغرب العربي'),
];
