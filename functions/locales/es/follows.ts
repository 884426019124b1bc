/** How a follow is said back. Names stand without articles, so they come after a colon or in brackets. */
export const followMessages = {
  'follow.everything': 'todos los llamamientos',
  'follow.themes': '{themes}',
  'follow.places': 'todos los llamamientos ({places})',
  'follow.themes-in-places': '{themes} ({places})',
  'follow.any-of-places': 'Todos los llamamientos sobre cualquiera de estos lugares:',
  'follow.any-of-themes': 'Llamamientos sobre cualquiera de estos temas:',
  'follow.any-of-themes-in-places': 'Llamamientos sobre cualquiera de estos temas en cualquiera de estos lugares:',
  'follow.themes-heading': 'Temas',
  'follow.places-heading': 'Lugares',
  'follow.case': 'el caso “{title}”',
  'follow.case-with-reference': 'el caso “{title}” ({reference})',
  'follow.case-unnamed': 'un caso que usted eligió',
} as const;
