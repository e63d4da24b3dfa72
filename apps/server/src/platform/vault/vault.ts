import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export interface VaultOptions {
  /** 32-byte keys in Base64 by their id; old ones stay as long as something sealed by them is kept. */
  readonly keys: Readonly<Record<string, string>>;
  /** The key that seals from now on. */
  readonly currentKeyId: string;
}

export interface SealingVault {
  /** AES-256-GCM; `context` (such as `interface_key:ik_123`) binds the text to its row. */
  seal(plaintext: string, context: string): string;
  /** Throws when the text was changed, belongs to another context, or its key is unknown. */
  open(sealed: string, context: string): string;
  /** True for what an older key sealed: open and seal it again. */
  needsReseal(sealed: string): boolean;
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** `v1.<key id>.<iv><tag><ciphertext>`, the last part in base64url. */
export function createVault(options: VaultOptions): SealingVault {
  const keys = new Map(Object.entries(options.keys).map(([id, text]) => [id, keyOf(id, text)]));
  const current = keys.get(options.currentKeyId);
  if (!current) throw new TypeError(`The vault has no key ${options.currentKeyId}`);
  return {
    seal(plaintext, context) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', current, iv);
      cipher.setAAD(Buffer.from(context, 'utf8'));
      const text = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
      return `v1.${options.currentKeyId}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`;
    },
    open(sealed, context) {
      const [version, keyId, text] = sealed.split('.');
      const key = keys.get(keyId ?? '');
      if (version !== 'v1' || !text) throw new Error('This is no sealed text');
      if (!key) throw new Error(`Sealed with key ${keyId}, which this installation does not have`);
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(context, 'utf8'));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return (
        decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      );
    },
    needsReseal: (sealed) => sealed.split('.')[1] !== options.currentKeyId,
  };
}

function keyOf(id: string, text: string): Buffer {
  if (!/^[\w-]{1,32}$/.test(id)) throw new TypeError(`Not a key id: ${id}`);
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) throw new TypeError(`Vault key ${id} must be ${KEY_BYTES} bytes in Base64`);
  return key;
}
