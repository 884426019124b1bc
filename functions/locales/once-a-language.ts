import type { Language } from '../contract/languages.ts';

/** Makes a thing of a language when it is first asked for, and keeps it: a format of Intl takes a hundred times as long to make as to use. */
export function onceALanguage<Made>(make: (language: Language) => Made): (language: Language) => Made {
  const made = new Map<Language, Made>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(language);
    made.set(language, fresh);
    return fresh;
  };
}
