/** How a follow is said back. Names stand without articles, so they come after a colon or in brackets. */
export const followMessages = {
  'follow.everything': 'tous les appels à agir',
  'follow.themes': '{themes}',
  'follow.places': 'tous les appels à agir ({places})',
  'follow.themes-in-places': '{themes} ({places})',
  'follow.any-of-places': 'Tous les appels à agir concernant l’un de ces lieux :',
  'follow.any-of-themes': 'Appels à agir concernant l’un de ces thèmes :',
  'follow.any-of-themes-in-places': 'Appels à agir concernant l’un de ces thèmes dans l’un de ces lieux :',
  'follow.themes-heading': 'Thèmes',
  'follow.places-heading': 'Lieux',
  'follow.case': 'le cas “{title}”',
  'follow.case-with-reference': 'le cas “{title}” ({reference})',
  'follow.case-unnamed': 'un cas que vous avez choisi',
} as const;
