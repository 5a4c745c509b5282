import { ToolError, type Finding } from '../verdict/index.ts';
import type { Conversation } from './conversation.ts';
import type { Judge } from './judge.ts';
import { Provocation } from './provocation.ts';

/** Envelopes that no well-behaved peer would send: SOAP alone. */
export interface SendsEnvelopes {
  /**
   * The tool sends the envelope of a request, altered; what may come back follows with `.mustBeRefused` and the like.
   * @param what in words: "a Heartbeat in an envelope of SOAP 1.1"
   * @param change makes of a well-formed envelope what is sent
   */
  sendsEnvelope(
    step: number,
    what: string,
    action: string,
    request: object,
    change: (envelope: string) => string,
  ): Provocation;
}

export function sendsEnvelopes(talk: Conversation, judge: Judge): SendsEnvelopes {
  return {
    sendsEnvelope(step, what, action, request, change) {
      const { session } = talk.options;
      const written = session.envelope?.(action, request, talk.provocations.freshId(talk.clock.now()));
      if (written === undefined) throw new ToolError(`step ${step}: there are envelopes over SOAP alone`);
      const text = change(written);
      if (text === written) throw new ToolError(`step ${step}: ${what} is the same as a well-formed envelope`);
      return new Provocation(
        { talk, judge, comesBack: () => Promise.resolve() },
        { step, what, text, form: undefined },
      );
    },
  };
}

/** What the system under test owes about the header of its envelopes: SOAP alone. */
export interface WritesHeaders {
  /**
   * What it has sent in this case so far had this header block, as OCPP-S demands.
   * @param half its requests, or its answers to requests of the tool
   */
  mustWriteHeader(step: number, half: 'request' | 'answer', block: string): void;
}

export function writesHeaders(talk: Conversation): WritesHeaders {
  return {
    mustWriteHeader(step, half, block) {
      const end = talk.row({
        step: talk.step(step),
        column: 'sut',
        direction: 'none',
        text: `${talk.sutName} writes ${block} into the header of each ${half}`,
        must: true,
      });
      const breach = talk.headers.find((one) => one.half === half && one.block.endsWith(block));
      if (breach === undefined) return end('ok');
      end('broken', breach.frame);
      const finding: Finding = {
        level: 'must',
        step: talk.step(step),
        subject: `${talk.sutName} must write ${block} into the header of each ${half}`,
        details: [{ what: breach.block, expected: breach.expected, received: breach.received }],
        requirements: [breach.clause],
        frame: breach.frame,
      };
      talk.report(finding);
    },
  };
}
