export const welcomeMessages = {
  'mail.welcome.subject': 'Le damos la bienvenida: qué recibirá y cuándo',
  'mail.welcome.preheader': 'Cuándo le escribimos, y cómo cambiarlo o darse de baja.',
  'mail.welcome.title': 'Le damos la bienvenida',
  'mail.welcome.follows': 'Usted sigue:',
  'mail.welcome.open': 'Aún se puede actuar',
  'mail.welcome.open-text':
    '{count, plural, one {Este llamamiento se publicó antes de que se inscribiera. Todavía se puede actuar.} many {Estos llamamientos se publicaron antes de que se inscribiera. Todavía se puede actuar.} other {Estos llamamientos se publicaron antes de que se inscribiera. Todavía se puede actuar.}}',
  'mail.welcome.next': 'Cuando se publique el próximo llamamiento sobre lo que usted sigue, le avisaremos.',
  'mail.welcome.change-text':
    'Puede cambiar en cualquier momento lo que usted sigue, la frecuencia de los correos y sus idiomas.',
  'mail.welcome.change': 'Cambiar mis alertas',
  'mail.welcome.unsubscribe': 'Darme de baja de todas las alertas',
} as const;
