/** Cómo entran los miembros con el proveedor de identidad de su organización. */
export const deskIdentityMessages = {
  'desk.identity.with': 'Con {provider}',
  'desk.identity.text': 'Entra en la página de su propia organización y vuelve aquí.',
  'desk.identity.join-text':
    'Cada vez entra en la página de su propia organización y vuelve aquí. Su cuenta allí debe tener la dirección {address}.',
  'desk.identity.button-sign-in': 'Entrar con {provider}',
  'desk.identity.button-join': 'Unirse con {provider}',
  'desk.identity.button-add': 'Añadir {provider}',
  'desk.identity.end': 'Poner fin a esta forma de entrar',
  'desk.identity.return.title': 'Un paso más',
  'desk.identity.return.heading-sign-in': 'Termine de entrar',
  'desk.identity.return.heading-join': 'Termine de unirse',
  'desk.identity.return.heading-add': 'Termine de añadir su cuenta',
  'desk.identity.return.text':
    '{provider} le ha enviado de vuelta. Pulse el botón ahora: su respuesta vale poco tiempo.',
  'desk.identity.return.button-sign-in': 'Seguir a la redacción',
  'desk.identity.return.button-join': 'Unirse',
  'desk.identity.return.button-add': 'Añadir esta forma de entrar',
  'desk.identity.return.not-you': '¿No ha empezado usted esto? Cierre esta página: no ocurre nada.',
  'desk.identity.over.title': 'Esta entrada ha terminado',
  'desk.identity.over.text': 'No empezó en este navegador, tardó más de diez minutos o ya se usó. Empiece de nuevo.',
  'desk.identity.declined.title': '{provider} no le dejó entrar',
  'desk.identity.declined.text': 'Se negó, o usted volvió atrás. Aquí no ha cambiado nada.',
  'desk.identity.refused.title': 'La respuesta de {provider} no es válida',
  'desk.identity.refused.text':
    'Puede ser demasiado antigua, o ya se usó. Aquí no ha cambiado nada. Inténtelo otra vez.',
  'desk.identity.unknown.title': 'Ningún miembro entra con esta cuenta',
  'desk.identity.unknown.text':
    'Si es miembro, entre primero de otra forma y añada su cuenta en «Su acceso». Si le han invitado, abra el enlace de su invitación.',
  'desk.identity.down.title': 'No podemos conectar con {provider}',
  'desk.identity.down.text':
    'Ahora no responde como debería. Elija otra forma, o inténtelo otra vez dentro de unos minutos.',
  'desk.identity.other-address.title': 'Esta cuenta tiene otra dirección',
  'desk.identity.other-address.text':
    '{provider} no confirma que su dirección aquí sea la de esta cuenta. Puede que haya entrado allí como otra persona.',
  'desk.identity.taken.title': 'Otro miembro entra con esta cuenta',
  'desk.identity.taken.text':
    'Una cuenta de {provider} deja entrar a un solo miembro. Puede que haya entrado allí como otra persona.',
  'desk.identity.other-way': 'Elegir otra forma',
  'desk.identity.again': 'Intentarlo otra vez',
};
