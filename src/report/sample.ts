import { foldRun, notApplicable } from '../trace/index.ts';
import type { CaseResult, RunHeader, RunResult, TraceEvent } from '../trace/index.ts';
import { CaseScript } from './case-script.ts';
import type { OutputFolder } from './reporter.ts';

/** A small invented run with a case of every verdict, for tests of the reports and for a look at them without a run. */

export const SAMPLE_HEADER: RunHeader = {
  tool: { name: 'plugfest', version: '0.1.0', commit: '73f4b08' },
  command:
    'plugfest run --sut station --over 1.6J --over 2.0.1J --listen 127.0.0.1:9000 --driver manual --pics pics.yaml --security-profile 1 --password <redacted>',
  sut: { role: 'station', vendor: 'Voltwerk', model: 'Kerb 22', firmware: '3.4.1' },
  pics: {
    Core: true,
    'Remote trigger': true,
    'Local auth list': true,
    Reservation: false,
    'Smart charging': false,
    'Connector lock': true,
  },
  bindings: ['1.6J', '2.0.1J'],
  startedAt: '2026-03-02T09:14:05.000Z',
};

const START = { connectorId: 1, idTag: 'TAG-001', meterStart: 120, timestamp: '2026-03-02T09:15:02Z' };

function coldBoot(at: number): readonly TraceEvent[] {
  const boot = { chargePointVendor: 'Voltwerk', chargePointModel: 'Kerb 22', firmwareVersion: '3.4.1' };
  const script = new CaseScript(at, {
    id: 'TC_001_CS',
    title: 'Cold Boot Charge Point',
    profile: 'Core',
    purpose:
      'After power-up the Charge Point registers, respects the retry interval, reports its connectors and keeps its heartbeat.',
    requirements: ['1.6 §4.2', '1.6 §4.6', '1.6 §4.9'],
  });
  script
    .add({ type: 'phase', phase: 'scenario' })
    .operator('EV driver or operator power-cycles the Charge Point', { action: 'powerCycle' });
  script.after(2600).add({ type: 'connection', event: 'opened', detail: 'ocpp1.6 at /ocpp/CP001' });
  script.exchange(['1', '2'], 'BootNotification', boot, {
    status: 'Rejected',
    currentTime: '2026-03-02T09:14:09Z',
    interval: 10,
  });
  script.add({ type: 'wait', ms: 10_000, because: 'the retry interval of step 2' }).after(10_050);
  script.exchange(['3', '4'], 'BootNotification', boot, {
    status: 'Accepted',
    currentTime: '2026-03-02T09:14:19Z',
    interval: 20,
  });
  for (const connectorId of [0, 1, 2]) {
    script.exchange(
      ['5', '6'],
      'StatusNotification',
      { connectorId, errorCode: 'NoError', status: 'Available', timestamp: '2026-03-02T09:14:20' },
      {},
    );
  }
  script.finding({
    level: 'should',
    step: '5',
    subject: 'timestamp should carry a time zone',
    details: [{ what: 'timestamp', expected: 'RFC 3339 with offset or Z', received: '"2026-03-02T09:14:20"' }],
    requirements: ['1.6 §3.13'],
    frame: 4,
  });
  script.add({ type: 'wait', ms: 20_000, because: 'the heartbeat interval of step 4' }).after(20_010);
  script.exchange(['7', '8'], 'Heartbeat', {}, { currentTime: '2026-03-02T09:14:40Z' });
  return script.end('pass');
}

