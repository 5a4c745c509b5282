import { foldRun } from '../trace/index.ts';
import type { RunResult, TraceEvent } from '../trace/index.ts';
import type { OutputFolder } from './reporter.ts';
import { CaseScript } from './case-script.ts';
import { SAMPLE_HEADER, traceReader } from './sample.ts';

/** What a system under test might send to get at whoever reads the report. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '</title></style></script><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onfocus=alert(1) autofocus='",
  '{{constructor.constructor "alert(1)"}}{{{x}}}',
  '\u001b[2J\u001b[31mPASS\u001b]0;title\u0007\u009b1m',
  'abc\u202e\u2066fed\u200f\u200b\ufeff',
  'nul\u0000 bell\u0007 \ufffe \ud800 lone',
  'one\r\nPASS  TC_001_CS\n::error::forged\n\n## heading\n- list',
  ']]> <!-- <![CDATA[ &lt; &#0; <?xml?>',
  '| cell | `code` **bold** [link](http://evil.example) ![](http://evil.example) @everyone #1 www.evil.example <details>',
  'SUITES $& $1 %s',
  '__proto__',
  'x'.repeat(50_000),
  '\u0301'.repeat(5000),
];

/** Characters that no report may hold as they are: they hide, move or colour other text, or break XML. Line breaks and tabs apart. */
export const DANGEROUS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/;

/** A run of one failing case for every hostile text, which stands wherever such a text can come from. */
export function hostileRun(): {
  readonly run: RunResult;
  readonly events: readonly TraceEvent[];
  readTrace: OutputFolder['readTrace'];
} {
  const events = HOSTILE.flatMap(hostileCase);
  const [vendor = '', model = '', firmware = ''] = HOSTILE;
  const fold = foldRun({
    ...SAMPLE_HEADER,
    sut: { role: 'station', vendor, model, firmware },
    command: HOSTILE.join(' '),
  });
  for (const event of events) fold.take(event);
  return { run: fold.result(1000, HOSTILE[5]), events, readTrace: traceReader(events) };
}

function hostileCase(text: string, index: number): readonly TraceEvent[] {
  const script = new CaseScript(0, {
    id: `TC_${index}_CS`,
    title: text,
    profile: 'Core',
    purpose: text,
    requirements: [text],
    identity: text,
  });
  script.add({ type: 'phase', phase: 'before' }).add({ type: 'state-enter', name: text, kind: 'reusable' });
  script.add({ type: 'connection', event: 'opened', detail: text }).add({ type: 'wait', ms: 5, because: text });
  script.operator(text, { action: 'presentToken', idToken: text, type: text }, 'declined', text);
  script.add({ type: 'phase', phase: 'scenario' });
  script.exchange(
    [`${text} › 1`, `${text} › 2`],
    text,
    { status: text, [text]: text, idTagInfo: { status: text } },
    { status: text },
    'broken',
  );
  const error = script.frame('received', 'error', text, JSON.stringify([4, text, text, text, {}]));
  script.frame('received', 'malformed', text, text);
  script.frame('received', 'call', text, `<a><status>${text}</status></a>`);
  script.add({ type: 'tolerated', frame: error, action: text, because: text }).add({ type: 'note', text });
  script.add({
    type: 'file',
    direction: 'upload',
    protocol: 'ftp',
    from: text,
    name: text,
    bytes: 7,
    outcome: 'refused',
    why: text,
    ms: 1,
    sha256: text,
    kept: text,
  });
  const details = [{ what: text, expected: text, received: text }];
  script.finding({
    step: `${text} › 1`,
    subject: text,
    details,
    requirements: [text],
    frame: 0,
    meanwhile: [text],
    at: text,
  });
  script.finding({ level: 'should', subject: text, details, frame: error });
  return script.end(index % 2 === 0 ? 'fail' : 'error', text);
}
