import { crc32, inflateRawSync } from 'node:zlib';

// The layout of a zip file: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3)
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;

/** As many parts as a file of Word may have. */
const MOST_PARTS = 2_000;
/** What its texts, styles and notes unpack to, together. */
const MOST_TEXT_BYTES = 10_000_000;
/** Tags in them. The tree of twice as many fills the 256 MB that a page may take. */
const MOST_TAGS = 150_000;
/** Attributes in them: a tree holds each as an object, too. */
const MOST_ATTRIBUTES = 300_000;

/** A part of a zip file, as its directory names it; its bytes are packed. */
interface PackedPart {
  readonly name: string;
  readonly method: number;
  readonly packed: Buffer;
}

/** The parts of a zip file, packed; undefined for what is no zip, is cut short, or has more parts than any text. */
export function packedPartsOf(zip: Buffer): PackedPart[] | undefined {
  const end = zip.lastIndexOf(signatureOf(END_SIGNATURE));
  if (end < 0 || end + END_BYTES > zip.length) return undefined;
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST_PARTS) return undefined;
  const parts: PackedPart[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let read = 0; read < count; read += 1) {
    if (at + ENTRY_BYTES > zip.length || zip.readUInt32LE(at) !== ENTRY_SIGNATURE) return undefined;
    const nameBytes = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    const packed = packedAt(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20));
    if (!packed) return undefined;
    parts.push({ name, method: zip.readUInt16LE(at + 10), packed });
    at += ENTRY_BYTES + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

/** @param local - where the part's own header is, whose name and extra field may be of other lengths than in the directory. */
function packedAt(zip: Buffer, local: number, bytes: number): Buffer | undefined {
  if (local + LOCAL_BYTES > zip.length || zip.readUInt32LE(local) !== LOCAL_SIGNATURE) return undefined;
  const start = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return start + bytes <= zip.length ? zip.subarray(start, start + bytes) : undefined;
}

/**
 * A file of Word with its texts alone, unpacked, in a zip file of our own: what parses it finds nothing that was not counted here. Bytes are counted while they are unpacked, so that a directory
 * that lies about sizes changes nothing.
 * @returns `too much` where they are more than any text of ours; undefined for what is no zip.
 */
export function textsOfWord(zip: Buffer): Buffer | 'too much' | undefined {
  const parts = packedPartsOf(zip);
  if (!parts) return undefined;
  const texts = new Map<string, Buffer>();
  let left = MOST_TEXT_BYTES;
  for (const { name, method, packed } of parts.filter(isText)) {
    const text = unpacked(packed, method, left);
    if (!text) return 'too much';
    left -= text.length;
    texts.set(name, text);
  }
  const all = [...texts.values()];
  const isTooMuch = countOf('<', all) > MOST_TAGS || countOf('=', all) > MOST_ATTRIBUTES;
  return isTooMuch ? 'too much' : storedZipOf(texts);
}

/** Pictures, fonts and what is embedded are in no text. */
const isText = ({ name }: PackedPart) => /\.(?:xml|rels)$/i.test(name);

function unpacked(packed: Buffer, method: number, mostBytes: number): Buffer | undefined {
  if (method === STORED) return packed.length > mostBytes ? undefined : packed;
  if (method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(mostBytes, 1) });
  } catch {
    return undefined; // too much, or damaged
  }
}

const countOf = (sign: string, texts: readonly Buffer[]): number =>
  texts.reduce((sum, text) => sum + countIn(text, sign.charCodeAt(0)), 0);

function countIn(text: Buffer, sign: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

function storedZipOf(parts: ReadonlyMap<string, Buffer>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const title = Buffer.from(name);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(content.length, 4);
    sizes.writeUInt32LE(content.length, 8);
    sizes.writeUInt16LE(title.length, 12);
    const local = Buffer.alloc(LOCAL_BYTES);
    local.writeUInt32LE(LOCAL_SIGNATURE);
    local.writeUInt16LE(VERSION, 4);
    sizes.copy(local, 14);
    const entry = Buffer.alloc(ENTRY_BYTES);
    entry.writeUInt32LE(ENTRY_SIGNATURE);
    entry.writeUInt16LE(VERSION, 6);
    sizes.copy(entry, 16);
    entry.writeUInt32LE(at, 42);
    locals.push(local, title, content);
    entries.push(entry, title);
    at += LOCAL_BYTES + title.length + content.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END_SIGNATURE);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

function signatureOf(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
