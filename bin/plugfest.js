#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/src/cli/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error('plugfest is not built yet: run "npm run build" first.');
  process.exit(2);
}
process.setSourceMapsEnabled(true);
// Whoever reads our output may stop reading (`plugfest list | head`): that is no failure.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 3));
const { plugfest } = await import(main.href);
await plugfest(process.argv);
