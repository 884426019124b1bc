/** Rooms of `functions/domain/`, in order: each may import those before it. */
export const DOMAIN_ROOMS = [
  ...['vocabulary', 'time', 'sealing', 'tokens', 'appeal', 'subscriber', 'matching', 'rate', 'notices'],
  ...['signing-up', 'unsubscribing', 'account', 'reading', 'archive', 'checks', 'dispatch', 'digests', 'feedback'],
  ...['showing', 'members', 'publishing', 'drafts', 'deciding', 'withdrawing', 'welcome', 'erasing', 'restoring'],
  'every-minute',
];

/** Folders of `functions/adapters/`, in order. */
export const ADAPTER_FOLDERS = [
  ...['table', 'kms', 'dynamodb', 'secrets', 'ses', 'sqs', 'lambda', 'oidc', 'threads', 'webauthn', 'websub'],
];

/** Folders of `functions/web/`: each is one task of a visitor, and may import `kit` alone. */
export const WEB_FOLDERS = [
  ...['kit', 'about', 'appeals', 'browse', 'confirm', 'desk', 'feeds', 'preferences', 'sign-up', 'unsubscribe'],
];

/** Folders of `functions/web/desk/`: each is one task of a member, and may import the desk's `kit` alone. `home` may import all. */
export const DESK_FOLDERS = [
  ...[
    'kit',
    'compose',
    'decide',
    'home',
    'lists',
    'notes',
    'numbers',
    'preview',
    'sending',
    'sent',
    'team',
    'versions',
  ],
  ...['ways-in', 'withdraw'],
];

/** Folders of `scripts/` that commands share. Every other one is a command, which no other may import. */
export const SHARED_BY_COMMANDS = ['program', 'terminal', 'deployment', 'prices', 'local', 'evaluate', 'setup-steps'];
