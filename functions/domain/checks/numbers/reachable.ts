import type { Found } from '../finding.ts';

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/gu;

/** E-mail addresses. */
export const emailsIn = (text: string): Found[] => [...text.matchAll(EMAIL)].map(([quote]) => ({ quote }));

/** Words of a name of a street or a house, at most. */
const NAME = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*[ \\t]+){1,4}";
const HOUSE = '\\d{1,5}(?:[ -]?[A-Za-z]|[ ]?(?:bis|ter))?';
const STREET_BEHIND =
  '(?:Street|St\\.|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Boulevard|Blvd\\.?|Drive|Square|Close|Crescent|Terrace|Ulitsa|Prospekt)';
const STREET_BEFORE =
  '(?:rue|avenue|boulevard|chemin|impasse|allée|quai|calle|avenida|av\\.|carrera|callejón|paseo|pasaje|ulitsa|ul\\.|via)';
const ADDRESS = [
  // "12 Example Street", "12, rue de l’Exemple"
  new RegExp(`(?<![\\p{L}\\p{N}])${HOUSE},?[ \\t]+${NAME}${STREET_BEHIND}(?!\\p{L})`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}])${HOUSE},?[ \\t]+${STREET_BEFORE}[ \\t]+[\\p{L}\\p{M}'’ -]{2,40}\\p{L}`, 'giu'),
  // "Calle Ejemplo 12", "ul. Primernaya, d. 12", "Example Street 12"
  new RegExp(
    `(?<!\\p{L})${STREET_BEFORE}[ \\t]+[\\p{L}\\p{M}'’ .-]{2,40}?,?[ \\t]+(?:n\\.?º|n°|no\\.?|núm\\.?|#|d\\.)?[ \\t]?\\d{1,5}(?!\\p{N})`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})${NAME}${STREET_BEHIND}[ \\t]+\\d{1,5}(?!\\p{N})`, 'gu'),
  // "شارع المثال، رقم 12"
  /(?:شارع|زقاق|حارة|نهج)\s+[\p{scx=Arab} ]{2,40}?[،,]?\s*(?:رقم|بناية|عمارة|منزل)?\s*[\d\u0660-\u0669]{1,5}(?!\p{N})/gu,
];

/** Addresses of houses: a street with a number. A street alone is where many live. */
export const streetAddressesIn = (text: string): Found[] =>
  ADDRESS.flatMap((pattern) => [...text.matchAll(pattern)].map(([quote]) => ({ quote: quote.trim() })));
