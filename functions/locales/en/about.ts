/** Words of the page about those who send appeals. */
export const aboutMessages = {
  'footer.who': 'Who we are',
  'browse.front.who': 'Who sends these appeals',

  'about.title': 'Who sends these appeals',
  'about.description':
    'Who publishes the appeals that {sender} e‑mails, how they are checked, how this is paid for, and how to report a fault.',
  'about.heading': 'Who sends these appeals',
  'about.lede':
    '{sender} passes on appeals for people in danger, and what you can do for them. You choose countries, themes or a single case, and get e‑mails about those alone.',

  'about.publishers.heading': 'Who publishes here',
  'about.publishers.text': 'These organisations write the appeals. Each answers for what it publishes.',
  'about.publishers.none': 'No organisation publishes here yet.',
  'about.publishers.more': 'More organisations publish here. This page names {count, number} of them.',

  'about.checked.heading': 'How appeals are checked',
  'about.checked.publisher':
    'Only these organisations can publish, each with a key of its own. Each checks the facts of its appeals and answers for them.',
  'about.checked.doubt':
    'Where a text leaves a doubt, such as which country it is about, the appeal waits until someone at its publisher has answered. Nothing is sent before.',
  'about.checked.names':
    'Where the publisher says that a person must not be named, an appeal with the name is refused.',
  'about.checked.corrections':
    'A correction or a withdrawal stops what is still being sent, and goes to everyone who got the appeal. The page of the case shows what changed. A withdrawn appeal is no longer listed or found by search. What mailboxes and feed readers have kept of it, we cannot take back.',
  'about.checked.code':
    'An e‑mail that brings a single appeal shows a code. Look it up here to see which appeal an e‑mail is about, and to tell ours from a fake.',

  'about.funding.heading': 'How this is paid for',

  'about.who.heading': 'Who runs this',
  'about.who.privacy': 'What is kept about you, for how long, and how to have it erased:',

  'about.fault.heading': 'Report a problem',
  'about.fault.appeal': 'Something in an appeal is wrong: write to its publisher, or to us.',
  'about.fault.page': 'A page or an e‑mail does not work as it should: tell us which page, or the code of the e‑mail.',
  'about.fault.security': 'You found a security fault: our security policy says where to report it and what to expect.',
  'about.fault.policy': 'Security policy (in English)',
  'about.fault.mail': 'Write to {address}',
} as const;
