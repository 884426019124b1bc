/** Cómo entran los miembros en la redacción: páginas y mensajes. */
export const deskAccessMessages = {
  'mail.desk-sign-in.intro': 'Usted, u otra persona, lo pidió en nuestras páginas.',
  'mail.desk-sign-in.instruction':
    'Abra la página y escriba las seis cifras que muestra su aplicación de autenticación. El enlace funciona una sola vez, durante {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}.',
  'mail.desk-sign-in.ignore':
    '¿No lo ha pedido usted? No haga nada: sin su aplicación, el enlace no deja entrar a nadie.',
  'desk.sign-in.link': 'Con una aplicación de autenticación',
  'desk.sign-in.link-text':
    'Recibirá un enlace por correo. La página a la que lleva pide las seis cifras que muestra su aplicación.',
  'desk.sign-in.address': 'Su dirección de correo',
  'desk.sign-in.link-button': 'Enviarme un enlace',
  'desk.asked.title': 'Mire su correo',
  'desk.asked.heading': 'Mire su correo',
  'desk.asked.text':
    'Si esta dirección es la de un miembro que entra con una aplicación de autenticación, un enlace está en camino. Funciona durante {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}.',
  'desk.asked.none':
    '¿No le llega? Mire en el correo no deseado y compruebe que es la dirección a la que llegó su invitación. Si tiene una llave de acceso, úsela.',
  'desk.asked.again': 'Volver a la entrada',
  'desk.enter.title': 'Escriba el código de su aplicación',
  'desk.enter.heading': 'Escriba el código de su aplicación',
  'desk.enter.text': 'Abra su aplicación de autenticación y escriba las seis cifras que muestra ahora.',
  'desk.enter.code': 'Código de seis cifras',
  'desk.enter.button': 'Entrar',
  'desk.enter.not-you': '¿No ha pedido este enlace? Cierre esta página: no ocurre nada.',
  'desk.enter.error-wrong':
    'No es el código que su aplicación muestra ahora. Compruebe la hora de su teléfono y pruebe con el siguiente',
  'desk.enter.error-unreadable': 'Escriba las seis cifras que muestra su aplicación',
  'desk.enter.error-used': 'Este código ya se usó. Espere al siguiente',
  'desk.enter-over.title': 'Este enlace ha terminado',
  'desk.enter-over.heading': 'Este enlace ya no funciona',
  'desk.enter-over.text':
    'Se usó, tiene más de {minutes, plural, one {# minuto} many {# de minutos} other {# minutos}}, o se escribieron demasiados códigos equivocados. Pida otro.',
  'desk.join.app': 'Una aplicación de autenticación y su correo',
  'desk.join.app-text':
    'Sin llave de acceso: cada vez recibe un enlace por correo y escribe seis cifras que muestra una aplicación de su teléfono. Sirve cualquier aplicación de códigos de un solo uso. Funciona en todos los navegadores, sin scripts.',
  'desk.join.app-button': 'Configurar una aplicación',
  'desk.app.title': 'Configure su aplicación de autenticación',
  'desk.app.heading': 'Configure su aplicación de autenticación',
  'desk.app.scan': 'Escanee esta imagen con la aplicación',
  'desk.app.picture': 'Código QR para su aplicación de autenticación',
  'desk.app.open': '¿La aplicación está en este dispositivo? Ábrala aquí',
  'desk.app.secret': 'O escriba esta clave en la aplicación',
  'desk.app.secret-hint': 'Es secreta: quien la tiene ve sus códigos. Solo se muestra en esta página.',
  'desk.app.code': 'Las seis cifras que la aplicación muestra ahora',
  'desk.app.button': 'Usar esta aplicación',
  'desk.app.back': 'Elegir otra forma',
  'desk.app.refused': 'Esta página estuvo abierta demasiado tiempo, o ya tiene una aplicación. Escanee la nueva imagen',
} as const;
