import { expect } from 'chai';
import { ProcessBench, resultIn } from './bench.ts';
import type { PlugfestProcess } from './plugfest-process.ts';

/** Control-D. */
const END_OF_INPUT = '\u0004';

/** A person at the console, once in a pseudo-terminal, once through pipes. Lines are typed as a person types them, each after its prompt. */
for (const console of ['terminal', 'pipe'] as const)
  describe(`the manual driver (${console})`, function () {
    this.timeout(30_000);
    const bench = new ProcessBench();
    bench.console = console;
    beforeEach(() => bench.open());
    afterEach(() => bench.close());

    /** Does at the charge point what a prompt asks for. */
    const acts: readonly (readonly [RegExp, object])[] = [
      [/Plug the cable into connector 1/, { action: 'plugIn', evse: 1, connector: 1 }],
      [/Unplug the cable from connector 1/, { action: 'unplug', evse: 1, connector: 1 }],
      [
        /Present the token TAG-001/,
        { action: 'presentToken', evse: 1, connector: 1, idToken: 'TAG-001', type: 'ISO14443' },
      ],
    ];

    /** Reads prompts and does what they say, until the run ends. The answers are typed when the act is done. */
    async function operate(process: PlugfestProcess, control: string): Promise<string[]> {
      const prompts: string[] = [];
      for (;;) {
        const prompt = await process
          .says(new RegExp(`(?:>>> [^>]*?stop the run >[^>]*?){${prompts.length}}(>>> [^>]*?stop the run >)`))
          .catch(() => undefined);
        if (prompt === undefined) return prompts;
        prompts.push(prompt[1]!);
        const act = acts.find(([asks]) => asks.test(prompt[1]!));
        if (!act) throw new Error(`nobody knows how to do this: ${prompt[1]}`);
        await fetch(control, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ protocol: 'plugfest-operator/1', case: 'x', step: '', identity: 'CP001', ...act[1] }),
        });
        process.types(prompts.length % 2 === 0 ? 'done' : '');
      }
    }

    it('says what to do, why, and what can be answered; who does it brings the case to its end', async () => {
      const { listen, control } = await bench.station();
      const { process, out } = bench.run('TC_003_CS', '--sut', 'station', '--listen', listen, '--driver', 'manual');
      const prompts = await operate(process, control);
      expect(await process.ended(), process.said).to.equal(0);
      expect(prompts[0]).to.contain('TC_003_CS').and.contain('CP001');
      expect(prompts[0]).to.contain('Plug the cable into connector 1 (both sides).');
      expect(prompts[0]).to.contain('Why: ');
      expect(prompts[0]).to.contain('Enter or d = done · c [note] = could not · s = stop the run');
      expect(prompts[1]).to.contain('Present the token TAG-001');
      expect((await resultIn(out)).summary).to.include({ pass: 1, warnings: 0 });
    });

    it('could not: the case is inconclusive, the note is in the report, and the exit code is 3', async () => {
      const { listen } = await bench.station();
      const { process, out } = bench.run('TC_003_CS', '--sut', 'station', '--listen', listen, '--driver', 'manual');
      await process.says(/Plug the cable[^>]*stop the run >/);
      process.types('hm?');
      await process.says(/'hm\?' is no answer here\./);
      process.types('c the cable is too short');
      // The clean-up asks again: whoever has not plugged in has nothing to unplug.
      void process.says(/Unplug the cable[^>]*stop the run >/).then(
        () => process.types('d'),
        () => undefined,
      );
      expect(await process.ended(), process.said).to.equal(3);
      const [result] = (await resultIn(out)).cases;
      expect(result?.verdict).to.equal('inconclusive');
      expect(result?.because).to.contain('the cable is too short');
    });

    it('stop: the run ends cleanly, what ran is reported, and the exit code is 130', async () => {
      const { listen } = await bench.station();
      const { process, out } = bench.run(
        ...['TC_003_CS', 'TC_004_1_CS', '--sut', 'station', '--listen', listen, '--driver', 'manual'],
      );
      await process.says(/Plug the cable[^>]*stop the run >/);
      process.types('s');
      expect(await process.ended(), process.said).to.equal(130);
      const { cases, stopped } = await resultIn(out);
      expect(stopped).to.contain('stopped by the operator');
      expect(cases.map(({ id, verdict }) => `${id} ${verdict}`)).to.deep.equal(['TC_003_CS inconclusive']);
    });

    it('the input ends: nobody is there to answer, and the run ends like that', async () => {
      const csms = await bench.csms();
      const { process } = bench.run(...csms, 'TC_003_CSMS', '--driver', 'manual');
      await process.says(/>>> TC_003_CSMS/);
      if (console === 'terminal') process.presses(END_OF_INPUT);
      else process.hangsUp();
      expect(await process.ended(), process.said).to.equal(130);
      expect(process.said).to.contain('nobody is there to answer');
    });
  });
