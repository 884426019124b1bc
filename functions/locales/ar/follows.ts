/** How a follow is said back. Names stand in the nominative, so they come after a colon or in brackets. */
export const followMessages = {
  'follow.everything': 'كل النداءات',
  'follow.themes': '{themes}',
  'follow.places': 'كل النداءات ({places})',
  'follow.themes-in-places': '{themes} ({places})',
  'follow.any-of-places': 'كل النداءات عن أي من هذه الأماكن:',
  'follow.any-of-themes': 'النداءات عن أي من هذه الموضوعات:',
  'follow.any-of-themes-in-places': 'النداءات عن أي من هذه الموضوعات في أي من هذه الأماكن:',
  'follow.themes-heading': 'الموضوعات',
  'follow.places-heading': 'الأماكن',
  'follow.case': 'الحالة “{title}”',
  'follow.case-with-reference': 'الحالة “{title}” (\u2066{reference}\u2069)',
  'follow.case-unnamed': 'حالة اخترتها',
} as const;
