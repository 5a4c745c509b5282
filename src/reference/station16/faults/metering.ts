import { alters, drops, framesAs, repeats } from './mechanism.ts';
import type { FaultTable, RequestHook } from './mechanism.ts';
import type { MeterValue, SentRequest } from '../messages.ts';

type Sampled = MeterValue['sampledValue'][number];
type Values = SentRequest<'MeterValues'>;

/** Alters every single value of MeterValues. */
function values(change: (value: Sampled) => unknown): RequestHook {
  return alters('MeterValues', (request) => ({
    ...request,
    meterValue: request.meterValue.map((one) => ({ ...one, sampledValue: one.sampledValue.map(change) })),
  }));
}

const hasContext =
  (context: Sampled['context']) =>
  ({ meterValue }: Values): boolean =>
    meterValue[0]?.sampledValue[0]?.context === context;

/** What goes wrong with meter values (§3.16, §4.7). */
export const meteringFaults = {
  'never-samples': { does: 'sends no sampled meter values', field: ['F135'] },
  'samples-once': {
    does: 'sends sampled meter values once and no more',
    field: [],
    requests: [drops('MeterValues', (_, { nth }) => nth > 1)],
  },
  'slow-sampling': { does: 'samples at five times MeterValueSampleInterval', field: ['F137'] },
  'hasty-sampling': { does: 'samples at half of MeterValueSampleInterval', field: ['F242'] },
  'samples-without-pause': {
    does: 'samples every second when MeterValueSampleInterval is 0',
    field: ['F242'],
  },
  'samples-twice': { does: 'sends all meter values twice', field: [], requests: [repeats('MeterValues')] },
  'stops-sampling-when-suspended': { does: 'sends no meter values while no energy flows', field: ['F138'] },
  'samples-as-clock': {
    does: 'sends sampled values with the context Sample.Clock',
    field: [],
    requests: [
      values((value) => (value.context === 'Sample.Periodic' ? { ...value, context: 'Sample.Clock' } : value)),
    ],
  },
  'values-without-context': {
    does: 'sends meter values without a context',
    field: [],
    requests: [values(({ context: _, ...value }) => value)],
  },
  'invented-context': {
    does: 'sends meter values with a context that does not exist',
    field: ['F044'],
    requests: [values((value) => ({ ...value, context: 'Sample.Queued' }))],
  },
  'drops-a-measurand': {
    does: 'leaves the last configured measurand out',
    field: ['F241'],
    requests: [
      alters('MeterValues', (request) => ({
        ...request,
        meterValue: request.meterValue.map((one) => ({ ...one, sampledValue: withoutLastMeasurand(one.sampledValue) })),
      })),
    ],
  },
  'never-clock-aligned': { does: 'sends no clock-aligned meter values', field: [] },
  'misaligned-clock': {
    does: 'sends clock-aligned values at the interval from five seconds past midnight',
    field: ['F303'],
  },
  'clock-as-samples': {
    does: 'sends clock-aligned values with the context Sample.Periodic',
    field: ['F303'],
    requests: [
      values((value) => (value.context === 'Sample.Clock' ? { ...value, context: 'Sample.Periodic' } : value)),
    ],
  },
  'samples-only-idle-connectors': {
    does: 'sends no clock-aligned values of a running transaction',
    field: [],
    requests: [
      drops('MeterValues', (request) => request.transactionId !== undefined && hasContext('Sample.Clock')(request)),
    ],
  },
  'values-without-transaction': {
    does: 'leaves the transaction id out of meter values of a transaction',
    field: [],
    requests: [alters('MeterValues', ({ transactionId: _, ...rest }) => rest)],
  },
  'minus-one-without-transaction': {
    does: 'sends the transaction id -1 with meter values of no transaction',
    field: ['F139', 'F275'],
    requests: [alters('MeterValues', (request) => ({ transactionId: -1, ...request }))],
  },
  'no-transaction-is-the-greatest-id': {
    does: 'sends the greatest number of 64 bits as transaction id of meter values of no transaction',
    field: ['F275'],
    requests: [alters('MeterValues', (request) => ({ transactionId: 2 ** 63, ...request }))],
  },
  'keeps-old-transaction-id': {
    does: 'sends meter values with the id of a transaction that is over',
    field: ['F014'],
  },
  'values-of-other-transaction': {
    does: 'sends meter values with another transaction id',
    field: ['F200'],
    requests: [
      alters(
        'MeterValues',
        (request) => ({ ...request, transactionId: -16 }),
        ({ transactionId }) => transactionId !== undefined,
      ),
    ],
  },
  'values-of-other-connector': {
    does: 'sends the meter values of every connector as those of another one',
    field: [],
    requests: [
      alters('MeterValues', (request, { connectors }) => ({
        ...request,
        connectorId: (request.connectorId % connectors) + 1,
      })),
    ],
  },
  'numeric-values': {
    does: 'writes meter values as JSON numbers',
    over: 'json',
    field: ['F300'],
    requests: [values((value) => ({ ...value, value: Number(value.value) }))],
  },
  'decimal-comma': {
    does: 'writes meter values with a decimal comma',
    field: ['F302'],
    requests: [values((value) => ({ ...value, value: `${value.value},0` }))],
  },
  'energy-in-watts': {
    does: 'sends the energy register with the unit W',
    field: ['F009'],
    requests: [values((value) => (value.unit === 'Wh' ? { ...value, unit: 'W' } : value))],
  },
  'invented-unit': {
    does: 'sends a unit that does not exist',
    field: ['F061', 'F012'],
    requests: [values((value) => ({ ...value, unit: 'Hz' }))],
  },
  'register-runs-backwards': {
    does: 'sends a register that gets smaller from sample to sample',
    field: ['F304'],
    requests: [
      alters('MeterValues', (request, { nth }) => ({
        ...request,
        meterValue: request.meterValue.map((one) => ({
          ...one,
          sampledValue: one.sampledValue.map((value) => ({
            ...value,
            value: String(Math.max(0, Number(value.value) - 1000 * nth)),
          })),
        })),
      })),
    ],
  },
  'values-of-this-session': {
    does: 'counts meter values from the begin of the transaction, and meterStart from the birth of the meter',
    field: ['F207'],
    requests: [
      values((value) =>
        value.measurand === 'Energy.Active.Import.Register'
          ? { ...value, value: String(Number(value.value) % 1000) }
          : value,
      ),
    ],
  },
  'garbage-register': {
    does: 'tells a register that has run over 32 bits when TriggerMessage asks for meter values',
    field: ['F246'],
    requests: [values((value) => (value.context === 'Trigger' ? { ...value, value: '4296944685' } : value))],
  },
  'current-on-neutral': {
    does: 'tells currents of a phase against neutral',
    field: ['F305'],
    requests: [values((value) => (value.measurand === 'Current.Import' ? { ...value, phase: 'L1-N' } : value))],
  },
  'old-meter-times': {
    does: 'stamps meter values with a time ten months ago',
    field: ['F277'],
    requests: [
      alters('MeterValues', (request) => ({
        ...request,
        meterValue: request.meterValue.map((one) => ({ ...one, timestamp: monthsBefore(one.timestamp, 10) })),
      })),
    ],
  },
  'single-value-no-list': {
    does: 'sends meterValue as an object, not as a list',
    over: 'json',
    field: ['F048'],
    requests: [alters('MeterValues', (request) => ({ ...request, meterValue: request.meterValue[0] }))],
  },
  'broken-list-of-values': {
    does: 'sends MeterValues with a comma too many: no valid JSON',
    over: 'json',
    field: ['F025', 'F239'],
    requests: [
      framesAs('MeterValues', (messageId, payload) =>
        JSON.stringify([2, messageId, 'MeterValues', payload]).replace('"sampledValue":[', '"sampledValue":[,'),
      ),
    ],
  },
} satisfies FaultTable;

function monthsBefore(timestamp: string, months: number): string {
  const date = new Date(timestamp);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString();
}

function withoutLastMeasurand(sampled: readonly Sampled[]): readonly Sampled[] {
  const last = sampled.at(-1)?.measurand;
  return sampled.filter(({ measurand }) => measurand !== last);
}
