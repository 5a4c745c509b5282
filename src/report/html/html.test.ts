import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { foldRun, notApplicable, traceFile } from '../../trace/index.ts';
import type { CaseResult, RunResult, TraceEvent } from '../../trace/index.ts';
import { DANGEROUS, hostileRun } from '../hostile-sample.ts';
import { CaseScript } from '../case-script.ts';
import { SAMPLE_HEADER, sampleRun, traceReader } from '../sample.ts';
import type { OutputFolder } from '../reporter.ts';
import { htmlPieces } from './html.ts';

async function page(run: RunResult, readTrace: OutputFolder['readTrace']): Promise<string> {
  let html = '';
  for await (const piece of htmlPieces(run, readTrace)) html += piece;
  return html;
}

/** The section of one case. */
function section(html: string, id: string): string {
  const start = html.indexOf(`<article class="case`, html.indexOf('id="cases"'));
  const from = html.lastIndexOf('<article', html.indexOf(`id="case-${id}"`));
  expect(start).to.be.greaterThan(0);
  return html.slice(from, html.indexOf('</article>', from));
}

/** The text of a page without its tags. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(lt|gt|amp|quot|#x27|#x3D|#x60);/g,
      (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? "'",
    )
    .replace(/\s+/g, ' ');
}

const VOID = new Set(['meta', 'link', 'br', 'hr', 'img', 'input']);

/** Whether every element that is opened is closed, in order. */
function balanced(html: string): boolean {
  const open: string[] = [];
  const body = html.replace(/<(style|script)>.*?<\/\1>/gs, '').replace('<!doctype html>', '');
  for (const [, slash, name = '', , self] of body.matchAll(/<(\/?)([a-z0-9]+)((?:"[^"]*"|[^">])*?)(\/?)>/gi)) {
    if (slash === '/') {
      if (open.pop() !== name) return false;
    } else if (self !== '/' && !VOID.has(name)) open.push(name);
  }
  return open.length === 0;
}

