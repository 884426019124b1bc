/** How a follow is said back. Names stand without articles, so they come after a colon or in brackets. */
export const followMessages = {
  'follow.everything': 'tous les appels à agir',
  'follow.themes': '{themes}',
  'follow.places': 'tous les appels à agir ({places})',
  'follow.themes-in-places': '{themes} ({places})',
} as const;
