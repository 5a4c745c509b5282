import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { RunResult } from '../../trace/index.ts';
import { writeWhole } from '../folder.ts';
import type { OutputFolder } from '../reporter.ts';
import { byProfile } from '../words.ts';
import { caseView } from './case-view.ts';
import { coverView, summaryView } from './page-view.ts';
import { tellStory } from './story.ts';

export const HTML_FILE = 'index.html';

/** Writes `index.html`: one file that needs no network and no JavaScript. Cases are read and written one by one. @throws ReportWriteFailed */
export async function writeHtml(run: RunResult, out: OutputFolder): Promise<void> {
  await writeWhole(
    join(out.path, HTML_FILE),
    htmlPieces(run, (result) => out.readTrace(result)),
  );
}

/**
 * The page piece by piece: the cover with the summary, a section for each case that ran, the end. At any time it holds the events of one
 * case at most. Everything that came from the system under test is bounded, made visible and escaped.
 */
export async function* htmlPieces(run: RunResult, readTrace: OutputFolder['readTrace']): AsyncGenerator<string> {
  const { begin, section, end, style, script } = assets();
  yield begin({ ...coverView(run), ...summaryView(run), style, styleHash: hash(style), scriptHash: hash(script) });
  for (const cases of byProfile(run.cases).values()) {
    for (const result of cases) {
      if (result.verdict !== null) yield section(caseView(result, await tellStory(result, readTrace(result))));
    }
  }
  yield end({ ...coverView(run), script });
}

interface Assets {
  readonly begin: Handlebars.TemplateDelegate;
  readonly section: Handlebars.TemplateDelegate;
  readonly end: Handlebars.TemplateDelegate;
  readonly style: string;
  readonly script: string;
}

/** In the order in which they build upon each other. */
const STYLES = ['base', 'cover', 'tables', 'case', 'sequence', 'frames', 'narrow', 'print'];

let loaded: Assets | undefined;

/** The templates, the style and the script; they lie beside this file and are read once. */
function assets(): Assets {
  return (loaded ??= readAssets());
}

function readAssets(): Assets {
  const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8').replaceAll('\r\n', '\n');
  const own = Handlebars.create();
  for (const name of ['icon', 'verdict', 'finding', 'cell']) own.registerPartial(name, read(`${name}.hbs`).trim());
  return {
    begin: own.compile(read('page-begin.hbs')),
    section: own.compile(read('case.hbs')),
    end: own.compile(read('page-end.hbs')),
    style: STYLES.map((name) => read(`style/${name}.css`)).join(''),
    script: read('filter.js'),
  };
}

/** For the page's content security policy: nothing but its own style and script may act in it. */
function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
