import { all, has, is, testChargePoint } from '#plugfest/1.6';
import { Authorized, IdTagCached, IdTagLocalAuthList } from '../../states/charge-point.ts';
import { trustsItsMemory } from '../../states/known-id-tags.ts';

export default testChargePoint('PF_AUTHORIZATION_01_CS', 'Id tag that is taken off the local list', {
  purpose:
    'An id tag that stood in the local list while it was used is asked about once it is off the list: it was never put into the cache.',
  profile: 'LocalAuthListManagement',
  requirements: ['1.6 §3.5.3', '1.6 §4.1', '1.6 §5.15', '1.6 §7.1'],
  prerequisites: all(has('LocalAuthListManagement'), has('AuthorizationCache'), has('TokenReader')),
  reading:
    'The session of the memory state takes place while the list holds the id tag. The entry is deleted by a differential update without idTagInfo (1.6 §7.1).',
  before: {
    configuration: {
      LocalPreAuthorize: is(false),
      LocalAuthListEnabled: is(true),
      AuthorizationCacheEnabled: is(true),
    },
    memory: [IdTagLocalAuthList, IdTagCached],
  },

  async scenario(stage) {
    const { centralSystem, execute, configured } = stage;
    await centralSystem
      .sends(1, 'SendLocalList', {
        listVersion: 2,
        updateType: 'Differential',
        localAuthorizationList: [{ idTag: configured.validIdTag }],
      })
      .mustBeAnswered(2, { status: 'Accepted' })
      .per('1.6 §5.15', '1.6 §7.1');
    await trustsItsMemory(stage, 3);
    await execute(5, Authorized);
  },
});
