import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('GetLog', {
  profile: 'Security',
  clauses: ['N01.FR.01'],
  settled: ({ nobody, nowhere }) => ({
    logType: 'SecurityLog',
    requestId: nobody,
    retries: 0,
    log: { remoteLocation: nowhere },
  }),
  wide: ['requestId'],
  harmless: 'nothing can be uploaded there, and no second attempt is made',
});
