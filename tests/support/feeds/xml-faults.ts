import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/** What a validator says of a document: nothing of one that keeps to its schema. */
export async function xmlFaults(xml: string, schemaFile: `${string}.${'rng' | 'xsd'}`): Promise<string[]> {
  const schema = readFileSync(new URL(schemaFile, import.meta.url), 'utf8');
  const extension = schemaFile.endsWith('.rng') ? 'relaxng' : 'schema';
  const { errors } = await validateXML({ xml: { fileName: 'asked.xml', contents: xml }, schema, extension });
  return errors.map(({ rawMessage }) => rawMessage);
}
