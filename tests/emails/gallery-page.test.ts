import { expect, test } from 'vitest';
import { galleryPage } from '../../scripts/emails/gallery-page.ts';
import { shownIn } from './shown.ts';

const aState = {
  mailName: 'alert',
  stateName: 'kind:new',
  isBulk: true,
  render: () => ({
    subject: 'A <b>subject</b>',
    html: '<p title="x">"Hello"</p><script>1</script>',
    text: 'Hello <you>\n',
  }),
  renderStrictly: () => {},
};

test('it shows each state with its subject, size, HTML and text, and runs none of it', () => {
  const page = galleryPage([aState]);
  expect(shownIn(page, 'h2')).toEqual(['alert · kind:new']);
  expect(shownIn(page, 'section p')).toEqual([
    'Subject: A <b>subject</b> · 16 characters · HTML 0.0 KB · text 12 characters',
  ]);
  expect(shownIn(page, 'pre')).toEqual(['Hello <you>']);
  expect(page).toContain('sandbox');
  expect(page).not.toContain('<script>');
  expect(shownIn(page, 'nav a')).toEqual(['alert · kind:new']);
});

test('it says which rules a state breaks, and where a phone cuts its subject', () => {
  const subject = 'Lawyer Ivan Example beaten unconscious in prison';
  const findings = shownIn(galleryPage([{ ...aState, render: () => ({ ...aState.render(), subject }) }]), 'section li');
  expect(findings).toContain('its <html> has no lang');
  expect(findings.at(-1)).toBe('On a phone its subject may end as “Lawyer Ivan Example beaten unconscious i…”.');
  expect(shownIn(galleryPage([aState]), 'section li').join()).not.toContain('phone');
});
