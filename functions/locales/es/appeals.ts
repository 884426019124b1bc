export const appealMessages = {
  'appeal.kind.new': 'Llamamiento',
  'appeal.kind.update': 'Actualización',
  'appeal.kind.correction': 'Corrección',
  'appeal.kind.outcome': 'Desenlace',
  'appeal.kind.retraction': 'Retirado',
  'appeal.from': 'Publicado por {publisher}',
  'appeal.version': 'Esta es la versión {version, number}. Sustituye a lo que se publicó aquí antes.',
  'appeal.corrected':
    'Esta es la versión {version, number}. Corrige lo que se publicó aquí antes: guíese por este texto.',
  'appeal.past': 'El último día útil para actuar fue el {day}. Este llamamiento ya pasó.',
  'appeal.expires': 'Actuar a más tardar el',
  'appeal.withdrawn-title': 'Retirado: {title}',
  'appeal.retracted':
    'La organización que publicó este llamamiento lo ha retirado. No actúe conforme a él ni lo difunda, por favor.',
  'appeal.footnotes': 'Notas',
  'appeal.source': 'Leerlo en el sitio de {publisher}',
  'appeal.from-site': 'Fuente',
  'appeal.countries': '{count, plural, one {País} many {Países} other {Países}}',
  'appeal.themes': '{count, plural, one {Tema} many {Temas} other {Temas}}',
  'appeal.follow.heading': 'Entérese cuando se publique el próximo',
  'appeal.follow.text': 'Siga países y temas: un correo por cada llamamiento, y puede darse de baja pulsando un botón.',
  'appeal.follow.button': 'Elegir qué seguir',
  'appeal.not-found.title': 'No existe ese llamamiento',
  'appeal.not-found.heading': 'No hay ningún llamamiento en esta dirección',
  'appeal.not-found.text':
    'Puede que el enlace se haya cortado por el camino. Ábralo de nuevo desde el correo o cópielo entero.',
  'appeal.not-found.button': 'Seguir llamamientos por país o por tema',
} as const;
