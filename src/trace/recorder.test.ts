import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import type { TraceBody, TraceEvent } from './event.ts';
import { foldCase } from './fold.ts';
import { traceFile } from './key.ts';
import { Recorder, TraceWriteFailed } from './recorder.ts';
import { replay } from './replay.ts';
import type { CaseResult } from './result.ts';

const KEY = 'TC_001_CS@1.6J';

const BEGIN: TraceBody = {
  type: 'case-begin',
  id: 'TC_001_CS',
  title: 'Cold Boot Charge Point',
  binding: '1.6J',
  role: 'station',
  profile: 'Core',
  status: 'mandatory',
  condition: '',
  purpose: '',
  requirements: [],
  identity: 'CP001',
};

const PASSING: readonly TraceBody[] = [
  BEGIN,
  { type: 'row', row: 0, step: '1', column: 'sut', text: 'Charge Point sends BootNotification', must: true },
  {
    type: 'frame',
    index: 0,
    direction: 'received',
    messageType: 'call',
    messageId: '1',
    action: 'BootNotification',
    text: '[2,"1"]',
    length: 7,
  },
  { type: 'row-end', row: 0, outcome: 'ok', frame: 0 },
  { type: 'case-end', verdict: 'pass' },
];

function stamped(bodies: readonly TraceBody[], key = KEY): TraceEvent[] {
  return bodies.map((body, at) => ({ at, case: key, ...body }));
}

async function collected(file: string): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  for await (const event of replay(file)) events.push(event);
  return events;
}

function folded(events: readonly TraceEvent[]): CaseResult {
  const fold = foldCase();
  for (const event of events) fold.take(event);
  return fold.result();
}

