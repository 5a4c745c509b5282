import type { Conversation } from './conversation.ts';

/** More attempts than one a second overload a central system that many stations come back to. */
const PER_SECOND = 1;

/**
 * As long as it is turned away, the station must try again, and not hammer (OCPP-J 1.6 errata §3.4). No document gives a number: more than
 * one attempt a second, over all of the time, is taken for no back-off at all.
 * @param seconds how long its attempts are counted, from the first one on
 */
export async function backsOff(talk: Conversation, step: number, seconds: number): Promise<void> {
  const { reconnect } = talk.options.timing;
  const end = talk.row({
    step: talk.step(step),
    column: 'sut',
    direction: 'none',
    text: `${talk.sutName} tries to connect again, and not without a pause`,
    must: true,
  });
  const broken = (what: string, expected: string, received: string): void => {
    end(what === 'connection' ? 'absent' : 'broken');
    talk.report({
      level: 'must',
      step: talk.step(step),
      subject: `${talk.sutName} must try to connect again, with a back-off`,
      details: [{ what, expected, received }],
      requirements: talk.options.requirements,
    });
  };
  const before = talk.attempts.refused;
  const attempts = (): number => talk.attempts.refused - before;
  if (!(await talk.until(() => attempts() > 0, reconnect)))
    broken('connection', `an attempt within ${reconnect} s`, 'none');
  const most = seconds * PER_SECOND;
  await talk.wait(seconds, 'the attempts of the station to connect are counted');
  if (attempts() > most) broken('attempts', `at most ${most} in ${seconds} s`, `${attempts()} in ${seconds} s`);
  end('ok');
}
