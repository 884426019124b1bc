import type { CodeFinding } from '../readings.ts';
import { byCode, evidenceOf, finding, type PlacedMention, scoresOf } from './placed-mention.ts';

// Below half of a country's weight, another one is no rival.
const CLEAR = 0.5;

/**
 * The countries that a title names, or whose authorities it calls by its people. A title that has no more than a nationality or a place says less than the
 * text: undefined. `sure` where the title calls upon one, or where the text bears it out and no other country
 * comes near; a place, or a name that two states share, never is.
 */
export function countriesFromTitle(
  title: readonly PlacedMention[],
  body: readonly PlacedMention[],
): CodeFinding[] | undefined {
  const taken = title.filter(({ role }) => role !== 'aside');
  const candidates = taken.filter(
    ({ kind, role }) => role === 'agent' || ((kind === 'name' || kind === 'former') && !WEAK.has(role)),
  );
  if (candidates.length === 0) return undefined;
  const bodyScores = scoresOf(body);
  const titleCodes = new Set(candidates.flatMap(({ codes }) => codes));
  const hasOtherAgent = body.some(({ role, codes }) => role === 'agent' && !codes.some((code) => titleCodes.has(code)));
  return byCode(candidates).map(([code, mentions]) => {
    const rival = Math.max(
      0,
      ...[...bodyScores]
        .filter(([other]) => !candidates.some(({ codes }) => codes.includes(other)))
        .map(([, score]) => score),
    );
    const own = bodyScores.get(code) ?? 0;
    const isBacked = own > 0 && rival <= own * CLEAR;
    const isAlone =
      candidates.every(({ codes }) => codes.join() === code) &&
      mentions.some(({ kind }) => kind === 'name') &&
      rival === 0;
    const isPlain = mentions.every(({ codes, kind }) => codes.length === 1 && kind !== 'place' && kind !== 'former');
    const isAgent = mentions.some(({ role }) => role === 'agent') && !hasOtherAgent;
    // "A follows B": of two that a title names, only those whose authorities are named are sure.
    const isOneOfTwo = titleCodes.size > 1 && ![...mentions, ...body].some((one) => isActing(one, code));
    return finding(
      code,
      isPlain && !isOneOfTwo && (isBacked || isAlone || isAgent) ? 'sure' : 'unsure',
      evidenceOf([...mentions, ...body.filter(({ codes }) => codes.includes(code))]),
    );
  });
}

const isActing = ({ role, codes }: PlacedMention, code: string): boolean => role === 'agent' && codes.join() === code;

const WEAK: ReadonlySet<PlacedMention['role']> = new Set(['people', 'place', 'organisation']);
