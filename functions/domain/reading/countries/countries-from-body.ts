import type { CodeFinding } from '../readings.ts';
import { evidenceOf, finding, type PlacedMention, scoresOf } from './placed-mention.ts';

// A country counts beside the strongest only if it comes near to it.
const NEAR = 0.8;
const CLEAR = 0.5;

const BEARS_OUT: ReadonlySet<PlacedMention['role']> = new Set(['agent', 'scene', 'named']);

// What a title hints at speaks louder than the same words in the text.
const TITLE_FACTOR = 3;

/**
 * The countries that a text says most about, with what its title hints at. `sure` is only one that no other comes near and whose authorities are named, or
 * which the title hints at and the text names.
 */
export function countriesFromBody(title: readonly PlacedMention[], text: readonly PlacedMention[]): CodeFinding[] {
  const body = [...title.map((mention) => ({ ...mention, weight: mention.weight * TITLE_FACTOR })), ...text];
  const scores = scoresOf(body);
  const best = Math.max(0, ...scores.values());
  if (best === 0) return [];
  const near = [...scores].filter(([, score]) => score >= best * NEAR).map(([code]) => code);
  return near.map((code) => {
    const own = body.filter(({ codes }) => codes.includes(code));
    const rival = Math.max(0, ...[...scores].filter(([other]) => other !== code).map(([, score]) => score));
    const isBorneOut =
      title.some(({ codes }) => codes.join() === code) &&
      text.some(({ codes, kind, role }) => codes.join() === code && kind === 'name' && BEARS_OUT.has(role));
    const isPlain =
      isBorneOut || own.some(({ role, kind, codes }) => role === 'agent' && kind !== 'place' && codes.length === 1);
    const isClear = rival <= (scores.get(code) ?? 0) * CLEAR;
    return finding(code, isPlain && isClear ? 'sure' : 'unsure', evidenceOf(own));
  });
}
