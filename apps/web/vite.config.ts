import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
    rollupOptions: {
      input: isSsrBuild
        ? 'src/storefront.server.tsx'
        : { storefront: 'src/storefront.client.tsx', console: 'src/console.client.tsx' },
    },
  },
  ssr: { noExternal: ['@jishi/ui', '@jishi/sdk', '@jishi/protocol'] },
}));
