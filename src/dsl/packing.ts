import { ToolError } from '../verdict/index.ts';
import { visible } from '../wire/index.ts';
import { acceptsCoding } from '../wire/soap/codings.ts';
import type { Conversation } from './conversation.ts';

/** Answers of the tool that HTTP packs: SOAP alone. */
export interface PacksAnswers {
  /**
   * Packs the answers of the tool while the steps are played. Whoever says that it does not accept that (Accept-Encoding, RFC 9110 §12.5.3) is
   * answered as usual, and warned: both parties have to know the two codings.
   */
  packsAnswers(step: number, coding: 'gzip' | 'deflate', steps: () => Promise<void>): Promise<void>;
}

export function packsAnswers(talk: Conversation): PacksAnswers {
  return {
    async packsAnswers(step, coding, steps) {
      const { session, requirements } = talk.options;
      if (session.rewrites === undefined) throw new ToolError(`step ${step}: answers are packed over SOAP alone`);
      const end = talk.row({
        step: talk.step(step),
        column: 'tool',
        direction: 'none',
        text: `${talk.toolName} packs its answers with ${coding}`,
        must: false,
      });
      let declined: string | undefined;
      session.rewrites((sent, half, asked) => {
        const accepted = asked?.http.acceptEncoding;
        if (half === 'request') return sent;
        if (acceptsCoding(accepted, coding)) return { ...sent, contentEncoding: coding };
        declined = accepted;
        return sent;
      });
      end('ok');
      try {
        await steps();
      } finally {
        session.rewrites((sent) => sent);
      }
      if (declined === undefined) return;
      talk.note({
        level: 'should',
        step: talk.step(step),
        subject: `${talk.sutName} should accept answers that are packed with ${coding}`,
        details: [
          { what: 'Accept-Encoding', expected: `${coding}, or no such field`, received: visible(declined, 200) },
        ],
        requirements,
      });
    },
  };
}
