export const privacyMessages = {
  'footer.about': 'À propos de ces pages',
  'footer.privacy': 'Vie privée',
  'footer.preferences': 'Modifier ou arrêter vos alertes',

  'privacy.title': 'Vie privée : ce que nous savons de vous',
  'privacy.description':
    'Ce qu’Alertes pour agir conserve à votre sujet, comment c’est chiffré, combien de temps, qui peut le voir, et comment le faire effacer.',
  'privacy.heading': 'Ce que nous savons de vous, et comment l’effacer',
  'privacy.lede':
    'Nous conservons votre adresse e‑mail et ce que vous suivez, chiffrés tous les deux, pour que les alertes vous parviennent. Vous pouvez tout faire effacer à tout moment.',

  'privacy.kept.heading': 'Ce que nous conservons',
  'privacy.kept.sealed':
    'Votre adresse e‑mail, ce que vous suivez, votre fuseau horaire et vos autres choix. Ils sont chiffrés ensemble (AES-256-GCM), sous une clé gardée par le service de clés d’Amazon Web Services. Ils ne sont déchiffrés que pour vous écrire et pour vous montrer vos propres choix.',
  'privacy.kept.hash':
    'Un code calculé à partir de votre adresse avec deux clés secrètes, pour vous retrouver. Sans les deux, personne ne peut savoir de quelle adresse il s’agit. Ce à quoi il mène est chiffré.',
  'privacy.kept.open':
    'Sans second chiffrement : un numéro aléatoire à la place de votre nom, l’état de vos alertes (actives ou non) et un nombre qui augmente à chaque changement sans dire combien il y en a eu.',
  'privacy.kept.lists':
    'Pour chaque pays, chaque thème et chaque heure d’envoi, et pour chaque cas sous un code, une liste de ces numéros aléatoires. Elle ne dit rien des personnes.',
  'privacy.kept.receipts':
    'Les alertes envoyées à votre numéro aléatoire, quand, et si elles sont arrivées, pour qu’aucune ne vienne deux fois. Ici, le numéro est chiffré lui aussi.',

  'privacy.not-kept.heading': 'Ce que nous ne conservons pas',
  'privacy.not-kept.network':
    'Aucune adresse internet. Elle accompagne, chiffrée, ce que vous saisissez jusqu’à ce que nous l’ayons traité : « Pendant combien de temps » dit jusqu’à quand. Ensuite, nous gardons un code de votre réseau, contre les abus. Le secret de ce code est tiré au hasard, change chaque jour et est oublié au bout de deux jours, et par nos sauvegardes au bout de {backups}. Dès lors, personne ne peut savoir de quel réseau il s’agissait.',
  'privacy.not-kept.device': 'Rien sur votre navigateur ni sur votre appareil.',
  'privacy.not-kept.browser':
    'Ce que garde votre navigateur ne dépend pas de nous. Il peut retenir les pages que vous avez ouvertes, et ce que vous y avez coché et saisi, jusqu’à ce que vous effaciez son historique, même après une déconnexion ou un effacement complet. Tor Browser et les fenêtres privées l’oublient quand vous les fermez.',
  'privacy.not-kept.reading':
    'Ni si vous ouvrez un e‑mail, ni si vous suivez un lien. Nos e‑mails ne contiennent pas d’images cachées, et leurs liens ne font pas de détour.',
  'privacy.not-kept.cookies':
    'Pas de cookies, tant que vous ne confirmez pas et ne vous connectez pas. Quand vous confirmez, un cookie montre pendant {ended}, dans ce seul navigateur, que c’est fait. Quand vous vous connectez pour modifier vos alertes, il y en a un pendant {session}, uniquement pour garder votre session ouverte. Si vous y effacez tout ou y arrêtez toutes les alertes, ce dernier montre pendant {ended} que c’est fait.',
  'privacy.not-kept.logs': 'Aucune adresse, aucun pays ni thème d’une personne dans nos journaux et nos statistiques.',

  'privacy.how-long.heading': 'Pendant combien de temps',
  'privacy.how-long.what': 'Quoi',
  'privacy.how-long.until': 'Conservé',
  'privacy.how-long.subscription': 'Votre adresse et ce que vous suivez',
  'privacy.how-long.subscription-until': 'jusqu’à ce que vous vous désabonniez ou les effaciez',
  'privacy.how-long.request':
    'Une inscription ou une demande de connexion en cours de traitement : ce que vous avez saisi et votre adresse internet, chiffrés',
  'privacy.how-long.events':
    'Ce que le service d’envoi d’Amazon signale d’un e‑mail : votre adresse, et ce que l’e‑mail est devenu',
  'privacy.how-long.on-its-way': 'quelques secondes, en général ; au plus {span}, si quelque chose est en panne',
  'privacy.how-long.sign-up': 'Une inscription, confirmée ou non, chiffrée',
  'privacy.how-long.not-me':
    'Si vous dites qu’une inscription n’était pas la vôtre : un code de l’adresse, pour ne plus y écrire',
  'privacy.how-long.unsubscribed': 'Après votre désabonnement, pour que vous puissiez l’annuler',
  'privacy.how-long.stopped': 'Ce qu’un lien dans un e‑mail a arrêté, pour que vous puissiez l’annuler',
  'privacy.how-long.let-go': 'Ce que vous ne suivez plus, dans les listes d’après lesquelles les e‑mails partent',
  'privacy.how-long.digests-left':
    'Quand vos récapitulatifs arrivaient, si vous recevez maintenant chaque alerte aussitôt, pour que le dernier vous parvienne',
  'privacy.how-long.sign-in': 'Un lien pour se connecter',
  'privacy.how-long.session': 'Une session après la connexion',
  'privacy.how-long.counters':
    'Le nombre d’e‑mails demandés, leur retour éventuel, le nombre de personnes d’un même fournisseur qui ont demandé l’arrêt juste après un e‑mail et l’envoi d’un rappel, sous un code de l’adresse ou de son domaine',
  'privacy.how-long.change': 'Un changement d’adresse qui n’est pas confirmé',
  'privacy.how-long.receipts': 'Les alertes envoyées à votre numéro aléatoire',
  'privacy.how-long.notices':
    'Les e‑mails envoyés au sujet de votre abonnement, comme les confirmations, et le nombre d’essais du code de chacun, sous des numéros tirés au hasard',
  'privacy.how-long.bounces':
    'Quand nous avons envoyé des e‑mails que votre messagerie ne pouvait pas recevoir à ce moment-là ; à compter du dernier',
  'privacy.how-long.held':
    'Un clic qui devait arrêter vos alertes et qui venait peut-être d’un programme qui contrôle les e‑mails',
  'privacy.how-long.held-until': 'jusqu’à ce qu’il soit exécuté ou écarté, en général en moins d’un jour',
  'privacy.how-long.refused': 'Si votre messagerie refuse nos e‑mails, ou si vous les signalez comme indésirables',
  'privacy.how-long.refused-until':
    'jusqu’à ce que vous l’effaciez, pour que nous n’écrivions plus. Le service d’envoi d’Amazon tient aussi sa propre liste de ces adresses.',
  'privacy.how-long.ended':
    'Ce qui a pris fin : que vous avez tout effacé, mis fin à votre abonnement, cessé de suivre un sujet, changé d’adresse ou dit qu’une inscription n’était pas la vôtre, ou que votre boîte a refusé nos e‑mails, avec le jour, ou l’heure s’il s’agit d’un désabonnement ou d’une inscription qui n’était pas la vôtre, sous un code d’un numéro aléatoire. Ainsi, aucune sauvegarde que nous devrions utiliser ne le fait revenir.',
  'privacy.how-long.backups': 'Les sauvegardes de tout cela',
  'privacy.how-long.span': 'au plus {span}',
  'privacy.how-long.appeals':
    'Les appels à agir publiés sont publics et restent. Ils ne disent rien des personnes qui les ont reçus.',
  'privacy.how-long.late':
    'Ce qui est arrivé à son terme est supprimé automatiquement, ce qui peut prendre quelques jours.',

  'privacy.who.heading': 'Qui gère ce service, et qui d’autre peut voir quelque chose',
  'privacy.who.sender': '{name}, {address}, gère ce service et en répond.',
  'privacy.who.aws':
    'Il fonctionne sur des ordinateurs d’Amazon Web Services, dans la région {region}. Les e‑mails partent par le service d’envoi d’Amazon.',
  'privacy.who.mail-providers':
    'Votre fournisseur de messagerie voit que nous vous écrivons et peut lire les e‑mails. Toute personne qui a accès à votre boîte aussi. Un e‑mail que d’autres peuvent faire envoyer en saisissant votre adresse à l’inscription est le même pour tous les choix, que vous receviez déjà des alertes ou non, et ne dit pas de quoi il s’agit : la page qu’ouvre son lien le montre.',
  'privacy.who.others':
    'Personne d’autre ne reçoit rien : nous ne vendons ni ne partageons rien, et ces pages ne chargent rien depuis d’autres sites.',

  'privacy.discreet.heading': 'Ce que fait le mode discret',
  'privacy.discreet.does':
    'Les e‑mails viennent d’un nom neutre, avec un objet neutre. Aucun pays et aucune personne n’apparaît dans l’objet, dans l’aperçu d’un écran verrouillé ni dans une adresse web. Le texte reste derrière un lien jusqu’à ce que vous l’ouvriez.',
  'privacy.discreet.does-not':
    'Il ne cache pas que vous recevez des e‑mails de notre part : l’adresse d’expédition est la même. Il ne cache pas la page à quelqu’un qui regarde votre écran ou ouvre le lien. S’il est dangereux pour vous qu’on trouve de tels e‑mails, utilisez une adresse que personne ne connaît.',

  'privacy.erase.heading': 'Comment tout faire effacer',
  'privacy.erase.preferences':
    'Connectez-vous à vos préférences et choisissez « Effacer tout ce qui vous concerne ». C’est fait aussitôt.',
  'privacy.erase.panic':
    'Ouvrez le lien d’effacement secret qui s’est affiché quand vous avez confirmé, ou le plus récent que vous avez créé dans vos préférences ; un changement d’adresse y met fin. Il efface aussitôt, et plus aucun e‑mail n’arrive ensuite.',
  'privacy.erase.unsubscribe':
    'Désabonnez-vous par le lien du plus récent de nos e‑mails qui en contient un : les liens d’avant un changement d’adresse ou un effacement n’arrêtent rien, et leur page le dit. Ce que nous savons est alors supprimé au bout de {undo}. Pour que ce soit supprimé tout de suite, connectez-vous quand même à vos préférences.',
  'privacy.erase.write': 'Ou écrivez-nous depuis votre adresse, et une personne s’en charge.',
  'privacy.erase.after':
    'Après l’effacement ou la suppression, dans les listes des alertes envoyées, un autre numéro aléatoire prend la place du vôtre dans un délai de {forgotten}, différent pour chaque alerte, pour que personne ne puisse savoir ce que vous avez reçu. Ensuite, seules les sauvegardes le contiennent encore, pendant au plus {backups}. Le fait que vous l’avez effacé est gardé {ended} sous un code de votre numéro aléatoire, pour qu’aucune sauvegarde que nous devrions utiliser ne le fasse revenir.',
  'privacy.erase.codes':
    'Sous un code de votre adresse, deux informations expirent automatiquement : le nombre d’e‑mails demandés, après deux jours, et, si vous avez dit qu’une inscription n’était pas la vôtre, cette indication, après {notMe}. Si votre boîte a refusé nos e‑mails, ou si vous les avez signalés comme indésirables, le service d’e‑mail d’Amazon garde votre adresse dans une liste qui lui est propre.',
  'privacy.erase.outlives':
    'Deux informations expirent automatiquement : une session encore ouverte, après {session}, et un lien de connexion déjà envoyé, après {link}. Dès l’effacement, elles n’ouvrent plus rien.',
  'privacy.erase.button': 'Aller à vos préférences',

  'privacy.ask.heading': 'Vos questions',
  'privacy.ask.text':
    'Une personne lit les e‑mails envoyés à cette adresse. Vos préférences vous montrent ce que nous détenons à votre sujet et vous permettent de le télécharger. Vous pouvez aussi le demander ici, le faire corriger, ou adresser une réclamation à l’autorité de protection des données de votre pays.',
  'privacy.ask.mail': 'Écrire à {address}',
} as const;
