import type { Beat } from '../session/session.ts';
import type { Detail } from '../verdict/index.ts';
import { visible } from '../wire/index.ts';
import type { Conversation } from './conversation.ts';
import { toleranceOn } from './timing.ts';

/** What the tool does beneath the messages (JSON bindings only). */
export interface Pings {
  /** It sends a ping; what it is owed follows. */
  pings(step: number): {
    /** The SUT must answer with a pong that holds the data of the ping (RFC 6455 §5.5.3). */
    mustBeAnswered(step: number): Promise<void>;
  };
}

/** What a station under test owes beneath the messages (JSON bindings only). */
export interface MustPing {
  /** It must send pings: two of them, that far apart, within three times the interval. Another interval is a warning. */
  mustPing(step: number, beat: { readonly every: number }): Promise<void>;
  /** It must send no ping for so many seconds. */
  mustNotPing(step: number, during: { readonly seconds: number }): Promise<void>;
}

/** No two pings of a run hold the same. */
let sent = 0;

/** The words of the tool about pings. */
export function pings(talk: Conversation): Pings {
  return {
    pings: (step) => ({
      async mustBeAnswered(answer) {
        const data = `plugfest ${++sent}`;
        const did = talk.row({
          step: talk.step(step),
          column: 'tool',
          direction: 'none',
          text: `${talk.toolName} sends a ping`,
          must: false,
        });
        const end = owed(talk, answer, 'answers the ping with a pong', 'answer a ping with a pong that holds its data');
        const since = talk.beats.pongs.length;
        const fresh = (): readonly Beat[] => talk.beats.pongs.slice(since);
        talk.options.session.ping?.(data);
        did('ok');
        const { patience } = talk.options.timing;
        const { session } = talk.options;
        await talk.until(() => fresh().some((pong) => pong.data === data) || !session.connected, patience);
        if (fresh().some((pong) => pong.data === data)) return end([]);
        const [other] = fresh();
        const instead = !session.connected ? 'nothing, and the connection is closed' : 'nothing';
        const received = other === undefined ? instead : `a pong with ${JSON.stringify(visible(other.data, 60))}`;
        end([{ what: 'pong', expected: `a pong with "${data}" within ${patience} s`, received }], other === undefined);
      },
    }),
  };
}

/** The words of a station under test about pings. */
export function mustPing(talk: Conversation): MustPing {
  return {
    async mustPing(step, { every }) {
      const end = owed(talk, step, `sends a ping every ${every} s`, `send a ping every ${every} s`);
      const since = talk.clock.now();
      const fresh = (): readonly Beat[] => talk.beats.pings.filter(({ at }) => at >= since);
      const longest = 3 * every;
      talk.options.record({ type: 'wait', ms: longest * 1000, because: 'the pings of the station are awaited' });
      await talk.until(() => fresh().length > 1, longest);
      const [first, second] = fresh();
      if (first === undefined || second === undefined)
        return end(
          [{ what: 'ping', expected: `two within ${longest} s`, received: first === undefined ? 'none' : 'one' }],
          first === undefined,
        );
      end([]);
      const gap = (second.at - first.at) / 1000;
      if (Math.abs(gap - every) <= toleranceOn(talk.options.timing, every)) return;
      talk.note({
        level: 'should',
        step: talk.step(step),
        subject: `${talk.sutName} should send a ping every ${every} s`,
        details: [{ what: 'interval', expected: `${every} s`, received: `${gap.toFixed(1)} s` }],
        requirements: talk.options.requirements,
      });
    },
    async mustNotPing(step, { seconds }) {
      const end = owed(talk, step, `sends no ping for ${seconds} s`, 'send no ping');
      const since = talk.clock.now();
      const fresh = (): boolean => talk.beats.pings.some(({ at }) => at >= since);
      talk.options.record({ type: 'wait', ms: seconds * 1000, because: `no ping for ${seconds} s` });
      const pinged = await talk.until(fresh, seconds);
      end(pinged ? [{ what: 'ping', expected: `none for ${seconds} s`, received: 'a ping' }] : []);
    },
  };
}

/** Opens a row of the SUT; the answer closes it by what is wrong. */
function owed(talk: Conversation, step: number, text: string, must: string) {
  const at = talk.step(step);
  const end = talk.row({ step: at, column: 'sut', direction: 'none', text: `${talk.sutName} ${text}`, must: true });
  return (details: readonly Detail[], absent = false): void => {
    if (details.length === 0) return end('ok');
    end(absent ? 'absent' : 'broken');
    const { requirements } = talk.options;
    talk.report({ level: 'must', step: at, subject: `${talk.sutName} must ${must}`, details, requirements });
  };
}
