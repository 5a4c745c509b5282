import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('UpdateFirmware', {
  profile: 'FirmwareManagement',
  clauses: ['1.6 §5.19'],
  settled: ({ nowhere, now }) => ({ location: nowhere, retrieveDate: now(), retries: 0 }),
  leaveOut: ['smallest', 'extra'],
  cautious: true,
  harmless:
    'nothing can be downloaded there; no variant is valid, nor one that a lenient charge point would carry out for a field too many',
});
