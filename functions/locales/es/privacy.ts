export const privacyMessages = {
  'footer.about': 'Acerca de estas páginas',
  'footer.privacy': 'Privacidad',
  'footer.preferences': 'Cambiar o detener sus alertas',

  'privacy.title': 'Privacidad: lo que sabemos de usted',
  'privacy.description':
    'Qué guarda Alertas de llamamientos sobre usted, cómo se cifra, cuánto tiempo, quién puede verlo y cómo hacer que se borre.',
  'privacy.heading': 'Lo que sabemos de usted y cómo borrarlo',
  'privacy.lede':
    'Guardamos su dirección de correo y lo que usted sigue, ambas cosas cifradas, para que las alertas le lleguen. Puede hacer que se borre todo en cualquier momento.',

  'privacy.kept.heading': 'Lo que guardamos',
  'privacy.kept.sealed':
    'Su dirección de correo, lo que usted sigue, su zona horaria y sus demás elecciones. Todo se cifra junto (AES-256-GCM), con una clave que custodia el servicio de claves de Amazon Web Services. Solo se descifra para escribirle y para mostrarle sus propias elecciones.',
  'privacy.kept.hash':
    'Un código que se calcula a partir de su dirección con dos claves secretas, para volver a encontrarle. Sin las dos nadie puede saber qué dirección es. Aquello a lo que lleva está cifrado.',
  'privacy.kept.open':
    'Sin un segundo cifrado: un número aleatorio en lugar de su nombre, el estado de sus alertas (activas o no) y un número que crece con cada cambio sin decir cuántos ha habido.',
  'privacy.kept.lists':
    'Para cada país, tema y hora de envío, y para cada caso bajo un código, una lista de esos números aleatorios. No dice nada de las personas.',
  'privacy.kept.receipts':
    'Qué alertas se enviaron a su número aleatorio, cuándo, y si llegaron, para que ninguna llegue dos veces. Aquí el número también está cifrado.',

  'privacy.not-kept.heading': 'Lo que no guardamos',
  'privacy.not-kept.network':
    'Ninguna dirección de internet. Acompaña, cifrada, a lo que usted escribe hasta que lo tratamos: «Durante cuánto tiempo» dice hasta cuándo. Después guardamos un código de su red, para impedir abusos. El secreto de ese código es aleatorio, cambia cada día y se olvida a los dos días, y en nuestras copias de seguridad pasados {backups}. Desde entonces nadie puede saber de qué red se trataba.',
  'privacy.not-kept.device': 'Nada sobre su navegador ni su dispositivo.',
  'privacy.not-kept.browser':
    'Lo que guarda su navegador no depende de nosotros. Puede recordar qué páginas abrió y lo que marcó y escribió en ellas hasta que usted borre su historial, también después de cerrar la sesión o de borrarlo todo. Tor Browser y las ventanas privadas lo olvidan al cerrarlas.',
  'privacy.not-kept.reading':
    'Ni si abre un correo ni si hace clic en un enlace. Nuestros correos no llevan imágenes ocultas y sus enlaces no dan rodeos.',
  'privacy.not-kept.cookies':
    'Ninguna cookie, mientras no confirme ni entre. Cuando confirma, una muestra durante {ended}, solo en ese navegador, que está hecho. Cuando entra para cambiar sus alertas, hay una durante {session}, únicamente para mantener su sesión. Si allí lo borra todo o detiene todas las alertas, esta última muestra durante {ended} que está hecho.',
  'privacy.not-kept.logs':
    'Ninguna dirección, ningún país ni tema de una persona en nuestros registros y estadísticas.',

  'privacy.how-long.heading': 'Durante cuánto tiempo',
  'privacy.how-long.what': 'Qué',
  'privacy.how-long.until': 'Se guarda',
  'privacy.how-long.subscription': 'Su dirección y lo que usted sigue',
  'privacy.how-long.subscription-until': 'hasta que se dé de baja o lo borre',
  'privacy.how-long.request':
    'Una inscripción, o una petición de entrar, en trámite: lo que escribió y su dirección de internet, cifrados',
  'privacy.how-long.events':
    'Lo que el servicio de correo de Amazon comunica de un correo: su dirección, y qué fue del correo',
  'privacy.how-long.on-its-way': 'segundos, por lo general; como máximo {span}, si algo está averiado',
  'privacy.how-long.sign-up': 'Una inscripción, confirmada o no, cifrada',
  'privacy.how-long.not-me': 'Si dice que una inscripción no era suya: un código de la dirección, para no escribirle',
  'privacy.how-long.unsubscribed': 'Después de darse de baja, para que pueda deshacerlo',
  'privacy.how-long.stopped': 'Lo que detuvo un enlace de un correo, para que pueda deshacerlo',
  'privacy.how-long.let-go': 'Lo que ya no sigue, en las listas según las que se envían los correos',
  'privacy.how-long.digests-left':
    'Cuándo llegaban sus resúmenes, si ahora recibe cada alerta al momento, para que le llegue el último',
  'privacy.how-long.sign-in': 'Un enlace para entrar',
  'privacy.how-long.session': 'Una sesión después de entrar',
  'privacy.how-long.counters':
    'Cuántos correos se pidieron, cuántas personas de un mismo proveedor pidieron detenerlos justo después de uno, si alguno fue devuelto y si se envió un recordatorio, con un código de la dirección o de su dominio',
  'privacy.how-long.change': 'Un cambio de dirección que no se confirma',
  'privacy.how-long.receipts': 'Qué alertas se enviaron a su número aleatorio',
  'privacy.how-long.notices':
    'Qué correos sobre su suscripción se enviaron, como las confirmaciones, y cuántas veces se probó el código de uno, con números aleatorios',
  'privacy.how-long.bounces':
    'Cuándo enviamos correos que su buzón no pudo recibir en ese momento; desde el último de ellos',
  'privacy.how-long.held':
    'Un clic que debía detener sus alertas y que quizá vino de un programa que revisa los correos',
  'privacy.how-long.held-until': 'hasta que se ejecute o se descarte, normalmente en menos de un día',
  'privacy.how-long.refused': 'Si su buzón rechaza nuestros correos o usted los marca como no deseados',
  'privacy.how-long.refused-until':
    'hasta que lo borre, para que no volvamos a escribir. El servicio de correo de Amazon lleva además su propia lista de esas direcciones.',
  'privacy.how-long.ended':
    'Lo que terminó: que usted borró todo, se dio de baja, dejó de seguir algo, cambió de dirección o dijo que una inscripción no era suya, o que su buzón rechazó nuestros correos, con el día, o la hora si se dio de baja o si una inscripción no era suya, con un código de un número aleatorio. Así, ninguna copia de seguridad que tengamos que usar lo trae de vuelta.',
  'privacy.how-long.backups': 'Las copias de seguridad de todo esto',
  'privacy.how-long.span': 'como máximo {span}',
  'privacy.how-long.appeals':
    'Los llamamientos publicados son públicos y permanecen. No dicen nada de quién los recibió.',
  'privacy.how-long.late': 'Lo que ha vencido se borra automáticamente, lo que puede tardar unos días.',

  'privacy.who.heading': 'Quién gestiona esto y quién más puede ver algo',
  'privacy.who.sender': '{name}, {address}, gestiona este servicio y responde de él.',
  'privacy.who.aws':
    'Funciona en equipos de Amazon Web Services, en la región {region}. Los correos salen por el servicio de correo de Amazon.',
  'privacy.who.mail-providers':
    'Su proveedor de correo ve que le escribimos y puede leer los correos. También puede hacerlo cualquiera que tenga acceso a su buzón. Un correo que otras personas pueden hacer enviar con solo escribir su dirección al inscribirse es el mismo para cualquier elección, reciba usted ya alertas o no, y no dice de qué se trata: lo muestra la página que abre su enlace.',
  'privacy.who.others':
    'Nadie más recibe nada: no vendemos ni compartimos nada, y estas páginas no cargan nada de otros sitios.',

  'privacy.discreet.heading': 'Qué hace el modo discreto',
  'privacy.discreet.does':
    'Los correos vienen de un nombre neutro, con un asunto neutro. Ningún país ni persona aparece en el asunto, en la vista previa de una pantalla bloqueada ni en una dirección web. El texto queda detrás de un enlace hasta que usted lo abre.',
  'privacy.discreet.does-not':
    'No oculta que recibe correos nuestros: la dirección de la que vienen es la misma. No oculta la página a quien mire su pantalla o abra el enlace. Si para usted es peligroso que encuentren estos correos, use una dirección que nadie conozca.',

  'privacy.erase.heading': 'Cómo hacer que se borre',
  'privacy.erase.preferences': 'Entre en sus preferencias y elija «Borrar todo sobre usted». Ocurre al momento.',
  'privacy.erase.panic':
    'Abra el enlace secreto de borrado que se mostró cuando confirmó, o el más reciente que haya creado en sus preferencias; un cambio de dirección lo termina. Borra al momento y después no llega ningún correo.',
  'privacy.erase.unsubscribe':
    'Dese de baja con el enlace del más reciente de nuestros correos que tenga uno: los enlaces de antes de un cambio de dirección o de un borrado no detienen nada, y su página lo dice. Lo que sabemos se borra entonces a los {undo}. Para que se borre en el acto, entre igualmente en sus preferencias.',
  'privacy.erase.write': 'O escríbanos desde su dirección, y una persona lo hará.',
  'privacy.erase.after':
    'Cuando se ha borrado, en las listas de las alertas enviadas otro número aleatorio ocupa el lugar del suyo en un plazo de {forgotten}, distinto para cada alerta, para que nadie pueda saber qué recibió usted. Después solo lo contienen aún las copias de seguridad, como máximo {backups}. Que usted lo borró se guarda {ended} con un código de su número aleatorio, para que ninguna copia de seguridad que tengamos que usar lo traiga de vuelta.',
  'privacy.erase.codes':
    'Con un código de su dirección, dos datos caducan automáticamente: cuántos correos se pidieron, después de dos días, y, si dijo que una inscripción no era suya, esa indicación, después de {notMe}. Si su buzón rechazó nuestros correos, o usted los marcó como no deseados, el servicio de correo de Amazon guarda su dirección en una lista propia.',
  'privacy.erase.outlives':
    'Dos datos caducan automáticamente: una sesión que sigue abierta, después de {session}, y un enlace para entrar que ya se envió, después de {link}. Desde el momento del borrado no abren nada.',
  'privacy.erase.button': 'Ir a sus preferencias',

  'privacy.ask.heading': 'Preguntas',
  'privacy.ask.text':
    'Una persona lee este buzón. Sus preferencias le muestran lo que guardamos sobre usted y le permiten descargarlo. También puede preguntarlo aquí, pedir que se corrija o reclamar ante la autoridad de protección de datos de su país.',
  'privacy.ask.mail': 'Escribir a {address}',
} as const;
