import type { Language } from '../../../contract/languages.ts';
import { describeFollow } from './describe-follow.ts';
import type { Follow } from './follow.ts';

/** Says follows in words. Many people ask for the same, and saying it costs more than all else of a person's part. */
export function makeDescriber(language: Language): (follow: Follow) => string {
  const sentences = new Map<string, string>();
  return (follow) => {
    const asked = follow.kind === 'everything' ? '*' : [follow.countries, follow.regions, follow.themes].join('|');
    const known = sentences.get(asked);
    if (known !== undefined) return known;
    const sentence = describeFollow(follow, language);
    sentences.set(asked, sentence);
    return sentence;
  };
}
