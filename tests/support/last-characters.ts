const CHARACTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];

/** A base64url text with each character that could be its last. */
export const lastCharacters = (text: string): string[] => CHARACTERS.map((character) => text.slice(0, -1) + character);
