export const digestMessages = {
  'mail.digest.to-act-on':
    '{count, plural, one {# llamamiento a la acción} many {# de llamamientos a la acción} other {# llamamientos a la acción}}',
  'mail.digest.news':
    '{count, plural, one {novedades sobre # llamamiento} many {novedades sobre # de llamamientos} other {novedades sobre # llamamientos}}',
  'mail.digest.and-more-places': '{count, plural, one {# país más} many {# de países más} other {# países más}}',
  'mail.digest.title.daily': 'Resumen diario',
  'mail.digest.title.weekly': 'Resumen semanal',
  'mail.digest.preheader': '{count, plural, one {y # más} many {y # más} other {y # más}}',
  'mail.digest.contents': 'En este correo',
  'mail.digest.you-follow': 'Usted sigue este tema',
  'mail.digest.more-demands':
    '{count, plural, one {y # petición más} many {y # de peticiones más} other {y # peticiones más}}',
  'mail.digest.how-to-act': 'Ver cómo actuar',
  'mail.digest.also': 'También sigue: {reasons}.',
  'mail.digest.and-more': '{count, plural, one {# más} many {# más} other {# más}}',
  'mail.digest.hidden':
    '{count, plural, one {# llamamiento más no cabe en este correo.} many {# de llamamientos más no caben en este correo.} other {# llamamientos más no caben en este correo.}}',
  'mail.digest.none': 'No hay nada nuevo.',
  'mail.digest.why.daily': 'Recibe un correo al día, cuando hay algo nuevo en lo que usted sigue.',
  'mail.digest.why.weekly': 'Recibe un correo a la semana, cuando hay algo nuevo en lo que usted sigue.',
  'mail.digest.unsubscribe': 'Darme de baja de todas las alertas',
} as const;
