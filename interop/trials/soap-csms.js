import { join } from 'node:path';
import { here, packages } from '../machine.js';

const INTERVAL = 2;

let installed = false;
function peer(file, ...args) {
  if (!installed) packages();
  installed = true;
  return [process.execPath, join(here, 'peers', file), ...args.map(String)];
}

const passed = (ids) => Object.fromEntries(ids.map((id) => [id, 'pass']));

const PASSED_16 = [
  'TC_001_CSMS',
  'TC_003_CSMS',
  'TC_004_1_CSMS',
  'TC_004_2_CSMS',
  'TC_005_1_CSMS',
  'TC_007_CSMS',
  'TC_010_CSMS',
  'TC_011_1_CSMS',
  'TC_011_2_CSMS',
  'TC_012_CSMS',
  'TC_013_CSMS',
  'TC_014_CSMS',
  'TC_017_1_CSMS',
  'TC_017_2_CSMS',
  'TC_018_1_CSMS',
  'TC_019_1_CSMS',
  'TC_019_2_CSMS',
  'TC_021_CSMS',
  'TC_023_1_CSMS',
  'TC_023_2_CSMS',
  'TC_023_3_CSMS',
  'TC_024_CSMS',
  'TC_026_CSMS',
  'TC_028_CSMS',
  'TC_030_CSMS',
  'TC_031_CSMS',
  'TC_037_1_CSMS',
  'TC_037_3_CSMS',
  'TC_039_CSMS',
  'TC_040_1_CSMS',
  'TC_040_2_CSMS',
  'TC_061_CSMS',
  'TC_064_CSMS',
];

/** Cases of the binding that are for 1.6 and 1.5. */
const SOAP = [
  'PF_SOAP_01_CSMS',
  'PF_SOAP_02_CSMS',
  'PF_SOAP_08_CSMS',
  'PF_SOAP_10_CSMS',
  'PF_SOAP_12_CSMS',
  'PF_SOAP_21_CSMS',
  'PF_SOAP_22_CSMS',
  'PF_SOAP_23_CSMS',
  'PF_SOAP_25_CSMS',
  'PF_SOAP_26_CSMS',
  'PF_SOAP_28_CSMS',
  'PF_SOAP_35_CSMS',
  'PF_SOAP_51_CSMS',
  'PF_SOAP_53_CSMS',
  'PF_SOAP_55_CSMS',
];

/** Cases of the binding that are for 1.6 alone. */
const SOAP_16 = ['PF_SOAP_03_CSMS', 'PF_SOAP_05_CSMS', 'PF_SOAP_06_CSMS', 'PF_SOAP_07_CSMS'];

/** A charge point that has moved is found again, by what wsa:From says: where that is used. */
const MOVING = ['PF_SOAP_40_CSMS', 'PF_SOAP_41_CSMS'];

/** What central systems on the npm package soap, which ts-ocpp and node-red-contrib-ocpp share, do with envelopes. */
const ON_NPM_SOAP = {
  ...passed(SOAP),
  // 1.5 §8.6, OCPP-S 1.6 §6.1: gzip and deflate must be supported. The package unpacks gzip alone.
  PF_SOAP_29_CSMS: 'fail; must at 2: answer',
  // 1.5 §8.1, OCPP-S 1.6 §3.3: the name of the header is read without regard to case. Both look for it as it is written most often.
  PF_SOAP_52_CSMS: 'fail; must at 2: answer',
  // SOAP 1.2 part 1 §5.4: a fault has Code and Reason. The package writes faultcode and faultstring, those of SOAP 1.1: a warning when a fault
  // is first met, a failure where it is judged.
  PF_SOAP_58_CSMS: 'fail; must at 3: Fault/Code/Value',
  // The package takes the body without holding it against the schema, and looks neither at the version of the envelope nor at the namespace,
  // the order and the number of elements. No clause obliges it to judge what cannot be misunderstood: a warning.
  PF_SOAP_11_CSMS: 'pass; should at 2: answer',
  PF_SOAP_13_CSMS: 'pass; should at 2: answer',
  PF_SOAP_16_CSMS: 'pass; should at 2: answer',
  PF_SOAP_17_CSMS: 'pass; should at 2: answer',
  PF_SOAP_18_CSMS: 'pass; should at 2: answer',
  PF_SOAP_19_CSMS: 'pass; should at 2: answer',
  PF_SOAP_24_CSMS: 'pass; should at 2: answer',
  PF_SOAP_32_CSMS: 'pass; should at 2: answer',
  PF_SOAP_54_CSMS: 'pass; should at 2: answer',
  // XML 1.0 §2.2 has processors read UTF-16; the package does not. OCPP-S advises UTF-8: a warning.
  PF_SOAP_33_CSMS: 'pass; should at 2: answer',
};

/** As PF_SOAP_58_CSMS. */
const FORM_OF_FAULTS = ['Fault/Code/Value'];

