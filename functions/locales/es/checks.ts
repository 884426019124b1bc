/** Lo que las comprobaciones previas al envío dicen de un texto. */
export const checkMessages = {
  'check.unchecked':
    'Esta parte es demasiado larga o complicada para buscar nombres y números en ella: no se pudo comprobar. Acórtela: {part}.',
  'check.title': 'Revise esto antes de enviarlo',
  'check.none': 'Las comprobaciones no han encontrado nada.',
  'check.public': 'Es público',
  'check.no-one-can-tell': 'Nadie puede saber quién es',
  'check.named-because': 'Se puede nombrar, porque',
  'check.named-because-hint':
    'Por ejemplo, «habla en público en nombre de la familia». O incluya a esa persona en la lista.',
  'check.no-name': 'No es el nombre de una persona',
  'check.looked-at': 'Se ha revisado la imagen',
  'check.meant-so': 'Es así a propósito',
  'check.unnamed-person':
    '{part}: ahí, o en un enlace o una imagen, se nombra a una persona cuyo nombre no se puede dar. Quite el nombre.',
  'check.unspelled-person':
    '«{quote}» no se puede nombrar, y «{title}» tiene palabras en una escritura en la que no se conoce ninguna grafía de este nombre ({script}). No podemos buscarlo ahí. Escriba el nombre en esa escritura junto a la persona, o diga que no aparece ahí.',
  'check.not-there': 'El nombre no aparece ahí, en ninguna grafía de esta escritura',
  'check.name-part':
    '{part}: ahí aparece «{quote}». Puede ser «{of}», una parte del nombre de esta persona, que no se puede dar: {name}. Quítelo si los lectores pueden saber quién es.',
  'check.someone-else': 'Es otra persona, o nadie puede saber quién es',
  'check.minor': 'El nombre completo de un menor aparece junto a su edad: «{quote}». Quite el apellido o la edad.',
  'check.minor-age': 'Se menciona a alguien menor de 18 años: «{quote}». ¿Se puede saber quién es?',
  'check.identity-number':
    'El número de un documento, una tarjeta o una cuenta: «{quote}». Quítelo, salvo que sea público.',
  'check.phone': 'Un número de teléfono: «{quote}». Quítelo, salvo que sea público.',
  'check.handle': 'Un nombre de usuario de mensajería: «{quote}». Quítelo, salvo que sea público.',
  'check.email': 'Una dirección de correo electrónico: «{quote}». Quítela si es de una persona particular.',
  'check.street-address': 'La dirección de una casa: «{quote}». Quítela si alguien vive allí.',
  'check.birth-date': 'Una fecha de nacimiento: «{quote}». A quien lee le basta la edad.',
  'check.image-metadata':
    'El archivo de la imagen contiene datos además de la foto ({quote}). Los quitamos; compruebe que la foto misma no muestre ningún lugar ni persona que deba quedar oculto.',
  'check.no-way-to-act':
    'Quien lee sabe qué pedir, pero no a quién: no hay destinatario ni otra forma de actuar. Añada uno, o diga que es así a propósito.',
  'check.unlisted-name':
    'Se nombra a «{quote}», que no está en la lista de personas. ¿Debería estar, con su consentimiento?',

  'name-taken-out.words': '[nombre retirado]',
  'name-taken-out.title': 'Un llamamiento del que se ha retirado un nombre',
  'name-taken-out.text': 'Se ha retirado esta parte porque nombraba a una persona que ya no desea que se la nombre.',
  'name-taken-out.changed':
    'Una persona ya no desea que se la nombre. Le rogamos que no difunda las versiones anteriores y que borre los mensajes que la nombran.',

  'desk.history.key': 'Un programa o un comando con una clave',
  'desk.history.consent-given':
    '{who} anotó quién aceptó que {name} figure en un llamamiento: {by}, {day}, para «{scope}».',
  'desk.history.without-consent': '{who} incluyó a {name} sin consentimiento, porque: {reason}',
  'desk.history.named-without-consent':
    '{who} respondió por un nombre. Se nombra sin consentimiento a {name}, porque: {reason}',
  'desk.history.named-without-answer': '{who} publicó un llamamiento. Se nombra sin respuesta a {name}',
  'desk.history.consent-withdrawn': '{who} quitó un nombre de un llamamiento, porque se retiró el consentimiento.',
  'desk.history.taken-out': 'Se ha retirado el texto de esta entrada.',

  'desk.withdraw.title': 'Quitar un nombre',
  'desk.withdraw.heading': 'Quitar un nombre de este llamamiento',
  'desk.withdraw.text':
    'El nombre elegido desaparece de páginas, canales, tarjetas y búsquedas, y de cada versión, borrador, nota y motivo que su organización guarda. Lo que un programa tenía programado y nombra a la persona se cancela. Las partes del nombre que aparecen solas («Sr. Ejemplo») desaparecen donde están marcadas y quedan donde no. Se detiene todo envío en curso. A quienes lo recibieron se les pide que lo borren. No se deshace con un clic.',
  'desk.withdraw.who': '¿El nombre de quién?',
  'desk.withdraw.button': 'Quitar el nombre ahora',
  'desk.withdraw.on': 'Continuar',
  'desk.withdraw.ask': '¿Quitar este nombre?',
  'desk.withdraw.ask-back': 'No quitarlo',
  'desk.withdraw.none': 'Este llamamiento no tiene en su lista a nadie a quien se pueda nombrar.',
  'desk.withdraw.choose': 'Elija el nombre que se debe quitar',
  'desk.withdraw.unspelled':
    'Todavía no se ha cambiado nada. Diga abajo cómo se escribe el nombre en cada escritura en la que no se conoce, o que no aparece ahí',
  'desk.withdraw.in-script': 'El nombre en esta escritura: {script}',
  'desk.withdraw.spelling': '¿Cómo está escrito ahí el nombre?',
  'desk.withdraw.untouched':
    'No se encontró nada que quitar en estas ediciones: {languages}. Léalas. Si el nombre aparece ahí con otra grafía, envíe una corrección que la incluya.',
  'desk.withdraw.busy': 'Otra persona cambió este llamamiento en el mismo momento. Pulse una vez más.',
  'desk.withdraw.done': 'Se quitó el nombre',
  'desk.withdraw.beyond': 'Lo que nadie puede recuperar',
  'desk.withdraw.beyond-mail':
    'Los mensajes entregados permanecen en los buzones. Se pide a quienes los recibieron que los borren.',
  'desk.withdraw.beyond-cache':
    'Los navegadores y las cachés conservan páginas y canales hasta un minuto. Los buscadores y los archivos los conservan tanto como quieran: pídales que olviden la página.',
  'desk.withdraw.beyond-others': 'Lo que otros copiaron, imprimieron o publicaron está en sus manos.',
  'desk.withdraw.who-may':
    'Basta una persona que pueda escribir llamamientos. Sus colegas reciben un correo, sin el nombre.',
  'desk.withdraw.parts': 'Partes de este nombre que aparecen solas',
  'desk.withdraw.parts-hint': 'Lo marcado se quita con el nombre. Lo demás queda.',
  'desk.withdraw.where': '{parts} · versión {versions}',
  'desk.withdraw.whole': 'El nombre entero aparece en: {parts}',
  'desk.withdraw.unlisted': 'Un nombre que no está en la lista de arriba',
  'desk.withdraw.unlisted-name': 'El nombre como aparece en el texto',
  'desk.withdraw.unlisted-hint': 'Antes de quitarlo se le muestra dónde aparece.',
  'desk.withdraw.unlisted-spelling': 'Grafía {number}, si también se escribe de otro modo',
  'desk.withdraw.or-down': 'Quitar todo el llamamiento sin correo',
  'desk.withdraw.look': 'Todavía no se ha cambiado nada. Mire los lugares de abajo y pulse el botón otra vez',
  'desk.withdraw.not-found': 'Este nombre no aparece en este llamamiento. Compruebe cómo está escrito',
  'desk.withdraw.hidden': 'Alguien a quien no se puede nombrar: algo de su nombre aparece aquí todavía',
  'desk.withdraw.left': 'En este llamamiento aparecen todavía partes de un nombre. Están abajo, cada una con su lugar.',
  'desk.withdraw.nothing-left': 'No se encontró ninguna otra parte del nombre en este llamamiento.',
  'desk.withdraw.link': 'Quitar un nombre',
  'desk.withdraw.see': 'Ver la página',
} as const;
