#!/usr/bin/env node
/**
 * Takes the picture of the sample report that the README shows. Needs a Chromium: its path in CHROMIUM, or /usr/bin/chromium.
 *
 *   node scripts/screenshot.js
 */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const sample = join(dirname(dirname(fileURLToPath(import.meta.url))), 'reports', 'sample');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1100, height: 1000 }, colorScheme: 'light' });
  await page.goto(pathToFileURL(join(sample, 'index.html')).href);
  await page.locator('text=TC_001_CS').last().scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(sample, 'screenshot.png') });
} finally {
  await browser.close();
}
