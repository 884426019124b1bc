/** Comment les membres se connectent à la rédaction : pages et messages. */
export const deskAccessMessages = {
  'mail.desk-sign-in.intro': 'Vous, ou une autre personne, l’avez demandé sur nos pages.',
  'mail.desk-sign-in.instruction':
    'Ouvrez la page et saisissez les six chiffres affichés par votre application d’authentification. Le lien fonctionne une seule fois, pendant {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}.',
  'mail.desk-sign-in.ignore':
    'Vous n’avez rien demandé\u00a0? Ignorez ce message\u00a0: sans votre application, le lien ne laisse entrer personne.',
  'desk.sign-in.link': 'Avec une application d’authentification',
  'desk.sign-in.link-text':
    'Vous recevez un lien par e‑mail. La page à laquelle il mène demande les six chiffres affichés par votre application.',
  'desk.sign-in.address': 'Votre adresse e‑mail',
  'desk.sign-in.link-button': 'M’envoyer un lien',
  'desk.asked.title': 'Consultez votre messagerie',
  'desk.asked.heading': 'Consultez votre messagerie',
  'desk.asked.text':
    'Si cette adresse est celle d’un membre qui se connecte avec une application d’authentification, un lien est en route. Il fonctionne pendant {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}.',
  'desk.asked.none':
    'Rien reçu\u00a0? Regardez dans les indésirables, et vérifiez que c’est bien l’adresse à laquelle votre invitation est arrivée. Si vous avez une clé d’accès, utilisez-la.',
  'desk.asked.again': 'Retour à la connexion',
  'desk.enter.title': 'Saisissez le code de votre application',
  'desk.enter.heading': 'Saisissez le code de votre application',
  'desk.enter.text':
    'Ouvrez votre application d’authentification et saisissez les six chiffres qu’elle affiche maintenant.',
  'desk.enter.code': 'Code à six chiffres',
  'desk.enter.button': 'Se connecter',
  'desk.enter.not-you': 'Vous n’avez pas demandé ce lien\u00a0? Fermez cette page\u00a0: il ne se passe rien.',
  'desk.enter.error-wrong':
    'Ce n’est pas le code que votre application affiche maintenant. Vérifiez l’heure de votre téléphone et essayez le code suivant',
  'desk.enter.error-unreadable': 'Saisissez les six chiffres affichés par votre application',
  'desk.enter.error-used': 'Ce code a déjà servi. Attendez le suivant',
  'desk.enter-over.title': 'Ce lien n’est plus valable',
  'desk.enter-over.heading': 'Ce lien ne fonctionne plus',
  'desk.enter-over.text':
    'Il a servi, il a plus de {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}, ou trop de codes faux ont été saisis. Demandez-en un autre.',
  'desk.join.app': 'Une application d’authentification et votre e‑mail',
  'desk.join.app-text':
    'Sans clé d’accès\u00a0: chaque fois, vous recevez un lien par e‑mail et saisissez six chiffres affichés par une application de votre téléphone. Toute application de codes à usage unique convient. Cela fonctionne dans tous les navigateurs, sans scripts.',
  'desk.join.app-button': 'Configurer une application',
  'desk.app.title': 'Configurez votre application d’authentification',
  'desk.app.heading': 'Configurez votre application d’authentification',
  'desk.app.scan': 'Scannez cette image avec l’application',
  'desk.app.picture': 'Code QR pour votre application d’authentification',
  'desk.app.open': 'L’application est sur cet appareil\u00a0? Ouvrez-la ici',
  'desk.app.secret': 'Ou saisissez cette clé dans l’application',
  'desk.app.secret-hint':
    'Elle est secrète\u00a0: qui la possède voit vos codes. Elle n’est affichée que sur cette page.',
  'desk.app.code': 'Les six chiffres que l’application affiche maintenant',
  'desk.app.button': 'Utiliser cette application',
  'desk.app.back': 'Choisir un autre moyen',
  'desk.app.refused':
    'Cette page est restée ouverte trop longtemps, ou vous avez déjà une application. Scannez la nouvelle image',
} as const;
