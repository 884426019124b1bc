/** Páginas y mensajes con los que un miembro envía sin un colega, donde la redacción lo permite. */
export const aloneMessages = {
  'mail.sending-alone.subject': 'Un colega envía un llamamiento por su cuenta',
  'mail.sending-alone.preheader': 'Puede leerlo, y detenerlo hasta que salga.',
  'mail.sending-alone.title': 'Un colega envía un llamamiento por su cuenta',
  'mail.sending-alone.intro':
    '{name}, {author} envía un llamamiento de {office} sin un colega, como permite su redacción.',
  'mail.sending-alone.leaves': 'Sale el {moment}, salvo que alguien lo detenga.',
  'mail.sending-alone.reason': 'El motivo que se dio:',
  'mail.sending-alone.link':
    'El enlace abre su página, una vez que haya iniciado sesión. Allí puede detenerlo enseguida, o decir que lo ha mirado. El enlace mismo no hace nada.',
  'mail.sending-alone.button': 'Abrir su página',
  'mail.sending-alone.digest': 'Es exactamente este texto; la huella de todo lo que se decide empieza por {digest}.',
  'mail.sending-alone.text': 'Esto es lo que recibirían los lectores:',
  'desk.history.sending-alone': '{who} hizo enviar un borrador sin un colega (versión {revision, number}, {digest}).',
  'desk.history.sending-alone-sent':
    'Salió un borrador que {who} había hecho enviar sin un colega (versión {revision, number}, {digest}).',
  'desk.history.sending-alone-held':
    'Se retuvo un borrador que {who} había hecho enviar sin un colega: no todos los avisados podían detenerlo todavía (versión {revision, number}, {digest}).',
  'desk.history.sending-looked-at':
    '{who} miró lo que se había enviado sin un colega (versión {revision, number}, {digest}).',
  'desk.history.sends-alone-on': '{who} permitió que una sola persona envíe sin un colega, tras una espera.',
  'desk.history.sends-alone-off': '{who} puso fin a que una sola persona envíe sin un colega.',
  'desk.team.done-sends-alone': 'Cambiado. Vale desde ahora.',
  'desk.member.error-two-decide': 'Su redacción pide dos personas, así que nadie envía por su cuenta',
  'alone.team.heading': 'Una persona puede enviar por su cuenta, tras una espera',
  'alone.team.off':
    'Ahora siempre decide otro miembro sobre lo que uno ha escrito en la redacción. Una clave que puede publicar envía enseguida, en nombre de su titular o de la organización, sin que decida un colega. Puede permitir que una persona que puede decidir envíe sin un colega: escribe un motivo, y sale tras {delay}. Todos los demás que escriben o deciden reciben el texto enseguida, y cada uno puede detenerlo. Mientras ninguno que pueda decidir lo haya mirado, consta como todavía no mirado.',
  'alone.team.on':
    'Una persona que puede decidir puede enviar sin un colega: escribe un motivo, y sale tras {delay}. Todos los demás que escriben o deciden reciben el texto enseguida, y cada uno puede detenerlo. Mientras ninguno que pueda decidir lo haya mirado, consta como todavía no mirado.',
  'alone.team.needs-two': 'Su redacción pide dos personas. Por eso nadie envía sin un colega.',
  'alone.team.button-off': 'Permitir que una persona envíe por su cuenta',
  'alone.team.button-on': 'No permitirlo más',
  'alone.ask.heading': 'Enviarlo sin un colega',
  'alone.ask.at-once': 'En cuanto pueda salir',
  'alone.ask.after':
    'Sale como muy pronto tras {delay}, sea urgente o no, y hasta entonces cualquiera de ustedes puede detenerlo.',
  'alone.ask.time': 'La hora que elija arriba vale también aquí, si es posterior.',
  'alone.ask.told': 'Reciben el texto enseguida, con su motivo: {names}.',
  'alone.ask.told-no-one':
    'Ningún otro miembro escribe ni decide, así que no se avisa a nadie más. La espera vale igualmente.',
  'alone.ask.unlooked':
    'Consta como todavía no mirado, en la redacción y en el historial, hasta que otro miembro lo haya mirado.',
  'alone.ask.reason': '¿Por qué no lo mira antes ningún colega?',
  'alone.ask.reason-hint': 'Al menos tres palabras. Solo lo leen los miembros de su redacción.',
  'alone.ask.button': 'Enviar sin un colega',
  'alone.stale':
    'Para enviarlo sin un colega, inicie sesión de nuevo: lo hizo hace más de un cuarto de hora. Lo escrito en esta página no se conserva al hacerlo: entre primero y escriba después.',
  'alone.error.no-reason': 'Escriba un motivo de al menos tres palabras',
  'alone.error.not-allowed': 'Su redacción, o sus permisos, no le dejan enviarlo sin un colega',
  'alone.error.answered':
    'Un colega devolvió, rechazó o detuvo exactamente este texto. Cámbielo antes, o pida una decisión',
  'alone.sends-own': 'Usted envía un llamamiento sin un colega',
  'alone.sends': '{author} envía un llamamiento sin un colega',
  'alone.approved': '{who} lo hizo enviar sin un colega el {moment}.',
  'alone.unlooked': 'Todavía no mirado',
  'alone.looked': '{who} lo miró el {moment}',
  'alone.told': 'Recibieron el texto: {names}.',
  'alone.told-no-one': 'No se avisó a nadie más: ningún otro miembro escribe ni decide.',
  'alone.look': 'Mirarlo',
  'alone.look.own': 'Lo envió usted: lo mira otro miembro.',
  'alone.look.to-leave': 'Sale a su hora, lo mire alguien o no. ¿No está bien? Entonces deténgalo.',
  'alone.look.sent': 'Los lectores ya lo tienen. ¿No está bien? Entonces corríjalo o retírelo desde su página.',
  'alone.look.understood': 'He leído todo el texto, y está bien.',
  'alone.look.button': 'Lo he mirado',
  'alone.look.stale':
    'Para decir que lo ha mirado, inicie sesión de nuevo: lo hizo hace más de un cuarto de hora. Para detenerlo no hace falta.',
  'alone.when': 'Tras la espera en la que otros pueden detenerlo',
  'alone.exactly': 'Sale exactamente esto. Si antes cambia una sola letra del borrador, no sale nada.',
  'alone.list.approved': '{author} lo envía sin un colega. Sale el {moment}',
  'alone.list.sent': '{author} lo envió sin un colega. Salió el {moment}',
  'alone.list.changed': 'Un llamamiento cuyo borrador se ha cambiado desde entonces',
} as const;
