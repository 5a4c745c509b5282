import type { EnvelopeForm, HeaderStray } from '../session/session.ts';
import { ToolError, type Finding } from '../verdict/index.ts';
import type { Conversation } from './conversation.ts';
import type { Judge } from './judge.ts';
import { packsAnswers, type PacksAnswers } from './packing.ts';
import { Provocation } from './provocation.ts';
import { connectsAgain } from './world.ts';

/** An envelope, and how it goes through HTTP. */
export type Altered = EnvelopeForm & { readonly text: string };

/** Envelopes that no well-behaved peer would send: SOAP alone. */
export interface SendsEnvelopes extends PacksAnswers {
  /**
   * The tool sends the envelope of a request, altered; what may come back follows with `.mustBeRefused` and the like.
   * @param what in words: "a Heartbeat in an envelope of SOAP 1.1"
   * @param change makes of a well-formed envelope what is sent, and says what is out of the ordinary about its way through HTTP
   */
  sendsEnvelope(
    step: number,
    what: string,
    action: string,
    request: object,
    change: (envelope: string) => string | Altered,
  ): Provocation;
}

export function sendsEnvelopes(talk: Conversation, judge: Judge): SendsEnvelopes {
  return {
    ...packsAnswers(talk),
    sendsEnvelope(step, what, action, request, change) {
      const { session } = talk.options;
      const written = session.envelope?.(action, request, talk.provocations.freshId(talk.clock.now()));
      if (written === undefined) throw new ToolError(`step ${step}: there are envelopes over SOAP alone`);
      const altered = change(written);
      const { text, ...form } = typeof altered === 'string' ? { text: altered } : altered;
      if (text === written && Object.keys(form).length === 0)
        throw new ToolError(`step ${step}: ${what} is the same as a well-formed envelope`);
      // A charge point that hangs up on a request is still there; to a central system that does, the tool connects again.
      const comesBack = (): Promise<void> => (talk.options.sut === 'csms' ? connectsAgain(talk) : Promise.resolve());
      return new Provocation({ talk, judge, comesBack }, { step, what, text, form });
    },
  };
}

/** What the system under test owes about its envelopes, whatever they hold: header blocks, what HTTP says, the form of faults. SOAP alone. */
export interface WritesHeaders {
  /**
   * What it has sent in this case so far had this part of an envelope as its version of OCPP demands or advises.
   * @param level what this version makes of it at most; where it is milder about what is wrong, that counts
   * @param half its requests, or its answers to requests of the tool
   * @param block a header block, `Content-Type`, `HTTP status`, or `Fault/Code/Value`
   */
  writesHeader(step: number, level: 'must' | 'should', half: 'request' | 'answer', block: string): void;
  /** This one request of it had this header block, however binding that is otherwise. @param per the clauses that demand it here */
  mustWriteHeader(
    step: number,
    request: { readonly action: string; readonly frame?: number },
    block: string,
    per: readonly string[],
  ): void;
}

export function writesHeaders(talk: Conversation): WritesHeaders {
  const found = (
    level: 'must' | 'should',
    step: number,
    owes: string,
    { block, expected, received, frame }: HeaderStray,
    requirements: readonly string[],
  ): Finding => ({
    level,
    step: talk.step(step),
    subject: `${talk.sutName} ${level} give ${owes}`,
    details: [{ what: block, expected, received }],
    requirements,
    frame,
  });
  return {
    writesHeader(step, level, half, block) {
      const end = talk.row({
        step: talk.step(step),
        column: 'sut',
        direction: 'none',
        text: `${talk.sutName} gives each ${half} the right ${block}`,
        must: level === 'must',
      });
      const breaches = talk.headers.filter((one) => one.half === half && one.block.endsWith(block));
      const breach = breaches.find((one) => one.level === 'must') ?? breaches[0];
      if (breach === undefined) return end('ok');
      const weighs = level === 'should' ? level : breach.level;
      const finding = found(weighs, step, `each ${half} the right ${block}`, breach, [breach.clause]);
      if (weighs === 'should') {
        talk.note(finding);
        return end('ok', breach.frame);
      }
      end('broken', breach.frame);
      talk.report(finding);
    },
    mustWriteHeader(step, { action, frame }, block, per) {
      const text = `${talk.sutName} gives this ${action} the right ${block}`;
      const end = talk.row({ step: talk.step(step), column: 'sut', direction: 'none', text, must: true });
      const breach = talk.headers.find((one) => one.frame === frame && one.block.endsWith(block));
      end(breach === undefined ? 'ok' : 'broken', frame);
      if (breach !== undefined) talk.report(found('must', step, `this ${action} the right ${block}`, breach, per));
    },
  };
}
