import { expect } from 'chai';
import { Command } from 'commander';
import { runKeys } from '../config/index.ts';
import { addRunFlags, flagsOf } from './run-flags.ts';

/** The flags as a command hands them to the configuration. */
function parsed(...words: readonly string[]): Readonly<Record<string, unknown>> {
  const command = addRunFlags(new Command('run').argument('[ids...]').exitOverride());
  command.parse([...words], { from: 'user' });
  return flagsOf(command.opts());
}

describe('the flags of plugfest run', () => {
  it('are the keys of plugfest.yaml, and --config and --value', () => {
    const names = addRunFlags(new Command('run')).options.map(({ long }) => long);
    expect(names).to.have.members([...Object.keys(runKeys).map((key) => `--${key}`), '--config', '--value']);
  });

  it('keep still where nothing is given: the file and the defaults count', () => {
    expect(parsed()).to.deep.equal({});
  });

  it('carry the names of the keys', () => {
    expect(parsed('--security-profile', '2', '--bail', '--out', 'there')).to.deep.equal({
      'security-profile': '2',
      bail: true,
      out: 'there',
    });
  });

  it('that may be given more than once are lists in the order of the command line', () => {
    const flags = parsed('--reporter', 'json', '--value', 'a=1', '--reporter', 'junit', '--value', 'b=2');
    expect(flags).to.deep.equal({ reporter: ['json', 'junit'], value: ['a=1', 'b=2'] });
  });

  it('say what can be chosen, and what is taken else', () => {
    const help = addRunFlags(new Command('run')).configureHelp({ helpWidth: 1000 }).helpInformation();
    const line = (flag: string): string => help.split('\n').find((one) => one.includes(`${flag} `)) ?? '';
    expect(line('--sut')).to.contain('one of station, csms');
    expect(line('--driver')).to.contain('exec:COMMAND').and.contain('(default manual)');
    expect(line('--listen')).to.contain('(default 127.0.0.1:0)');
    expect(line('--reporter')).to.contain('(default console, json, html)').and.contain('more than once');
    expect(line('--timeout')).to.not.contain('more than once');
  });
});
