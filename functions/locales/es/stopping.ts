export const stoppingMessages = {
  'mail.stopped.subject': 'Ha detenido una parte de sus alertas',
  'mail.stopped.preheader': 'Si fue un error, puede deshacerlo.',
  'mail.stopped.title': 'Ya no recibe alertas sobre esto',
  'mail.stopped.intro': 'Se usó un enlace de uno de nuestros correos para dejar de seguir esto:',
  'mail.stopped.rest': 'Ese enlace no detuvo nada más. Alguna alerta que ya esté en camino puede llegar todavía.',
  'mail.stopped.instruction':
    'Si fue un error, o lo hizo otra persona o un programa, puede deshacerlo {days, plural, one {en el plazo de # día} many {en el plazo de # de días} other {en el plazo de # días}}: abra la página y pulse el botón. Después olvidamos qué era.',
  'mail.stopped.button': 'Deshacer: volver a seguir esto',
  'page.stopped.undo':
    'Si le llegaban hasta ahora, recibirá un correo. Tiene un enlace para deshacer esto durante {days, number} días.',
  'page.undo-stop.title': 'Volver a seguir esto',
  'page.undo-stop.heading': '¿Volver a seguir esto?',
  'page.undo-stop.text': 'Dejó de seguir: {follow}. Con una pulsación vuelve, y nada más cambia.',
  'page.undo-stop.button': 'Sí, volver a seguirlo',
  'page.undone-stop.title': 'Vuelve a seguir esto',
  'page.undone-stop.heading': 'Vuelve a seguir esto',
  'page.undone-stop.text': 'Sigue, como antes: {follow}.',
} as const;
