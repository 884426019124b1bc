/** Sobre qué se decide además de los mensajes. */
export const decideBesideMessages = {
  'mail.sending-asked.letter': 'la carta que los lectores pueden enviar',
  'decide.beside': 'Sobre qué más decide',
  'decide.beside.held':
    'La carta y la imagen forman parte de la huella. Los consentimientos y las respuestas no: pertenecen a esta versión del borrador, y cualquier cambio anula lo que se pidió.',
  'decide.beside.let-stand': '{author} mantuvo esto, que encontraron las comprobaciones',
  'decide.beside.without-consent': 'Por qué no se preguntó a nadie',
  'decide.ask.let':
    'Si lo pide usted, ningún otro miembro puede decidir: quien devolvió un borrador y lo cambió después no decide. Deje que lo pida una de estas personas, y otro miembro podrá decidir: {names}.',
  'decide.ask.replaces':
    '{author} ya lo pidió para esta versión, y espera una decisión: {when}. Su petición ocupa el lugar de aquella.',
  'decide.ask.replaces-own':
    'Usted ya lo pidió para esta versión, y espera una decisión: {when}. Si lo pide otra vez, esta petición ocupa el lugar de aquella.',
  'decide.ask.approved': 'Esta versión está aprobada y sale el {moment}.',
  'decide.ask.approved-text': 'Para otra hora, deténgala primero y pídalo de nuevo.',
  'decide.take-back': 'Retirar la petición',
  'decide.taken-back': '{who} retiró la petición el {moment}',
  'decide.replaced': 'Una petición más reciente, de {who}, ocupó el lugar de esta el {moment}',
  'decide.replaced.text': 'Esta petición terminó. Vale la más reciente.',
  'decide.replaced.link': 'Abrir la más reciente',
  'decide.came-back.returned': '{who} lo devolvió: ver por qué',
  'decide.came-back.rejected': '{who} lo rechazó: ver por qué',
  'decide.came-back.stopped': '{who} lo detuvo: ver cuándo',
  'decide.same-before.returned': '{who} ya devolvió esta misma versión el {moment}',
  'decide.same-before.rejected': '{who} ya rechazó esta misma versión el {moment}',
  'decide.same-before.stopped': '{who} ya detuvo esta misma versión el {moment}',
  'decide.fact.not-shown': 'no se muestra: el borrador se cambió después',
};
