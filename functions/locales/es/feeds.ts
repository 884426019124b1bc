/** Words of feeds, and of the pages that lead to them. */
export const feedMessages = {
  'feed.title': 'Llamamientos de {sender}',
  'feed.name': 'Llamamientos',
  'feed.withdrawn.title': 'Se retiró un llamamiento',
  'feed.withdrawn.text':
    'La organización que lo publicó retiró este llamamiento. No actúe más por él, y borre lo que conserve de él.',
  'feed.follow.heading': 'Seguir por canal web',
  'feed.follow.text':
    'Un lector de canales le muestra los llamamientos nuevos sin su dirección de correo. Dele una de estas direcciones:',
  'feed.follow.kept':
    'Si un llamamiento se retira o se corrige, el canal lo dice en la misma entrada. Lo que lectores de canales y buzones hayan guardado de él no podemos recuperarlo.',
} as const;
