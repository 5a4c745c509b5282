import { expect } from 'chai';
import { VirtualClock } from '../clock/index.ts';
import type { TraceEvent } from '../trace/index.ts';
import { colourWanted, consoleReporter } from './console.ts';
import type { ConsoleOptions, ConsoleReporter } from './console.ts';
import { DANGEROUS, hostileRun } from './hostile-sample.ts';
import { sampleRun } from './sample.ts';
import { columnsOf, fit } from './terminal-text.ts';

interface Watched {
  readonly reporter: ConsoleReporter;
  readonly clock: VirtualClock;
  readonly written: string[];
}

function watched(options: Partial<ConsoleOptions> = {}): Watched {
  const clock = new VirtualClock();
  const written: string[] = [];
  const write = (text: string): void => void written.push(text);
  return { reporter: consoleReporter({ write, clock, terminal: false, colour: false, ...options }), clock, written };
}

function play({ reporter }: Watched, events: readonly TraceEvent[], planned = 6): void {
  for (const event of events) reporter.onEvent?.(event, { planned });
}

/** What a terminal shows in the end: lines, with the status line drawn over. Throws for any sequence but "erase the rest of the line". */
function screen(written: readonly string[]): string[] {
  const shown = [''];
  for (const piece of written.join('').split(/(\r|\n|\u001b\[K)/)) {
    if (piece === '\n') shown.push('');
    else if (piece === '\r' || piece === '\u001b[K')
      shown[shown.length - 1] = piece === '\r' ? '' : (shown.at(-1) ?? '');
    else shown[shown.length - 1] += piece;
  }
  expect(shown.join('')).to.not.include('\u001b');
  return shown;
}

describe('the console reporter', () => {
  const sample = sampleRun();
  const out = { path: 'reports/demo', readTrace: sample.readTrace };

  it('writes one line for each case, with its failures, and plain text only, where no terminal is', async () => {
    const watch = watched({ files: ['index.html'] });
    play(watch, sample.events);
    await watch.reporter.onEnd?.(sample.run, out);
    const text = watch.written.join('');
    expect(text).to.not.match(/[\r\u001b]/);
    expect(text).to.include('✓ pass          TC_001_CS  Cold Boot Charge Point @1.6J  (34 s)');
    expect(text).to.include('✗ FAIL          TC_003_CS').and.include('received  "SuspendedEVSE"');
    expect(text).to.include('on wire   [2,"m4","StatusNotification"');
    expect(text).to.include('? inconclusive  TC_017_CS').and.include('    The operator declined');
    expect(text).to.include('! ERROR         TC_054_CS');
    expect(text).to.include('2 of 6 cases that were run failed').and.include('reports/demo/index.html');
    expect(text).to.match(/Core \(OCPP 1\.6\) +1 +· +1 +2 +· +1\n/);
    for (const line of watch.written) expect(line.endsWith('\n')).to.equal(true);
  });

  it('numbers the runs of a case that is run again', () => {
    const watch = watched();
    const once = sample.events.filter((event) => event.case === sample.events[0]?.case);
    play(watch, once);
    play(
      watch,
      once.map((event) => ({ ...event, case: `${event.case}#2` })),
    );
    const lines = watch.written
      .join('')
      .split('\n')
      .filter((line) => line.includes('TC_001_CS'));
    expect(lines.map((line) => /@1\.6J(.*?) {2}\(/.exec(line)?.[1])).to.deep.equal(['', ', run 2']);
  });

  it('shows on a terminal what is waited for, for how long, and a guess of the rest', () => {
    const watch = watched({ terminal: true, columns: () => 200 });
    const end = sample.events.findIndex((event) => event.type === 'case-end');
    play(watch, sample.events.slice(0, end));
    play(watch, [
      {
        at: 0,
        case: 'TC_001_CS@1.6J',
        type: 'row',
        row: 99,
        step: '7',
        column: 'sut',
        text: 'Charge Point sends Heartbeat',
        must: true,
      },
    ]);
    expect(screen(watch.written).at(-1)).to.equal(
      '[1/6] TC_001_CS Cold Boot Charge Point · waits at step 7: Charge Point sends Heartbeat',
    );
  });

  it('goes on counting while nothing happens, and stops at the end', async () => {
    const watch = watched({ terminal: true, columns: () => 120 });
    const first = sample.events.slice(0, sample.events.findIndex((event) => event.type === 'case-end') + 1);
    play(watch, [sample.events[0]!]);
    await watch.clock.run(async () => {
      await new Promise<void>((resolve) => watch.clock.after(10_500, resolve));
      expect(screen(watch.written).at(-1)).to.include('· 10 s');
      play(watch, first.slice(1));
      play(watch, [{ ...sample.events[0]!, case: 'TC_002_CS@1.6J' }]);
      expect(screen(watch.written).at(-1)).to.include('[2/6]').and.include('about 60 s left');
      await watch.reporter.onEnd?.(sample.run, out);
    });
    const before = watch.written.length;
    await watch.clock.run(() => new Promise<void>((resolve) => watch.clock.after(5000, resolve)));
    expect(watch.written.length).to.equal(before);
    expect(screen(watch.written).join('\n')).to.include('It took 44 s');
  });

  it('keeps the status line within the width of the terminal and writes nothing when nothing changed', () => {
    const watch = watched({ terminal: true, columns: () => 30 });
    play(watch, sample.events.slice(0, 3));
    const drawn = watch.written.length;
    play(watch, sample.events.slice(2, 3));
    expect(watch.written.length).to.equal(drawn);
    for (const line of screen(watch.written)) expect(columnsOf(line)).to.be.lessThan(30);
  });

  it('makes room for a question and comes back after it', () => {
    const watch = watched({ terminal: true });
    play(watch, sample.events.slice(0, 2));
    const resume = watch.reporter.suspend();
    const asked = watch.written.length;
    play(watch, sample.events.slice(2, 6));
    expect(watch.written.length).to.equal(asked);
    resume();
    expect(screen(watch.written).at(-1)).to.include('TC_001_CS');
  });

  it('shows nothing after a line that was written before the run began', () => {
    const watch = watched({ terminal: true });
    watch.reporter.suspend()();
    expect(watch.written).to.deep.equal([]);
  });

  it('does not come back over one question when another is answered', () => {
    const watch = watched({ terminal: true });
    play(watch, sample.events.slice(0, 2));
    const [first, second] = [watch.reporter.suspend(), watch.reporter.suspend()];
    const asked = watch.written.length;
    second();
    expect(watch.written.length).to.equal(asked);
    first();
    expect(screen(watch.written).at(-1)).to.include('TC_001_CS');
  });

  it('tells of the case that is at it for longest when several run', () => {
    const watch = watched({ terminal: true, columns: () => 120 });
    const begin = sample.events[0]!;
    play(watch, [begin, { ...begin, case: 'TC_002_CS@1.6J' }, { ...begin, case: 'TC_003_CS@1.6J' }]);
    expect(screen(watch.written).at(-1)).to.include('and 2 more cases');
  });

  it('colours only when asked to, and never instead of a word', async () => {
    const [plain, coloured] = [watched(), watched({ colour: true })];
    for (const watch of [plain, coloured]) {
      play(watch, sample.events);
      await watch.reporter.onEnd?.(sample.run, out);
    }
    expect(coloured.written.join('').replace(/\u001b\[\d+m/g, '')).to.equal(plain.written.join(''));
    expect(colourWanted(true, {})).to.equal(true);
    expect(colourWanted(true, { NO_COLOR: '1' })).to.equal(false);
    expect(colourWanted(true, { TERM: 'dumb' })).to.equal(false);
    expect(colourWanted(false, { FORCE_COLOR: '1' })).to.equal(true);
    expect(colourWanted(false, {})).to.equal(false);
  });

  it('lets nothing that the system under test said move, hide, colour or forge anything', async () => {
    for (const terminal of [false, true]) {
      const watch = watched({ terminal, columns: () => 100 });
      const hostile = hostileRun();
      play(watch, hostile.events);
      await watch.reporter.onEnd?.(hostile.run, { path: 'out', readTrace: hostile.readTrace });
      const lines = terminal ? screen(watch.written) : watch.written.join('').split('\n');
      for (const line of lines) {
        expect(line).to.not.match(DANGEROUS);
        expect(line.length).to.be.lessThan(2400);
        expect(line).to.not.match(/^PASS|^::error/);
      }
    }
  });

  it('measures and cuts text by the columns that it takes', () => {
    expect(columnsOf('abc')).to.equal(3);
    expect(columnsOf('漢字')).to.equal(4);
    expect(columnsOf('e\u0301')).to.equal(1);
    expect(fit('漢字漢字', 5)).to.equal('漢字…');
    expect(fit('short', 10)).to.equal('short');
    expect(fit('anything', 0)).to.equal('');
  });
});
