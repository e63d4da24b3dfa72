import type { Vault } from '../world/world.ts';

/** Seals nothing, but insists on the context: for tests of rooms, not of the vault. */
export function createVaultForTests(): Vault {
  return {
    seal: (plaintext, context) => `test:${Buffer.from(`${context}\n${plaintext}`).toString('base64')}`,
    open(sealed, context) {
      const [at, ...rest] = Buffer.from(sealed.replace(/^test:/, ''), 'base64')
        .toString('utf8')
        .split('\n');
      if (at !== context) throw new Error('Sealed for another row');
      return rest.join('\n');
    },
  };
}
