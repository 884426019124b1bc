export const choosingMessages = {
  'page.choose.more-title': 'Ajouter un sujet',
  'page.choose.more-heading': 'Que voulez-vous suivre d’autre ?',
  'page.choose.so-far': 'Vous avez déjà choisi :',
  'page.choose.back': 'Revenir à mes choix',
  'page.choose.find-label': 'Trouver un pays ou une région',
  'page.choose.find-hint': 'Saisissez les premières lettres de son nom.',
  'page.choose.find-button': 'Trouver',
  'page.choose.found': 'Lieux trouvés : {count}',
  'page.choose.none-found':
    'Aucun pays ni aucune région ne commence par ces lettres. Vérifiez l’orthographe, ou ouvrez un continent ci-dessous.',
  'page.choose.continue': 'Continuer',
  'page.choose.next': 'Ensuite, vous vérifiez vos choix et saisissez votre adresse.',

  'page.review.title': 'Vérifier vos choix',
  'page.review.heading': 'Vérifiez vos choix',
  'page.review.lede': 'Indiquez ensuite à quelle fréquence et à quelle adresse vous voulez recevoir les e‑mails.',
  'page.review.follows': 'Ce que vous recevrez',
  'page.review.about': 'Appels à agir concernant : {follow}',
  'page.review.remove': 'Retirer',
  'page.review.remove-this': 'Retirer : {follow}',
  'page.review.add': 'Ajouter un sujet',
  'page.review.case': 'Pour un cas, vous recevez un e‑mail quand il y a du nouveau, et quand il est terminé.',
  'page.review.count':
    '{count, plural, one {Ces 90 derniers jours, cela aurait fait # appel à agir.} many {Ces 90 derniers jours, cela aurait fait # d’appels à agir.} other {Ces 90 derniers jours, cela aurait fait # appels à agir.}} Les mises à jour d’appels à agir précédents et les appels à agir retirés ne sont pas comptés.',
  'page.review.languages': 'Dans quelle langue',
  'page.review.languages-hint': 'Une alerte arrive dans la première de ces langues où elle est disponible.',
  'page.review.language-1': 'Premier choix',
  'page.review.language-2': 'Deuxième choix',
  'page.review.language-3': 'Troisième choix',
  'page.review.no-more-languages': 'Aucune',
  'page.review.untranslated': 'Si un appel à agir n’est dans aucune de ces langues',
  'page.review.untranslated-send': 'L’envoyer tel quel',
  'page.review.untranslated-wait': 'Attendre qu’il soit dans une de mes langues',
  'page.review.untranslated-hint':
    'Les appels urgents n’attendent pas, ni les corrections de ce que vous avez reçu. Un appel à agir qui n’est jamais traduit ne vous est pas envoyé.',
  'page.review.discreet': 'E‑mails discrets',
  'page.review.discreet-hint':
    'Pour une boîte qu’une autre personne peut regarder. Les e‑mails montrent un expéditeur et un objet neutres, et rien de ce que vous suivez. Le texte se trouve derrière un lien. Le domaine d’où vient l’e‑mail reste visible.',
  'page.review.discreet-choice': 'M’envoyer des e‑mails discrets',
  'page.review.website': 'Laissez ce champ vide',

  'page.error.everything-beside-others':
    '« Tous les appels à agir, de partout » comprend déjà vos autres choix. Décochez cette case, ou revenez en arrière et retirez les autres.',
  'page.error.everything-already':
    'Vous avez déjà choisi tous les appels à agir : ceci en fait partie. Revenez à vos choix, ou retirez-y d’abord « tous les appels à agir ».',
  'page.error.too-many-follows':
    'C’est plus que ce qu’un formulaire peut contenir. Retirez une partie de vos choix, confirmez le reste, puis inscrivez-vous pour d’autres.',
  'page.error.no-language': 'Choisissez au moins une langue.',
  'page.error.unknown-language':
    'Nous n’écrivons pas dans cette langue : {codes}. Choisissez de nouveau dans la liste.',
  'page.error.too-soon': 'C’était très rapide. Rien n’est perdu : attendez deux secondes, puis réessayez.',
  'page.error.stale': 'Cette page est restée longtemps ouverte. Rien n’est perdu : relisez-la, puis réessayez.',
  'page.error.website': 'Laissez ce champ vide. Il sert à arrêter les programmes qui remplissent tout.',
} as const;
