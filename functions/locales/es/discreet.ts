export const discreetMessages = {
  'mail.discreet.subject': 'Mensaje nuevo para usted',
  'mail.discreet.preheader': 'Abra el enlace para leerlo.',
  'mail.discreet.text': 'Tiene algo nuevo que leer.',
  'mail.discreet.last': 'Este es nuestro último mensaje. Si quiere recibir más, abra la página y confírmelo.',
  'mail.discreet.later': 'Recibirá un mensaje como este cuando haya algo que leer. Puede cambiarlo en la página.',
  'mail.discreet.fewer':
    'A partir de ahora recibirá menos mensajes nuestros. Si no lo quería, abra la página y deshágalo.',
  'mail.discreet.moved':
    'Este es el último mensaje a esta dirección: a partir de ahora nuestros mensajes van a otra. Si no lo quería, responda cuanto antes a este correo; una persona lee todas las respuestas.',
  'mail.discreet.open': 'Abrir',
  'mail.discreet.message': 'Mensaje {number}',
  'mail.discreet.more':
    '{count, plural, one {# mensaje más no cabe en este correo.} many {# de mensajes más no caben en este correo.} other {# mensajes más no caben en este correo.}}',
  'mail.discreet.stop-case': 'No recibir más mensajes sobre {case}',
  'mail.discreet.stop-this': 'No recibir más mensajes como este',
  'mail.discreet.stop-this-reason': 'No recibir más mensajes como este (motivo {reason} de {count})',
  'mail.discreet.stop': 'No recibir más mensajes como el número {number}',
  'mail.discreet.stop-reason': 'No recibir más mensajes como el número {number} (motivo {reason} de {count})',
  'mail.discreet.stop-choice': 'No recibir más mensajes por su elección número {number}',
  'mail.discreet.unsubscribe': 'No recibir ninguno de estos mensajes',
  'page.exit': 'Salir de esta página',
  'page.exit.without-script':
    'El botón Atrás de su navegador todavía lleva aquí, y su historial guarda esta dirección. Bórrela si otras personas usan este dispositivo.',
  'page.exit.with-script':
    'La página que se abre ocupa el lugar de esta: el botón Atrás no lleva aquí. La tecla Esc hace lo mismo.',
} as const;
