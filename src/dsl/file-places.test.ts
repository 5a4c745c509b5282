import { expect } from 'chai';
import { memoryFiles, usualBounds, type Bounds, type MemoryFiles } from '../files/index.ts';
import { memoryPair } from '../transport/index.ts';
import { testChargePoint, type ChargePointStage } from './ocpp16.ts';
import type { FilePlace } from './file-places.ts';
import { play, type Play, type Played } from './testing/stage.ts';

type Scenario = (stage: ChargePointStage) => Promise<void>;
type Script = (files: MemoryFiles) => NonNullable<Play['script']>;

const LOG = { name: 'a.log', bytes: Buffer.from('something') };

/** Plays a case of files; `script` is told the file servers, whose client it uses. */
function played(scenario: Scenario, script: Script, more: Partial<Play> = {}, bounds?: Bounds): Promise<Played> {
  const made: { files?: MemoryFiles } = {};
  return play({
    connect: memoryPair,
    files: (clock) => (made.files = memoryFiles(clock, bounds)),
    testCase: testChargePoint('TC_999_CS', 'Files', {
      purpose: 'A case of the tests.',
      profile: 'FirmwareManagement',
      requirements: ['1.6 §8.1'],
      files: true,
      scenario,
    }),
    script: (peer) => script(made.files!)(peer),
    ...more,
  });
}

describe('places for files', () => {
  /** A case that waits for a Heartbeat, and then for an upload; the peer uploads before it beats. */
  async function uploading(file: typeof LOG | undefined, told?: string, values = {}, bounds?: Bounds): Promise<Played> {
    let place: FilePlace | undefined;
    return played(
      async ({ files, chargePoint }) => {
        place = files.logs();
        await chargePoint.mustSend(1, 'Heartbeat').answered(2);
        await place.mustHold(1, told);
      },
      ({ client }) =>
        async (peer) => {
          await peer.waits(1);
          if (file) await client.upload(place!.location, file).catch(() => undefined);
          await peer.send('Heartbeat');
        },
      { values },
      bounds,
    );
  }

  it('hold what was uploaded', async () => {
    const { verdict, rows } = await uploading(LOG, 'a.log');
    expect(verdict).to.equal('pass');
    expect(rows.at(-1)).to.equal('1 sut ok Charge Point has uploaded a file to the location of the request');
  });

  for (const told of [undefined, 'A.LOG', '/var/log/a.log', 'C:\\logs\\a.log'])
    it(`hold it under the name that was told: ${told ?? 'none'}`, async () => {
      expect((await uploading(LOG, told)).verdict).to.equal('pass');
    });

  it('do not hold what never came, is empty, or has another name', async () => {
    for (const [file, what] of [
      [undefined, 'upload'],
      [{ name: 'a.log', bytes: Buffer.alloc(0) }, 'upload'],
      [{ ...LOG, name: 'b.log' }, 'fileName'],
    ] as const) {
      const { verdict, findings } = await uploading(file, 'a.log');
      expect(verdict).to.equal('fail');
      expect(findings.at(-1)).to.deep.include({ level: 'must', step: '1' });
      expect(findings.at(-1)?.details[0]?.what).to.equal(what);
    }
  });

  it('take no upload without an end: nobody can say what it would have come to', async () => {
    const { verdict, error, findings } = await uploading(LOG, 'a.log', {}, { ...usualBounds, largestUpload: 4 });
    expect(verdict).to.equal('inconclusive');
    expect(error?.message).to.match(/^an upload was cut off after 9 bytes/);
    expect(findings).to.have.length(1);
    expect(findings[0]).to.include({ level: 'should' });
  });

  it('of the user are not seen, which is said, and nothing is judged', async () => {
    const logLocation = 'ftp://me:secret@logs.example.org/in';
    const { verdict, rows, events } = await uploading(undefined, 'a.log', { logLocation });
    expect(verdict).to.equal('pass');
    expect(rows.at(-1)).to.match(/^1 sut skipped/);
    const notes = events.flatMap((event) => (event.type === 'note' ? [event.text] : []));
    expect(notes.join()).to.include('ftp://logs.example.org/in is a server of yours').and.not.include('secret');
  });

  it('are reached by a protocol that the charge point knows', async () => {
    const location = async (told: string | undefined, values = {}): Promise<string> => {
      let place: FilePlace | undefined;
      const { verdict, error } = await played(
        async ({ files, chargePoint, centralSystem }) => {
          await centralSystem.sends(1, 'GetConfiguration', {}).mustBeAnswered(2);
          place = files.logs();
          await chargePoint.mustSend(3, 'Heartbeat').answered(4);
        },
        () => async (peer) => {
          const value = { key: 'SupportedFileTransferProtocols', readonly: true, value: told };
          const configurationKey = told === undefined ? [] : [value];
          peer.on('GetConfiguration', () => ({ kind: 'result', payload: { configurationKey } }));
          await peer.waits(1);
          await peer.send('Heartbeat');
        },
        { values },
      );
      return verdict === 'pass' ? (place!.location.split(':')[0] ?? '') : `${verdict}: ${error?.message}`;
    };
    expect(await location('HTTPS, FTP')).to.equal('https');
    expect(await location('FTPS,HTTP')).to.equal('http');
    expect(await location(undefined)).to.equal('ftp');
    expect(await location('FTP', { fileTransferProtocol: 'http' })).to.equal('http');
    expect(await location('SFTP')).to.match(/^inconclusive: .*knows sftp; write --value logLocation=URL/);
  });

  it('need firmware that is configured', async () => {
    const without = (values: object): Promise<Played> =>
      played(
        ({ files }) => Promise.resolve(void files.signedFirmware()),
        () => () => undefined,
        { values: values as Readonly<Record<string, unknown>> },
      );
    expect((await without({})).error?.message).to.include('--value firmwareFile=FILE');
    expect((await without({ firmwareUrl: 'http://h/f' })).error?.message).to.include('--value firmwareSignature=');
    const missing = await without({ firmwareFile: '/no/such/firmware' });
    expect(missing).to.deep.include({ verdict: 'inconclusive' });
    expect(missing.error?.message).to.match(/^the firmware \/no\/such\/firmware cannot be offered: ENOENT/);
  });
});
