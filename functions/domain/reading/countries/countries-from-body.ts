import type { CodeFinding } from '../reading.ts';
import { evidenceOf, finding, type PlacedMention, scoresOf } from './placed-mention.ts';

// A country counts beside the strongest only if it comes near to it.
const NEAR = 0.6;
const CLEAR = 0.5;

/** The countries that a text says most about. `sure` is only one whose authorities are named, and that no other comes near. */
export function countriesFromBody(body: readonly PlacedMention[]): CodeFinding[] {
  const scores = scoresOf(body);
  const best = Math.max(0, ...scores.values());
  if (best === 0) return [];
  const near = [...scores].filter(([, score]) => score >= best * NEAR).map(([code]) => code);
  return near.map((code) => {
    const own = body.filter(({ codes }) => codes.includes(code));
    const rival = Math.max(0, ...[...scores].filter(([other]) => other !== code).map(([, score]) => score));
    const isPlain = own.some(({ role, codes }) => role === 'agent' && codes.length === 1);
    const isClear = rival <= (scores.get(code) ?? 0) * CLEAR;
    return finding(code, isPlain && isClear ? 'sure' : 'unsure', evidenceOf(own));
  });
}