describe('the recorder and its replay', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-trace-'));
    file = join(folder, traceFile(KEY));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(events: readonly TraceEvent[]): void {
    const recorder = new Recorder({ folder });
    for (const event of events) recorder.record(event);
    recorder.close();
  }

  it('gives back what was written', async () => {
    write(stamped(PASSING));
    expect(await collected(file)).to.deep.equal(stamped(PASSING));
  });

  it('has what the world did, and what came before it, in the file before record returns', () => {
    const recorder = new Recorder({ folder });
    const [begin, row] = stamped(PASSING);
    recorder.record(row!);
    recorder.record(begin!);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).to.have.length(1 + 2);
    recorder.close();
  });

  it('has the frame in the file that brings the process down', () => {
    const frame = stamped(PASSING).find(({ type }) => type === 'frame');
    const recorder = import.meta.url.replace('.test.', '.');
    const program = `import { Recorder } from ${JSON.stringify(recorder)};
      new Recorder({ folder: ${JSON.stringify(folder)} }).record(${JSON.stringify(frame)});
      throw new Error('crash');`;
    const { status } = spawnSync(process.execPath, [...process.execArgv, '--input-type=module', '--eval', program]);
    expect(status).to.equal(1);
    expect(readFileSync(file, 'utf8')).to.contain('"frame"');
  });

  it('has frames and rows in the file at the end of the turn, and when it is closed', async () => {
    const lines = (): number => readFileSync(file, 'utf8').trimEnd().split('\n').length - 1;
    const recorder = new Recorder({ folder });
    const [begin, row] = stamped(PASSING);
    recorder.record(begin!);
    recorder.record(row!);
    await new Promise(setImmediate);
    expect(lines()).to.equal(2);
    recorder.record(row!);
    recorder.close();
    expect(lines()).to.equal(3);
  });

  it('keeps cases apart, and takes events that come after the end', async () => {
    const other = `${KEY}#2`;
    const late: TraceBody = { type: 'note', text: 'late' };
    write([...stamped(PASSING), ...stamped(PASSING, other), ...stamped([late])]);
    expect(await collected(join(folder, traceFile(other)))).to.have.length(PASSING.length);
    expect((await collected(file)).at(-1)).to.include({ type: 'note', text: 'late' });
  });

  it('replaces the file of an earlier run in the same folder', async () => {
    write(stamped(PASSING));
    write(stamped(PASSING));
    expect(await collected(file)).to.have.length(PASSING.length);
  });

  it('cuts a long frame and keeps its true length', () => {
    const seen: TraceEvent[] = [];
    const recorder = new Recorder({ maxFrame: 100 });
    recorder.subscribe((event) => seen.push(event));
    const text = 'x'.repeat(5000);
    recorder.record({
      at: 0,
      case: KEY,
      type: 'frame',
      index: 0,
      direction: 'received',
      messageType: 'malformed',
      text,
      length: text.length,
    });
    expect(seen[0]).to.deep.include({ text: 'x'.repeat(100), length: 5000 });
  });

  it('says once that it cannot write, keeps telling its subscribers, and does not throw', () => {
    const blocked = join(folder, 'file');
    writeFileSync(blocked, '');
    const troubles: Error[] = [];
    const seen: TraceEvent[] = [];
    const recorder = new Recorder({ folder: join(blocked, 'trace'), onTrouble: (trouble) => troubles.push(trouble) });
    recorder.subscribe((event) => seen.push(event));
    for (const event of stamped(PASSING)) recorder.record(event);
    recorder.close();
    expect(seen).to.have.length(PASSING.length);
    expect(troubles).to.have.length(1);
    expect(troubles[0]).to.be.instanceOf(TraceWriteFailed);
    expect(troubles[0]?.message).to.include('--out');
    expect(recorder.failure).to.equal(troubles[0]);
  });

  it('drops a subscriber that throws, reports it, and serves the others', () => {
    const troubles: Error[] = [];
    const seen: TraceEvent[] = [];
    const recorder = new Recorder({ onTrouble: (trouble) => troubles.push(trouble) });
    recorder.subscribe(() => {
      throw new Error('a reporter broke');
    });
    recorder.subscribe((event) => seen.push(event));
    for (const event of stamped(PASSING)) recorder.record(event);
    expect(seen).to.have.length(PASSING.length);
    expect(troubles.map((trouble) => trouble.message)).to.deep.equal(['a reporter broke']);
  });

  it('redacts every text of every event', () => {
    write([]);
    const recorder = new Recorder({ folder, redact: (text) => text.replaceAll('s3cret', '***') });
    const finding = {
      level: 'must',
      step: '1',
      subject: 's3cret',
      details: [{ what: 'a', expected: 's3cret', received: 'b' }],
      requirements: [],
    } as const;
    recorder.record({ at: 0, case: KEY, type: 'finding', finding });
    recorder.record({
      at: 0,
      case: KEY,
      type: 'operator',
      action: { action: 'confirm', question: 's3cret?' },
      outcome: 'done',
    });
    recorder.close();
    expect(readFileSync(file, 'utf8')).to.not.include('s3cret');
  });

  it('keeps the structure of an event even if a password reads like it', () => {
    const seen: TraceEvent[] = [];
    const recorder = new Recorder({
      redact: (text) => text.replaceAll('must', '***').replaceAll('frame', '***').replaceAll('call', '***'),
    });
    recorder.subscribe((event) => seen.push(event));
    recorder.record({
      at: 0,
      case: KEY,
      type: 'frame',
      index: 0,
      direction: 'sent',
      messageType: 'call',
      text: 'call',
      length: 4,
    });
    recorder.record({
      at: 0,
      case: KEY,
      type: 'finding',
      finding: { level: 'must', step: '', subject: 'must', details: [], requirements: [] },
    });
    expect(seen[0]).to.include({ type: 'frame', messageType: 'call', text: '***' });
    expect(seen[1]).to.deep.nested.include({ 'finding.level': 'must', 'finding.subject': '***' });
  });

  it('never passes a recording that was cut anywhere', async () => {
    write(stamped(PASSING));
    const whole = readFileSync(file);
    for (let length = whole.length - 2; length >= 0; length -= 7) {
      writeFileSync(file, whole);
      truncateSync(file, length);
      const result = folded(await collected(file));
      expect(result.verdict, `cut to ${length} bytes`).to.equal('error');
      expect(result.because).to.include('recording');
    }
  });

  it('never passes a recording with a damaged line', async () => {
    write(stamped(PASSING));
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    for (let index = 0; index < lines.length; index += 1) {
      for (const damage of [
        '',
        '{"at":1',
        'null',
        '[]',
        '{"at":0,"case":"TC_001_CS@1.6J","type":"nonsense"}',
        '{"format":"plugfest-trace/99"}',
      ]) {
        writeFileSync(file, `${lines.with(index, damage).join('\n')}\n`);
        expect(folded(await collected(file)).verdict, `line ${index + 1}: ${damage}`).to.equal('error');
      }
    }
  });

  it('does not take the events of another case for this one', async () => {
    write(stamped(PASSING));
    appendFileSync(file, `${JSON.stringify({ at: 9, case: 'TC_002_CS@1.6J', type: 'note', text: '' })}\n`);
    expect(folded(await collected(file)).verdict).to.equal('error');
  });

  it('turns a missing, an empty and an endless line into an error', async () => {
    expect(folded(await collected(join(folder, 'none.jsonl'))).because).to.include('missing');
    writeFileSync(file, '');
    expect(folded(await collected(file)).because).to.include('empty');
    writeFileSync(file, 'x'.repeat(9 * 1024 * 1024));
    expect(folded(await collected(file)).verdict).to.equal('error');
  });

  it('folds a replayed recording to what its events fold to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(BODY, { maxLength: 30 }), async (bodies) => {
        const events = stamped([BEGIN, ...bodies]);
        write(events);
        expect(folded(await collected(file))).to.deep.equal(folded(events));
      }),
      { numRuns: 60 },
    );
  });

  it('names files that are safe everywhere', () => {
    expect(traceFile(KEY)).to.equal('TC_001_CS@1.6J.jsonl');
    expect(traceFile(`${KEY}#2`)).to.equal('TC_001_CS@1.6J~2.jsonl');
    expect(traceFile('../../etc/passwd'))
      .to.match(/^[A-Za-z0-9_.@~-]+$/)
      .and.not.include('/');
  });
});

const outcome = fc.constantFrom('ok', 'broken', 'absent', 'skipped');
const verdict = fc.constantFrom('none', 'pass', 'inconclusive', 'fail', 'error');
const text = fc.string({ unit: 'binary', maxLength: 20 });
const small = fc.nat({ max: 5 });

const BODY: fc.Arbitrary<TraceBody> = fc.oneof(
  fc.record({
    type: fc.constant('row'),
    row: small,
    step: fc.constantFrom('', '1', '3'),
    column: fc.constantFrom('sut', 'tool'),
    text,
    must: fc.boolean(),
  }),
  fc.record({ type: fc.constant('row-end'), row: small, outcome }),
  fc.record({ type: fc.constant('phase'), phase: fc.constantFrom('preparation', 'scenario', 'cleanup') }),
  fc.record({ type: fc.constant('wait'), ms: small, because: text }),
  fc.record({ type: fc.constant('note'), text }),
  fc.record({ type: fc.constant('case-end'), verdict, because: text }),
  fc.record({
    type: fc.constant('finding'),
    finding: fc.record({
      level: fc.constantFrom('must', 'should', 'may'),
      step: fc.constantFrom('', '1', '3'),
      subject: text,
      details: fc.array(fc.record({ what: text, expected: text, received: text }), { maxLength: 2 }),
      requirements: fc.array(text, { maxLength: 2 }),
    }),
  }),
);
