/** Las páginas de la redacción y los mensajes a sus miembros. */
export const deskMessages = {
  'mail.member-invited.subject': 'Su invitación a la redacción de {sender}',
  'mail.member-invited.preheader': 'El enlace le permite incorporarse a su equipo.',
  'mail.member-invited.title': 'Le invitan a la redacción',
  'mail.member-invited.intro': '{office} le invita, {name}, a trabajar con su equipo en la redacción de {sender}.',
  'mail.member-invited.by': 'Le invita {inviter}.',
  'mail.member-invited.instruction':
    'Abra la página, lea lo que podría hacer y acepte. Después elegirá cómo entrar. El enlace funciona una sola vez, durante {days, plural, one {# día} many {# de días} other {# días}}.',
  'mail.member-invited.button': 'Ver la invitación',
  'mail.member-invited.ignore':
    '¿No esperaba este mensaje? No haga nada: no ocurre nada mientras nadie acepte la invitación. Si cree que es un error, respóndanos.',

  'desk.tab.all': 'Páginas de la redacción',
  'desk.tab.desk': 'Redacción',
  'desk.sign-out': 'Cerrar la sesión',
  'desk.to-sign-in': 'Entrar en la redacción',
  'desk.to-desk': 'Ir a la redacción',

  'desk.may.propose': 'Escribe llamamientos y propone enviarlos',
  'desk.may.decide': 'Decide si se envía un llamamiento',
  'desk.may.send-urgent': 'Envía llamamientos urgentes',
  'desk.may.manage': 'Gestiona el equipo y sus claves',
  'desk.may-not.propose': 'No escribe llamamientos',
  'desk.may-not.decide': 'No decide si se envía un llamamiento',
  'desk.may-not.send-urgent': 'No envía llamamientos urgentes',
  'desk.may-not.manage': 'No gestiona el equipo ni sus claves',

  'desk.sign-in.title': 'Entrar en la redacción',
  'desk.sign-in.heading': 'Entrar en la redacción',
  'desk.sign-in.text':
    'Para miembros de una organización que publica aquí llamamientos. Se llega a ser miembro por invitación.',
  'desk.sign-in.passkey': 'Con una llave de acceso',
  'desk.sign-in.passkey-text': 'Su teléfono u ordenador le pide la huella, la cara o su PIN. No hay contraseña.',
  'desk.sign-in.passkey-button': 'Entrar con una llave de acceso',
  'desk.signed-out': 'Ha cerrado la sesión.',

  'desk.passkey.failed-get':
    'Su dispositivo no dio ninguna llave de acceso. Inténtelo de nuevo o use un dispositivo que tenga una.',
  'desk.passkey.failed-create':
    'Su dispositivo no creó ninguna llave de acceso. Inténtelo de nuevo o use otro dispositivo.',
  'desk.passkey.refused':
    'Esta llave de acceso no le permite entrar: no es de ningún miembro, o la página estuvo abierta demasiado tiempo. Inténtelo de nuevo.',
  'desk.passkey.not-added':
    'No se pudo añadir esta llave de acceso: la página estuvo abierta demasiado tiempo, o ya estaba añadida. Inténtelo de nuevo.',

  'desk.again.title': 'Entre de nuevo',
  'desk.again.heading': 'Entre de nuevo: no se ha cambiado nada',
  'desk.again.text':
    'Su sesión ha terminado, o ha vuelto a entrar desde que se abrió esta página. Entre, abra la página otra vez y repita lo que hizo.',
  'desk.not-allowed.title': 'No tiene permiso para hacer esto',
  'desk.not-allowed.heading': 'No tiene permiso para hacer esto',
  'desk.not-allowed.text': 'Una persona que gestiona el equipo puede cambiar lo que usted puede hacer.',

  'desk.invitation.title': 'Su invitación',
  'desk.invitation.heading': '{office} le invita a su redacción',
  'desk.invitation.text': 'Se incorporaría con el nombre de {name}.',
  'desk.invitation.may': 'Lo que podría hacer',
  'desk.invitation.next': 'Después de aceptar, elegirá cómo entrar a partir de entonces.',
  'desk.invitation.button': 'Aceptar la invitación',
  'desk.invitation.not-you': '¿No es usted esta persona? Cierre esta página: no ocurre nada.',
  'desk.invitation-over.title': 'Esta invitación ha terminado',
  'desk.invitation-over.heading': 'Esta invitación ya no funciona',
  'desk.invitation-over.text':
    'Se usó, se retiró o se sustituyó por otra, o es demasiado antigua. Si ya se incorporó, entre. Si no, pida otra invitación a su equipo.',

  'desk.join.title': 'Elija cómo entrar',
  'desk.join.heading': 'Elija cómo entrar',
  'desk.join.text':
    'Lo necesitará cada vez que venga a la redacción. No hay contraseña que alguien pueda adivinar o robar.',
  'desk.join.passkey': 'Una llave de acceso en este dispositivo',
  'desk.join.passkey-text':
    'Su dispositivo guarda un secreto que solo funciona en este sitio, detrás de su huella, su cara o su PIN. Nunca sale del dispositivo ni de la cuenta que usted tiene con su fabricante.',
  'desk.join.passkey-button': 'Crear una llave de acceso',

  'desk.home.title': 'Redacción',
  'desk.home.heading': 'La redacción de {office}',
  'desk.home.scheduled': 'Programados y retenidos',
  'desk.home.scheduled-none': 'Nada espera su hora.',
  'desk.home.release-at': 'Se publicará el {day} a las {time} ({zone})',
  'desk.home.held': 'Retenido: ya no se publica por sí solo.',
  'desk.home.drafts': 'Borradores',
  'desk.home.drafts-none': 'No hay ningún borrador.',
  'desk.home.no-title': 'Sin título',
  'desk.home.saved-on': 'Guardado el {day}',
  'desk.home.sent': 'Enviados últimamente',
  'desk.home.sent-none': 'Todavía no se ha enviado nada.',
  'desk.home.sent-more': 'Se muestran los más recientes.',
  'desk.home.sent-on': 'publicado el {day}',
  'desk.home.withdrawn': 'Un llamamiento que se retiró',
  'desk.home.you': 'Usted',
  'desk.home.office': 'En el equipo',
  'desk.home.is-you': 'usted',
  'desk.home.is-invited': 'todavía no se ha incorporado',
} as const;
