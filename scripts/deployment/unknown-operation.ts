const NOT_KNOWN = [
  'InvalidAction',
  'UnknownOperationException',
  'UnknownError',
  'NotImplemented',
  'NotImplementedError',
];

/** Whether a substitute of AWS says that it has no such operation: by an error of its own, or by a page that is not JSON. */
export const isUnknownOperation = (error: unknown): boolean =>
  error instanceof Error && (NOT_KNOWN.includes(error.name) || error instanceof SyntaxError);
