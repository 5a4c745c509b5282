// Self-play from the sources, without a build: node --conditions=plugfest-source --import tsx/esm scripts/self-play-dev.mts [ID ...] [--update-golden]
import { proveCases } from '../src/cli/proving.ts';

const patterns = process.argv.slice(2).filter((word) => !word.startsWith('--'));
process.exitCode = await proveCases({
  patterns,
  json: process.argv.includes('--json'),
  updateGolden: process.argv.includes('--update-golden'),
  say: (line) => console.log(line),
});
