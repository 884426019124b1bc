import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const OPTIONS = '-x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1'.split(
  ' ',
);

/** Makes a key and a certificate of this machine's, as long as SES's own, in a folder that its caller removes. @returns both in PEM, and the certificate's file. */
export function makeCertificate(folder: string): {
  readonly key: string;
  readonly cert: string;
  readonly file: string;
} {
  const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  execFileSync('openssl', ['req', ...OPTIONS, '-keyout', keyFile, '-out', file], { stdio: 'pipe' });
  return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(file, 'utf8'), file };
}