describe('the HTML report', () => {
  const sample = sampleRun();
  let html: string;

  before(async () => {
    html = await page(sample.run, sample.readTrace);
  });

  it('names on its cover what was tested, by what and how', () => {
    const cover = textOf(html.slice(html.indexOf('<header class="cover">'), html.indexOf('</header>')));
    for (const text of [
      'Voltwerk Kerb 22',
      '3.4.1',
      'OCPP 1.6 JSON, OCPP 2.0.1 JSON',
      '2 March 2026, 09:14 UTC',
      'plugfest 0.1.0, commit 73f4b08',
    ]) {
      expect(cover).to.include(text);
    }
    expect(cover).to.include('2 of 6 cases that were run failed, with 1 warning. 2 further cases could not be judged.');
    expect(cover)
      .to.include('44 s; waits that the protocol or the test documents demand add up to 30 s')
      .and.include('--password <redacted>')
      .and.include('Not claimed');
  });

  it('lists every case with its status, verdict and reason', () => {
    const summary = textOf(html.slice(html.indexOf('id="summary"'), html.indexOf('id="cases"')));
    expect(summary).to.match(
      /inconclusive TC_017_CS 1\.6J Unlock Connector – No Charging Session Running conditional when the Charge Point has a connector lock The operator declined/,
    );
    expect(summary).to.match(/not applicable TC_046_CS 1\.6J .* The PICS do not claim the Reservation profile\./);
    expect(summary).to.match(/All profiles 2 1 1 2 1 7 1/);
  });

  it('draws the table of the document again, findings under their step, rows that were not reached labelled', () => {
    const text = textOf(section(html, 'TC_003_CS-1.6J'));
    expect(text).to.match(
      /\[EV driver plugs in the cable\] 1\. Charge Point sends StatusNotification frame 0 ok 2\. Central System responds with StatusNotification/,
    );
    expect(text).to.match(
      /7\. Charge Point sends StatusNotification frame 6 broken 8\. Central System .* Failure, step 7: Charge Point must send StatusNotification/,
    );
    expect(text).to.match(
      /Looked at Expected Received status "Charging" "SuspendedEVSE" timestamp .* Required by 1\.6 §4\.9/,
    );
    expect(text).to.match(
      /9\. Charge Point sends MeterValues not reached 10\. Central System responds with MeterValues not reached/,
    );
  });

  it('puts the rows of a reusable state under its name', () => {
    const text = textOf(section(html, 'TC_E_03_CS-2.0.1J'));
    expect(text).to.match(
      /Before Reusable state: EVConnectedPreSession \[EV driver plugs in the cable\] 1\. Charging Station/,
    );
    expect(text).to.match(/Scenario Reusable state: Authorized .* Failure, Authorized › step 3:/);
    expect(text).to.include('About the whole conversation Failure: A message of OCPP-J must be');
  });

  it('draws the sequence of messages with the step at the sender and the failure at its message', () => {
    const drawing = /<svg class="sequence".*?<\/svg>/s.exec(section(html, 'TC_003_CS-1.6J'))?.[0] ?? '';
    expect(drawing)
      .to.include('aria-label="')
      .and.include('StatusNotification.req')
      .and.include('status SuspendedEVSE, connectorId 1');
    expect(drawing.match(/class="arrow result"/g)).to.have.length(4);
    expect(drawing.match(/class="arrow call broken"/g)).to.have.length(1);
    expect(drawing).to.match(/#icon-fail.*Failure/);
    expect(drawing).to.include('[plug in: connector 1]');
  });

  it('shows the frames laid out and otherwise as they were', () => {
    const frames = section(html, 'TC_003_CS-1.6J');
    expect(textOf(frames.slice(frames.indexOf('<details class="frames">')))).to.include(
      '→ received CALL Authorize 0.905 s [2, "m2", "Authorize", {"idTag": "TAG-001"}]',
    );
  });

  it('is one well-formed file that asks nothing of the network and works without its script', () => {
    expect(balanced(html)).to.equal(true);
    expect(balanced(html.replace('</article>', ''))).to.equal(false);
    expect(html.match(/<script/g)).to.have.length(1);
    expect(html).to.not.match(
      /<(link|img|iframe|object|embed|base)\b|\b(src|srcset|action)=|url\(|@import|https?:\/\/(?!127)/,
    );
    expect(html).to.match(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'/,
    );
    expect(html).to.include('<form class="filter" id="filter" hidden');
  });

  it('has landmarks, one main heading, table headers with scopes, and links that lead somewhere', () => {
    for (const tag of ['header class="cover"', 'main', 'footer', 'html lang="en"']) expect(html).to.include(`<${tag}>`);
    expect(html.match(/<h1/g)).to.have.length(1);
    for (const [th] of html.matchAll(/<th[\s>][^>]*>/g)) expect(th).to.include('scope=');
    const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).to.include(target);
  });

  it('tells verdicts apart by shape and word, not by colour alone', () => {
    for (const [, standing, rest] of html.matchAll(/<span class="verdict ([\w-]+)">(.*?)<\/span>/gs)) {
      expect(rest).to.include(`#icon-${standing}`);
      expect(textOf(rest ?? '').trim()).to.match(/^[a-z ]+$/);
    }
  });

  it('has enough contrast in light and in dark', () => {
    const css = readFileSync(new URL('style/base.css', import.meta.url), 'utf8');
    const [light, dark] = [...css.matchAll(/:root \{(.*?)\}/gs)].map(
      ([, body]) =>
        new Map([...(body ?? '').matchAll(/--([\w-]+): (#\w{6})/g)].map(([, name, value]) => [name, value])),
    );
    for (const theme of [light, dark]) {
      for (const paper of ['paper', 'tint', 'fail-tint', 'warning-tint']) {
        for (const ink of ['ink', 'quiet', 'link', 'pass', 'fail', 'inconclusive', 'error', 'warning', 'note']) {
          expect(contrast(theme?.get(ink) ?? '', theme?.get(paper) ?? ''), `${ink} on ${paper}`).to.be.greaterThan(4.5);
        }
      }
    }
  });

  it('lets nothing that the system under test said act, hide or grow without bound', async () => {
    const hostile = hostileRun();
    const text = await page(hostile.run, hostile.readTrace);
    expect(text).to.not.match(DANGEROUS);
    expect(text.match(/<script/g)).to.have.length(1);
    expect(text).to.not.match(/<(img|svg)[^>]*on\w+=|<[^>"]*\sonfocus=/);
    expect(balanced(text)).to.equal(true);
    expect(text)
      .to.include('&lt;script&gt;alert(1)&lt;/script&gt;')
      .and.include('{{constructor.constructor')
      .and.include('\\x1b[2J')
      .and.include('\\u{202e}');
    expect(text.length).to.be.lessThan(1_500_000);
  });

  it('says so when a recording is damaged or missing, and still shows what the result knows', async () => {
    const none: OutputFolder['readTrace'] = async function* (result) {
      yield* [{ at: 0, case: `${result.id}@${result.binding}`, type: 'damaged', text: 'the file is missing' }];
    };
    const text = await page(sample.run, none);
    expect(textOf(section(text, 'TC_003_CS-1.6J'))).to.match(
      /recording of this case is incomplete: the file is missing.*7\. Charge Point sends StatusNotification broken/,
    );
  });

  it('shows rows that only the result holds, greyed', async () => {
    const [, failed] = sample.run.cases;
    const more: CaseResult = {
      ...failed!,
      steps: [
        ...failed!.steps,
        { path: '11', column: 'sut', text: 'Charge Point sends StopTransaction', must: true, outcome: 'not reached' },
      ],
    };
    const text = section(await page({ ...sample.run, cases: [more] }, sample.readTrace), 'TC_003_CS-1.6J');
    expect(text).to.match(/class="pair depth-0 unreached"><td><div class="row"><span class="step">11\.<\/span>/);
  });

  it('is written while no more than one case is held: less than 48 MiB for 1,000 cases with 400 MiB of frames', async function () {
    this.timeout(120_000);
    const fold = foldRun(SAMPLE_HEADER);
    for (let number = 0; number < 1000; number += 1) for (const event of longCase(number, 10)) fold.take(event);
    fold.add(notApplicable({ ...sample.run.cases[0]!, id: 'TC_X_CS' }, 'no'));
    const run = fold.result(1);
    const before = heapInUse();
    let highest = 0;
    let length = 0;
    let pieces = 0;
    for await (const piece of htmlPieces(run, (result) =>
      traceReader([...longCase(numberOf(result), 40_000)])(result),
    )) {
      length += piece.length;
      pieces += 1;
      if (pieces % 100 === 0) highest = Math.max(highest, heapInUse() - before);
    }
    expect(pieces).to.equal(1002);
    expect(length).to.be.greaterThan(10_000_000);
    expect(highest).to.be.lessThan(48 * 1024 * 1024);
  });
});

/** A case of ten frames of so many characters each. */
function longCase(number: number, size: number): readonly TraceEvent[] {
  const script = new CaseScript(0, {
    id: `TC_${number}_CS`,
    title: 'Long',
    profile: 'Core',
    purpose: '',
    requirements: [],
  });
  for (let frame = 0; frame < 5; frame += 1) {
    const vendor = Buffer.alloc(size, 97 + (number % 26)).toString('latin1');
    script.exchange([`${frame}`, `${frame}`], 'DataTransfer', { vendor }, { data: vendor });
  }
  return script.end('pass');
}

function numberOf({ id, trace }: CaseResult): number {
  expect(trace).to.equal(traceFile(`${id}@1.6J`));
  return Number(id.split('_')[1]);
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/** Contrast ratio of two colours (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
