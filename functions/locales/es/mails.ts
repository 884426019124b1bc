export const mailMessages = {
  'mail.kind.new': 'Nuevo llamamiento',
  'mail.kind.update': 'Actualización',
  'mail.kind.correction': 'Corrección',
  'mail.kind.outcome': 'Desenlace',
  'mail.kind.retraction': 'Retirado',

  'mail.alert.subject.new': '{title}',
  'mail.alert.subject.update': 'Actualización: {title}',
  'mail.alert.subject.correction': 'Corrección: {title}',
  'mail.alert.subject.outcome': 'Desenlace: {title}',
  'mail.alert.subject.retraction': 'Retirado: {title}',
  'mail.alert.note.update': 'Esta es una actualización de un llamamiento anterior.',
  'mail.alert.note.correction': 'Esto corrige un llamamiento anterior. Guíese por este texto, no por el anterior.',
  'mail.alert.note.outcome': 'Así terminó un caso por el que se hizo un llamamiento.',
  'mail.alert.note.retraction':
    'La organización que publicó este llamamiento lo ha retirado. No actúe conforme a él ni lo difunda, por favor.',
  'mail.alert.earlier': '«{title}», {day}',
  'mail.alert.more-countries': '{count, plural, one {# país más} many {# de países más} other {# países más}}',
  'mail.alert.from': 'Publicado por {publisher}',
  'mail.alert.cut': 'Este correo muestra solo una parte del llamamiento.',
  'mail.alert.read-whole': 'Leer el llamamiento completo',
  'mail.alert.read-on-page': 'Leer o compartir este llamamiento en línea',
  'mail.alert.read-withdrawn': 'Comprobar que se ha retirado',
  'mail.alert.footnotes': 'Notas',
  'mail.alert.source': 'Leer en el sitio web de {publisher}',
  'mail.alert.unsubscribe': 'Darme de baja de todas las alertas',

  'mail.reasons.unknown': 'Recibe este correo porque sigue llamamientos en nuestras páginas.',
  'mail.reasons.one': 'Recibe este correo porque sigue: {reason}.',
  'mail.reasons.many': 'Recibe este correo porque sigue:',
  'mail.reasons.sent.correction': 'Recibe este correo porque le enviamos el llamamiento que aquí se corrige.',
  'mail.reasons.sent.retraction': 'Recibe este correo porque le enviamos el llamamiento que ahora se ha retirado.',
  'mail.reasons.urgent.daily': 'Recibe este correo de inmediato, sin esperar a su resumen diario, porque es urgente.',
  'mail.reasons.urgent.weekly': 'Recibe este correo de inmediato, sin esperar a su resumen semanal, porque es urgente.',
  'mail.reasons.stop': 'Dejar de seguir «{reason}»',
  'mail.reasons.more':
    '{count, plural, one {y # tema más que usted sigue} many {y # de temas más que usted sigue} other {y # temas más que usted sigue}}',

  'mail.comma': ',',
  'mail.colon': ':',
  'mail.sender.home': 'Acerca de estas alertas',
  'mail.sender.privacy': 'Privacidad',

  'mail.confirm.subject': 'Confirme su dirección de correo',
  'mail.confirm.preheader': 'Un paso más: abra el enlace y confirme.',
  'mail.confirm.title': 'Un paso más',
  'mail.confirm.intro':
    'Usted, u otra persona, escribió esta dirección en nuestras páginas. La página que abre el botón muestra lo que se pidió.',
  'mail.confirm.instruction': 'Si fue usted, elija «Abrir la página» y luego confirme en la página que se abre.',
  'mail.confirm.button': 'Abrir la página',
  'mail.confirm.ignore':
    'Si no hace nada, nada cambia. El enlace deja de funcionar {days, plural, =0 {en menos de un día} one {al cabo de # día} many {al cabo de # de días} other {al cabo de # días}}.',

  'mail.unsubscribed.subject': 'Se ha dado de baja',
  'mail.unsubscribed.preheader': 'No recibirá más alertas nuestras.',
  'mail.unsubscribed.title': 'Se ha dado de baja',
  'mail.unsubscribed.intro':
    'No recibirá más alertas nuestras. Puede que aún le llegue una alerta que ya estaba en camino.',
  'mail.unsubscribed.instruction':
    'Si fue un error, o si otra persona o un filtro de correo abrió el enlace, puede deshacerlo {days, plural, one {en el plazo de # día} many {en el plazo de # de días} other {en el plazo de # días}}: abra la página y confirme. Después se borra lo que usted seguía.',
  'mail.unsubscribed.button': 'Deshacer y conservar mis alertas',
  'mail.unsubscribed.erase':
    'Para que se borre en el acto todo lo que sabemos de usted, entre en sus preferencias y bórrelo todo.',
  'mail.unsubscribed.sign-in': 'Entrar',
} as const;
