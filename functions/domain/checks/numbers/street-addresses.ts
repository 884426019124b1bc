import { madeOnce } from '../../made-once.ts';
import type { Found } from '../finding.ts';
import { matchesOf } from '../matches.ts';
import { anyCase } from './any-case.ts';
import { joined, placeOf } from './place.ts';

const ALONE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
/** "12", "12A", "12 bis", "12/3", "12-14". */
const HOUSE = '\\d{1,5}(?:[/-]\\d{1,4})?(?:[ -]?[A-Za-z]|[ ]?(?:bis|ter))?';
/** Words of a name of a street or a house, at most. */
const NAME = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*[ \\t]+){1,4}";
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)[ \\t]';

/** "12 Egyptian street vendors" are at no address. */
const LOWER_BEHIND = '(?:street|road|avenue|lane|ulitsa|prospekt)(?![ \\t]+\\p{Ll})';
const BEHIND =
  '(?:Street|St\\.?|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Boulevard|Blvd\\.?|Drive|Square|Close|Crescent|Terrace|Way|Place|Gardens|Alley|Ulitsa|Prospekt|Soka(?:k|ğı)|Sok\\.|Sk\\.|Cadde(?:si)?|Cad\\.|Cd\\.|Bulvarı)';
const BEFORE = anyCase(
  '(?:rue|ruelle|avenue|ave\\.|boulevard|bd|blvd|impasse|allée|quai|calle|c/|avenida|avda\\.?|av\\.|carrera|jirón|callejón|paseo|pasaje|rua|travessa|ulitsa|uli[ct]a|ul\\.?|vul\\.?|vulytsia|jalan|jl\\.|ул\\.|улица|вул\\.|вулиця|проспект|пр-т|пр\\.|переулок|пер\\.)',
);
/** Words of other things too: a house is theirs beside a name alone, or where the text says that it is one. */
const OFTEN_ELSE = anyCase('(?:place|cours|route|chemin|passage|square|plaza|camino|travesía)');
const OF = "(?:d(?:e|u|el|es|e la|e los|e las|e l['’]|['’])[ ]?)?";
/** Says that a number is that of a house. */
const MARK = anyCase('(?:n\\.?º|n°|№|no[.:]?|nro\\.|núm(?:ero)?\\.?|numéro|#|d\\.|д\\.|дом|house|building)');
const SURE_NUMBER = `,?[ \\t]+${MARK}[ \\t]?${HOUSE}${END}`;
const ARABIC_WORD = '(?!(?:يوم|بتاريخ|في|منذ|نحو|حوالي)\\s)[\\p{L}\\p{M}]+';
const ARABIC_NAME = `${ARABIC_WORD}(?:\\s+${ARABIC_WORD}){0,4}`;
const ARABIC_MARK = '(?:رقم|بناية|عمارة|مبنى|منزل|بيت)(?:\\s+رقم)?';
const ARABIC_DIGITS = '[\\d\\u0660-\\u0669]{1,5}(?!\\p{N})';
const ARABIC_STREET = '(?<!\\p{L})(?:شارع|زقاق|حارة|نهج)';

const addresses = madeOnce(() =>
  [
    // "12 Example Street"
    `${ALONE}${HOUSE},?[ \\t]+(?!${MONTH})${NAME}(?:${BEHIND}|${LOWER_BEHIND})(?!\\p{L})`,
    // "12, rue de l’Exemple", "12 place de l’Exemple"
    `${ALONE}${HOUSE},?[ \\t]+${BEFORE}[ \\t]+[\\p{L}\\p{M}'’ -]{2,40}\\p{L}`,
    `${ALONE}${HOUSE},?[ \\t]+${OFTEN_ELSE}[ \\t]+${OF}\\p{Lu}[\\p{L}\\p{M}'’-]+`,
    // "Calle Ejemplo 12", "ul. Primernaya, d. 12", "calle 12 de Octubre 34"
    `${ALONE}${BEFORE}[ \\t]*(?<![\\p{L}])(?:\\d{1,2} de )?[\\p{L}\\p{M}'’ .-]{2,40}?,?[ \\t]+(?:${MARK})?[ \\t]?${HOUSE}${END}`,
    `${ALONE}${OFTEN_ELSE}[ \\t]+${OF}\\p{Lu}[\\p{L}\\p{M}'’ .-]{1,40}?${SURE_NUMBER}`,
    // "Calle 12 No. 34-56", "Carrera 7 # 12-34"
    `${ALONE}${anyCase('(?:calle|carrera|cra|cr|cl|kra|diagonal|transversal|avenida|av)\\.?')}[ \\t]?\\d{1,3}[ ]?[A-Za-z]{0,2}[ \\t]*${MARK}[ \\t]?\\d{1,3}[ ]?[A-Za-z]?[ ]?[-–][ ]?\\d{1,3}${END}`,
    // "Example Street 12", "Primernaya street, house 12", "Örnek Sokak No: 12"
    `(?<!\\p{L})${NAME}(?:${BEHIND}|${LOWER_BEHIND})(?:,?[ \\t]+(?:${MARK}[ \\t]?)?${HOUSE}${END}(?![ \\t]+\\p{Ll})|[ \\t]+\\d{1,5}${END})`,
    // "Jr. Ejemplo 123", "via Esempio 12"; not "King Jr. was 39" or "via Telegram on 12 March"
    `(?<!\\p{L})(?:[Jj]r\\.|[Cc]ra\\.|[Vv]ia)[ \\t]+(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*,?[ \\t]+){1,4}${HOUSE}${END}(?![ \\t]+\\p{Ll})`,
    // "Beispielstraße 12"
    `(?<!\\p{L})\\p{Lu}[\\p{L}-]+(?:straße|strasse|str\\.|gasse)[ \\t]+${HOUSE}${END}`,
    // "House No. 12", "Flat 4"
    `(?<!\\p{L})(?:House|Flat|Plot)[ \\t]+(?:[Nn]o\\.?|[Nn]umber|#)?[ \\t]?${HOUSE}${END}`,
    // "شارع المثال، رقم 12", "12 شارع المثال", "حي المثال، منزل رقم 12"
    `${ARABIC_STREET}\\s+${ARABIC_NAME}[،,]?\\s*(?:${ARABIC_MARK})?\\s*${ARABIC_DIGITS}`,
    `(?<!\\p{N})[\\d\\u0660-\\u0669]{1,5}[،,]?\\s+${ARABIC_STREET}\\s+${ARABIC_WORD}`,
    `(?<!\\p{L})(?:طريق|حي|ميدان|ساحة)\\s+${ARABIC_NAME}[،,]?\\s+${ARABIC_MARK}\\s*${ARABIC_DIGITS}`,
  ].map((pattern) => new RegExp(pattern, 'gu')),
);

/** Addresses of houses: a street with a number. A street alone is where many live. */
export const streetAddressesIn = (text: string): Found[] =>
  joined(addresses().flatMap((pattern) => matchesOf(text, pattern).map((match) => placeOf(match, 0)))).map(
    ({ start, end }) => ({ quote: text.slice(start, end).trim() }),
  );
