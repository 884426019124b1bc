/** A file of Word may unpack to so much: its text is a small part of it. */
export const MOST_UNPACKED_DOCX_BYTES = 20_000_000;
/** As many parts as it may have. */
const MOST_PARTS = 2_000;

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;

/**
 * What the parts of a zip file unpack to, as its directory says; undefined for what is no zip, is cut short, or has more parts than any text.
 * A directory that lies is met by the time and the memory of the thread that unpacks. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.12)
 */
export function unpackedBytesOf(zip: Buffer): number | undefined {
  const end = zip.lastIndexOf(signatureOf(END_SIGNATURE));
  if (end < 0 || end + END_BYTES > zip.length) return undefined;
  const parts = zip.readUInt16LE(end + 10);
  if (parts > MOST_PARTS) return undefined;
  let at = zip.readUInt32LE(end + 16);
  let bytes = 0;
  for (let part = 0; part < parts; part += 1) {
    if (at + ENTRY_BYTES > zip.length || zip.readUInt32LE(at) !== ENTRY_SIGNATURE) return undefined;
    bytes += zip.readUInt32LE(at + 24);
    at += ENTRY_BYTES + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return bytes;
}

function signatureOf(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
