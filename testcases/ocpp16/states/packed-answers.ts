import { assume, atLeast, centralSystemState, has, type CentralSystemStage, type Spec16 } from '#plugfest/1.6';

const NOTHING_TO_SEE =
  'the Central System does not send the whole list where its changes are refused, which is advised (1.6 §5.15): whether it understands packed answers cannot be seen';

/** The Charge Point refuses changes of its list: it has another version. */
const ChangesRefused = centralSystemState('Changes refused', {
  async scenario({ centralSystem, operator, configured: { validIdTag } }) {
    await operator.orders('SendLocalList', {
      updateType: 'Differential',
      localAuthorizationList: [{ idTag: validIdTag }],
    });
    await centralSystem.mustSend(1, 'SendLocalList').answered(2, { status: 'VersionMismatch' });
  },
});

/** A Central System sends changes of a list to a Charge Point whose list has another version, and then, as is advised, the whole list. */
export function centralSystemUnpacks(coding: 'gzip' | 'deflate'): Spec16<CentralSystemStage> {
  return {
    purpose: `Both parties know ${coding}: an answer that is packed with it is understood.`,
    profile: 'LocalAuthListManagement',
    over: ['soap'],
    requirements: ['OCPP-S 1.6 §6.1'],
    prerequisites: has('LocalAuthListManagement'),
    reading:
      'That an answer was understood shows in what follows from it: the whole list after a VersionMismatch. It is only advised; a Central System that does so after a plain answer has to do so after a packed one, of another nothing is found out. An answer is packed unless the Central System says that it does not accept it (Accept-Encoding, RFC 9110 §12.5.3), which is a warning.',

    async scenario({ chargePoint, centralSystem, execute }) {
      await execute(1, ChangesRefused);
      const whole = await centralSystem
        .maySend(2, 'SendLocalList')
        .with({ updateType: 'Full', listVersion: atLeast(1) })
        .answered(3, { status: 'Accepted' });
      assume(whole !== undefined, NOTHING_TO_SEE);
      await chargePoint.packsAnswers(4, coding, async () => {
        await execute(5, ChangesRefused);
        await centralSystem
          .mustSend(6, 'SendLocalList')
          .with({ updateType: 'Full', listVersion: atLeast(1) })
          .answered(7, { status: 'Accepted' });
      });
    },
  };
}
