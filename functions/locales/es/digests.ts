export const digestMessages = {
  'mail.digest.subject.daily':
    'Resumen diario: {count, plural, one {# llamamiento} many {# de llamamientos} other {# llamamientos}}',
  'mail.digest.subject.weekly':
    'Resumen semanal: {count, plural, one {# llamamiento} many {# de llamamientos} other {# llamamientos}}',
  'mail.digest.title.daily': 'Resumen diario',
  'mail.digest.title.weekly': 'Resumen semanal',
  'mail.digest.preheader': 'Lo publicado desde el último envío, entre lo que usted sigue.',
  'mail.digest.you-follow': 'Usted sigue: {reason}',
  'mail.digest.also': 'También sigue: {reasons}.',
  'mail.digest.and-more': '{count, plural, one {# más} many {# más} other {# más}}',
  'mail.digest.hidden':
    '{count, plural, one {# llamamiento más no cabe en este correo.} many {# de llamamientos más no caben en este correo.} other {# llamamientos más no caben en este correo.}}',
  'mail.digest.none': 'No hay nada nuevo.',
  'mail.digest.why.daily': 'Recibe un correo al día, cuando hay algo nuevo en lo que sigue.',
  'mail.digest.why.weekly': 'Recibe un correo a la semana, cuando hay algo nuevo en lo que sigue.',
  'mail.digest.unsubscribe': 'Darme de baja de todas las alertas',
} as const;
