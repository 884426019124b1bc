export const choosingMessages = {
  'page.choose.more-title': 'Añadir otro tema',
  'page.choose.more-heading': '¿Qué más quiere seguir?',
  'page.choose.so-far': 'Hasta ahora ha elegido:',
  'page.choose.back': 'Volver a lo que elegí',
  'page.choose.find-label': 'Buscar un país o una región',
  'page.choose.find-hint': 'Escriba las primeras letras de su nombre.',
  'page.choose.find-button': 'Buscar',
  'page.choose.found': 'Lugares encontrados: {count}',
  'page.choose.none-found':
    'Ningún país ni región empieza por estas letras. Compruebe cómo se escribe, o abra un continente más abajo.',
  'page.choose.continue': 'Continuar',
  'page.choose.next': 'Después podrá revisar lo que eligió y escribir su dirección.',

  'page.review.title': 'Revise lo que eligió',
  'page.review.heading': 'Revise lo que eligió',
  'page.review.lede': 'Después indique con qué frecuencia y a qué dirección quiere recibir los correos.',
  'page.review.follows': 'Qué recibirá',
  'page.review.about': 'Llamamientos sobre: {follow}',
  'page.review.remove': 'Quitar',
  'page.review.remove-this': 'Quitar: {follow}',
  'page.review.add': 'Añadir otro tema',
  'page.review.case': 'De un caso recibe un correo cuando hay novedades y cuando ha terminado.',
  'page.review.count':
    '{count, plural, one {En los últimos 90 días habría sido # llamamiento.} many {En los últimos 90 días habrían sido # de llamamientos.} other {En los últimos 90 días habrían sido # llamamientos.}} No se cuentan las actualizaciones de llamamientos anteriores ni los llamamientos retirados.',
  'page.review.languages': 'En qué idioma',
  'page.review.languages-hint': 'Una alerta llega en el primero de estos idiomas en que esté disponible.',
  'page.review.language-1': 'Primera opción',
  'page.review.language-2': 'Segunda opción',
  'page.review.language-3': 'Tercera opción',
  'page.review.no-more-languages': 'Ninguno',
  'page.review.untranslated': 'Si un llamamiento no está en ninguno de estos idiomas',
  'page.review.untranslated-send': 'Enviarlo tal como es',
  'page.review.untranslated-wait': 'Esperar a que esté en uno de mis idiomas',
  'page.review.untranslated-hint':
    'Los llamamientos urgentes no esperan, ni tampoco las correcciones de lo que ya recibió. Si un llamamiento no se traduce nunca, no le llegará.',
  'page.review.discreet': 'Correo discreto',
  'page.review.discreet-hint':
    'Para un buzón que otra persona pueda mirar. Los correos muestran un remitente y un asunto neutros, y nada de lo que usted sigue. El texto espera detrás de un enlace. El dominio del que viene el correo sigue siendo visible.',
  'page.review.discreet-choice': 'Envíenme correo discreto',
  'page.review.website': 'Deje este campo vacío',

  'page.error.everything-beside-others':
    '«Todos los llamamientos, de todas partes» ya incluye lo demás que eligió. Desmarque esa casilla, o vuelva atrás y quite lo demás.',
  'page.error.everything-already':
    'Antes eligió todos los llamamientos: esto ya está incluido. Vuelva a lo que eligió, o quite allí primero «todos los llamamientos».',
  'page.error.too-many-follows':
    'Es más de lo que cabe en un formulario. Quite una parte, confirme el resto y después inscríbase para más.',
  'page.error.no-language': 'Elija al menos un idioma.',
  'page.error.unknown-language': 'No escribimos en este idioma: {codes}. Elija de nuevo en la lista.',
  'page.error.too-soon': 'Ha sido muy rápido. No se ha perdido nada: espere dos segundos e inténtelo otra vez.',
  'page.error.stale': 'Esta página estuvo abierta mucho tiempo. No se ha perdido nada: revísela e inténtelo otra vez.',
  'page.error.website': 'Deje este campo vacío. Sirve para detener a los programas que lo rellenan todo.',
} as const;
