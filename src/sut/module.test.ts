import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realClock } from '../clock/index.ts';
import type { OperatorContext, SutDriver } from './driver.ts';
import { DriverError } from './driver.ts';
import { moduleDriver } from './module.ts';

const context: OperatorContext = { case: 'TC_003_CS', step: '1', identity: 'CP001' };
const plugIn = { action: 'plugIn', evse: 1, connector: 1 } as const;

describe('the module driver', () => {
  let folder: string;
  let count = 0;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'plugfest-module-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  function load(script: string, extension = 'mjs', ms = 5000): Promise<SutDriver> {
    const file = `driver-${(count += 1)}.${extension}`;
    writeFileSync(join(folder, file), script);
    return moduleDriver(file, { clock: realClock, ms }, folder);
  }
  async function failure(work: Promise<unknown>): Promise<string> {
    try {
      return `no failure but ${JSON.stringify(await work)}`;
    } catch (error) {
      expect(error).to.be.instanceOf(DriverError);
      return (error as Error).message;
    }
  }

  const forms = {
    'a named export': ['export async function perform() { return { outcome: "done" }; }', 'mjs'],
    'a default function': ['export default () => ({ outcome: "done" });', 'mjs'],
    'a method of the default export': [
      'export default { fine: "done", perform() { return { outcome: this.fine }; } };',
      'mjs',
    ],
    'a CommonJS export': ['exports.perform = () => ({ outcome: "done" });', 'cjs'],
  } as const;
  for (const [form, [script, extension]] of Object.entries(forms)) {
    it(`takes ${form}`, async () => {
      const driver = await load(script, extension);
      expect(await driver.perform(plugIn, context)).to.deep.equal({ outcome: 'done' });
    });
  }

  it('hands over the action and the context', async () => {
    const driver = await load(
      `export const perform = (action, { case: id, step, identity }) => ({ outcome: 'declined', note: [action.action, action.connector, id, step, identity].join(' ') });`,
    );
    expect(await driver.perform(plugIn, context)).to.deep.equal({
      outcome: 'declined',
      note: 'plugIn 1 TC_003_CS 1 CP001',
    });
  });

  it('disposes of the module that can be', async () => {
    const driver = await load(
      'let open = true; export const perform = () => ({ outcome: open ? "done" : "declined" }); export const dispose = () => { open = false; };',
    );
    await driver.dispose?.();
    expect(await driver.perform(plugIn, context)).to.deep.equal({ outcome: 'declined' });
  });

  it('says what is wrong with the file', async () => {
    expect(await failure(moduleDriver('nowhere.mjs', { clock: realClock, ms: 1 }, folder))).to.contain(
      'nowhere.mjs does not exist',
    );
    expect(await failure(load('export const x = ;'))).to.contain('cannot be loaded: SyntaxError');
    expect(await failure(load('throw new Error("no relay board")'))).to.contain(
      'cannot be loaded: Error: no relay board',
    );
    expect(await failure(load('export const act = () => {};'))).to.contain("has no function 'perform'");
    expect(await failure(load('export const perform = 1;'))).to.contain("has no function 'perform'");
  });

  it('says what is wrong with the answer', async () => {
    const answering = async (body: string): Promise<unknown> =>
      (await load(`export async function perform() { ${body} }`)).perform(plugIn, context);
    expect(await failure(answering(''))).to.contain('answered nothing');
    expect(await failure(answering('return true'))).to.contain('answered true');
    expect(await failure(answering('const a = {}; a.a = a; return a;'))).to.contain('done, declined or unsupported');
    expect(await failure(answering('throw new TypeError("relay stuck")'))).to.contain('failed: TypeError: relay stuck');
    expect(await failure(answering('throw null'))).to.contain('failed: null');
  });

  it('does not wait for ever', async () => {
    const driver = await load('export const perform = () => new Promise(() => {});', 'mjs', 20);
    expect(await failure(driver.perform(plugIn, context))).to.contain('gave no answer within 0.02 s');
  });
});
