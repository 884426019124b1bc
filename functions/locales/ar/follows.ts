/** How a follow is said back. Names stand in the nominative, so they come after a colon or in brackets. */
export const followMessages = {
  'follow.everything': 'كل النداءات',
  'follow.themes': '{themes}',
  'follow.places': 'كل النداءات ({places})',
  'follow.themes-in-places': '{themes} ({places})',
  'follow.case': 'الحالة “{title}”',
  'follow.case-with-reference': 'الحالة “{title}” (\u2066{reference}\u2069)',
  'follow.case-unnamed': 'حالة اخترتها',
} as const;
