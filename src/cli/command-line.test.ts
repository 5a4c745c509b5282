import { expect } from 'chai';
import { commandLine } from './command-line.ts';

describe('the command that was given', () => {
  const shown = (...words: string[]): string => commandLine(['node', 'plugfest', ...words]);

  it('can be typed again', () => {
    expect(shown('run', 'TC_001_CS', '--url', 'ws://127.0.0.1:9000/ocpp')).to.equal(
      'plugfest run TC_001_CS --url ws://127.0.0.1:9000/ocpp',
    );
    expect(shown('run', 'TC_03*', '--out', 'my folder', "it's")).to.equal(
      String.raw`plugfest run 'TC_03*' --out 'my folder' 'it'\''s'`,
    );
  });

  it('holds no password, however it was given', () => {
    for (const words of [
      ['--password', 'secret'],
      ['--password=secret'],
      ['--value', 'authorizationKey=secret'],
      ['--value=authorizationKey=secret'],
      ['--driver', 'http:http://operator:secret@127.0.0.1:7001'],
    ])
      expect(shown('run', ...words, '--sut', 'csms'), words.join(' ')).to.not.contain('secret');
    expect(shown('run', '--password', 'secret', '--sut', 'csms')).to.equal(
      'plugfest run --password <redacted> --sut csms',
    );
  });

  it('holds no control characters', () => {
    expect(shown('run', '\u001b[2J')).to.not.contain('\u001b');
  });
});
