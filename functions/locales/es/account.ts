export const accountMessages = {
  'mail.verify-address.title': '¿Es esta su nueva dirección?',
  'mail.verify-address.intro':
    'Una persona que recibe nuestros correos quiere recibirlos en esta dirección a partir de ahora.',
  'mail.verify-address.instruction': 'Si fue usted, abra la página y confirme allí el cambio.',
  'mail.verify-address.button': 'Usar esta dirección',
  'mail.verify-address.code': 'La página pide este código:',
  'mail.verify-address.ignore':
    'Si no fue usted, no haga nada: aquí no llegarán más correos. El enlace deja de funcionar {hours, plural, one {al cabo de # hora} many {al cabo de # de horas} other {al cabo de # horas}}.',

  'mail.address-changed.subject': 'Sus alertas llegan ahora a otra dirección',
  'mail.address-changed.preheader': 'Si no fue usted, responda a este correo.',
  'mail.address-changed.title': 'Sus alertas llegan ahora a otra dirección',
  'mail.address-changed.intro':
    'Alguien que había entrado en su nombre nos dio otra dirección y la confirmó. A partir de ahora, nuestros correos llegan a esa dirección y ya no a esta.',
  'mail.address-changed.not-you':
    'Si no fue usted, responda cuanto antes a este correo; una persona lee todas las respuestas.',

  'page.erase.title': 'Borrarlo todo',
  'page.erase.heading': '¿Borrar todo lo que hay sobre usted?',
  'page.erase.text':
    'Con un solo clic se borran su dirección, lo que usted sigue y sus ajustes, en el acto y para siempre. No se envía ningún correo sobre ello.',
  'page.erase.no-undo': 'No se puede deshacer. Puede inscribirse de nuevo en cualquier momento, como la primera vez.',
  'page.erase.button': 'Borrarlo todo ahora',
  'page.erase.goes': 'Lo que se borra',
  'page.erase.goes-address': 'Su dirección de correo',
  'page.erase.goes-follows': 'Todo lo que usted sigue',
  'page.erase.goes-settings': 'La frecuencia, los idiomas y la discreción de nuestros correos',
  'page.erase.goes-waiting': 'Las inscripciones y los cambios de dirección que esperan confirmación',
  'page.erase.stays': 'Lo que queda',
  'page.erase.stays-text':
    'Que se enviaron correos: con su número aleatorio durante {hours, plural, one {# hora} many {# de horas} other {# horas}} como máximo y después, durante dos años como máximo, con otros que no llevan a nadie.',
  'page.erase.stays-counters':
    'Con un código de su dirección: cuántos correos se pidieron, durante dos días como máximo.',
  'page.erase.stays-not-me':
    'Si dijo que una inscripción no era suya: un código de su dirección, durante {days, plural, one {# día} many {# de días} other {# días}} como máximo, para que nadie pueda hacer que le escribamos.',
  'page.erase.stays-refused':
    'Si su buzón rechazó nuestros correos, o usted los marcó como no deseados: su dirección, en una lista del servicio de correo de Amazon.',
  'page.erase.stays-ended':
    'Que se borró, y cuándo, con un código de un número aleatorio, durante {days, plural, one {# día} many {# de días} other {# días}} como máximo, para que ninguna copia de seguridad lo traiga de vuelta.',
  'page.erase.stays-backups':
    'Todo ello en copias de seguridad, durante {days, plural, one {# día} many {# de días} other {# días}} como máximo.',

  'page.erase-link.title': 'Un nuevo enlace de emergencia',
  'page.erase-link.heading': '¿Crear un nuevo enlace de emergencia?',
  'page.erase-link.text':
    'El enlace borra al momento todo lo que sabemos de usted. El que tiene ahora deja de funcionar en cuanto se crea el nuevo.',
  'page.erase-link.button': 'Crear un nuevo enlace',
  'page.erase-link.made': 'Este es su nuevo enlace',
  'page.erase-over.title': 'Este enlace ya no funciona',
  'page.erase-over.heading': 'Este enlace ya no funciona',
  'page.erase-over.text':
    'No se ha borrado nada. Un enlace de emergencia termina cuando las alertas pasan a otra dirección, cuando se crea un enlace más reciente y cuando la persona se inscribe de nuevo. Para borrarlo todo ahora, entre en sus preferencias.',
  'page.erase-nothing.title': 'No queda nada que borrar con este enlace',
  'page.erase-nothing.heading': 'No queda nada que borrar con este enlace',
  'page.erase-nothing.text':
    'La suscripción para la que se creó este enlace está borrada. Si después ha vuelto a inscribirse, este enlace no borra esa nueva inscripción: use el enlace más reciente o entre en sus preferencias.',

  'page.erased.title': 'Se ha borrado todo',
  'page.erased.heading': 'Se ha borrado todo',
  'page.erased.text':
    'En cuanto lo confirmó se borraron su dirección, lo que usted seguía y sus ajustes, y terminaron sus alertas. Aún puede llegarle un correo que ya había salido. Una inscripción posterior empieza de cero.',
  'page.erased.stays': 'Lo que queda por un tiempo',
  'page.erased.traces':
    'Para no dejar rastro tampoco aquí: cierre esta página, bórrela del historial de su navegador y borre nuestros correos de su buzón.',

  'page.address.title': 'Cambiar su dirección',
  'page.address.heading': '¿Adónde enviamos sus alertas?',
  'page.address.now': 'Ahora llegan a {address}.',
  'page.address.label': 'Nueva dirección',
  'page.address.hint':
    'Enviamos allí un solo correo. Sus alertas cambian de dirección solo cuando usted lo confirma con el botón de ese correo. Se avisa de ello a la dirección antigua, una sola vez.',
  'page.address.button': 'Enviar un correo a la nueva dirección',
  'page.address.same': 'Sus alertas ya llegan a esta dirección. Escriba la nueva.',
  'page.address.too-many':
    'Hoy ha pedido varios cambios. Inténtelo de nuevo mañana. Sus alertas siguen llegando a la misma dirección.',
  'page.address-asked.title': 'Mire ahora el otro buzón',
  'page.address-asked.heading': 'Mire ahora el buzón de su nueva dirección',
  'page.address-asked.text':
    'Enviamos a {address} un correo con el asunto «{subject}». Ábralo {hours, plural, one {en el plazo de # hora} many {en el plazo de # de horas} other {en el plazo de # horas}} y confirme el cambio. Hasta entonces, sus alertas siguen llegando a la misma dirección.',
  'page.address-asked.nothing-came':
    '¿No ha llegado nada al cabo de unos minutos? Mire en la carpeta de correo no deseado. Si la dirección estaba mal escrita, cámbiela otra vez.',
  'page.address-asked.held':
    'Si se piden muchísimos correos de este tipo, o si muchos son devueltos, no enviamos ninguno durante un tiempo. En ese caso, pida el cambio otra vez, dentro de una hora o mañana.',
  'page.address-asked.again': 'Escribir otra dirección',

  'page.verify.title': 'Usar esta dirección',
  'page.verify.heading': '¿Enviar sus alertas a esta dirección?',
  'page.verify.text':
    'A partir de entonces llegan aquí y ya no a su dirección antigua. A esta se le avisa, una sola vez.',
  'page.verify.button': 'Sí, usar esta dirección',
  'page.verify.code-heading': 'Escriba el código del correo',
  'page.verify.code-label': 'Las seis cifras del correo',
  'page.verify.code-wrong': 'Este no es el código del correo. Mire el correo otra vez y escriba las seis cifras.',
  'page.verify.code-unreadable': 'Escriba las seis cifras que están en el correo.',
  'page.verify.code-too-many-tries':
    'Hubo demasiados intentos con este correo. Pida otra vez el cambio en sus preferencias y use el código del nuevo correo.',
  'page.verified.title': 'Su dirección ha cambiado',
  'page.verified.heading': 'Sus alertas llegan ahora a esta dirección',
  'page.verified.text': 'Su dirección antigua recibe un último correo, que no nombra la nueva.',
  'page.verified.sign-in':
    'Por su seguridad, se han cerrado todas las sesiones abiertas en su nombre. Para ver sus alertas, entre con la nueva dirección.',
  'page.address-taken.title': 'Esta dirección ya recibe alertas',
  'page.address-taken.heading': 'Esta dirección ya recibe sus propias alertas',
  'page.address-taken.text':
    'No se ha cambiado nada. Dé de baja una de las dos direcciones con el enlace de una de sus alertas y pida otra vez el cambio.',
  'page.verify-expired.title': 'Este enlace ya no funciona',
  'page.verify-expired.heading': 'Este enlace ya no funciona',
  'page.verify-expired.text':
    'Un enlace a una nueva dirección funciona {hours, plural, one {durante # hora} many {durante # de horas} other {durante # horas}}. Este es demasiado antiguo, o después se eligió otra cosa. No se ha cambiado nada. Pida otra vez el cambio en sus preferencias.',
  'page.to-preferences': 'Ir a mis preferencias',

  'page.download.notes.networks':
    'La red desde la que usted hizo una petición se guarda dos días como máximo, como una huella que no se puede invertir. No está en este archivo.',
  'page.download.notes.receipts':
    'El hecho de que se le enviaron alertas se guarda dos años, solo con su número aleatorio, y no se puede listar por persona. No está en este archivo.',
  'page.download.notes.counters':
    'Cuántos correos pidió su dirección se cuenta durante dos días, y el hecho de que le enviamos un recordatorio se anota durante un mes, con una huella de la dirección. No está en este archivo.',
  'page.download.notes.notices':
    'Que le escribimos sobre su suscripción, por ejemplo una confirmación o un enlace para entrar, se guarda dos meses con números aleatorios, para que ningún correo de este tipo salga dos veces. No se puede listar por persona. No está en este archivo.',
  'page.download.notes.moves':
    'Si salió un correo hacia una dirección nueva que usted pidió, y cuándo, se guarda tanto tiempo como ese cambio. No está en este archivo: se refiere a ese otro buzón, que puede ser de otra persona.',
  'page.download.notes.sign-ins':
    'Un enlace para entrar que se le envió se guarda {signIn, number} minutos, con un número aleatorio propio, y no se puede listar por persona. No está en este archivo.',
  'page.download.notes.sessions':
    'Cada sesión abierta en su nombre se guarda {session, number} minutos, con una huella que no se puede invertir, y no se puede listar por persona. De sus sesiones, solo está en este archivo aquella en la que usted lo pidió.',
  'page.download.notes.codes':
    'Los códigos que se calculan a partir de su dirección con una clave secreta, para volver a encontrarle, no dicen nada que no diga su dirección. No están en este archivo.',

  'page.unsubscribe.erase':
    '¿Quiere que se borre en el acto todo lo que sabemos de usted? Hágalo en sus preferencias: si se da de baja aquí, tarda {days, plural, one {# día} many {# de días} other {# días}}.',
} as const;
