/** Words of feeds, and of the pages that lead to them. */
export const feedMessages = {
  'feed.title': 'Appels à agir de {sender}',
  'feed.name': 'Appels à agir',
  'feed.withdrawn.title': 'Un appel à agir a été retiré',
  'feed.withdrawn.text':
    'L’organisation qui l’avait publié a retiré cet appel à agir. Veuillez ne pas y donner suite, et supprimer ce que vous en avez gardé.',
  'feed.corrected.title': 'Une version précédente a été corrigée',
  'feed.corrected.text':
    'Elle contenait une erreur et n’est plus affichée. La version la plus récente dit ce que l’on sait maintenant.',
  'feed.hidden.title': 'Une version précédente n’est plus affichée',
  'feed.hidden.text': 'La version la plus récente dit ce que l’on sait maintenant.',
  'feed.case.name': 'Ce cas',
  'feed.cap.event': 'Appel à agir urgent pour des personnes en danger',
  'feed.follow.heading': 'Suivre par flux',
  'feed.follow.text':
    'Un lecteur de flux vous montre les nouveaux appels à agir sans votre adresse e‑mail. Donnez-lui une de ces adresses :',
  'feed.follow.kept':
    'Si un appel à agir est retiré ou corrigé, le flux le dit dans la même entrée. Ce que les lecteurs de flux et les boîtes aux lettres en ont gardé, nous ne pouvons pas le reprendre.',
  'feed.unknown.place':
    'Ce flux n’existe pas : son adresse n’indique aucun lieu connu ici. Un lieu est le code d’un pays, comme RU, ou d’une région, comme 150.',
  'feed.unknown.theme': 'Ce flux n’existe pas : son adresse n’indique aucun thème connu ici.',
  'feed.same.button': 'Obtenir la même chose en flux',
  'feed.same.hint':
    'Un fichier pour un lecteur de flux (OPML), avec un flux pour chaque chose que vous avez choisie. Il reste sur votre appareil ; nous n’en gardons rien.',
} as const;
