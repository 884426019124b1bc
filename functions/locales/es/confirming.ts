export const confirmingMessages = {
  'mail.offer.code': '¿Tiene la página abierta en otro dispositivo? Escriba allí este código:',
  'mail.offer.not-me': 'No fui yo',
  'mail.offer.not-me-text':
    '¿No fue usted? Díganoslo y {days, plural, one {durante # día} many {durante # de días} other {durante # días}} no enviaremos correos como este a esta dirección, los pida quien los pida:',
  'mail.reminder.subject': 'Recordatorio: confirme su dirección de correo',
  'mail.reminder.preheader': 'Todavía no hay nada confirmado. Este es nuestro único recordatorio.',
  'mail.reminder.title': 'Todavía no hay nada confirmado',
  'mail.reminder.intro':
    'Usted, u otra persona, escribió esta dirección en nuestras páginas. Todavía no hay nada confirmado. La página que abre el botón muestra lo que se pidió.',
  'mail.reminder.ignore':
    'Este es nuestro único recordatorio. Si no hace nada, nada cambia. El enlace deja de funcionar {days, plural, =0 {en menos de un día} one {al cabo de # día} many {al cabo de # de días} other {al cabo de # días}}.',
  'page.subscribed.to': 'Lo enviamos a',
  'page.subscribed.mend': 'Cambiar la dirección',
  'page.subscribed.look-sender': 'Remitente',
  'page.subscribed.look-subject': 'Asunto',
  'page.subscribed.looks-like':
    'Ni el remitente ni el texto dicen de qué se trata, así que puede parecer correo no deseado. Mire también en esa carpeta.',
  'page.subscribed.confirmed-before':
    '¿Ya ha confirmado? Entonces sus alertas han empezado y no tiene que hacer nada más en esta página.',
  'page.review.not-sent': 'Todavía no se ha enviado nada. Compruebe su dirección.',
  'page.review.meant': '¿Quiso escribir {address}?',
  'page.review.meant-use': 'Usar {address}',
  'page.review.meant-keep': '¿Está bien tal como la escribió? Entonces elija otra vez «{button}».',
  'page.subscribed.code': '¿Tiene el correo en otro dispositivo?',
  'page.subscribed.code-text': 'En él hay un código. Escríbalo aquí y empezarán las alertas.',
  'page.subscribed.code-button': 'Confirmar con el código',
  'page.subscribed.check-address': 'Compruebe si hay una errata en la dirección. Si la hay, inscríbase de nuevo.',
  'page.subscribed.provider':
    'Algunos proveedores de correo retienen los mensajes de remitentes que no conocen. Puede tardar una hora.',
  'page.subscribed.shared-network':
    'Si muchas personas se inscriben desde la misma red, solo enviamos una parte de estos correos por hora. En ese caso, inscríbase de nuevo más tarde.',
  'page.subscribed.busy':
    'Si se inscriben muchísimas personas a la vez, o si muchos de nuestros correos son devueltos, el suyo puede retrasarse. Aun así llega, normalmente al cabo de unas horas y rara vez uno o dos días después.',
  'page.subscribed.not-me':
    '¿Alguien eligió «No fui yo» en un correo nuestro? Entonces no enviamos nada a esa dirección {days, plural, one {durante # día} many {durante # de días} other {durante # días}}. El código de ese correo pone fin a esto. Si no lo tiene, escríbanos.',
  'page.subscribed.reported':
    '¿Marcó alguna vez nuestros correos como no deseados? Entonces nuestro servicio de correo retiene lo que le enviamos. Escríbanos.',
  'page.subscribed.resend': 'Enviarlo otra vez',
  'page.subscribed.resend-text': 'El nuevo correo trae un código nuevo. El código del anterior deja de funcionar.',
  'page.subscribed.sent': 'Si hay algo que confirmar, le enviamos el correo otra vez.',
  'page.subscribed.sent-text':
    'Puede tardar unos minutos. No se envía nada si esta dirección ha alcanzado su límite de hoy, o su red el de esta hora. En ese caso, inscríbase de nuevo más tarde.',
  'page.subscribed.stale':
    'Esta página estuvo abierta demasiado tiempo. Lo que escribió sigue aquí: inténtelo otra vez.',
  'page.code.title': 'El código del correo',
  'page.code.heading': 'Una cosa más: el código del correo',
  'page.code.text':
    'Algunos programas de correo abren cada enlace y pulsan el botón de la página antes de que usted vea el mensaje. El código nos muestra que es usted.',
  'page.code.label': 'Código de seis cifras',
  'page.code.hint': 'Está en nuestro correo.',
  'page.code.button': 'Confirmar',
  'page.code.error-heading': 'Compruebe el código',
  'page.code.again-heading': 'Escriba el código del correo',
  'page.code.unreadable': 'Escriba las seis cifras del código.',
  'page.code.wrong':
    'No es el código de nuestro último correo. Abra el más reciente y escriba su código. Si es correcto, se ha probado demasiadas veces: pida otro correo.',
  'page.code.busy':
    'Se están probando demasiados códigos a la vez. Espere un minuto e inténtelo de nuevo. El enlace del correo funciona.',
  'page.code.spent-title': 'Este código ya no funciona',
  'page.code.spent-heading': 'Este código ya no funciona',
  'page.code.spent-text':
    'Alguien lo escribió mal cinco veces. No se ha perdido nada: pida un código nuevo y enviaremos otro correo.',
  'page.code.spent-button': 'Envíenme un código nuevo',
  'page.code.none-comes':
    'Si no llega ningún correo, o si se inscribió hace más de {days, plural, one {# día} many {# de días} other {# días}}, inscríbase de nuevo.',
  'page.not-me.title': 'No fui yo',
  'page.not-me.heading': '¿No fue usted?',
  'page.not-me.text':
    'Si no pidió esto, díganoslo. {days, plural, one {Durante # día} many {Durante # de días} other {Durante # días}} no enviaremos confirmaciones ni recordatorios a su dirección, aunque alguien los pida.',
  'page.not-me.subscribed': 'Las alertas que ya confirmó siguen llegando. Cada una tiene un enlace para darse de baja.',
  'page.not-me.button': 'No fui yo',
  'page.not-me.without-code': '¿No tiene el código a mano?',
  'page.not-me.without-code-text': 'Espere un minuto y pulse este botón: entonces ya no pide el código.',
  'page.not-me.code-wrong':
    'No es el código de nuestro correo más reciente, o se probó demasiadas veces. Espere un minuto: entonces el botón de abajo ya no pide el código.',
  'page.said-not-me.title': 'Gracias',
  'page.said-not-me.heading': 'Gracias. No le escribiremos más sobre esto',
  'page.said-not-me.text':
    '{days, plural, one {Durante # día} many {Durante # de días} other {Durante # días}} no enviaremos confirmaciones ni recordatorios a su dirección.',
  'page.said-not-me.mistake': '¿Al final sí fue usted?',
  'page.said-not-me.mistake-text':
    'Escriba el código del correo: entonces empiezan las alertas y esto queda anulado. Más tarde, el enlace del correo pide el mismo código.',
  'page.not-me-over.title': 'Esta solicitud ha terminado',
  'page.not-me-over.heading': 'Esta solicitud ha terminado',
  'page.not-me-over.text':
    'Se confirmó, o es demasiado antigua para confirmarse. Si recibe alertas que no quiere: cada una tiene un enlace para darse de baja.',
  'page.confirmed.before': 'Lo que eligió está confirmado. No tiene que hacer nada más.',
  'page.confirmed.more-text':
    '«{more}» pide de nuevo su dirección y una confirmación, salvo si tiene la sesión abierta.',
  'page.confirmed.erase': 'Un enlace de emergencia',
  'page.confirmed.erase-text':
    'Este enlace borra de inmediato todo lo que sabemos de usted. Después no llega ningún correo. Guárdelo en un lugar seguro, no en su buzón: esta página no se puede volver a abrir. En sus preferencias puede crear un nuevo enlace. Este deja entonces de funcionar.',
  'page.confirmed.erase-link': 'Borrar todo sobre mí',
  'page.confirmed.copy': 'Copiar el enlace',
  'page.confirmed.copied': 'El enlace está copiado',
  'page.confirmed.change': 'Cambiar o detener sus alertas',
} as const;
