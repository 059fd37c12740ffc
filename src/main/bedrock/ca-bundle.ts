/** The certificates that the user wants trusted beside the usual ones, such as those of a proxy that inspects TLS. */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { ApplicationError } from '../../shared/contract/result.js';
import { profileSettings } from './endpoints.js';

const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/**
 * Named by AWS_CA_BUNDLE, else by `ca_bundle` of the profile, as the AWS CLI takes them.
 *
 * @returns PEM of one certificate or more; null: none is named
 * @throws ApplicationError `invalid-input` that names the setting when the file cannot be read or holds no certificates
 */
export async function readCaBundle(profile: string): Promise<string | null> {
  const fromEnvironment = process.env['AWS_CA_BUNDLE'] ?? '';
  const path = fromEnvironment === '' ? ((await profileSettings(profile))['ca_bundle'] ?? '') : fromEnvironment;
  if (path === '') return null;
  const setting = fromEnvironment === '' ? `ca_bundle of the profile "${profile}"` : 'AWS_CA_BUNDLE';
  const certificates = (await readBundle(path, setting)).match(PEM_CERTIFICATE) ?? [];
  if (certificates.length === 0) throw unusable(setting, 'holds no certificate in PEM form');
  certificates.forEach((certificate, index) => {
    if (!isCertificate(certificate)) {
      throw unusable(setting, `cannot be used: its certificate ${index + 1} of ${certificates.length} is damaged`);
    }
  });
  return certificates.join('\n');
}

async function readBundle(path: string, setting: string): Promise<string> {
  try {
    return await readFile(path.replace(/^~(?=[/\\])/, homedir()), 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw unusable(setting, code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`);
  }
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

function unusable(setting: string, what: string): ApplicationError {
  return new ApplicationError(
    'invalid-input',
    `The certificate bundle that ${setting} names ${what}.`,
    'Point the setting to a file of certificates in PEM form (BEGIN CERTIFICATE), or remove it.',
    { field: 'profile' },
  );
}
