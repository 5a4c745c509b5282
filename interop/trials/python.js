import { join } from 'node:path';
import { here, python } from '../machine.js';

const peer = (file, ...args) => [python(), join(here, 'peers', file), ...args.map(String)];
const passed = (ids) => Object.fromEntries(ids.map((id) => [id, 'pass']));

export const pythonCsms = {
  name: 'ocpp-csms-1.6J',
  title: 'a central system over 1.6J on ocpp (mobilityhouse) 2.1.0',
  command: ([csms, desk]) => peer('ocpp_csms.py', csms, desk, 2),
  args: ([csms, desk]) => [
    ...['--sut', 'csms', '--over', '1.6J', '--url', `ws://127.0.0.1:${csms}`, '--identity', 'CP001'],
    ...['--driver', `http:http://127.0.0.1:${desk}/`, '--timeout', '5'],
    ...['--value', 'heartbeatInterval=2', '--value', 'transactionDuration=1'],
  ],
  expected: {
    ...passed([
      'PF_RPC_01_CSMS',
      'PF_RPC_02_CSMS',
      'PF_RPC_03_CSMS',
      'PF_RPC_04_CSMS',
      'PF_RPC_05_CSMS',
      'PF_RPC_07_CSMS',
      'PF_RPC_08_CSMS',
      'PF_RPC_10_CSMS',
      'PF_RPC_11_CSMS',
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
      'TC_032_1_CSMS',
      'TC_037_1_CSMS',
      'TC_037_3_CSMS',
      'TC_039_CSMS',
      'TC_040_1_CSMS',
      'TC_040_2_CSMS',
      'TC_061_CSMS',
      'TC_064_CSMS',
    ]),
    // OCPP-J 1.6 §4.2.3 spells it FormationViolation; the library FormatViolation, as later versions do. A note, and no more: errata §5.
    PF_FIELDS_Authorize_CSMS: 'pass; may at : form',
    PF_FIELDS_BootNotification_CSMS: 'pass; may at : form',
    PF_FIELDS_Heartbeat_CSMS: 'pass; may at : form',
    PF_RPC_09_CSMS: 'pass; may at : form; should at 2: error code',
    PF_RPC_12_CSMS: 'pass; may at : form; should at 2: error code',
    // 1.6 §3.15: times MUST be in the notation of ISO 8601. The library checks schemas without their formats, and takes any text for a time.
    PF_FIELDS_StartTransaction_CSMS: 'fail; must at 8: timestamp.badTime; may at : form',
    PF_FIELDS_StatusNotification_CSMS: 'fail; may at : form; must at 8: timestamp.badTime',
    // Likewise; and 1.6 §4.10, §7.33: a meter value has at least one sampled value, which is not in the schema.
    PF_FIELDS_StopTransaction_CSMS:
      'fail; must at 8: timestamp.badTime; may at : form; must at 8: transactionData[0].timestamp.badTime; should at 10: transactionData[0].sampledValue.empty',
    // OCPP-J 1.6 §4.2.3: NotImplemented is for an action that is not known; the library says NotSupported.
    PF_RPC_06_CSMS: 'pass; should at 2: error code',
  },
};

export const pythonStation = {
  name: 'ocpp-station-1.6J',
  title: 'a charge point over 1.6J on ocpp (mobilityhouse) 2.1.0',
  command: ([csms, desk]) => peer('ocpp_station.py', `ws://127.0.0.1:${csms}/CP001`, desk),
  args: ([csms, desk]) => [
    ...['--sut', 'station', '--over', '1.6J', '--listen', `127.0.0.1:${csms}`, '--identity', 'CP001'],
    ...['--driver', `http:http://127.0.0.1:${desk}/`, '--timeout', '5', '--value', 'heartbeatInterval=2'],
  ],
  expected: {
    ...passed([
      'PF_RPC_01_CS',
      'PF_RPC_02_CS',
      'PF_RPC_03_CS',
      'PF_RPC_04_CS',
      'PF_RPC_05_CS',
      'PF_RPC_07_CS',
      'PF_RPC_08_CS',
      'PF_RPC_10_CS',
      'PF_RPC_11_CS',
      'TC_001_CS',
      'TC_002_CS',
      'TC_013_CS',
      'TC_014_CS',
      'TC_019_CS',
      'TC_021_CS',
      'TC_031_CS',
      'TC_040_1_CS',
    ]),
    // As above: the spelling of FormationViolation, and NotSupported for an action that is not known.
    PF_FIELDS_ChangeAvailability_CS: 'pass; may at : form',
    PF_FIELDS_GetConfiguration_CS: 'pass; may at : form',
    PF_FIELDS_Reset_CS: 'pass; may at : form',
    PF_RPC_06_CS: 'pass; should at 2: error code',
    PF_RPC_09_CS: 'pass; may at : form; should at 2: error code',
    PF_RPC_12_CS: 'pass; may at : form; should at 2: error code',
  },
};
