import { fieldsToChargePoint } from '../../states/field-boundaries.ts';

export default fieldsToChargePoint('UnlockConnector', {
  profile: 'Core',
  clauses: ['1.6 §5.18'],
  settled: ({ noConnector }) => ({ connectorId: noConnector }),
  mayBeRefusedWith: ['PropertyConstraintViolation'],
  harmless: 'the connector is one that there is not',
});
