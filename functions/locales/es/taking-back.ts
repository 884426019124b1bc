export const takingBackMessages = {
  'sent.taken-down':
    'Se quitó, y no se avisó por correo a quienes lo recibieron. Su página pública ya no muestra nada de su texto.',
  'sent.no-mail': 'Se quitó. No se envió ningún correo a quienes lo recibieron.',
  'sent.done-appeal-withdrawn': 'Está retirado. Se avisa a quienes lo recibieron, y sus colegas reciben un correo.',
  'sent.done-appeal-taken-down': 'Está quitado. Sus colegas reciben un correo.',
  'sent.take-back.link': 'Retirarlo con palabras fijas',
  'sent.take-back.title': 'Retirarlo con palabras fijas',
  'sent.take-back.at-once':
    'Basta una persona, es inmediato y no cuenta en ningún cupo. Se avisa a sus colegas por correo.',
  'sent.take-back.stops': 'Lo que aún está saliendo se detiene. Quienes todavía no lo habían recibido no reciben nada.',
  'sent.take-back.mail':
    'Todas las personas a las que se envió alguna versión reciben las palabras de abajo, aunque ahora sigan otra cosa.',
  'sent.take-back.stays':
    'Su página pública, los canales, las listas y el mapa ya no muestran nada de su texto. Su página dice que fue retirado, y por quién. Los correos que salieron quedan en los buzones.',
  'sent.take-back.again': 'No se puede deshacer. Una corrección puede decir más tarde que vale a pesar de todo.',
  'sent.take-back.button': 'Retirarlo ahora',
  'sent.take-down.link': 'Quitarlo sin correo',
  'sent.take-down.title': 'Quitarlo sin correo',
  'sent.take-down.at-once': 'Basta una persona, y es inmediato. Se avisa a sus colegas por correo.',
  'sent.take-down.stops': 'Lo que aún está saliendo se detiene. Quienes todavía no lo habían recibido no reciben nada.',
  'sent.take-down.mail':
    'No se envía ningún correo. A quienes lo recibieron no se les avisa: más tarde puede retirarlo con un correo.',
  'sent.take-down.stays':
    'Su página pública, los canales, las listas y el mapa ya no muestran nada de su texto. Su página dice que fue retirado, y por quién. Los correos que salieron quedan en los buzones.',
  'sent.take-down.again':
    'Ningún botón lo vuelve a poner. Una corrección lo vuelve a poner, y quienes lo recibieron la reciben por correo.',
  'sent.take-down.button': 'Quitarlo ahora',
  'sent.mails': 'A quién se envía un mensaje',
  'sent.mails.no-reader': 'Ninguna persona suscrita recibe un mensaje.',
  'sent.mails.colleagues':
    '{count, plural, =0 {Ninguna otra persona del equipo recibe un mensaje.} one {Una persona del equipo recibe un mensaje que dice que usted lo hizo.} many {# personas del equipo reciben un mensaje que dice que usted lo hizo.} other {# personas del equipo reciben un mensaje que dice que usted lo hizo.}}',
  'sent.mails.changed':
    'Lo que dice esta página ha cambiado desde que la abrió. Aún no se ha hecho nada. Compruébelo de nuevo',
  'sent.words': 'Lo que se envía por correo',
  'sent.reason': '¿Por qué?',
  'sent.reason.hint': 'Queda en el historial de su organización, y en ningún otro sitio.',
  'sent.error.no-reason': 'Escriba un motivo',
  'sent.error.busy': 'Otras personas trabajan en este llamamiento en este mismo momento. Inténtelo de nuevo',
  'desk.history.appeal-withdrawn': '{who} retiró un llamamiento con palabras fijas: {reason}',
  'desk.history.appeal-taken-down': '{who} quitó un llamamiento sin correo: {reason}',
  'mail.colleague-acted.subject': 'Novedades de su redacción',
  'mail.colleague-acted.preheader': 'Alguien del equipo hizo algo que debe saber.',
  'mail.colleague-acted.appeal-withdrawn':
    '{colleague} retiró un llamamiento de {office} con palabras fijas. Se avisa a quienes lo recibieron.',
  'mail.colleague-acted.appeal-taken-down':
    '{colleague} quitó un llamamiento de {office}. No se avisó por correo a quienes lo recibieron.',
  'mail.colleague-acted.name-taken-out':
    '{colleague} quitó un nombre de un llamamiento de {office}. Basta una persona, y vale de inmediato.',
  'mail.colleague-acted.draft-returned': '{colleague} le devolvió un borrador cuyo envío había pedido para {office}.',
  'mail.colleague-acted.draft-rejected': '{colleague} rechazó un borrador cuyo envío había pedido para {office}.',
  'mail.colleague-acted.draft-changed':
    '{colleague} cambió un borrador de {office} después de que se pidiera o aprobara su envío. No se envía: hay que pedirlo de nuevo.',
  'mail.colleague-acted.request-taken-back':
    '{colleague} retiró la petición de enviar un borrador de {office}. Ya no hay nada que decidir.',
  'mail.colleague-acted.request-replaced':
    'Una petición de enviar un borrador de {office} terminó: otra más reciente, de {colleague}, ocupó su lugar.',
  'mail.colleague-acted.sending-stopped': '{colleague} detuvo el envío de un borrador de {office}. No se envió nada.',
  'mail.colleague-acted.sending-approved':
    '{colleague} aprobó el llamamiento de {office} cuyo envío había pedido. Su página dice cuándo sale; hasta entonces se puede detener.',
  'mail.colleague-acted.greeting': '{name}:',
  'mail.colleague-acted.appeal-withdrawn.title': 'Se retiró un llamamiento',
  'mail.colleague-acted.appeal-taken-down.title': 'Se quitó un llamamiento',
  'mail.colleague-acted.name-taken-out.title': 'Se quitó un nombre de un llamamiento',
  'mail.colleague-acted.draft-returned.title': 'Le devolvieron su borrador',
  'mail.colleague-acted.draft-rejected.title': 'Rechazaron su borrador',
  'mail.colleague-acted.draft-changed.title': 'Se cambió un borrador y no se envía',
  'mail.colleague-acted.request-taken-back.title': 'Se retiró una petición de envío',
  'mail.colleague-acted.request-replaced.title': 'Se reemplazó una petición de envío',
  'mail.colleague-acted.sending-stopped.title': 'Se detuvo un envío',
  'mail.colleague-acted.sending-approved.title': 'Se aprobó su llamamiento',
  'mail.colleague-acted.case-ended': '{colleague} dijo sin correo cómo terminó un caso de {office}.',
  'mail.colleague-acted.case-opened': '{colleague} dijo sin correo que un caso de {office} está abierto de nuevo.',
  'mail.colleague-acted.published-by-key':
    'Se publicó un llamamiento de {office} con una clave, sin un colega. Se está enviando por correo.',
  'mail.colleague-acted.case-ended.title': 'Se cerró un caso',
  'mail.colleague-acted.case-opened.title': 'Se abrió un caso de nuevo',
  'mail.colleague-acted.unanswered': 'Se nombra sin respuesta a: {names}',
  'mail.colleague-acted.published-by-key.title': 'Una clave publicó un llamamiento',
  'mail.colleague-acted.which': 'Cuál es se lee después de entrar.',
  'mail.colleague-acted.why': 'Cuál y por qué se lee después de entrar.',
  'mail.colleague-acted.button': 'Verlo en la redacción',
} as const;