/** 1.5 §8.2 advises a fault where a request cannot be processed; the errata of 1.6 demand it. */
const FAULTS_ADVISED = {
  PF_SOAP_14_CSMS: 'pass; should at 2: answer',
  PF_SOAP_15_CSMS: 'pass; should at 2: answer',
};

const PASSED_15 = [
  'TC15_001_CSMS',
  'TC15_003_CSMS',
  'TC15_010_CSMS',
  'TC15_012_CSMS',
  'TC15_013_CSMS',
  'TC15_014_CSMS',
  'TC15_017_1_CSMS',
  'TC15_018_1_CSMS',
  'TC15_019_1_CSMS',
  'TC15_019_2_CSMS',
  'TC15_021_CSMS',
  'TC15_023_1_CSMS',
  'TC15_023_2_CSMS',
  'TC15_023_3_CSMS',
  'TC15_026_CSMS',
  'TC15_028_CSMS',
  'TC15_030_CSMS',
  'TC15_037_1_CSMS',
  'TC15_037_3_CSMS',
  'TC15_039_CSMS',
  'TC15_040_1_CSMS',
  'TC15_041_CSMS',
  'TC15_061_CSMS',
  'TC15_062_CSMS',
  'TC15_064_CSMS',
  'TC15_068_CSMS',
  'TC15_069_CSMS',
  'TC15_070_CSMS',
];

/** plugfest as charge point of a central system at `path` of the first port. */
const station =
  (over, path) =>
  ([csms, desk, callback]) => [
    ...['--sut', 'csms', '--over', over, '--url', `http://127.0.0.1:${csms}${path}`],
    ...['--callback', `127.0.0.1:${callback}`, '--identity', 'CP001', '--driver', `http:http://127.0.0.1:${desk}/`],
    ...['--timeout', '5', '--value', 'heartbeatInterval=2', '--value', 'transactionDuration=1'],
  ];

export const ts15 = {
  name: 'ts-ocpp-1.5S',
  title: 'a central system over 1.5S on @voltbras/ts-ocpp 2.7.3',
  command: ([csms, desk, callback]) => peer('ts-ocpp-csms.js', csms, desk, `http://127.0.0.1:${callback}/`, INTERVAL),
  args: station('1.5S', '/'),
  expected: {
    ...passed(PASSED_15),
    ...ON_NPM_SOAP,
    ...FAULTS_ADVISED,
    // OCPP 1.5, WSDL of the charge point: RemoteStartTransaction.req has idTag before connectorId. The library sends the elements in the order
    // in which its caller happens to have named them.
    TC15_010_CSMS: 'fail; must at 1: connectorId',
    TC15_026_CSMS: 'fail; must at 1: connectorId',
    // 1.5 §8.2 advises a fault. To an operation that it does not know, the library says HTTP 500 with a stack trace; there is no fault whose
    // form could be judged.
    PF_SOAP_12_CSMS: 'pass; should at 2: answer',
    PF_SOAP_55_CSMS: 'pass; should at 2: answer',
    PF_SOAP_58_CSMS: 'pass',
  },
  warned: FORM_OF_FAULTS,
};

export const nodeRed15 = {
  name: 'node-red-1.5S',
  title: 'a central system over 1.5S on node-red-contrib-ocpp 1.3.10',
  command: ([csms, desk]) => peer('node-red-csms.js', csms, desk, '1.5', INTERVAL),
  args: station('1.5S', '/ocpp'),
  expected: { ...passed(PASSED_15), ...passed(MOVING), ...ON_NPM_SOAP, ...FAULTS_ADVISED },
  warned: FORM_OF_FAULTS,
};

export const nodeRed16 = {
  name: 'node-red-1.6S',
  title: 'a central system over 1.6S on node-red-contrib-ocpp 1.3.10',
  command: ([csms, desk]) => peer('node-red-csms.js', csms, desk, '1.6', INTERVAL),
  args: station('1.6S', '/ocpp'),
  expected: {
    ...passed(PASSED_16),
    ...ON_NPM_SOAP,
    ...passed(SOAP_16),
    ...passed(MOVING),
    // OCPP-S 1.6 §3.7: From MUST be filled, and no order of it has the block: a warning when it is first met, a failure where it is judged.
    PF_SOAP_04_CSMS: 'fail; must at 3: wsa:From',
    // OCPP-S 1.6 §4, errata §3.1: what cannot be processed is answered with a fault. A BootNotification without chargePointVendor and a
    // connectorId "one" are answered as if nothing was wrong.
    PF_SOAP_14_CSMS: 'fail; must at 2: answer',
    PF_SOAP_15_CSMS: 'fail; must at 2: answer',
  },
  // As PF_SOAP_04_CSMS.
  warned: [...FORM_OF_FAULTS, 'wsa:From'],
};
