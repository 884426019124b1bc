/** What members see of drafts beside the form: what was done with them, earlier versions, and their end. */
export const deskDraftMessages = {
  'desk.skip': 'Skip to the content',
  'compose.skip-text': 'Skip to the text',
  'compose.skip-buttons': 'Skip to the buttons',
  'desk.history.draft-changed-often': '{who} changed a draft {count, plural, one {# time} other {# times}}.',
  'compose.went-out.state': 'Sent · version {revision, number} · saved on {day} at {time} UTC by {name}',
  'compose.went-out.text':
    'This draft went out and can’t be changed any more. To add or correct something, begin a new appeal that follows it up.',
  'compose.went-out.not-saved': 'Not saved: this draft has gone out',
  'compose.went-out.not-asked': 'No one was asked: this draft has gone out',
  'compose.went-out.typed': 'What you typed',
  'compose.went-out.typed-hint': 'It is kept nowhere else. Copy what you need before you leave this page.',
  'compose.went-out.see': 'See the published appeal',
  'compose.versions.names-withdrawn': 'Nothing was taken back: this version names someone who withdrew their consent.',
  'compose.versions.link': 'Earlier versions',
  'compose.versions.title': 'Earlier versions of a draft',
  'compose.versions.heading': 'Earlier versions',
  'compose.versions.text':
    'Each version stays for 90 days after it was replaced. Taking one back saves its text as the newest version: nothing is lost.',
  'compose.versions.version': 'Version {revision, number}',
  'compose.versions.saved': 'Saved by {name}: {moment}',
  'compose.versions.first': 'No earlier version is kept to compare it with.',
  'compose.versions.same': 'No words were changed.',
  'compose.versions.changes': 'What was changed',
  'compose.versions.take': 'Take this one back',
  'compose.versions.older': 'Older versions',
  'compose.versions.meanwhile':
    'Nothing was taken back: the draft was changed meanwhile. Look at its newest version first.',
  'compose.versions.back': 'Back to the draft',
  'compose.delete.link': 'Delete this draft',
  'compose.delete.title': 'Delete this draft?',
  'compose.delete.text':
    'It leaves the desk at once, for everyone, and its text is erased within a week. This can’t be undone. A colleague who has it open can’t save it any more.',
  'compose.delete.button': 'Delete it for good',
  'compose.delete.meanwhile': 'Not deleted: it was changed meanwhile. Look at it first',
  'compose.delete.proposed': 'It waits for a colleague’s decision. Have it returned or rejected first, then delete it.',
  'compose.delete.going-out': 'A colleague approved it, and it goes out. Stop it first, then delete it.',
  'compose.delete.scheduled':
    'It is scheduled from the command line and goes out at its time. Have it taken back there first, then delete it.',
  'compose.delete.published':
    'It went out, and can’t be deleted. Send a correction or a withdrawal, or take a name out of it.',
  'compose.delete.to-proposal': 'See where it waits',
  'desk.drafts.deleted': 'The draft was deleted',
  'desk.history.draft-deleted': '{who} deleted a draft.',
} as const;
