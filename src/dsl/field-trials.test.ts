import { expect } from 'chai';
import { errorCodesFor, protocolOf, type Answer } from '../protocol/index.ts';
import { memoryPair } from '../transport/index.ts';
import type { FieldPlan } from './field-trials.ts';
import { playground } from './testing/cases.ts';
import { refusal, result, type ScriptedPeer } from './testing/peer.ts';
import type { Played } from './testing/stage.ts';

const { centralSystem } = playground(memoryPair);
const ACCEPTED = { idTagInfo: { status: 'Invalid' } };

type Fields = Readonly<Record<string, unknown>>;

/** What a well-behaved central system answers to an Authorize. */
function proper(payload: Fields): Answer {
  const [breach] = protocolOf('1.6').validate('Authorize', 'request', payload);
  return breach === undefined ? result(ACCEPTED) : refusal(errorCodesFor('1.6', breach)[0]!);
}

/** Tries the fields of Authorize against a central system that answers like that; undefined is silence. */
function tried(
  answers: (payload: Fields, peer: ScriptedPeer) => Answer | undefined = proper,
  plan: Partial<FieldPlan> = {},
  action = 'Authorize',
): Promise<Played> {
  return centralSystem(
    ({ fields }) => fields.of(action, { settled: () => ({ idTag: 'nobody' }), seed: 1, ...plan }),
    (peer) => void peer.on(action, (payload) => answers(payload, peer)),
  );
}

function subjects({ findings }: Played): string[] {
  return findings.map(({ level, step, subject }) => `${step} ${level} ${/, (\S+)/.exec(subject)?.[1] ?? subject}`);
}

function payloads({ peer }: Played): unknown[] {
  return peer.heard.filter(({ action }) => action === 'Authorize').map(({ payload }) => payload);
}

/** Reacts to id tags of more than 20 characters, and is proper otherwise. */
function onLongTags(answer: Answer | undefined): (payload: Fields) => Answer | undefined {
  return (payload) => (String(payload['idTag']).length > 20 ? answer : proper(payload));
}

