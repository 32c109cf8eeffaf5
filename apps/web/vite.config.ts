import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { antdByItsOwnDoors } from './antd-imports';

const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** While developing, pages come from Vite and everything under /api (the sockets too) from the server. */
const SERVER = process.env.LIANBAN_SERVER ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: from('.'),
  plugins: [antdByItsOwnDoors(from('../../node_modules'))],
  resolve: {
    alias: {
      '@lianban/calendar': from('../../libs/calendar/src/index.ts'),
      '@lianban/contract': from('../../libs/contract/src/index.ts'),
      '@lianban/rules': from('../../libs/rules/src/index.ts'),
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: SERVER, ws: true } },
  },
  build: {
    outDir: from('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // A policy without `data:` must be able to serve every asset.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // "use client" is for servers that draw React; it says nothing here, a thousand times.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
