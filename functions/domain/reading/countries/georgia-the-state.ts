import { wholeWords } from '../whole-words.ts';
import type { CountryText } from './country-text.ts';

const UNITED_STATES = wholeWords(
  'usa|united states|états-unis|etats-unis|estados unidos|الولايات المتحدة|atlanta|death row|lethal injection|execution|executed|clemency|board of pardons|parole board|electric chair|injection létale|exécutions?|ejecución|ejecuciones|peine de mort|pena de muerte|إعدام|الإعدام|بالإعدام|couloir de la mort|corredor de la muerte|inyección letal|U\\.S\\.(?: |$)',
);
const CAUCASUS = wholeWords(
  'tbilisi|tbilissi|tiflis|batumi|georgians?|géorgien\\p{L}*|georgian[oa]s?|caucas\\p{L}*|تبليسي|القوقاز',
);

/**
 * Whether "Georgia" in this text is the US state: it stands beside the USA or an execution, and nothing of the Caucasus does.
 * The republic abolished the death penalty in 1997.
 */
export function isGeorgiaTheState(
  { title, body }: CountryText,
  mentions: readonly { readonly codes: readonly string[] }[],
): boolean {
  if (!mentions.some(({ codes }) => codes.includes('GE'))) return false;
  const text = `${title}\n${body}`;
  return UNITED_STATES.test(text) && !CAUCASUS.test(text);
}
