import type { SenderFields } from './sender-fields.ts';

export const SAMPLE_SENDER: SenderFields = {
  name: 'Example Alerts',
  postalAddress: '1 Example Street\n1200 Exampleville',
  homeUrl: 'https://alerts.example.org/',
  privacyUrl: 'https://alerts.example.org/privacy',
};
