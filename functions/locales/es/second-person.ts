/** Pages and mails about who counts as a second person, and what is done to a team. */
export const secondPersonMessages = {
  'mail.team-changed.subject': 'Su equipo ha cambiado',
  'mail.team-changed.preheader': 'Vea qué se hizo y quién lo hizo.',
  'mail.team-changed.title': 'Su equipo ha cambiado',
  'mail.team-changed.intro': '{name}: esto se hizo en el escritorio de {office}:',
  'mail.team-changed.wrong':
    '¿No es correcto? Pregunte a quien lo hizo y a un colega que gestione el equipo. También puede responder a este correo; una persona lee todas las respuestas.',
  'mail.team-changed.two-ends':
    'Hasta entonces cualquiera de ustedes puede detenerlo, con un solo botón en la página del equipo.',
  'mail.team-changed.button': 'Abrir la página del equipo',
  'mail.team-proposed.address':
    'Pregunte a la persona, cara a cara o por teléfono, si esta dirección es suya. Quien lea el correo allí puede entrar.',
  'desk.proposal.take': 'Menos permisos para {name}, sin: {may}',
  'desk.proposal.not-second':
    'Tiene que confirmarlo otra persona. Durante una semana desde que una de las dos dejó entrar a la otra, o desde que se le permitió gestionar el equipo, usted y {who} no cuentan como dos personas.',
  'desk.history.clock': 'El final de un plazo',
  'desk.history.suspended':
    '{who} quitó por ahora a {name}: {may}. Es definitivo si una segunda persona lo confirma; si no, termina al cabo de un día.',
  'desk.history.given-back': '{name} recupera sus permisos, pues ninguna segunda persona confirmó el cambio: {may}.',
  'desk.history.two-ends':
    'Dos personas quieren que vuelva a bastar una para los cambios delicados, como propuso {who}. Será así desde el {moment}, salvo que alguien lo detenga.',
  'desk.history.two-kept': '{who} detuvo que volviera a bastar una persona: el equipo sigue pidiendo dos.',
  'desk.history.sending-approved-as-one':
    '{who} aprobó un borrador, pero no cuenta como segunda persona: espera, y todos los demás recibieron un correo (versión {revision, number}, {digest}).',
  'desk.two.ends':
    'Desde el {moment} vuelve a bastar una persona para los cambios delicados. Dos personas lo quisieron así. Hasta entonces cualquiera de ustedes puede detenerlo.',
  'desk.two.keep': 'Seguir pidiendo dos personas',
  'desk.two.needed-taking':
    'Pierde estos permisos desde ahora. Es definitivo si una segunda persona lo confirma; si no, los recupera al cabo de un día.',
  'desk.team.done-two-kept': 'Detenido. Su equipo sigue pidiendo dos personas.',
  'desk.team.suspended': 'Suspendido por ahora: {may}. Termina el {until}, salvo que una segunda persona lo confirme.',
  'desk.team.new-until': 'en el equipo desde hace poco, hasta el {day}',
  'desk.member.error-last-two':
    'Entonces menos de dos personas gestionarían el equipo, y su equipo pide dos. Dé antes ese permiso a otra persona.',
  'desk.member.error-frozen':
    'La otra persona que gestiona el equipo está suspendida. Hasta que termine, no se puede cambiar nada.',
  'desk.member.error-not-second':
    'Usted y quien lo propuso no cuentan como dos personas durante una semana desde que una dejó entrar a la otra, o desde que se le permitió gestionar el equipo.',
  'decide.cant.let-in':
    'Su equipo pide dos personas. Usted y {author} no cuentan como dos durante una semana desde que una dejó entrar a la otra, o el mismo colega dejó entrar a ambas. Tiene que decidir otro miembro. Usted puede detenerlo.',
  'decide.cant.gained':
    'Su equipo pide dos personas. Usted recibió este permiso hace menos de un día, así que tiene que decidir otro miembro. Usted puede detenerlo.',
  'decide.cant.author-left':
    'Su equipo pide dos personas, y {author} ya no está en él. Otro miembro tiene que volver a pedirlo.',
  'decide.as-one.let-in':
    'Usted y {author} no cuentan como dos personas durante una semana desde que una dejó entrar a la otra, o el mismo colega dejó entrar a ambas.',
  'decide.as-one.gained':
    'Usted recibió este permiso hace menos de un día, así que aún no cuenta como segunda persona.',
  'decide.as-one.author-left':
    '{author} ya no está en el equipo, así que usted no cuenta como segunda persona para esto.',
  'decide.as-one.then':
    'Si lo envía, sale como pronto al cabo de {delay}, urgente o no. Hasta entonces puede detenerlo quien escriba o decida.',
  'decide.as-one.told': 'Estas personas reciben el texto enseguida: {names}.',
  'decide.as-one.told-no-one': 'Ningún otro miembro escribe ni decide, así que nadie más recibe el texto.',
  'decide.as-one.approved': '{who} lo aprobó el {moment}, pero no cuenta como segunda persona para ello.',
  'alone.look.not-second': 'Usted no cuenta como segunda persona para esto, así que tiene que mirarlo otro miembro.',
  'mail.sending-alone.as-one':
    '{name}: {author} pidió enviar un llamamiento de {office} y {approver} lo aprobó. No cuentan como dos personas: una dejó entrar a la otra hace menos de una semana, o recibió el permiso hace menos de un día. Por eso espera, como si lo enviara una sola persona.',
  'mail.colleague-acted.sending-alone':
    'Un llamamiento de {office} sale sin que lo aprobara una segunda persona, por {colleague}. Sale tras un plazo en el que puede detenerlo quien escriba o decida; recibieron su texto.',
  'mail.colleague-acted.sending-alone.title': 'Un llamamiento sale sin segunda persona',
  'mail.colleague-acted.requests-wait':
    '{colleague} le pide que decida sobre varios borradores de {office}. Le esperan en el escritorio.',
  'mail.colleague-acted.requests-wait.title': 'Hay solicitudes que esperan su decisión',
  'alone.error.too-many':
    'Hoy ha aprobado diez llamamientos sin segunda persona, y no puede salir así ninguno más. Que decida otro colega',
  'decide.ask.as-one':
    'Por ahora estas personas no cuentan como segunda persona junto a usted: {names}. Si una de ellas lo envía, sale como pronto al cabo de {delay}, urgente o no.',
  'decide.error.answered':
    'Un colega devolvió, rechazó o detuvo exactamente este texto, así que debe enviarlo otro miembro que cuente como segunda persona',
  'decide.error.too-many':
    'Hoy ha aprobado diez llamamientos sin segunda persona, y no puede salir así ninguno más. Que decida otro colega',
  'mail.member-invited.again':
    '{name}: ha terminado todo aquello con lo que entraba al escritorio de {office}. Esta es su nueva invitación. Mientras no la acepte, no puede ver ni detener lo que se envía.',
  'mail.member-invited.again-wrong':
    '¿No perdió su teléfono ni pidió esto? Acéptela ahora, mire la página del equipo y pregunte a un colega que gestione el equipo qué pasó. También puede responder a este correo; una persona lee todas las respuestas.',
  'desk.member.error-one-hand':
    'Hace menos de una semana unos colegas invitaron a alguien que gestiona su equipo, o le permitieron gestionarlo, así que aún no todos cuentan como personas distintas. Anúlelo, o pida dos cuando pase la semana',
  'decide.ask.not-second':
    'Nadie puede decidir todavía por usted. {names} puede decidir, pero no cuentan como dos personas: una dejó entrar a la otra hace menos de una semana, o recibió el permiso hace menos de un día.',
  'desk.history.given-back-by': '{who} retiró una propuesta, y {name} recupera sus permisos: {may}.',
  'desk.member.error-accused':
    'Esto le quita algo a usted o a alguien que no cuenta como otra persona a su lado. Tiene que retirarlo otra persona',
  'desk.member.error-too-many-open': 'Tiene abiertas tantas propuestas como puede tener una persona. Retire antes una',
  'decide.ask.let-others': 'Si lo pide una de estas personas, otro colega puede decidir: {names}.',
  'desk.history.older': 'Entradas más antiguas',
} as const;
