import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: true,
      rolldownOptions: {
        input: {
          // The Electron entry, the command line (also the loopback host), and the two entries that run apart
          // from the application: the measuring thread and the simulator process.
          index: resolve(root, 'src/main/index.ts'),
          cli: resolve(root, 'src/main/hosts/cli/main.ts'),
          'measuring-thread': resolve(root, 'src/main/benchmark/measuring-thread.ts'),
          simulator: resolve(root, 'src/main/simulator/main.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      // Half of the code is names and comments, which a window that is opened for the first time reads as well.
      minify: true,
      cssMinify: true,
      rolldownOptions: { input: { index: resolve(root, 'src/renderer/index.html') } },
    },
  },
});