describe('variants of the fields of a message', () => {
  it('are all sent, and pass when they are met as they should be', async () => {
    const played = await tried();
    expect(played.verdict).to.equal('pass');
    expect(played.findings).to.deep.equal([]);
    expect(played.rows).to.deep.equal([
      'world ok The tool makes 6 variants of Authorize (fieldSeed=1)',
      '1 tool ok Charge Point sends Authorize, smallest: as small as it can be',
      '2 sut ok Central System takes as well-formed Authorize, smallest',
      '1 tool ok Charge Point sends Authorize, idTag.atMax: 20 characters, as many as there may be',
      '2 sut ok Central System takes as well-formed Authorize, idTag.atMax',
      '3 tool ok Charge Point sends Authorize, idTag.missing: left out, though it is required',
      '4 sut ok Central System refuses Authorize, idTag.missing',
      '5 tool ok Charge Point sends Authorize, idTag.wrongType: of another type than string',
      '6 sut ok Central System refuses Authorize, idTag.wrongType',
      '7 tool ok Charge Point sends Authorize, idTag.tooLong: more than 20 characters',
      '8 sut ok Central System refuses Authorize, idTag.tooLong',
      '9 tool ok Charge Point sends Authorize, extra: a field that there is not',
      '10 sut ok Central System answers, and should refuse, Authorize, extra',
    ]);
  });

  it('that fail do not keep the others from being sent', async () => {
    const played = await tried(() => result(ACCEPTED));
    expect(played.verdict).to.equal('fail');
    expect(subjects(played)).to.deep.equal([
      '4 must idTag.missing',
      '6 must idTag.wrongType',
      '8 must idTag.tooLong',
      '10 should extra',
    ]);
    expect(played.error?.message).to.include('idTag.missing');
  });

  it('are reported with the smallest payload that shows the same, and how to send them alone', async () => {
    const played = await tried(onLongTags(result(ACCEPTED)));
    const [finding] = played.findings;
    expect(finding?.subject).to.equal(
      "Central System must refuse Authorize, idTag.tooLong (more than 20 characters; alone: --value 'variants=idTag.tooLong' --value fieldSeed=1)",
    );
    expect(finding?.requirements).to.deep.equal(['OCPP-J 1.6 §4.2.3']);
    const [detail, ...more] = finding?.details ?? [];
    expect(detail?.received).to.match(/^CALLRESULT .*; sent: \{"idTag":"ax{20}"\}$/);
    expect(more).to.deep.equal([]);
  });

  it('spend no more than 21 messages on a smaller payload', async () => {
    let longs = 0;
    const played = await tried((payload) => {
      const long = String(payload['idTag']).length > 20;
      if (long) longs++;
      // Only every other payload is taken, so that there is always something left to try.
      return long && longs % 2 === 1 ? result(ACCEPTED) : proper(payload);
    });
    expect(subjects(played)).to.deep.equal(['8 must idTag.tooLong']);
    expect(longs).to.be.within(2, 22);
  });

  it('can be sent alone, and are the same for the same seed', async () => {
    const [once, again, other] = await Promise.all(
      [7, 7, 8].map((seed) => tried(proper, { only: 'idTag.too*', seed })),
    );
    expect(payloads(once!)).to.have.length(1);
    expect(payloads(once!)).to.deep.equal(payloads(again!));
    expect(payloads(once!)).to.not.deep.equal(payloads(other!));
  });

  it('that there are not are an error of whoever names them', async () => {
    const played = await tried(proper, { only: 'idTag.tooBlue' });
    expect(played.verdict).to.equal('error');
    expect(played.error?.message).to.include('idTag.tooBlue').and.include('plugfest show TC_000_CSMS');
  });

  it('that are left out are not sent', async () => {
    const played = await tried(proper, { leaveOut: ['smallest', '*extra'] });
    expect(payloads(played)).to.have.length(4);
  });

  it('that are dangerous are not sent any more once one is carried out', async () => {
    const played = await tried(() => result(ACCEPTED), { cautious: true });
    expect(subjects(played)).to.deep.equal(['4 must idTag.missing']);
    expect(payloads(played)).to.have.length(3);
  });

  it('have to be valid where they keep to the schema', async () => {
    const played = await tried(proper, { settled: () => ({ idTag: 7 }) });
    expect(played.verdict).to.equal('error');
    expect(played.error?.message).to.include('breaks the schema');
  });

  describe('that keep to the schema', () => {
    it('are not to be refused', async () => {
      const played = await tried((payload) =>
        payload['idTag'] === 'nobody' ? proper(payload) : refusal('TypeConstraintViolation'),
      );
      expect(played.verdict).to.equal('fail');
      expect(subjects(played)[0]).to.equal('2 must idTag.atMax');
    });

    it('are not to be met by an internal error', async () => {
      expect(subjects(await tried(() => refusal('InternalError')))[0]).to.equal('2 must smallest');
    });

    it('get an answer that keeps to its schema', async () => {
      const played = await tried((payload) => (proper(payload).kind === 'result' ? result({}) : proper(payload)));
      expect(subjects(played)).to.deep.equal(['2 must smallest', '2 must idTag.atMax']);
    });

    it('may be refused for what they say, when the smallest one is', async () => {
      const refuses = (payload: Fields): Answer =>
        proper(payload).kind === 'result' ? refusal('PropertyConstraintViolation') : proper(payload);
      const mayBeRefusedWith = ['PropertyConstraintViolation'];
      expect((await tried(refuses, { mayBeRefusedWith })).verdict).to.equal('pass');
      const onlyLong = (payload: Fields): Answer =>
        payload['idTag'] === 'nobody' ? proper(payload) : refuses(payload);
      expect(subjects(await tried(onlyLong, { mayBeRefusedWith }))).to.deep.equal(['2 must idTag.atMax']);
    });

    it('may be of an action that is not supported, and then so may the others', async () => {
      const played = await tried(() => refusal('NotSupported'));
      expect(played.verdict).to.equal('pass');
      expect(played.findings).to.deep.equal([]);
    });
  });

  describe('that are refused', () => {
    it('with another code than a fitting one are worth a warning', async () => {
      for (const code of ['InternalError', 'GenericError', 'NotSupported', 'SecurityError']) {
        const played = await tried(onLongTags(refusal(code)));
        expect(played.verdict, code).to.equal('pass');
        expect(subjects(played), code).to.deep.equal(['8 should idTag.tooLong']);
      }
    });

    it('with a fitting code are fine, also as another edition spells it', async () => {
      for (const code of ['PropertyConstraintViolation', 'FormationViolation', 'FormatViolation', 'ProtocolError'])
        expect((await tried(onLongTags(refusal(code)))).findings, code).to.deep.equal([]);
    });

    it('with a code that there is not fail', async () => {
      const played = await tried(onLongTags(refusal('TooLong')));
      expect(subjects(played)).to.deep.equal(['8 must idTag.tooLong']);
    });
  });

  it('of numbers past 32 bits may be taken and refused, but not left unanswered', async () => {
    const plan = (): Partial<FieldPlan> => ({
      settled: () => ({ transactionId: 5, meterStop: 0, timestamp: '2024-05-06T07:08:09Z' }),
      wide: ['meterStop'],
      only: 'meterStop.beyond32',
    });
    for (const answer of [result({}), refusal('PropertyConstraintViolation'), refusal('InternalError')])
      expect((await tried(() => answer, plan(), 'StopTransaction')).findings).to.deep.equal([]);
    expect((await tried(() => undefined, plan(), 'StopTransaction')).verdict).to.equal('fail');
  });

  it('that are met by silence fail, and the next one is sent', async () => {
    const played = await tried(onLongTags(undefined));
    expect(subjects(played)).to.deep.equal(['8 must idTag.tooLong']);
    expect(played.rows.at(-1)).to.equal('10 sut ok Central System answers, and should refuse, Authorize, extra');
    // The simplest payload shows it as well: that is tried once.
    expect(payloads(played)).to.have.length(7);
    expect(played.findings[0]?.details[0]?.received).to.match(/sent: \{"idTag":"ax{20}"\}$/);
    expect(played.seconds).to.be.within(60, 70);
  });

  it('are not all waited for by a central system that has fallen silent', async () => {
    const played = await tried(() => undefined);
    expect(subjects(played)).to.deep.equal(['2 must smallest', '2 must idTag.atMax', '4 must idTag.missing']);
    expect(played.findings[0]?.subject).to.match(/^Central System must answer Authorize, smallest /);
    expect(played.rows.at(-1)).to.equal(
      'world ok 3 more variants are not sent: Central System fell silent or hung up 3 times',
    );
  });

  it('that cost the connection fail, and the next one is sent on a new one', async () => {
    const played = await tried((payload, peer) => {
      if (String(payload['idTag']).length <= 20) return proper(payload);
      void peer.session.close();
      return undefined;
    });
    expect(subjects(played)).to.deep.equal(['8 must idTag.tooLong']);
    expect(played.findings[0]?.details[0]?.received).to.include('the connection was lost');
    expect(played.rows.at(-1)).to.equal('10 sut ok Central System answers, and should refuse, Authorize, extra');
  });
});
