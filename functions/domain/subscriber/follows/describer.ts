import type { Language } from '../../../contract/languages.ts';
import { type CaseNames, NO_CASES } from './case-name.ts';
import { describeFollow } from './describe-follow.ts';
import type { Follow } from './follow.ts';

/** Says follows in words. Many people ask for the same, and saying it costs more than all else of a person's part. */
export function makeDescriber(language: Language, cases: CaseNames = NO_CASES): (follow: Follow) => string {
  const sentences = new Map<string, string>();
  return (follow) => {
    const asked = wordOf(follow);
    const known = sentences.get(asked);
    if (known !== undefined) return known;
    const sentence = describeFollow(follow, language, cases);
    sentences.set(asked, sentence);
    return sentence;
  };
}

function wordOf(follow: Follow): string {
  switch (follow.kind) {
    case 'everything':
      return '*';
    case 'case':
      return follow.appealId;
    case 'narrow':
      return [follow.countries, follow.regions, follow.themes].join('|');
  }
}
