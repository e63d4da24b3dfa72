export { createVault, type SealingVault, type VaultOptions } from './vault.ts';
export { loadVaultKey } from './vault-key.ts';
