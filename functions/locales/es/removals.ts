export const removalMessages = {
  'page.held.title': 'Pulse una vez más',
  'page.held.heading': 'Pulse una vez más',
  'page.held.text':
    'Todavía no se ha detenido nada. Muchas personas con el mismo proveedor de correo que usted pulsaron en el mismo momento. A menudo no lo hacen personas, sino un programa que revisa el correo.',
  'page.held.if-you': 'Si fue usted, pulse este botón. Tiene efecto de inmediato.',
  'page.held.button-all': 'Fui yo: detener todas las alertas',
  'page.held.button-one': 'Fui yo: dejar de seguir esto',
  'page.held.if-not':
    'Si cierra esta página, lo detendremos en uno o dos días, salvo que comprobemos que fue un programa.',
  'page.undo-early.title': 'Vuelva a pulsar dentro de un minuto',
  'page.undo-early.heading': 'Vuelva a pulsar dentro de un minuto',
  'page.undo-early.text':
    'Todavía no ha cambiado nada. Durante el primer minuto después de un correo así, a menudo no pulsa una persona, sino un programa que revisa el correo.',
  'page.undo-early.if-you': 'Si fue usted, espere un minuto y pulse una vez más. Mientras tanto no se pierde nada.',
} as const;
