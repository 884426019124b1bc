import { parseHTML } from 'linkedom';

/** What a browser would post of the form of a draft's page, as it stands there, with some fields changed. */
export function postOf(
  text: string,
  changes: Readonly<Record<string, string | readonly string[]>> = {},
): URLSearchParams {
  const form = parseHTML(text).document.querySelector('form[data-compose]');
  const posted = new URLSearchParams();
  for (const field of form?.querySelectorAll('input, textarea, select') ?? []) {
    const name = field.getAttribute('name') ?? '';
    const type = field.getAttribute('type');
    if (type === 'file' || ((type === 'checkbox' || type === 'radio') && !field.hasAttribute('checked'))) continue;
    posted.append(name, enteredIn(field));
  }
  for (const [name, value] of Object.entries(changes)) {
    posted.delete(name);
    for (const one of [value].flat()) posted.append(name, one);
  }
  return posted;
}

type Field = NonNullable<ReturnType<ReturnType<typeof parseHTML>['document']['querySelector']>>;

function enteredIn(field: Field): string {
  if (field.tagName === 'TEXTAREA') return decoded((field.textContent ?? '').replace(/^\n/, ''));
  if (field.tagName !== 'SELECT') return field.getAttribute('value') ?? '';
  const chosen = field.querySelector('option[selected]') ?? field.querySelector('option');
  return chosen?.getAttribute('value') ?? chosen?.textContent ?? '';
}

/** linkedom leaves the text of a textarea as the page writes it. */
const decoded = (text: string) =>
  text.replaceAll(
    /&(lt|gt|quot|#39|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '',
  );
