export const pageMessages = {
  'page.product': 'Alertas de llamamientos',
  'page.other-languages': 'Otros idiomas',

  'page.sign-up.title': 'Seguir llamamientos por país o por tema',
  'page.sign-up.error-title': 'Error: {title}',
  'page.sign-up.description':
    'Un correo cuando alguien está en peligro en un país o por un motivo que usted sigue. Puede darse de baja con un clic.',
  'page.sign-up.heading': 'Sepa cuándo alguien está en peligro, y solo sobre lo que usted sigue',
  'page.sign-up.lede':
    'Elija países, temas o ambas cosas. Recibe un correo por cada llamamiento, o uno al día o a la semana, y puede darse de baja con un clic.',
  'page.sign-up.where': 'Dónde',
  'page.sign-up.where-hint':
    'Abra un continente y marque países o regiones enteras. Déjelo vacío para seguir un tema en todas partes.',
  'page.sign-up.whole-region': '{region}, toda la región',
  'page.sign-up.some-chosen': 'hay algo elegido',
  'page.sign-up.about': 'Temas',
  'page.sign-up.about-hint': 'Déjelo vacío para seguir todo lo de los lugares de arriba.',
  'page.sign-up.about-who': 'Quién está en peligro',
  'page.sign-up.about-what': 'Qué se les hace',
  'page.sign-up.about-right': 'Qué derecho se niega',
  'page.sign-up.everything': 'O todo',
  'page.sign-up.everything-choice': 'Todos los llamamientos, de todas partes',
  'page.sign-up.everything-hint': 'En lugar de lo elegido arriba. Pueden ser varios correos al día.',
  'page.sign-up.email': 'Su correo electrónico',
  'page.sign-up.email-label': 'Dirección',
  'page.sign-up.email-hint': 'Se guarda cifrada, no se muestra a nadie y se usa solo para estas alertas.',
  'page.sign-up.button': 'Envíenme una confirmación',
  'page.sign-up.promise': 'No se le envía ninguna alerta hasta que confirme.',

  'page.error.heading': 'Hay un problema',
  'page.error.prefix': 'Error:',
  'page.error.nothing-chosen':
    'Elija al menos un país, una región o un tema. Para recibir todos los llamamientos, marque «Todos los llamamientos, de todas partes».',
  'page.error.everything-and-more': 'Ha marcado todo y además lugares o temas sueltos. Desmarque lo uno o lo otro.',
  'page.error.unknown-case': 'Este caso no se puede seguir: fue retirado, o no existe.',
  'page.error.unknown-place': 'No conocemos este lugar: {codes}. Elija de nuevo en la lista.',
  'page.error.unknown-theme': 'No conocemos este tema: {codes}. Elija de nuevo en la lista.',
  'page.error.too-many-topics':
    'Son {count, number} combinaciones de lugares y temas; se pueden seguir como máximo {limit, number}. Elija regiones enteras en lugar de países, o menos temas.',
  'page.error.email-empty': 'Escriba su dirección de correo, por ejemplo nombre@example.org.',
  'page.error.email-quoted':
    'Escriba esta dirección sin las comillas, o use otra: no podemos enviar a una dirección con comillas.',
  'page.error.email-has-space':
    'Esta dirección contiene un espacio. Escríbala sin espacios, por ejemplo nombre@example.org.',
  'page.error.email-no-at-sign':
    'A esta dirección le falta un nombre, una @ o un dominio. Escríbala así: nombre@example.org.',
  'page.error.email-other-script':
    'No podemos enviar a esta dirección: la parte anterior a la @ solo puede tener letras sin acentos (de la a a la z), cifras y signos. Si su proveedor le dio otra dirección en letras latinas, use esa.',
  'page.error.email-too-long':
    'Esta dirección es más larga de lo que permite el correo. Compruebe que no se haya pegado nada más con ella.',
  'page.error.email-telling-tag':
    'Quite la parte que sigue al + (en una dirección como palabra@nombre.fastmail.com, la que precede a la @), o escriba ahí «news», «mail» o «lists»: los programas de correo la muestran junto al mensaje, y otras personas podrían escribir ahí cualquier palabra.',
  'page.error.email-malformed':
    'Esto no parece una dirección de correo. Compruebe si hay comas, puntos repetidos o letras que faltan; escríbala así: nombre@example.org.',

  'page.subscribed.title': 'Revise ahora su bandeja de entrada',
  'page.subscribed.heading': 'Revise ahora su bandeja de entrada',
  'page.subscribed.text':
    'Le enviamos un correo. Pulse el botón que contiene y luego el de la página que se abre para empezar a recibir las alertas.',
  'page.subscribed.nothing-came': '¿No ha llegado nada al cabo de unos minutos?',
  'page.subscribed.try-again': 'Si la dirección estaba mal escrita, inscríbase de nuevo.',
  'page.subscribed.budget':
    'Una dirección recibe solo unas pocas confirmaciones al día, para que nadie pueda inundarla.',
  'page.subscribed.again': 'Inscribirse de nuevo',

  'page.confirm.title': 'Confirme sus alertas',
  'page.confirm.heading': '¿Quiere recibir estas alertas?',
  'page.confirm.text':
    'Usted, u otra persona, escribió su dirección y eligió esto. No empieza nada hasta que usted confirme.',
  'page.confirm.would-follow': 'Usted seguiría: {follow}.',
  'page.confirm.would-follow-several': 'Usted seguiría:',
  'page.confirm.beside-others':
    '¿Ya recibe alertas en esta dirección? Se quedan como están: no cambian ni su ritmo, ni sus idiomas, ni el correo discreto.',
  'page.confirm.button': 'Sí, envíenme estas alertas',
  'page.confirm.not-you':
    '¿No fue usted? Cierre esta página: no empezará nada. Aún puede llegar un único recordatorio, salvo que nos avise:',

  'page.confirmed.title': 'Ya recibe alertas',
  'page.confirmed.heading': 'Listo: ya recibe alertas',
  'page.confirmed.you-follow': 'Usted sigue: {follow}.',
  'page.confirmed.you-follow-several': 'Usted sigue:',
  'page.confirmed.next': 'Cada correo dice por qué lo recibe y tiene un enlace para darse de baja.',
  'page.confirmed.settings-kept': 'Sus idiomas y la discreción de sus correos se quedan como estaban.',
  'page.confirmed.more': 'Añadir otro tema',

  'page.too-many.title': 'Más de lo que se puede seguir',
  'page.too-many.heading': 'Sería más de lo que se puede seguir',
  'page.too-many.text':
    'Con esto seguiría {count, number} combinaciones de lugares y temas; como máximo se pueden seguir {limit, number}. No ha cambiado nada: sigue recibiendo lo mismo que antes.',
  'page.too-many.follows':
    'Una persona puede seguir como máximo {limit, number} temas, y con estos serían más. No ha cambiado nada: sigue recibiendo lo mismo que antes.',
  'page.too-many.everything':
    '«Todos los llamamientos» ya incluye lo demás: esta opción no va junto a otras. No ha cambiado nada: sigue recibiendo lo mismo que antes.',
  'page.too-many.next-in-preferences':
    'Deje de seguir lo uno o lo otro en sus preferencias y luego pulse otra vez el botón del correo de confirmación.',
  'page.too-many.next':
    'Primero deje de seguir algo con el enlace de una de sus alertas y luego pulse otra vez el botón del correo de confirmación. O inscríbase en regiones enteras en lugar de países.',

  'page.earlier-link.title': 'Este enlace ya no funciona',
  'page.earlier-link.heading': 'Este enlace ya no funciona',
  'page.earlier-link.text':
    'Este enlace es de una suscripción anterior, o de un correo enviado a una dirección anterior. Ya no funciona, y no se ha cambiado nada. Si todavía le llegan alertas, use el enlace de la más reciente o entre en sus preferencias.',

  'page.link-expired.title': 'Este enlace ya no funciona',
  'page.link-expired.heading': 'Este enlace ya no funciona',
  'page.link-expired.text':
    'Un enlace de confirmación funciona una sola vez y solo unos días. Este ya se usó o es demasiado antiguo. Si ya había pulsado su botón, lo que eligió quedó confirmado entonces. Si no, inscríbase de nuevo y recibirá otro enlace enseguida.',

  'page.link-unknown.title': 'Este enlace está incompleto',
  'page.link-unknown.heading': 'No podemos leer este enlace',
  'page.link-unknown.text':
    'Puede que se haya cortado una parte. Ábralo de nuevo desde el correo, o cópielo entero, hasta la última letra.',

  'page.unsubscribe.title': 'Darse de baja',
  'page.unsubscribe.heading': '¿Darse de baja de todas las alertas?',
  'page.unsubscribe.text':
    'No recibirá más alertas. Puede deshacerlo durante {days, plural, one {# día} many {# de días} other {# días}}.',
  'page.unsubscribe.button': 'Darme de baja de todas las alertas',
  'page.stop.heading': '¿Dejar de seguir «{follow}»?',
  'page.stop.text': 'Conserva todo lo demás que usted sigue.',
  'page.stop.last-text':
    'Esto es todo lo que usted sigue, así que no llegarán más alertas. Puede deshacerlo durante {days, plural, one {# día} many {# de días} other {# días}}.',
  'page.stop.by-link-heading': '¿Dejar de seguir este tema?',
  'page.stop.by-link-text':
    'El correo lo nombra junto al enlace. Conserva todo lo demás que usted sigue. Si no sigue nada más, no llegarán más alertas. Puede deshacerlo durante {days, plural, one {# día} many {# de días} other {# días}}.',
  'page.stop.by-link-button': 'Dejar de seguir este tema',
  'page.stop.button': 'Dejar de seguir «{follow}»',
  'page.stop.all-heading': 'O darse de baja de todo',
  'page.stop.all-text':
    'Ninguna alerta más. Puede deshacerlo durante {days, plural, one {# día} many {# de días} other {# días}}.',

  'page.broken-stop.title': 'Este enlace está incompleto',
  'page.broken-stop.heading': 'Este enlace está incompleto',
  'page.broken-stop.text':
    'Le falta una parte o se cambió por el camino, así que no ha cambiado nada. Ábralo otra vez desde el correo, o use el enlace de un correo más reciente.',

  'page.unsubscribed.title': 'Se ha dado de baja',
  'page.unsubscribed.heading': 'Se ha dado de baja',
  'page.unsubscribed.text': 'No se le enviarán más alertas.',
  'page.unsubscribed.undo':
    'Ahora llega un último correo. Tiene un enlace para deshacer esto durante {days, plural, one {# día} many {# de días} other {# días}}; después se borra lo que sabemos de usted.',
  'page.unsubscribed.erase':
    '¿Quiere que se borre en el acto todo lo que sabemos de usted? Entre en sus preferencias y bórrelo todo.',
  'page.unsubscribed.one-click': 'Hemos recibido su solicitud.',

  'page.unsubscribed-before.heading': 'Ya se había dado de baja',
  'page.unsubscribed-before.text':
    'No se le envían alertas. Para deshacerlo, use el enlace del correo que se lo comunicó. Funciona durante {days, plural, one {# día} many {# de días} other {# días}}.',

  'page.stopped.title': 'Ya no sigue este tema',
  'page.stopped.heading': 'Ya no sigue este tema',
  'page.stopped.text':
    'No recibirá más alertas sobre este tema. Si todavía le llega alguna, use el enlace de la más reciente.',
  'page.stopped.rest': 'Conserva todo lo demás que usted sigue. Si no sigue nada más, no llegarán más alertas.',

  'page.undo.title': 'Volver a recibir sus alertas',
  'page.undo.heading': '¿Volver a recibir sus alertas?',
  'page.undo.text': 'Recibirá de nuevo las alertas sobre lo que usted seguía, como antes de darse de baja.',
  'page.undo.button': 'Sí, envíenme alertas de nuevo',
  'page.undone.title': 'Vuelve a recibir alertas',
  'page.undone.heading': 'Vuelve a recibir alertas',
  'page.undone.text': 'El próximo llamamiento que coincida con lo que usted sigue le llegará por correo.',
  'page.undo-over.title': 'No hay nada que deshacer con este enlace',
  'page.undo-over.heading': 'No hay nada que deshacer con este enlace',
  'page.undo-over.text':
    'Un enlace para deshacer funciona una sola vez, durante {days, plural, one {# día} many {# de días} other {# días}}. Este ya se usó, es demasiado antiguo, es de una suscripción o dirección anterior, o usted ha elegido otra cosa desde entonces. No se ha cambiado nada.',
  'page.undo-over.twice': 'Si hizo clic dos veces, el primer clic ya lo deshizo.',
  'page.undo-over.left':
    'Si después de esto se dio de baja de todas las alertas, deshaga eso primero: el correo más reciente sobre ello tiene el enlace.',
  'page.undo-over.again':
    'Puede volver a seguir lo que quiera en cualquier momento, en sus preferencias o inscribiéndose de nuevo.',

  'page.not-found.title': 'Página no encontrada',
  'page.not-found.heading': 'No hay ninguna página en esta dirección',
  'page.not-found.text': 'Compruebe la dirección o abra de nuevo el enlace desde el correo.',

  'page.other-site.title': 'No se ha cambiado nada',
  'page.other-site.heading': 'No se ha cambiado nada',
  'page.other-site.text':
    'Este formulario se envió desde otro sitio web, no desde el nuestro. Abra el enlace de nuestro correo o empiece en nuestra página de inicio.',

  'page.too-large.title': 'Este formulario es demasiado grande',
  'page.too-large.heading': 'Este formulario es demasiado grande',
  'page.too-large.text':
    'Contiene más de lo que nuestra página puede enviar, y no se ha leído. No se ha cambiado nada. Vuelva atrás y envíe menos texto o un archivo más pequeño.',

  'page.failed.title': 'Algo salió mal',
  'page.failed.heading': 'Algo salió mal por nuestra parte',
  'page.failed.text': 'Inténtelo otra vez dentro de un minuto: no se pierde nada de lo que hizo.',
  'page.failed.reference': 'Si continúa, indíquenos esta referencia:',

  'page.to-sign-up': 'Ir a la página de inscripción',
  'page.sign-up-again': 'Inscribirse de nuevo',
} as const;
