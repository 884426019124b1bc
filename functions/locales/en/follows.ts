/** How a follow is said back: "torture and ill-treatment in Russia or Belarus". */
export const followMessages = {
  'follow.everything': 'every appeal',
  'follow.themes': '{themes}',
  'follow.places': 'every appeal about {places}',
  'follow.themes-in-places': '{themes} in {places}',
  'follow.any-of-places': 'Every appeal about any of these places:',
  'follow.any-of-themes': 'Appeals about any of these themes:',
  'follow.any-of-themes-in-places': 'Appeals about any of these themes in any of these places:',
  'follow.themes-heading': 'Themes',
  'follow.places-heading': 'Places',
  'follow.case': 'the case of ‘{title}’',
  'follow.case-with-reference': 'the case of ‘{title}’ ({reference})',
  'follow.case-unnamed': 'a case you chose',
} as const;
