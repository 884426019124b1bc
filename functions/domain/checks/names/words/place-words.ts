import { wordsOf } from '../words-of.ts';

/** Towns, prisons and regions that appeals write of, beside the countries and the capitals that are known: names that a person could have are left out. */
const PLACES = `
abidjan accra aden alger algiers almaty amsterdam ankara annaba arusha asmara assouan aswan atlanta bagdad baghdad baku bamako bangkok banjul basra bassorah beijing beirut beyrouth belgrade benghazi berlin berne bern
bissau bogota brazzaville brussels bruxelles budapest buenos bujumbura bucharest cairo caire canberra caracas cardiff casablanca chengdu chisinau cobán coban colombo colon conakry constantine copenhagen cotonou
cumana dakar damas damascus dhaka dili djibouti doha donetsk douala dubai dublin dushanbe entebbe erbil evin freetown gdansk geneva geneve ginebra gaza gitega goma guadalajara guangzhou guayaquil hague harare hargeisa
havana habana helsinki homs honiara hanoi idlib islamabad istanbul jakarta jeddah jerusalem johannesburg juba kabul kaboul kampala kano karachi kathmandu katmandou kharkiv khartoum kiev kyiv kigali kingston
kinshasa kirkuk konakry korhogo kuala lumpur lagos lahore libreville lilongwe lima lisbon lisbonne ljubljana lome luanda lubumbashi lusaka luxembourg madrid malabo malé managua manama manila manille maputo maracaibo maseru mbabane
mexicali minsk misrata mogadishu mogadiscio monrovia montevideo moscow moscou moscu mosul mumbai muscat myitkyina nablus nairobi najaf naypyidaw ndjamena new delhi niamey nicosia nouakchott oaxaca oran oslo ottawa ouagadougou panama
paramaribo paris peshawar phnom penh podgorica port moresby prague praga pretoria pristina pyongyang quetta quito rabat ramallah rangoon riad riga riyad riyadh rome roma rostov san salvador sanaa santiago sao paulo sarajevo
seoul shanghai shenzhen silivri simferopol skopje sofia srebrenica stockholm strasbourg suva taipei tallinn tampa tanger tangier tananarive antananarivo tamatave tashkent tbilisi tegucigalpa tehran teheran tel aviv thimphu tirana
toamasina tokyo toronto tripoli tunis ulaanbaatar urumqi valletta varsovie warsaw vienna vienne vientiane vilnius washington windhoek xinjiang yangon yaounde yerevan erevan zagreb zurich
columbus houston huntsville lansing sacramento tallahassee tepic cusco cuzco arequipa medellin cali barranquilla cartagena buenaventura popayan temuco concepcion valparaiso rosario cordoba mendoza cochabamba sucre potosi
tijuana veracruz chiapas guerrero michoacan nayarit sinaloa puebla jalisco tamaulipas reynosa culiacan mazatlan morelia acapulco quetzaltenango huehuetenango choluteca comayagua ceiba esteli masaya matagalpa
lviv odesa odessa donbas luhansk mariupol kherson crimea crimee labytnangi grozny makhachkala kazan perm omsk chechnya tchetchenie dagestan tatarstan
tigray oromia amhara darfur kordofan ituri kivu kasai katanga casamance biafra zanzibar ogoni mombasa kisumu gulu hoima tanga loliondo ngorongoro luyengo manzini
punjab sindh balochistan baluchistan waziristan kashmir gujarat kerala assam manipur nagaland chhattisgarh bihar rakhine kachin karen chin mon xizang tibet papua aceh mindanao cebu davao
kordestan khuzestan sistan baluchestan rojava afrin sinai aswan luxor assiut fayoum gharbia sahara maghreb sahel levant mediterranean atlantic pacific caribbean balkans caucasus
yugoslavia yougoslavie yugoslavia europe europa asia asie afrique africa amerique america oceania gulf golfe arctic nile nil danube amazon amazonia
`;

/** Words of towns and regions. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(wordsOf(PLACES));

/** Countries and towns that are given names too: "Jordan Example". Before another word they are read as such. */
export const GIVEN_NAMES_AND_PLACES: ReadonlySet<string> = new Set(
  wordsOf(
    'jordan georgia chad israel sofia santiago paris florence victoria alexandria sydney vienna india kenya martin salvador san rosario sucre lima roma kingston cordoba houston mon chin karen columbus carlos louis',
  ),
);

/** A row of capitals that begins so is a place: "San Mateo", "Alta Example". */
export const BEGIN_PLACES: ReadonlySet<string> = new Set(
  wordsOf(
    'san santa santo saint sainte st alta alto baja nueva nuevo puerto villa fort mount port monte cerro sierra campo bandar deir dar beit kafr ras wadi bab ain',
  ),
);
