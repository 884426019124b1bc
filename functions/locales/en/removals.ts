export const removalMessages = {
  'page.held.title': 'Please press once more',
  'page.held.heading': 'Please press once more',
  'page.held.text':
    'Nothing has been stopped yet. Many people with the same mail provider as you pressed this at the same moment. That is often done by a program that checks mail, not by people.',
  'page.held.if-you': 'If it was you, press this button. It works at once.',
  'page.held.button-all': 'It was me: stop all alerts',
  'page.held.button-one': 'It was me: stop this',
  'page.held.if-not':
    'If you close this page, we will stop it within a day or two, unless we find that it was a program.',
  'page.undo-early.title': 'Please press again in a minute',
  'page.undo-early.heading': 'Please press again in a minute',
  'page.undo-early.text':
    'Nothing has been changed yet. In the first minute after an e-mail like this, it is often a program that checks mail that presses its button, and not a person.',
  'page.undo-early.if-you': 'If it was you, wait a minute and press once more. Nothing has been lost.',
} as const;
