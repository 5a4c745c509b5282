// Self-play from the sources, without a build: node --conditions=plugfest-source --import tsx/esm scripts/self-play-dev.mts [ID ...] [--over=1.6S] [--update-golden]
import type { Binding } from '../src/protocol/index.ts';
import { proveCases } from '../src/cli/proving.ts';

const over = process.argv.filter((word) => word.startsWith('--over=')).map((word) => word.slice('--over='.length));
const patterns = process.argv.slice(2).filter((word) => !word.startsWith('--'));
process.exitCode = await proveCases({
  patterns,
  json: process.argv.includes('--json'),
  ...(over.length === 0 ? {} : { over: over as readonly Binding[] }),
  updateGolden: process.argv.includes('--update-golden'),
  say: (line) => console.log(line),
});
