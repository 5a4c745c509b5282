import { expect } from 'chai';
import { Secret, type SecurityTerms } from '../session/index.ts';
import { memoryPair } from '../transport/index.ts';
import { basicAuthentication } from './connection-checks.ts';
import { details, playground, type Playground } from './testing/cases.ts';
import type { ScriptedPeer } from './testing/peer.ts';

const [RIGHT, WRONG] = [new Secret('the right one ..'), new Secret('the wrong one ..')];
const PROFILE_1: Partial<SecurityTerms> = { profile: 1, passwords: [RIGHT] };

/** Both ends agree at first. */
const secured = (): Playground =>
  playground((terms) => memoryPair({ ...terms, station: { security: PROFILE_1 }, csms: { security: PROFILE_1 } }));

const comesBackWith =
  (...passwords: readonly Secret[]) =>
  async (peer: ScriptedPeer): Promise<void> => {
    await peer.session.close();
    for (const password of passwords) {
      await peer.waits(5);
      peer.session.security.change({ passwords: [password] });
      await peer.session.open().catch(() => undefined);
    }
  };

const timing = { reconnect: 30 };

describe('a charge point under test that connects', () => {
  it('is judged by what it shows', async () => {
    const { verdict, rows } = await secured().chargePoint(
      async ({ chargePoint, connection }) => {
        const [password] = connection.terms.passwords;
        const { shown, mustShow } = await chargePoint.mustConnect(3, basicAuthentication(password));
        expect(shown.basicAuth?.username).to.equal('CP001');
        mustShow(5, basicAuthentication(password));
      },
      comesBackWith(RIGHT),
      { timing },
    );
    expect(verdict).to.equal('pass');
    expect(rows.map((row) => row.split(' ', 3).join(' '))).to.deep.equal(['3 sut ok', '5 sut ok']);
  });

  it('may be turned away before it is let in', async () => {
    const { verdict } = await secured().chargePoint(
      async ({ chargePoint }) => void (await chargePoint.mustConnect(3, basicAuthentication(RIGHT))),
      comesBackWith(WRONG, WRONG, RIGHT),
      { timing },
    );
    expect(verdict).to.equal('pass');
  });

  it('breaks its step with what is wrong with its latest attempt, when none is let in', async () => {
    const played = await secured().chargePoint(
      async ({ chargePoint }) => void (await chargePoint.mustConnect(3, basicAuthentication(RIGHT))),
      comesBackWith(WRONG),
      { timing },
    );
    expect(played.verdict).to.equal('fail');
    expect(details(played)).to.deep.equal([
      'password: expected the AuthorizationKey, 16 bytes, received another password, 16 bytes',
      'connection: expected within 30 s, received an attempt that was turned away: the station was not let in: its password is wrong',
    ]);
  });

  it('has shown nothing of new terms by a connection that it made before', async () => {
    const played = await secured().chargePoint(
      async ({ chargePoint, connection, operator }) => {
        await operator.waits(20, 'it comes back by itself');
        connection.admits({ passwords: [RIGHT, WRONG] }, 'another password is let in as well');
        await chargePoint.mustConnect(3);
      },
      comesBackWith(RIGHT),
      { timing },
    );
    expect(played.verdict).to.equal('fail');
    expect(details(played)).to.deep.equal(['connection: expected within 30 s, received none']);
  });

  it('is judged on an open connection where the tool admits anything', async () => {
    const played = await secured().chargePoint(
      async ({ chargePoint, connection }) => {
        connection.admits({ passwords: [] }, 'anything goes');
        const made = await chargePoint.mustConnect(1);
        made.mustShow(5, basicAuthentication(RIGHT));
      },
      comesBackWith(WRONG),
      { timing },
    );
    expect(played.findings.map(({ step }) => step)).to.deep.equal(['5']);
    expect(details(played)).to.have.length(1);
  });

  it('is not credited with a connection that was there before, nor twice with the same', async () => {
    const played = await secured().chargePoint(
      async ({ chargePoint }) => {
        await chargePoint.mustConnect(1);
        expect(await chargePoint.connectsByItself()).to.equal(false);
        await chargePoint.mustConnect(2);
      },
      comesBackWith(RIGHT),
      { timing },
    );
    expect(played.findings.map(({ step }) => step)).to.deep.equal(['2']);
  });
});

describe('a central system under test', () => {
  it('must let the simulated charge point in, and turn it away on other terms, which count once', async () => {
    const { verdict, rows } = await secured().centralSystem(async ({ chargePoint, connection }) => {
      await connection.drops();
      await chargePoint.connects(1, { passwords: [WRONG] }).mustBeTurnedAway(2);
      await chargePoint.connects(3).mustBeLetIn(4);
    });
    expect(verdict).to.equal('pass');
    expect(rows.slice(1)).to.deep.equal([
      '1 tool ok Charge Point tries to connect with another password',
      '2 sut ok Central System turns the connection away',
      '3 tool ok Charge Point connects',
      '4 sut ok Central System accepts the connection',
    ]);
  });

  it('may need a moment until it knows a new password', async () => {
    const { verdict, findings } = await secured().centralSystem(async ({ chargePoint, connection }) => {
      await connection.drops();
      const { passwords } = connection.terms;
      connection.adopts({ passwords: [WRONG] }, 'a password that is not known yet');
      const soon = setImmediate(() => connection.adopts({ passwords }, 'it is known by now'));
      await chargePoint.connects(1).mustBeLetIn(2);
      clearImmediate(soon);
    });
    expect(verdict).to.equal('pass');
    expect(findings.map(({ level, step, subject }) => [level, step, subject])).to.deep.equal([
      ['may', '2', 'Central System let Charge Point in at a later attempt only'],
    ]);
  });

  it('breaks its step when it does the contrary', async () => {
    const kept = await secured().centralSystem(async ({ chargePoint, connection }) => {
      await connection.drops();
      await chargePoint.connects(1, { passwords: [WRONG] }).mustBeLetIn(2);
    });
    expect(details(kept)).to.deep.equal([
      'connection: expected open, received no connection: the station was not let in: its password is wrong',
    ]);
    const open = await secured().centralSystem(async ({ chargePoint, connection }) => {
      await connection.drops();
      await chargePoint.connects(1).mustBeTurnedAway(2);
    });
    expect(details(open)).to.deep.equal(['connection: expected turned away, received open']);
  });
});
