/** Our own License texts: signed with Ed25519, so that the installed software checks them without us. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LicenseTerms {
  readonly licenseId: string;
  readonly instanceId: string;
  readonly effectiveTime?: string | undefined;
  readonly expireTime?: string | undefined;
  readonly deviceFingerprint?: string | undefined;
}

export type Issuer = ReturnType<typeof openIssuer>;

/** Our signing key lives in the data folder and is made at the first start. */
export function openIssuer(dataDir: string) {
  const file = join(dataDir, 'license-key.pem');
  if (!existsSync(file)) {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(file, pem, { mode: 0o600 });
  }
  const key = createPrivateKey(readFileSync(file));
  const publicKey = createPublicKey(key);
  return {
    /** For the installed software. */
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    /** The same terms give the same text, always: Ed25519 has no chance in it. */
    issue(terms: LicenseTerms): string {
      const payload = Buffer.from(JSON.stringify(terms));
      return `${payload.toString('base64url')}.${sign(null, payload, key).toString('base64url')}`;
    },
    read: (text: string) => readLicense(text, publicKey),
  };
}

/** What the installed software does; undefined for a License that we did not issue. */
export function readLicense(text: string, publicKey: KeyObject | string): LicenseTerms | undefined {
  const [payload, signature] = text
    .trim()
    .split('.')
    .map((part) => Buffer.from(part, 'base64url'));
  if (!payload || !signature || !verify(null, payload, publicKey, signature)) return undefined;
  return JSON.parse(payload.toString()) as LicenseTerms;
}
