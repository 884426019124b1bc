import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Labelled = z.object({
  id: z.string().min(1),
  lang: z.enum(['en', 'fr', 'es', 'ar']),
  /** Where it was published. */
  url: z.string().optional(),
  title: z.string(),
  /** The day that the publisher gave it, where known. */
  date: z.string().nullable(),
  text: z.string(),
  countries: z.array(z.string()),
  themes: z.array(z.string()),
  kind: z.string(),
  /** Answers that a fair reader also accepts. */
  countries_ok: z.array(z.string()),
  themes_ok: z.array(z.string()),
  kind_ok: z.array(z.string()),
  /** False if nothing in the text says which country it is: then no country may be sure. */
  country_in_text: z.boolean(),
});

/** An appeal with what a person says that it is about. */
export type LabelledAppeal = z.infer<typeof Labelled>;

/** A line of a labelled file that is none. */
export class LabelledFileError extends Error {
  override readonly name = 'LabelledFileError';
}

/**
 * The labelled appeals of a file, one JSON object a line.
 * @throws {LabelledFileError} naming the line that is no labelled appeal, or the file that cannot be read.
 */
export function readLabelled(path: string | URL): LabelledAppeal[] {
  const lines = readText(path)
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '');
  return lines.map(({ line, number }) => {
    const parsed = Labelled.safeParse(jsonOf(line));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new LabelledFileError(`line ${number} of ${path}: ${issue?.path.join('.') || 'the line'}: ${issue?.message}`);
  });
}

function readText(path: string | URL): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new LabelledFileError(`${path} cannot be read`, { cause: error });
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The halves of a labelled file: `learning` is what rules and counts come from, `unseen` is looked at only at the end. */
export const HALVES = ['learning', 'unseen'] as const;
export type Half = (typeof HALVES)[number];

/** By a hash of the id, so that an appeal stays in its half when others are added. */
export const halfOf = ({ id }: Pick<LabelledAppeal, 'id'>): Half =>
  createHash('sha256').update(id).digest().readUInt8(0) % 2 === 0 ? 'learning' : 'unseen';
