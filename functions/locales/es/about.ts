export const aboutMessages = {
  'footer.who': 'Quiénes somos',
  'browse.front.who': 'Quién envía estos llamamientos',

  'about.title': 'Quién envía estos llamamientos',
  'about.description':
    'Quién publica los llamamientos que {sender} envía por correo, cómo se comprueban, cómo se financia este servicio y cómo avisar de un problema.',
  'about.heading': 'Quién envía estos llamamientos',
  'about.lede':
    '{sender} difunde llamamientos por personas en peligro y lo que usted puede hacer por ellas. Usted elige países, temas o un solo caso, y recibe correos únicamente sobre eso.',

  'about.publishers.heading': 'Quién publica aquí',
  'about.publishers.text': 'Estas organizaciones escriben los llamamientos. Cada una responde de lo que publica.',
  'about.publishers.none': 'Todavía no publica aquí ninguna organización.',
  'about.publishers.more': 'Aquí publican más organizaciones. Esta página nombra {count, number}.',

  'about.checked.heading': 'Cómo se comprueban los llamamientos',
  'about.checked.publisher':
    'Solo estas organizaciones pueden publicar, cada una con su propia clave. Cada una comprueba los hechos de sus llamamientos y responde de ellos.',
  'about.checked.doubt':
    'Si un texto deja dudas, por ejemplo sobre el país del que trata, el llamamiento espera hasta que responda una persona de la organización que lo publica. Antes no se envía nada.',
  'about.checked.names':
    'Si la organización indica que no se debe nombrar a una persona, se rechaza todo llamamiento que contenga su nombre.',
  'about.checked.corrections':
    'Una corrección o una retirada detiene los envíos en curso y llega a todas las personas que recibieron el llamamiento. La página del caso muestra qué ha cambiado. Un llamamiento retirado ya no aparece en las listas ni en las búsquedas. Lo que hayan guardado de él los buzones y los lectores de canales no podemos recuperarlo.',
  'about.checked.code':
    'El correo que trae un solo llamamiento muestra un código. Búsquelo aquí para ver de qué llamamiento se trata y distinguir nuestros correos de una imitación.',

  'about.funding.heading': 'Cómo se financia este servicio',

  'about.who.heading': 'Quién gestiona este servicio',
  'about.who.privacy': 'Qué se guarda sobre usted, durante cuánto tiempo y cómo hacer que se borre:',

  'about.fault.heading': 'Avisar de un problema',
  'about.fault.appeal':
    'Algo en un llamamiento no es cierto: escriba a la organización que lo publica o escríbanos a nosotros.',
  'about.fault.page': 'Una página o un correo no funciona como debería: díganos qué página es, o el código del correo.',
  'about.fault.security':
    'Ha encontrado un fallo de seguridad: nuestra política de seguridad explica dónde comunicarlo y qué puede esperar.',
  'about.fault.policy': 'Política de seguridad (en inglés)',
  'about.fault.mail': 'Escribir a {address}',
} as const;
