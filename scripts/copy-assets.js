// Copies what tsc leaves out (templates, styles, page scripts) from src/** to dist/src/**.
import { cpSync, readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ASSETS = new Set(['.hbs', '.css', '.js', '.json', '.xsd', '.wsdl', '.svg']);
const root = dirname(dirname(fileURLToPath(import.meta.url)));

let copied = 0;
for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !ASSETS.has(extname(entry.name))) continue;
  const from = join(entry.parentPath, entry.name);
  cpSync(from, join(root, 'dist', from.slice(root.length + 1)));
  copied += 1;
}
console.log(`copied ${copied} assets`);
