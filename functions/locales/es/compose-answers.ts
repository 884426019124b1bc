/** Lo que los miembros responden a las comprobaciones, y lo que se dice de un nombre retirado de los borradores. */
export const composeAnswerMessages = {
  'compose.consent-withdrawn':
    'No se ha guardado. Una persona nombrada en este borrador retiró su consentimiento. Lo que escribió sigue abajo: quite el nombre de los campos señalados y guarde de nuevo.',
  'compose.problem.consent-withdrawn': 'Se retiró el consentimiento: quite el nombre de esta persona',
  'compose.problem.consent-and-reason':
    'Diga quién dio su consentimiento o por qué no se preguntó a nadie, no ambas cosas',
  'compose.problem.two-answers':
    'Diga por qué se puede nombrar a esa persona o que no es el nombre de una persona, no ambas cosas',
  'compose.problem.named-nowhere': 'Este nombre no aparece en el llamamiento: escríbalo como está allí',
  'compose.also-named': 'Personas nombradas fuera de la lista',
  'compose.problem.names-unnamed': 'Aquí se nombra a una persona cuyo nombre no se puede dar. Quite el nombre',
  'compose.problem.name-unspelled':
    'Esta persona no se puede nombrar, y el llamamiento tiene palabras en una escritura en la que no se conoce su nombre. Escríbalo en esa escritura, aquí o con las otras grafías; o marque en las comprobaciones previas al envío que no aparece ahí',
  'compose.problem.kept-unspelled':
    'Una versión anterior incluye a una persona que no se puede nombrar y cuyo nombre no se conoce en una escritura de este borrador. Añada otra vez a esa persona, con su nombre en esa escritura',
  'compose.problem.no-such-addressee': 'Elija uno de los destinatarios de este llamamiento',
  'compose.problem.addressee-lacks':
    'Este destinatario no tiene dirección ni número para esto. Añádalo o elija otra forma de actuar',
  'compose.problem.user-name':
    'Hay una dirección web con un nombre de usuario o una contraseña, que puede pasar por otro sitio. Quítelos',
  'compose.problem.address-in-office':
    'Escriba la dirección de correo de un organismo en su propio campo, no en un nombre',
  'compose.problem.day-past': 'Ese día ya ha pasado: elija otro',
  'compose.problem.day-future': 'Ese día aún no ha llegado: elija otro',
  'compose.problem.without-day': 'Elija un último día para actuar, o deje esto vacío',
  'compose.problem.no-letters': 'Escriba un título con letras o cifras',
  'compose.problem.no-alt': 'Describa la imagen en el idioma de cada edición',
  'compose.problem.not-in-book': 'Este destinatario ya no está en su libreta. Desmárquelo',
  'check.kind.unnamed-person': 'una persona cuyo nombre no se puede dar',
  'check.kind.unspelled-person': 'si un nombre aparece en otra escritura',
  'check.kind.name-part': 'una parte de un nombre que no se puede dar',
  'check.kind.minor': 'el nombre de un menor',
  'check.kind.minor-age': 'una edad inferior a 18 años',
  'check.kind.identity-number': 'el número de un documento, una tarjeta o una cuenta',
  'check.kind.unchecked': 'una parte que no se pudo comprobar',
  'check.kind.phone': 'un número de teléfono',
  'check.kind.handle': 'un nombre de usuario de mensajería',
  'check.kind.email': 'una dirección de correo electrónico',
  'check.kind.street-address': 'la dirección de una casa',
  'check.kind.birth-date': 'una fecha de nacimiento',
  'check.kind.image-metadata': 'datos en una imagen',
  'check.kind.unlisted-name': 'un nombre que no está en la lista',
  'check.kind.no-way-to-act': 'peticiones sin destinatario',
  'desk.history.checks-answered':
    '{who} miró lo que preguntaban las comprobaciones en la revisión {revision, number} de un borrador, y lo dejó: {checks}.',
  'desk.history.draft-name-taken-out': '{who} quitó un nombre de un borrador, porque se retiró el consentimiento.',
  'desk.withdraw.drafts-left': 'Quedan borradores y otros textos por revisar',
  'desk.withdraw.drafts-left-text':
    'El nombre ya no está en lo publicado. Hay más borradores, notas y motivos de los que se pueden revisar de una vez. Continúe hasta que desaparezca este mensaje.',
  'desk.withdraw.go-on': 'Revisar los siguientes textos',
  'compose.problem.too-intricate':
    'Este texto es demasiado complejo para leerlo: simplifíquelo o acórtelo y guarde de nuevo',
  'compose.problem.same-language': 'Este idioma ya es el del original: elija otro para el original o quite este',
  'compose.problem.image-too-large': 'Esta imagen es demasiado grande: redúzcala, por ejemplo a 1200 píxeles de ancho',
  'compose.problem.image-kind': 'Elija una imagen JPEG, PNG, WebP o AVIF',
  'compose.problem.image-damaged': 'Esta imagen está dañada: guárdela de nuevo o elija otra',
  'compose.problem.image-moves': 'Elija una imagen fija: esta se mueve',
  'compose.problem.image-unclean': 'Guarde esta imagen derecha, entera y sin metadatos, por ejemplo como JPEG',
  'compose.problem.image-with-retraction': 'Quite la imagen: una retirada se muestra sin ella',
  'compose.problem.encoded-word':
    'Quite el signo igual que está junto a uno de interrogación: los programas de correo los convierten en otras palabras',
  'compose.problem.names-minor': 'Esto da el nombre completo de un menor junto a su edad: quite el apellido o la edad',
  'compose.problem.repeats-text': 'Escriba en una o dos frases por qué se retira, en lugar del texto del llamamiento',
  'compose.problem.joined-withdrawn':
    'El llamamiento al que se unió fue retirado por quien lo publicó. Si el suyo sigue vigente, empiece uno nuevo',
  'compose.problem.addresses-too-long': 'Acorte esto: con sus direcciones escritas enteras es demasiado largo',
  'compose.problem.empty': 'Escriba palabras aquí o deje esto vacío',
  'compose.problem.unknown-code': 'Elija de la lista',
  'compose.problem.no-date': 'Elija la fecha del llamamiento',
} as const;
