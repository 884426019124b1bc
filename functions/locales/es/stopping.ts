export const stoppingMessages = {
  'mail.stopped.subject': 'Ha dejado de seguir un tema',
  'mail.stopped.preheader': 'Si fue un error, puede deshacerlo.',
  'mail.stopped.title': 'Ya no recibe alertas sobre este tema',
  'mail.stopped.intro': 'Se usó un enlace de uno de nuestros correos para dejar de seguir este tema:',
  'mail.stopped.rest': 'Ese enlace no detuvo nada más. Puede que aún le llegue una alerta que ya estaba en camino.',
  'mail.stopped.instruction':
    'Si fue un error, o si otra persona o un filtro de correo abrió el enlace, puede deshacerlo {days, plural, one {en el plazo de # día} many {en el plazo de # de días} other {en el plazo de # días}}: abra la página y confirme. Después olvidamos qué era.',
  'mail.stopped.button': 'Deshacer y volver a seguir este tema',
  'page.stopped.undo':
    'Si recibía estas alertas hasta ahora, le llegará un correo. Tiene un enlace para deshacer esto durante {days, number} días.',
  'page.undo-stop.title': 'Volver a seguir este tema',
  'page.undo-stop.heading': '¿Volver a seguir este tema?',
  'page.undo-stop.text': 'Dejó de seguir: {follow}. Con un clic vuelve, y nada más cambia.',
  'page.undo-stop.button': 'Sí, volver a seguirlo',
  'page.undone-stop.title': 'Vuelve a seguir este tema',
  'page.undone-stop.heading': 'Vuelve a seguir este tema',
  'page.undone-stop.text': 'Sigue, como antes: {follow}.',
  'page.undo-press.button': 'Deshacer',
  'page.undo-press.hint': 'Aquí se deshace en el acto; puede hacerlo durante {minutes, number} minutos.',
  'page.undo-press.title': 'Deshacer',
  'page.undo-press.heading': '¿Deshacer su último clic?',
  'page.undone-press.title': 'Deshecho',
  'page.undone-press.heading': 'Se ha deshecho su último clic',
  'page.undone-press.text': 'Lo que había terminado sigue como antes.',
  'page.undone-press.before':
    'Si ya había terminado antes de ese clic, o si ha elegido otra cosa desde entonces, nada ha cambiado. Si un correo dice que terminó, también tiene un enlace para deshacerlo.',
  'page.undo-press-late.title': 'Ya no se puede deshacer aquí',
  'page.undo-press-late.heading': 'Ya no se puede deshacer aquí',
  'page.undo-press-late.text':
    'Use el enlace del correo que dice lo que terminó. Funciona durante {days, number} días.',
} as const;
