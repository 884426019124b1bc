/** Lo que una parte plegada del formulario dice de su contenido. */
export const composeFoldMessages = {
  'compose.fold.nothing': 'Nada todavía',
  'compose.fold.begun': 'Empezado',
  'compose.fold.people': '{count, plural, one {# persona} many {# de personas} other {# personas}}',
  'compose.fold.addressees': '{count, plural, one {# destinatario} many {# de destinatarios} other {# destinatarios}}',
  'compose.fold.actions':
    '{count, plural, one {# forma de actuar} many {# de formas de actuar} other {# formas de actuar}}',
  'compose.fold.cautions': '{count, plural, one {# precaución} many {# de precauciones} other {# precauciones}}',
  'compose.fold.sources': '{count, plural, one {# fuente} many {# de fuentes} other {# fuentes}}',
  'compose.fold.written': 'Escrita',
  'compose.fold.image': 'Una imagen',
  'compose.fold.person-more': 'Más sobre esta persona: dónde, desde cuándo, otras grafías',
  'compose.fold.addressee-more': 'Más sobre este destinatario: nombre, idiomas, teléfono, copias',
} as const;
