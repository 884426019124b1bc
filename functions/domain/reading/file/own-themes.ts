import type { ThemeFinding } from '../readings.ts';

const ORDER = ['sure', 'likely', 'unsure'] as const satisfies readonly ThemeFinding['confidence'][];

/** Themes with those that the file itself names: they are at least likely. A tag may be wider than the theme of its name, so none is sure. */
export function withOwnThemes(found: readonly ThemeFinding[], own: readonly string[] = []): readonly ThemeFinding[] {
  if (own.length === 0) return found;
  const named = own.map((code): ThemeFinding => {
    const { confidence, evidence } = found.find((one) => one.code === code) ?? { confidence: 'likely', evidence: [] };
    const ofFile = { quote: code, where: 'meta', why: 'the file names this theme' } as const;
    return { code, confidence: confidence === 'sure' ? 'sure' : 'likely', evidence: [...evidence, ofFile].slice(-3) };
  });
  const all = [...found.filter(({ code }) => !own.includes(code)), ...named];
  return ORDER.flatMap((confidence) => all.filter((one) => one.confidence === confidence));
}
