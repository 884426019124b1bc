/** How a follow is said back. Names stand in the nominative, so they come after a colon or in brackets. */
export const followMessages = {
  'follow.everything': 'كل النداءات',
  'follow.themes': '{themes}',
  'follow.places': 'كل النداءات ({places})',
  'follow.themes-in-places': '{themes} ({places})',
} as const;
