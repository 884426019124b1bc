import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL_BYTES = 30;
const ENTRY_BYTES = 46;
const END_BYTES = 22;

/** A zip file. @param saysBytes - what its directory says that each part unpacks to: then they are packed, and this need not be the truth. Left out, they are stored. */
export function zipOf(parts: Readonly<Record<string, string>>, saysBytes?: number): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [unpacked, title] = [Buffer.from(text), Buffer.from(name)];
    const content = saysBytes === undefined ? unpacked : deflateRawSync(unpacked);
    const method = saysBytes === undefined ? 0 : 8;
    const local = Buffer.alloc(LOCAL_BYTES);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc32(unpacked), 14);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(saysBytes ?? content.length, 22);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(ENTRY_BYTES);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc32(unpacked), 16);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt32LE(saysBytes ?? content.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, title, content);
    entries.push(entry, title);
    at += LOCAL_BYTES + title.length + content.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const PACKAGE = {
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
};

/** A file of Word. @param body - what stands in its document. @param saysBytes - as in {@link zipOf}. */
export const wordFile = (body: string, saysBytes?: number): Buffer =>
  zipOf(
    {
      ...PACKAGE,
      'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
    saysBytes,
  );

/** A paragraph of it. */
export const wordParagraph = (text: string, isBold = false): string =>
  `<w:p><w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
