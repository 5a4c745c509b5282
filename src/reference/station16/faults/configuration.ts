import { answers, answersInFrame, ignores, pretends, refuses } from './mechanism.ts';
import type { FaultTable } from './mechanism.ts';
import type { ReceivedResponse } from '../messages.ts';

type Report = ReceivedResponse<'GetConfiguration'>;
type Entry = NonNullable<Report['configurationKey']>[number];

const without =
  (key: string) =>
  (report: Report): Report => ({
    ...report,
    configurationKey: (report.configurationKey ?? []).filter((entry) => entry.key !== key),
  });

const each =
  (change: (entry: Entry) => unknown) =>
  (report: Report): unknown => ({ ...report, configurationKey: (report.configurationKey ?? []).map(change) });

/** What goes wrong with configuration keys (§5.3, §5.8) and the local authorization list (§5.10, §5.15). */
export const configurationFaults = {
  'never-tells-configuration': {
    does: 'does not answer GetConfiguration',
    field: [],
    answers: [ignores('GetConfiguration')],
  },
  'refuses-configuration': {
    does: 'answers GetConfiguration with a CALLERROR',
    field: [],
    answers: [refuses('GetConfiguration', 'InternalError')],
  },
  'tells-no-configuration': {
    does: 'answers GetConfiguration with nothing',
    field: [],
    answers: [answers('GetConfiguration', () => ({}))],
  },
  'tells-one-key-only': {
    does: 'tells only the first when it is asked for several keys',
    field: [],
    answers: [
      answers(
        'GetConfiguration',
        ({ configurationKey = [], ...rest }) => ({ ...rest, configurationKey: configurationKey.slice(0, 1) }),
        ({ key = [] }) => key.length > 1,
      ),
    ],
  },
  'hides-heartbeat-interval': {
    does: 'does not tell the required key HeartbeatInterval',
    field: [],
    answers: [answers('GetConfiguration', without('HeartbeatInterval'))],
  },
  'hides-feature-profiles': {
    does: 'does not tell the required key SupportedFeatureProfiles',
    field: [],
    answers: [answers('GetConfiguration', without('SupportedFeatureProfiles'))],
  },
  'hides-maximum-of-keys': {
    does: 'does not tell the required key GetConfigurationMaxKeys',
    field: [],
    answers: [answers('GetConfiguration', without('GetConfigurationMaxKeys'))],
  },
  'maximum-of-keys-unknown': {
    does: 'does not know GetConfigurationMaxKeys when it is asked for it by name',
    field: [],
    answers: [
      answers(
        'GetConfiguration',
        () => ({ unknownKey: ['GetConfigurationMaxKeys'] }),
        ({ key }) => key?.length === 1 && key[0] === 'GetConfigurationMaxKeys',
      ),
    ],
  },
  'many-keys-as-unknown': {
    does: 'lists the last of several keys as unknown too',
    field: [],
    answers: [
      answers(
        'GetConfiguration',
        (report, { key = [] }) => ({ ...report, unknownKey: key.slice(-1) }),
        ({ key = [] }) => key.length > 1,
      ),
    ],
  },
  'no-keys-at-all': {
    does: 'tells no key when it is asked for all of them',
    field: [],
    answers: [
      answers(
        'GetConfiguration',
        () => ({ configurationKey: [] }),
        ({ key = [] }) => key.length === 0,
      ),
    ],
  },
  'all-keys-read-only': {
    does: 'says of every key that it is read-only',
    field: [],
    answers: [
      answers(
        'GetConfiguration',
        each((entry) => ({ ...entry, readonly: true })),
      ),
    ],
  },
  'all-keys-writable': {
    does: 'says of every key that it can be written',
    field: [],
    answers: [
      answers(
        'GetConfiguration',
        each((entry) => ({ ...entry, readonly: false })),
      ),
    ],
  },
  'keys-without-values': {
    does: 'tells keys without their values',
    field: [],
    answers: [
      answers(
        'GetConfiguration',
        each(({ key, readonly }) => ({ key, readonly })),
      ),
    ],
  },
  'tells-its-password': {
    does: 'tells the value of AuthorizationKey to whoever reads the configuration',
    field: ['F332'],
    answers: [
      answers(
        'GetConfiguration',
        each((entry) =>
          entry.key === 'AuthorizationKey' ? { ...entry, value: '6f70656e20736573616d6521212121' } : entry,
        ),
      ),
    ],
  },
  'unknown-keys-vanish': {
    does: 'does not list unknown keys as unknownKey',
    field: ['F047'],
    answers: [answers('GetConfiguration', ({ unknownKey: _, ...rest }) => rest)],
  },
  'known-keys-as-unknown': {
    does: 'lists known keys as unknownKey too',
    field: [],
    answers: [
      answers('GetConfiguration', (report) => ({
        ...report,
        unknownKey: (report.configurationKey ?? []).map(({ key }) => key),
      })),
    ],
  },
  'truncated-configuration': {
    does: 'cuts off the answer to GetConfiguration in the middle',
    field: ['F046'],
    answers: [answersInFrame('GetConfiguration', (messageId) => `[3,"${messageId}",{"configurationKey":[]`)],
  },
  'case-sensitive-keys': { does: 'knows a key only in its exact letter case', field: ['F324'] },
  'rejects-configuration': {
    does: 'rejects every ChangeConfiguration',
    field: [],
    answers: [pretends('ChangeConfiguration', () => ({ status: 'Rejected' }))],
  },
  'reboot-for-configuration': {
    does: 'answers every ChangeConfiguration with RebootRequired',
    field: [],
    answers: [answers('ChangeConfiguration', () => ({ status: 'RebootRequired' }))],
  },
  'accepts-configuration-but-forgets': {
    does: 'accepts ChangeConfiguration and changes nothing',
    field: ['F135'],
    answers: [pretends('ChangeConfiguration', () => ({ status: 'Accepted' }))],
  },
  'accepts-unknown-keys': {
    does: 'accepts ChangeConfiguration for keys that it does not have',
    field: [],
    answers: [
      answers('ChangeConfiguration', ({ status }) => ({ status: status === 'NotSupported' ? 'Accepted' : status })),
    ],
  },
  'rejects-unknown-keys': { does: 'answers Rejected for keys that it does not have', field: [] },
  'accepts-nonsense-values': { does: 'accepts values that a key cannot have', field: [] },
  'not-supported-for-bad-values': { does: 'answers NotSupported for values that a key cannot have', field: ['F236'] },
  'reboots-on-configuration': { does: 'reboots after every ChangeConfiguration', field: ['F237'] },

  // local authorization list
  'forgets-local-list': { does: 'accepts SendLocalList and keeps its old list', field: [] },
  'adds-full-lists': { does: 'adds a full list to the one that it has', field: [] },
  'accepts-stale-list': { does: 'accepts a differential update with an old version', field: ['F194'] },
  'accepts-any-list': {
    does: 'accepts every SendLocalList: too long, with duplicates, whatever',
    field: ['F194', 'F127'],
    answers: [answers('SendLocalList', () => ({ status: 'Accepted' }))],
  },
  'rejects-lists': {
    does: 'answers every SendLocalList with Failed',
    field: [],
    answers: [pretends('SendLocalList', () => ({ status: 'Failed' }))],
  },
  'rejects-differential-lists': {
    does: 'answers a differential SendLocalList with Failed',
    field: [],
    answers: [
      pretends(
        'SendLocalList',
        () => ({ status: 'Failed' }),
        ({ updateType }) => updateType === 'Differential',
      ),
    ],
  },
  'keeps-first-list-version': { does: 'does not take over the version of a differential update', field: [] },
  'takes-over-refused-version': {
    does: 'takes over the version of an update that it answers with VersionMismatch',
    field: [],
  },
  'ignores-local-list': { does: 'asks for an id tag although its local list knows it', field: [] },
  'list-not-supported': {
    does: 'answers every SendLocalList with NotSupported',
    field: [],
    answers: [pretends('SendLocalList', () => ({ status: 'NotSupported' }))],
  },
  'list-version-always-1': {
    does: 'tells 1 as the version of its list, whatever it is',
    field: ['F127'],
    answers: [answers('GetLocalListVersion', () => ({ listVersion: 1 }))],
  },
  'empty-list-keeps-version': { does: 'tells the version of the last update for a list without entries', field: [] },
  'disabled-list-counts-as-empty': { does: 'tells 0 as the version of a list that is switched off', field: [] },
  'refuses-lists-without-entries': {
    does: 'answers a SendLocalList that leaves the list out with a CALLERROR',
    field: [],
    answers: [
      {
        action: 'SendLocalList',
        instead: (request) =>
          (request as { localAuthorizationList?: unknown }).localAuthorizationList === undefined
            ? { kind: 'error', code: 'OccurenceConstraintViolation', description: 'no list', details: {} }
            : undefined,
      },
    ],
  },
  'lists-not-implemented': {
    does: 'answers everything about the local list with the CALLERROR NotImplemented',
    field: [],
    answers: [refuses('GetLocalListVersion', 'NotImplemented'), refuses('SendLocalList', 'NotImplemented')],
  },
} satisfies FaultTable;
