/** Lo que los miembros ven de los borradores junto al formulario: lo que se hizo con ellos, las versiones anteriores y su final. */
export const deskDraftMessages = {
  'desk.skip': 'Ir al contenido',
  'compose.skip-text': 'Ir al texto',
  'compose.skip-buttons': 'Ir a los botones',
  'desk.history.draft-changed-often':
    '{who} cambió un borrador {count, plural, one {# vez} many {# veces} other {# veces}}.',
  'compose.went-out.state': 'Enviado · versión {revision, number} · guardado el {day} a las {time} UTC por {name}',
  'compose.went-out.text':
    'Este borrador se publicó y ya no se puede cambiar. Para añadir o corregir algo, empiece un nuevo llamamiento que le dé seguimiento.',
  'compose.went-out.not-saved': 'No se guardó: este borrador ya se publicó',
  'compose.went-out.not-asked': 'No se preguntó a nadie: este borrador ya se publicó',
  'compose.went-out.typed': 'Lo que usted escribió',
  'compose.went-out.typed-hint':
    'No se conserva en ningún otro lugar. Copie lo que necesite antes de salir de esta página.',
  'compose.went-out.see': 'Ver el llamamiento publicado',
  'compose.versions.names-withdrawn':
    'No se recuperó nada: esta versión nombra a una persona que retiró su consentimiento.',
  'compose.versions.link': 'Versiones anteriores',
  'compose.versions.title': 'Versiones anteriores de un borrador',
  'compose.versions.heading': 'Versiones anteriores',
  'compose.versions.text':
    'Cada versión se conserva 90 días después de ser sustituida. Al recuperar una, su texto se guarda como la versión más reciente: no se pierde nada.',
  'compose.versions.version': 'Versión {revision, number}',
  'compose.versions.saved': 'Guardada por {name}: {moment}',
  'compose.versions.first': 'No se conserva ninguna versión anterior con la que compararla.',
  'compose.versions.same': 'No se cambió ninguna palabra.',
  'compose.versions.changes': 'Lo que se cambió',
  'compose.versions.take': 'Recuperar esta versión',
  'compose.versions.older': 'Versiones más antiguas',
  'compose.versions.meanwhile':
    'No se recuperó nada: el borrador se cambió mientras tanto. Consulte primero su versión más reciente.',
  'compose.versions.back': 'Volver al borrador',
  'compose.delete.link': 'Eliminar este borrador',
  'compose.delete.title': '¿Eliminar este borrador?',
  'compose.delete.text':
    'Sale de la redacción de inmediato, para todo el mundo, y su texto se borra en una semana. No se puede deshacer. Quien lo tenga abierto ya no podrá guardarlo.',
  'compose.delete.button': 'Eliminar para siempre',
  'compose.delete.meanwhile': 'No se ha eliminado: el borrador cambió entretanto. Mírelo primero',
  'compose.delete.proposed': 'Espera una decisión. Haga primero que se devuelva o se rechace y después elimínelo.',
  'compose.delete.going-out': 'Su envío está aprobado y va a salir. Deténgalo primero y después elimínelo.',
  'compose.delete.scheduled':
    'Está programado desde la línea de comandos y sale a su hora. Haga que se retire allí primero y después elimínelo.',
  'compose.delete.published':
    'Ya se envió y no se puede eliminar. Envíe una corrección o una retirada, o quite de él un nombre.',
  'compose.delete.to-proposal': 'Ver dónde espera',
  'desk.drafts.deleted': 'El borrador se ha eliminado',
  'desk.history.draft-deleted': '{who} eliminó un borrador.',
} as const;
