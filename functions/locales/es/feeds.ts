/** Words of feeds, and of the pages that lead to them. */
export const feedMessages = {
  'feed.title': 'Llamamientos de {sender}',
  'feed.name': 'Llamamientos',
  'feed.withdrawn.title': 'Se retiró un llamamiento',
  'feed.withdrawn.text':
    'La organización que lo publicó retiró este llamamiento. No actúe conforme a él, por favor, y borre lo que conserve.',
  'feed.corrected.title': 'Se corrigió una versión anterior',
  'feed.corrected.text': 'Contenía un error y ya no se muestra. La versión más reciente dice lo que se sabe ahora.',
  'feed.hidden.title': 'Una versión anterior ya no se muestra',
  'feed.hidden.text': 'La versión más reciente dice lo que se sabe ahora.',
  'feed.case.name': 'Este caso',
  'feed.cap.event': 'Llamamiento urgente por personas en peligro',
  'feed.follow.heading': 'Seguir por canal web',
  'feed.follow.text':
    'Un lector de canales le muestra los llamamientos nuevos sin su dirección de correo. Dele una de estas direcciones:',
  'feed.follow.kept':
    'Si un llamamiento se retira o se corrige, el canal lo dice en la misma entrada. Lo que lectores de canales y buzones hayan guardado de él no podemos recuperarlo.',
  'feed.unknown.place':
    'Este canal no existe: su dirección no indica ningún lugar conocido aquí. Un lugar es el código de un país, como RU, o de una región, como 150.',
  'feed.unknown.theme': 'Este canal no existe: su dirección no indica ningún tema conocido aquí.',
  'feed.same.button': 'Obtener lo mismo como canales',
  'feed.same.hint':
    'Un archivo para un lector de canales (OPML), con un canal para cada cosa que eligió. Se queda en su dispositivo; no guardamos nada de él.',
} as const;
