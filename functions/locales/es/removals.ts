export const removalMessages = {
  'page.held.title': 'Confirme una vez más',
  'page.held.heading': 'Confirme una vez más',
  'page.held.text':
    'Todavía no se ha detenido nada. Muchas personas con el mismo proveedor de correo que usted pidieron lo mismo en el mismo momento. A menudo no lo hacen personas, sino un programa que revisa el correo.',
  'page.held.if-you': 'Si fue usted, confírmelo aquí. Tiene efecto de inmediato.',
  'page.held.button-all': 'Fui yo: darme de baja de todas las alertas',
  'page.held.button-one': 'Fui yo: dejar de seguir este tema',
  'page.held.if-not':
    'Si cierra esta página, lo detendremos en uno o dos días, salvo que comprobemos que fue un programa.',
  'page.undo-early.title': 'Vuelva a intentarlo dentro de un minuto',
  'page.undo-early.heading': 'Vuelva a intentarlo dentro de un minuto',
  'page.undo-early.text':
    'Todavía no ha cambiado nada. Durante el primer minuto después de un correo así, a menudo no pulsa el botón una persona, sino un programa que revisa el correo.',
  'page.undo-early.if-you': 'Si fue usted, espere un minuto e inténtelo otra vez. Mientras tanto no se pierde nada.',
} as const;
