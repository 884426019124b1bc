/** Lo que las comprobaciones previas al envío dicen de un texto. */
export const checkMessages = {
  'check.title': 'Revise esto antes de enviarlo',
  'check.none': 'Las comprobaciones no han encontrado nada.',
  'check.public': 'Es público',
  'check.unnamed-person':
    'Aquí, en un enlace o en una imagen se nombra a una persona cuyo nombre no se puede dar. Quite el nombre.',
  'check.minor': 'El nombre completo de un menor aparece junto a su edad: «{quote}». Quite el apellido o la edad.',
  'check.minor-age': 'Se menciona a alguien menor de 18 años: «{quote}». ¿Se puede saber quién es?',
  'check.identity-number':
    'El número de un documento, una tarjeta o una cuenta: «{quote}». Quítelo, salvo que sea público.',
  'check.phone': 'Un número de teléfono: «{quote}». Quítelo, salvo que sea público.',
  'check.email': 'Una dirección de correo electrónico: «{quote}». Quítela si es de una persona particular.',
  'check.street-address': 'La dirección de una casa: «{quote}». Quítela si alguien vive allí.',
  'check.birth-date': 'Una fecha de nacimiento: «{quote}». A quien lee le basta la edad.',
  'check.image-metadata':
    'El archivo de la imagen contiene datos además de la foto ({quote}). Los quitamos; compruebe que la foto misma no muestre ningún lugar ni persona que deba quedar oculto.',
  'check.unlisted-name':
    'Se nombra a «{quote}», que no está en la lista de personas. ¿Debería estar, con su consentimiento?',

  'name-taken-out.words': '[nombre retirado]',
  'name-taken-out.title': 'Un llamamiento del que se ha retirado un nombre',
  'name-taken-out.text': 'Se ha retirado esta parte porque nombraba a una persona que ya no desea que se la nombre.',
  'name-taken-out.changed':
    'Una persona ya no desea que se la nombre. Le rogamos que no difunda las versiones anteriores y que borre los mensajes que la nombran.',

  'desk.history.key': 'Un programa o un comando con una clave',
  'desk.history.consent-given':
    '{who} anotó quién aceptó que {name} figure en un llamamiento: {by}, {day}, para «{scope}».',
  'desk.history.without-consent': '{who} incluyó a {name} sin consentimiento, porque: {reason}',
  'desk.history.consent-withdrawn': '{who} quitó un nombre de un llamamiento, porque se retiró el consentimiento.',
  'desk.history.taken-out': 'Se ha retirado el texto de esta entrada.',
} as const;
