import type { Detail } from '../verdict/index.ts';
import { visible } from '../wire/index.ts';
import type { Conversation } from './conversation.ts';

/** What a charge point under test owes where it must not go on with a connection. */
export interface MustGiveUp {
  /**
   * It must try to connect, and give the attempt up during the TLS handshake or right after it, before it has asked for anything: whoever
   * asks has given its password away.
   * @param clauses the clauses that this step answers for
   */
  mustGiveUp(step: number, ...clauses: readonly string[]): Promise<void>;
}

/** The word of a station under test about connections that it must not make. */
export function mustGiveUp(talk: Conversation): MustGiveUp {
  return {
    async mustGiveUp(step, ...clauses) {
      const { attempts, sutName, options } = talk;
      const seconds = options.timing.reconnect;
      const at = talk.step(step);
      const text = `${sutName} tries to connect, and gives up`;
      const end = talk.row({ step: at, column: 'sut', direction: 'none', text, must: true });
      const before = attempts.refused;
      const tried = await talk.until(() => attempts.waiting || attempts.refused > before, seconds);
      const details = tried
        ? goneOn(talk)
        : [{ what: 'connection', expected: `an attempt within ${seconds} s`, received: 'none' }];
      if (details.length === 0) return end('ok');
      end(tried ? 'broken' : 'absent');
      const subject = `${sutName} must give the connection up`;
      talk.report({ level: 'must', step: at, subject, details, requirements: clauses });
    },
  };
}

/** How an attempt went on that should have ended with the TLS handshake. */
function goneOn({ attempts }: Conversation): readonly Detail[] {
  const detail = (received: string): Detail[] => [
    { what: 'connection', expected: 'given up by the charge point', received },
  ];
  if (attempts.waiting) return detail('open');
  const { tls, why = '' } = attempts.failed ?? {};
  return tls === undefined ? [] : detail(`a request for a WebSocket, turned away: ${visible(why, 200)}`);
}
