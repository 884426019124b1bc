export const choosingMessages = {
  'page.choose.more-title': 'Add another topic',
  'page.choose.more-heading': 'What else do you want to follow?',
  'page.choose.so-far': 'So far you have chosen:',
  'page.choose.back': 'Back to what I chose',
  'page.choose.find-label': 'Find a country or a region',
  'page.choose.find-hint': 'Type the first letters of its name.',
  'page.choose.find-button': 'Find',
  'page.choose.found': 'Places found: {count}',
  'page.choose.none-found':
    'No country or region begins with these letters. Check the spelling, or open a continent below.',
  'page.choose.continue': 'Continue',
  'page.choose.next': 'Next, you check your choices and enter your address.',

  'page.review.title': 'Check what you chose',
  'page.review.heading': 'Check what you chose',
  'page.review.lede': 'Then say how often e‑mails should come, and to which address.',
  'page.review.follows': 'What you will hear about',
  'page.review.about': 'Appeals about {follow}',
  'page.review.remove': 'Remove',
  'page.review.remove-this': 'Remove: {follow}',
  'page.review.add': 'Add another topic',
  'page.review.case': 'Of a case you get an e‑mail when something new is known, and when it has ended.',
  'page.review.count':
    '{count, plural, one {In the last 90 days that would have been # appeal.} other {In the last 90 days that would have been # appeals.}} Updates on earlier appeals and withdrawn appeals are not counted.',
  'page.review.languages': 'In which language',
  'page.review.languages-hint': 'An alert comes in the first of these languages that it was written in.',
  'page.review.language-1': 'First choice',
  'page.review.language-2': 'Second choice',
  'page.review.language-3': 'Third choice',
  'page.review.no-more-languages': 'None',
  'page.review.untranslated': 'If an appeal is in none of these languages',
  'page.review.untranslated-send': 'Send it as it is',
  'page.review.untranslated-wait': 'Wait until it is in one of my languages',
  'page.review.untranslated-hint':
    'Urgent appeals do not wait, and neither do corrections of what you have. You will not get an appeal that is never translated.',
  'page.review.discreet': 'Discreet mail',
  'page.review.discreet-hint':
    'For a mailbox that other people may see. Mail shows a neutral sender and subject, and nothing of what you follow. The text waits behind a link. The domain that the mail comes from can still be seen.',
  'page.review.discreet-choice': 'Send me discreet mail',
  'page.review.website': 'Leave this field empty',

  'page.error.everything-beside-others':
    '“Every appeal, from everywhere” already includes your other choices. Untick it, or go back and remove the others.',
  'page.error.everything-already':
    'You chose every appeal before: this is in it already. Go back to what you chose, or remove “every appeal” there first.',
  'page.error.too-many-follows':
    'This is more than fits into one form. Remove some of it, confirm the rest, then sign up for more.',
  'page.error.no-language': 'Choose at least one language.',
  'page.error.unknown-language': 'We do not write in this language: {codes}. Choose again from the list.',
  'page.error.too-soon': 'That went very fast. Nothing has been lost: wait two seconds, then try again.',
  'page.error.stale': 'This page was open for a long time. Nothing has been lost: look it over, then try again.',
  'page.error.website': 'Leave this field empty. It is there to stop programs that fill in everything.',
} as const;