function pluginFirst(at: number): readonly TraceEvent[] {
  const script = new CaseScript(at, {
    id: 'TC_003_CS',
    title: 'Regular Charging Session – Plugin First',
    profile: 'Core',
    purpose:
      'A session that begins with the cable: the Charge Point reports Preparing, asks for authorization, starts the transaction and reports Charging.',
    requirements: ['1.6 §4.1', '1.6 §4.8', '1.6 §4.9'],
  });
  script
    .add({ type: 'connection', event: 'opened', detail: 'ocpp1.6 at /ocpp/CP001' })
    .add({ type: 'phase', phase: 'scenario' });
  script.operator('EV driver plugs in the cable', { action: 'plugIn', evse: 1, connector: 1 });
  script.exchange(['1', '2'], 'StatusNotification', { connectorId: 1, errorCode: 'NoError', status: 'Preparing' }, {});
  script.operator('EV driver presents identification', {
    action: 'presentToken',
    idToken: 'TAG-001',
    type: 'ISO14443',
  });
  script.exchange(['3', '4'], 'Authorize', { idTag: 'TAG-001' }, { idTagInfo: { status: 'Accepted' } });
  script.exchange(['5', '6'], 'StartTransaction', START, { transactionId: 7, idTagInfo: { status: 'Accepted' } });
  script
    .after(900)
    .add({ type: 'tolerated', frame: 6, action: 'Heartbeat', because: 'a heartbeat may come at any time' });
  script.exchange(
    ['7', '8'],
    'StatusNotification',
    { connectorId: 1, errorCode: 'NoError', status: 'SuspendedEVSE' },
    {},
    'broken',
  );
  script.finding({
    step: '7',
    subject: 'Charge Point must send StatusNotification',
    details: [
      { what: 'status', expected: '"Charging"', received: '"SuspendedEVSE"' },
      { what: 'timestamp', expected: 'a time not before StartTransaction', received: '<omitted>' },
    ],
    requirements: ['1.6 §4.9', '1.6 §6.7'],
    frame: 6,
    meanwhile: ['Heartbeat'],
    at: 'testcases/ocpp16/charge-point/core/TC_003_CS.ts:24',
  });
  script.add({
    type: 'row',
    row: 90,
    step: '9',
    column: 'sut',
    text: 'Charge Point sends MeterValues',
    must: true,
    message: 'MeterValues',
    direction: 'request',
  });
  script.add({
    type: 'row',
    row: 91,
    step: '10',
    column: 'tool',
    text: 'Central System responds with MeterValues',
    must: false,
    message: 'MeterValues',
  });
  return script.end('fail');
}

function hardReset(at: number): readonly TraceEvent[] {
  const script = new CaseScript(at, {
    id: 'TC_013_CS',
    title: 'Hard Reset Without Transaction',
    profile: 'Core',
    purpose: 'On a hard reset the Charge Point answers Accepted, restarts and registers again.',
    requirements: ['1.6 §5.14'],
  });
  script
    .add({ type: 'phase', phase: 'scenario' })
    .request(['1', '2'], 'Reset', { type: 'Hard' }, { status: 'Accepted' });
  script.add({ type: 'connection', event: 'closed', detail: '1006, by the Charge Point' }).after(4000);
  script.add({ type: 'connection', event: 'opened', detail: 'ocpp1.6 at /ocpp/CP001' });
  const boot = { chargePointVendor: 'Voltwerk', chargePointModel: 'Kerb 22' };
  script.exchange(['3', '4'], 'BootNotification', boot, {
    status: 'Accepted',
    currentTime: '2026-03-02T09:16:00Z',
    interval: 300,
  });
  return script.end('pass');
}

function unlock(at: number): readonly TraceEvent[] {
  const script = new CaseScript(at, {
    id: 'TC_017_CS',
    title: 'Unlock Connector – No Charging Session Running',
    profile: 'Core',
    status: 'conditional',
    condition: 'the Charge Point has a connector lock',
    purpose: 'The Charge Point unlocks a connector with a cable in it on request.',
    requirements: ['1.6 §5.18'],
  });
  script.add({ type: 'phase', phase: 'scenario' });
  script.operator(
    'EV driver plugs in the cable at the Charge Point only',
    { action: 'plugIn', evse: 1, connector: 1, side: 'station' },
    'declined',
    'no cable at hand',
  );
  script
    .row('tool', '1', 'Central System sends UnlockConnector', 'not reached')
    .row('sut', '2', 'Charge Point responds with UnlockConnector', 'not reached');
  return script.end('inconclusive', 'The operator declined "EV driver plugs in the cable": no cable at hand.');
}

function trigger(at: number): readonly TraceEvent[] {
  const script = new CaseScript(at, {
    id: 'TC_054_CS',
    title: 'Trigger Message',
    profile: 'Remote Trigger',
    status: 'conditional',
    condition: 'the Charge Point supports the Remote Trigger profile',
    purpose: 'The Charge Point sends the messages that it is asked for.',
    requirements: ['1.6 §5.17'],
  });
  script.add({ type: 'phase', phase: 'scenario' });
  script.request(
    ['1', '2'],
    'TriggerMessage',
    { requestedMessage: 'MeterValues', connectorId: 1 },
    { status: 'Accepted' },
  );
  script.row('sut', '3', 'Charge Point sends MeterValues', 'not reached', {
    message: 'MeterValues',
    direction: 'request',
  });
  return script.end(
    'error',
    'The driver http://127.0.0.1:7001 gave no answer within 30 s. Check that it runs and that its address is right.',
  );
}

