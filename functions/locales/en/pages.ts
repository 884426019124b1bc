/** Words of the pages. */
export const pageMessages = {
  'page.product': 'Appeal Alerts',
} as const;
