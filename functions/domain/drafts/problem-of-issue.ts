import type { z } from 'zod';
import { mostOf } from '../../contract/appeal-parts.ts';
import { MAX_MAILED_ADDRESS_BYTES } from '../../contract/limits.ts';
import { MOST_NAMED, PART_LIMITS } from '../../contract/part-schemas.ts';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** What a fault of a request is to a member who fills in a form. @param field - of the form. */
export function problemOf(issue: Issue, field: string): Problem {
  const key = field.replace(/\.\d+/g, '').split('.').at(-1) ?? '';
  switch (issue.code) {
    case 'too_big':
      return { field, what: issue.origin === 'string' ? 'too-long' : 'too-many', limit: Number(issue.maximum) };
    case 'invalid_type':
    case 'invalid_union':
      return { field, ...(MISSING[key] ?? { what: 'too-long', limit: PART_LIMITS.line }) };
    case 'too_small':
      return { field, ...(MISSING[key] ?? { what: 'empty' }) };
    case 'invalid_format':
      return { field, ...(ODD[key] ?? other(issue)) };
    case 'invalid_value':
      return { field, ...(MISSING[key] ?? { what: 'unknown-code' }) };
    default:
      if (/as a mail writes it/.test(issue.message))
        return { field, what: 'too-long', limit: MAX_MAILED_ADDRESS_BYTES };
      if (/user name or a password/.test(issue.message)) return { field, what: 'user-name' };
      if (/cannot come with a retraction/.test(issue.message)) return { field: 'image', what: 'image-with-retraction' };
      if (/^makes more than/.test(issue.message)) return { field, what: 'too-many', limit: mostOf('addressees') };
      if (/^contradicts notNames/.test(issue.message)) return { field, what: 'two-answers' };
      if (/^lists more than \d+ together with people/.test(issue.message))
        return { field, what: 'too-many', limit: MOST_NAMED };
      if (/line break/.test(issue.message)) return { field, what: 'one-line' };
      return { field, ...(ODD[key] ?? MISSING[key] ?? other(issue)) };
  }
}

type What = Omit<Problem, 'field'>;

const MISSING: Readonly<Record<string, What>> = {
  text: { what: 'no-text' },
  title: { what: 'no-title' },
  name: { what: 'no-name' },
  office: { what: 'no-office' },
  mayBeNamed: { what: 'not-said-whether-named' },
  kind: { what: 'no-kind' },
  url: { what: 'no-web-address' },
  consentBy: { what: 'no-consent' },
  'consentOn-day': { what: 'no-consent' },
  consentFor: { what: 'no-consent' },
  alt: { what: 'no-image-alt' },
  credit: { what: 'no-image-credit' },
  consent: { what: 'no-image-consent' },
  consentNote: { what: 'no-image-consent-note' },
};

const ODD: Readonly<Record<string, What>> = {
  email: { what: 'no-email' },
  url: { what: 'no-web-address' },
  sourceUrl: { what: 'no-web-address' },
  phone: { what: 'no-phone' },
  languages: { what: 'no-language-code' },
  caseReference: { what: 'no-case-reference' },
};

const other = ({ message: words }: Issue): What => ({ what: 'other', words });
