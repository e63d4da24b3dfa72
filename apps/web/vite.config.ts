import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

interface ModuleInfo {
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
}
interface Chunking {
  getModuleInfo(id: string): ModuleInfo | null;
}

/** Every module that leads to this one, itself included; by way of lazy pages too where `lazily`. */
function leadingTo(id: string, chunking: Chunking, lazily: boolean): Set<string> {
  const seen = new Set([id]);
  for (const one of seen) {
    const info = chunking.getModuleInfo(one);
    for (const importer of info?.importers ?? []) seen.add(importer);
    if (lazily) for (const importer of info?.dynamicImporters ?? []) seen.add(importer);
  }
  return seen;
}

/**
 * What a storefront page loads at first comes in two files: what the consoles use too, and the rest. Left to itself the
 * bundler makes a file of every component that both share: thirty requests before a phone's page is at rest. The entries
 * stay out, because whoever loads a part of such a file runs all of it.
 */
function firstLoadOfStorefront(id: string, chunking: Chunking): string | null {
  const isEntry = (name: string) => (one: string) => one.endsWith(`/${name}.client.tsx`);
  if ([...leadingTo(id, chunking, false)].every((one) => !isEntry('storefront')(one))) return null;
  if (isEntry('storefront')(id)) return null;
  return [...leadingTo(id, chunking, true)].some(isEntry('console')) ? 'shared' : 'storefront';
}

/** `vite build` makes the browser's files, `vite build --ssr` the storefront's server renderer. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  base: '/',
  publicDir: isSsrBuild ? false : 'public',
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    manifest: !isSsrBuild,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: isSsrBuild
        ? 'src/storefront.server.tsx'
        : { storefront: 'src/storefront.client.tsx', console: 'src/console.client.tsx' },
      output: isSsrBuild
        ? {}
        : { codeSplitting: { groups: [{ name: firstLoadOfStorefront, debugName: 'first load' }] } },
    },
  },
  ssr: { noExternal: ['@jishi/ui', '@jishi/sdk', '@jishi/protocol'] },
}));
