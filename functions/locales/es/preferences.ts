export const preferenceMessages = {
  'page.sign-in.title': 'Ver y cambiar sus alertas',
  'page.sign-in.heading': 'Ver y cambiar sus alertas',
  'page.sign-in.lede':
    'Escriba la dirección que recibe sus alertas, o que las recibía antes de darse de baja. Le enviamos un enlace para entrar.',
  'page.sign-in.already': '¿Ya tiene la sesión abierta?',
  'page.sign-in.email-hint': 'Se usa solo para este correo.',
  'page.sign-in.button': 'Envíenme un enlace',
  'page.sign-in.ended-heading': 'Entre para continuar',
  'page.sign-in.ended-text':
    'Por su seguridad, la sesión se cierra {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}} después de entrar, y cuando cambia su dirección. Pida un enlace nuevo para seguir.',

  'page.sign-in-asked.title': 'Revise ahora su bandeja de entrada',
  'page.sign-in-asked.heading': 'Revise ahora su bandeja de entrada',
  'page.sign-in-asked.text':
    'Si conocemos esta dirección, va en camino un correo con el asunto «{subject}», que trae un enlace. Ni el remitente ni el texto dicen de qué se trata. El enlace funciona una sola vez, durante {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}.',
  'page.sign-in-asked.nothing-came': '¿No ha llegado nada al cabo de unos minutos?',
  'page.sign-in-asked.look-in-spam': 'Mire también en la carpeta de correo no deseado.',
  'page.sign-in-asked.other-address': 'Quizá reciba las alertas en otra dirección. Pruebe con esa.',
  'page.sign-in-asked.budget':
    'Una dirección recibe solo unos pocos correos de este tipo, para que nadie pueda inundarla. Pida otro enlace dentro de una hora, o desde otra red.',
  'page.sign-in-asked.again': 'Pedir otro enlace',

  'page.enter.title': 'Entrar',
  'page.enter.heading': '¿Ver y cambiar sus alertas?',
  'page.enter.text':
    'Este enlace funciona una sola vez. La sesión dura {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}} en este dispositivo.',
  'page.enter.button': 'Entrar',
  'page.enter.not-you': '¿No fue usted? Cierre esta página: no cambia nada.',
  'page.enter.other-heading': 'En este navegador hay una sesión abierta con otra dirección',
  'page.enter.other-text':
    'Si continúa, esa sesión se cerrará. Verá entonces las alertas de la dirección a la que se envió este enlace.',
  'page.enter-code.heading': 'Escriba el código del correo',
  'page.enter-code.text':
    'Algunos servicios de correo pulsan botones por sí solos. Para saber que es usted, escriba las seis cifras que están en el correo con el enlace.',
  'page.enter-code.label': 'Código',
  'page.enter-code.hint': 'Seis cifras',
  'page.enter-code.wrong': 'Este no es el código del correo. Mírelo otra vez y use el correo más reciente.',
  'page.enter-code.unreadable': 'Escriba las seis cifras del correo.',
  'page.enter-tries.title': 'Demasiados intentos',
  'page.enter-tries.heading': 'El código fue incorrecto demasiadas veces',
  'page.enter-tries.text': 'Por su seguridad, este enlace ya no funciona. Pida uno nuevo: viene con un código nuevo.',
  'page.enter-spent.title': 'Este enlace ya no funciona',
  'page.enter-spent.heading': 'Este enlace ya no funciona',
  'page.enter-spent.text':
    'Un enlace así funciona una sola vez, durante {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}. Este ya se usó o es demasiado antiguo. Sus alertas están como estaban. Pida un enlace nuevo.',
  'page.enter-spent.twice': 'Si hizo clic dos veces, su sesión está abierta.',

  'page.enter-already.title': 'Su sesión está abierta',
  'page.enter-already.heading': 'Su sesión ya está abierta',
  'page.enter-already.text':
    'Este enlace ya se usó o es demasiado antiguo. No lo necesita: su sesión sigue abierta en este dispositivo.',

  'page.signed-out.title': 'La sesión se ha cerrado',
  'page.signed-out.heading': 'La sesión se ha cerrado y aún no se ha guardado nada',
  'page.signed-out.text': 'El tiempo de la sesión ha terminado. Lo que escribió se conserva en esta página. Haga esto:',
  'page.signed-out.heading-press': 'La sesión se ha cerrado y no ha cambiado nada',
  'page.signed-out.text-press':
    'El tiempo de la sesión ha terminado, o ya lo había hecho antes. Si todavía lo quiere, haga esto:',
  'page.signed-out.sign-in': 'Entre de nuevo, en otra pestaña',
  'page.signed-out.come-back': 'Vuelva a esta página y pulse el botón de abajo.',
  'page.signed-out.button': 'Guardar lo que escribí',
  'page.signed-out.button-stop': 'Dejar de seguir este tema',
  'page.earlier-form.title': 'Confirme otra vez',
  'page.earlier-form.heading': 'Aún no se ha cambiado nada',
  'page.earlier-form.text': 'Abrió este formulario antes de entrar de nuevo. Si todavía lo quiere, confírmelo abajo.',
  'page.other-form.title': 'No se ha cambiado nada',
  'page.other-form.heading': 'No se ha cambiado nada',
  'page.other-form.text':
    'Lo enviado no corresponde a la persona que tiene ahora la sesión abierta. Abra sus alertas y haga el cambio allí.',

  'page.bye.title': 'Ha cerrado la sesión',
  'page.bye.heading': 'Ha cerrado la sesión',
  'page.bye.text': 'Para ver o cambiar de nuevo sus alertas, pida un enlace nuevo.',

  'page.nothing-to-show.title': 'Aquí no hay nada que mostrar',
  'page.nothing-to-show.heading': 'Aquí no hay nada que mostrar',
  'page.nothing-to-show.text':
    'Esta página se muestra durante {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}} después de cerrar la sesión, de borrarlo todo o de detener todas las alertas, en el navegador donde se hizo. Abrirla no cambia nada.',
  'page.nothing-to-show.how-things-stand':
    'Para ver cómo están las cosas, pida un enlace a sus preferencias. Solo llega si conocemos la dirección.',

  'page.signed-in.as': 'Sesión abierta con {address}',
  'page.signed-in.not-you': '¿No es su dirección? Entonces no cambie nada aquí y cierre la sesión.',
  'page.signed-in.instead': 'Se ha cerrado la sesión de la otra dirección',

  'page.mine.title': 'Sus alertas',
  'page.mine.heading': 'Sus alertas',
  'page.mine.follows': 'Lo que usted sigue',
  'page.mine.change': 'Cambiar',
  'page.mine.stop': 'Dejar de seguir',
  'page.mine.add': 'Añadir otro tema',
  'page.mine.how': 'Cómo llegan las alertas',
  'page.mine.cadence': 'Con qué frecuencia',
  'page.mine.languages': 'Idiomas',
  'page.mine.discreet-on': 'Sí: los correos no muestran de qué tratan.',
  'page.mine.discreet-off': 'No',
  'page.mine.pause': 'Pausa',
  'page.mine.not-paused': 'Sin pausa: las alertas llegan.',
  'page.mine.paused-until': 'Sin alertas hasta el {day}.',
  'page.mine.resume': 'Terminar la pausa ahora',
  'page.mine.about-you': 'Lo que guardamos sobre usted',
  'page.mine.address': 'Cambiar la dirección a la que llegan las alertas',
  'page.mine.download': 'Descargar todo lo que guardamos sobre usted',
  'page.mine.download-hint':
    'Es un archivo sin cifrar: quien tenga este dispositivo puede leer en él su dirección y lo que usted sigue.',
  'page.mine.erase': 'Borrar todo sobre usted, de inmediato',
  'page.mine.unsubscribe': 'Darme de baja de todas las alertas',
  'page.mine.sign-out': 'Cerrar la sesión',
  'page.mine.sign-out-hint': 'Cierre la sesión al terminar, sobre todo en un equipo que usan otras personas.',
  'page.mine.erase-link': 'Crear un nuevo enlace de emergencia',
  'page.mine.sign-out-everywhere': 'Cerrar la sesión en todas partes',
  'page.mine.sign-out-everywhere-hint':
    'Termina todas las sesiones, también en otros dispositivos, todos los enlaces para entrar enviados antes y todo cambio de dirección pendiente.',
  'page.mine.back': 'Volver a sus alertas',
  'page.mine.save': 'Guardar',
  'page.without-alerts.title': 'No recibe alertas',
  'page.without-alerts.unsubscribed': 'Se ha dado de baja',
  'page.without-alerts.unsubscribed-text':
    'No se le envía nada. Hasta el {day} guardamos su dirección y lo que usted seguía, para que pueda deshacerlo. Después se borra todo.',
  'page.without-alerts.suppressed': 'No le enviamos alertas',
  'page.without-alerts.bounce':
    'Su buzón rechazó nuestros correos, así que dejamos de enviarlos. Hasta que usted borre estos datos, guardamos su dirección y lo que usted seguía, para no volver a escribirle por error.',
  'page.without-alerts.complaint':
    'Nuestros correos se marcaron como no deseados desde su buzón, así que dejamos de enviarlos. Hasta que usted borre estos datos, guardamos su dirección y lo que usted seguía, para no volver a escribirle por error.',
  'page.without-alerts.back': 'Para recibir alertas otra vez, inscríbase de nuevo.',

  'page.mine.change-waits': 'Un cambio de su dirección está pendiente',
  'page.mine.change-waits-text':
    'Si el cambio se confirma desde nuestro correo a esta dirección {hours, plural, one {en el plazo de # hora} many {en el plazo de # de horas} other {en el plazo de # horas}}, todas sus alertas llegarán allí desde entonces. ¿No fue usted? Anúlelo aquí, o cierre la sesión en todas partes, que también lo anula.',
  'page.mine.change-end': 'Anular este cambio',
  'page.mine.done-change-ended': 'Anulado: sus alertas siguen llegando a la misma dirección',
  'page.mine.held': 'A la espera de detenerse',
  'page.mine.held-text':
    'El enlace para detener esto se usó justo después de llegar el correo, igual que otros del mismo proveedor de correo. Quizá fue un programa que revisa el correo. Lo detendremos en uno o dos días, salvo que comprobemos que fue un programa. Puede decidirlo ahora.',
  'page.mine.held-all': 'Todas sus alertas',
  'page.mine.held-finish': 'Detener ahora',
  'page.mine.held-keep': 'Conservar',
  'page.mine.done-kept': 'Se queda como está',
  'page.mine.done-saved': 'Guardado',
  'page.mine.done-added': 'Añadido: recibirá alertas sobre este tema',
  'page.mine.done-same': 'Usted ya sigue este tema',
  'page.mine.done-stopped': 'Ya no sigue este tema: no recibirá más alertas al respecto',
  'page.mine.done-gone': 'Ya no sigue este tema',
  'page.mine.done-paused': 'Las alertas están en pausa',
  'page.mine.done-resumed': 'La pausa ha terminado: las alertas llegan de nuevo',

  'page.follow-edit.title': 'Cambiar lo que usted sigue',
  'page.follow-edit.now': 'Actualmente sigue: {follow}.',
  'page.follow-new.title': 'Añadir otro tema',
  'page.follow-new.lede': 'Lo que usted ya sigue queda como está.',
  'page.follow-new.button': 'Seguir también este tema',
  'page.follow-gone.title': 'Ya no sigue este tema',
  'page.follow-gone.heading': 'Ya no sigue este tema',
  'page.follow-gone.text':
    'Ya había dejado de seguirlo, o lo había cambiado, quizá en otra pestaña o con un enlace de un correo. Ahora no se ha cambiado nada.',
  'page.error.too-many-follows-with-others':
    'Ya sigue tantos temas como puede seguir una persona: {limit, number}. Reúna varios lugares o temas en uno solo, o deje antes de seguir alguno.',
  'page.error.everything-with-others':
    '«Todos los llamamientos» ya incluye lo demás: esta opción no va junto a otras. Deje antes de seguir lo uno o lo otro.',
  'page.error.too-many-with-others':
    'Con todo lo que usted sigue, serían {count, number} combinaciones de lugares y temas; como máximo se pueden seguir {limit, number}. Elija regiones enteras en lugar de países, o menos temas, o deje antes de seguir otra cosa.',

  'page.cadence.title': 'Con qué frecuencia llegan las alertas',
  'page.languages.title': 'Los idiomas que lee',

  'page.pause.title': 'Poner sus alertas en pausa',
  'page.pause.text':
    'Hasta el día que elija no llega ninguna alerta, ni siquiera una urgente. Después vuelven por sí solas. Lo que usted sigue queda como está.',
  'page.pause.missed':
    'Las alertas que se publiquen durante la pausa no se envían después. Si recibe un correo al día o a la semana, el primero tras la pausa trae lo nuevo desde el día en que tocaba el anterior.',
  'page.pause.goes-on': 'Las alertas están en pausa hasta el {day}. Puede elegir otro día o terminar la pausa ahora.',
  'page.pause.label': 'Sin alertas hasta el',
  'page.pause.hint': 'Como máximo un año a partir de hoy.',
  'page.pause.ends-in-zone': 'Las alertas vuelven cuando ese día empieza en la zona horaria de sus resúmenes: {zone}.',
  'page.pause.ends-everywhere':
    'Como no conocemos su zona horaria, las alertas vuelven cuando ese día ha empezado en todo el mundo. Donde usted vive, eso puede ser hasta un día más tarde.',
  'page.pause.button': 'Poner en pausa',
  'page.pause.empty': 'Elija el día en que las alertas deben volver.',
  'page.pause.malformed': 'Ese día no existe. Elija otro.',
  'page.pause.past': 'Este día ya ha llegado. Elija uno posterior.',
  'page.pause.too-far': 'Falta más de un año. Elija un día más cercano o dese de baja.',

  'mail.sign-in.title': 'El enlace que se pidió',
  'mail.sign-in.intro': 'Usted, u otra persona, lo pidió en nuestras páginas.',
  'mail.sign-in.instruction':
    'Abra la página y confirme allí. El enlace funciona una sola vez, {minutes, plural, one {durante # minuto} many {durante # de minutos} other {durante # minutos}}.',
  'mail.sign-in.button': 'Abrir la página',
  'mail.sign-in.code': 'Si la página pide un código, es este:',
  'mail.sign-in.ignore':
    'Si no fue usted, no haga nada. Nadie entra sin este correo: no dé el enlace ni el código a nadie.',
} as const;