function localStart201(at: number): readonly TraceEvent[] {
  const script = new CaseScript(at, {
    id: 'TC_E_03_CS',
    title: 'Local start transaction – Cable plugin first – Success',
    profile: 'Core',
    binding: '2.0.1J',
    status: 'optional',
    purpose:
      'With the cable plugged in first, the Charging Station reports the authorization and the start of the energy transfer.',
    requirements: ['E02.FR.01', 'E02.FR.05'],
  });
  const from = 'Charging Station';
  const token = { idToken: 'TAG-001', type: 'ISO14443' };
  script
    .add({ type: 'phase', phase: 'before' })
    .add({ type: 'state-enter', name: 'EVConnectedPreSession', kind: 'reusable' });
  script.operator('EV driver plugs in the cable', { action: 'plugIn', evse: 1, connector: 1 });
  const plugged = {
    eventType: 'Started',
    triggerReason: 'CablePluggedIn',
    seqNo: 0,
    evse: { id: 1, connectorId: 1 },
    transactionInfo: { transactionId: '81f0' },
  };
  script.exchange(
    ['EVConnectedPreSession › 1', 'EVConnectedPreSession › 2'],
    'TransactionEvent',
    plugged,
    {},
    'ok',
    from,
  );
  script
    .add({ type: 'state-leave', name: 'EVConnectedPreSession', kind: 'reusable' })
    .add({ type: 'phase', phase: 'scenario' });
  script.add({ type: 'state-enter', name: 'Authorized', kind: 'reusable' });
  script.operator('EV driver presents identification', {
    action: 'presentToken',
    idToken: 'TAG-001',
    type: 'ISO14443',
  });
  script.exchange(
    ['Authorized › 1', 'Authorized › 2'],
    'Authorize',
    { idToken: token },
    { idTokenInfo: { status: 'Accepted' } },
    'ok',
    from,
  );
  const authorized = {
    eventType: 'Updated',
    triggerReason: 'Authorized',
    seqNo: 1,
    transactionInfo: { transactionId: '81f0' },
  };
  script.exchange(['Authorized › 3', 'Authorized › 4'], 'TransactionEvent', authorized, {}, 'broken', from);
  script.finding({
    step: 'Authorized › 3',
    subject: 'Charging Station must send TransactionEvent',
    details: [{ what: 'idToken.idToken', expected: '"TAG-001"', received: '<omitted>' }],
    requirements: ['E02.FR.01', 'E02.FR.05'],
    frame: 4,
  });
  script.add({ type: 'state-leave', name: 'Authorized', kind: 'reusable' });
  script.finding({
    subject: 'A message of OCPP-J must be a JSON array of the lengths that the types ask for',
    details: [{ what: 'frame', expected: '[2, messageId, action, payload]', received: '[2,"m9"]' }],
    requirements: ['OCPP-J 2.0.1 §4.2.1'],
    frame: script.frame('received', 'malformed', '', '[2,"m9"]'),
  });
  script.row('sut', '1', 'Charging Station sends TransactionEvent', 'not reached', {
    message: 'TransactionEvent',
    direction: 'request',
  });
  script.row('tool', '2', 'CSMS responds with TransactionEvent', 'not reached', {
    message: 'TransactionEvent',
    direction: 'response',
  });
  return script.end('fail');
}

function reservation(): CaseResult {
  const about = {
    id: 'TC_046_CS',
    title: 'Reservation of a Connector – Transaction',
    profile: 'Reservation',
    status: 'conditional',
  } as const;
  const rest = {
    binding: '1.6J',
    role: 'station',
    purpose: 'A reserved connector starts for the right token only.',
    requirements: ['1.6 §5.13'],
  } as const;
  return notApplicable(
    { ...about, ...rest, condition: 'the Charge Point supports the Reservation profile' },
    'The PICS do not claim the Reservation profile.',
  );
}

/** The sample run: its result, all events in order, and a folder in memory that a report can be written from. */
export function sampleRun(): {
  readonly run: RunResult;
  readonly events: readonly TraceEvent[];
  readTrace: OutputFolder['readTrace'];
} {
  const events: TraceEvent[] = [];
  for (const play of [coldBoot, pluginFirst, hardReset, unlock, trigger, localStart201])
    events.push(...play((events.at(-1)?.at ?? 0) + 150));
  const fold = foldRun(SAMPLE_HEADER);
  for (const event of events) fold.take(event);
  fold.add(reservation());
  const run = fold.result((events.at(-1)?.at ?? 0) + 400);
  return { run, events, readTrace: traceReader(events) };
}

/** Reads the events of a case out of a list. */
export function traceReader(events: readonly TraceEvent[]): OutputFolder['readTrace'] {
  return async function* readTrace(result) {
    yield* events.filter((event) => `${event.case}.jsonl` === result.trace);
  };
}
