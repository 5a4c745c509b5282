import { advises, demands, type CentralSystemStage, type Rules } from '#plugfest/soap';

/** A request says where its sender listens, and a Charge Point whose address has changed boots again. In 1.2 and 1.5 it may be configured. */
export const newAddress: Rules = {
  '1.6': demands('OCPP-S 1.6 §3.7', 'OCPP-S 1.6 §7.1'),
  '1.5': advises('1.5 §8.3'),
  '1.2': advises('1.2 §8.3'),
};

/** The address of a Heartbeat should be used for what is to be sent next. */
export const latestAddress: Rules = {
  '1.6': advises('OCPP-S 1.6 §3.7', 'OCPP-S 1.6 §5'),
  '1.5': advises('1.5 §8.3'),
  '1.2': advises('1.2 §8.3'),
};

/** A request says which Charge Point it is for, whatever address it is posted to. */
export const meantByIdentity: Rules = {
  '1.6': demands('OCPP-S 1.6 §3.3'),
  '1.5': demands('1.5 §8.1'),
  '1.2': demands('1.2 §8.1'),
};

/** The operator orders something, which has to arrive, or should. @returns whether it did */
export async function ordersAt({
  operator,
  centralSystem,
  level,
}: Pick<CentralSystemStage, 'operator' | 'centralSystem'> & { readonly level: 'must' | 'should' }): Promise<boolean> {
  await operator.orders('ClearCache', {});
  if (level === 'must') {
    await centralSystem.mustSend(3, 'ClearCache').answered(4, { status: 'Accepted' });
    return true;
  }
  return (await centralSystem.shouldSend(3, 'ClearCache').answered(4, { status: 'Accepted' })) !== undefined;
}
