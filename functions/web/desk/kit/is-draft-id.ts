import { z } from 'zod';

const DraftId = z.uuid();

export const isDraftId = (text: string): boolean => DraftId.safeParse(text).success;
