import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/** What a validator says of a document: nothing of one that keeps to its schema. */
export const xmlFaults = (xml: string, schemaFile: SchemaFile): Promise<string[]> =>
  xmlFaultsOfAll(new Map([['asked.xml', xml]]), schemaFile);

/** The same of many documents at once: the validator takes long to start. @param xmls - by their names, which faults begin with. */
export async function xmlFaultsOfAll(xmls: ReadonlyMap<string, string>, schemaFile: SchemaFile): Promise<string[]> {
  const schema = readFileSync(new URL(schemaFile, import.meta.url), 'utf8');
  const extension = schemaFile.endsWith('.rng') ? 'relaxng' : 'schema';
  const xml = [...xmls].map(([fileName, contents]) => ({ fileName, contents }));
  const { errors } = await validateXML({ xml, schema, extension });
  return errors.map(({ rawMessage }) => rawMessage);
}

type SchemaFile = `${string}.${'rng' | 'xsd'}`;
