/**
 * Which requirement is tested where. What a person has judged (`judged-1.6.yaml`) leads; a requirement with an id of its own is tested by
 * the cases that name it; of the others it is only said which cases are about their section.
 */

/**
 * @typedef {import('./steps.js').ReadCase} ReadCase
 * @typedef {{ id: string, clause: string, actor: string, modality: string }} Obligation
 * @typedef {'tested' | 'should' | 'section' | 'untested' | 'open'} Status
 * @typedef {Obligation & { status: Status, by?: string[], reason?: string }} Row
 */

const PERMISSION = 'it leaves a choice, and whatever is chosen conforms';
const OPEN = 'no case yet';

/**
 * @param {readonly Obligation[]} obligations
 * @param {readonly ReadCase[]} cases
 * @param {{ tests: Record<string, string[]>, reasons: Record<string, string>, untested: Record<string, string> }} judged
 * @returns {{ rows: Row[], problems: string[] }}
 */
export function coverageOf(obligations, cases, judged) {
  const problems = [...strangersIn(judged, obligations)];
  const rows = obligations.map((obligation) => {
    const proofs = (judged.tests[obligation.id] ?? []).map((text) => proofOf(text, obligation, cases, problems));
    const named = isNumbered(obligation) ? namesOf(obligation, cases) : [];
    return rowOf(obligation, [...proofs, ...named], cases, judged, problems);
  });
  return { rows, problems };
}

function rowOf(obligation, proofs, cases, { reasons, untested }, problems) {
  const { id, modality } = obligation;
  const by = [...new Set(proofs.map(({ text }) => text))];
  const why = untested[id];
  if (by.length > 0) {
    if (why !== undefined) problems.push(`${id} is tested by ${by.join(', ')}: take it out of "untested"`);
    return { ...obligation, status: proofs.some(({ level }) => level === 'must') ? 'tested' : 'should', by };
  }
  if (why !== undefined) return { ...obligation, status: 'untested', reason: reasons[why] ?? '' };
  if (modality === 'MAY') return { ...obligation, status: 'untested', reason: PERMISSION };
  const about = isNumbered(obligation) ? [] : namesOf(obligation, cases).map(({ text }) => text.split(' ')[0]);
  if (about.length > 0) return { ...obligation, status: 'section', by: [...new Set(about)] };
  return { ...obligation, status: 'open', reason: OPEN };
}

/** What one line of the judgement points at: `TC_001_CS 3`, `TC_062_CS 2 should`, `TC_039_CS`, `every case: …`. */
function proofOf(text, obligation, cases, problems) {
  if (text.startsWith('every case'))
    return { text: text.replace(/ should$/, ''), level: text.endsWith(' should') ? 'should' : 'must' };
  const [id, ...rest] = text.split(' ');
  const only = rest.at(-1) === 'should';
  const step = only ? rest.slice(0, -1).join(' ') : rest.join(' ');
  const meant = cases.find((one) => one.id === id);
  const steps = meant?.steps.filter((one) => step === '' || one.step === step) ?? [];
  if (meant === undefined) problems.push(`${obligation.id}: there is no case ${id}`);
  else if (!fits(obligation, meant))
    problems.push(`${obligation.id} obliges the ${obligation.actor}, which ${id} does not test`);
  else if (step !== '' && steps.length === 0)
    problems.push(`${obligation.id}: ${id} has no obligation in step ${step}`);
  // Some cases hand their steps to functions that they share: of these only the case is known.
  const weak = steps.length > 0 && steps.every((one) => one.level !== 'must');
  const level = only || weak ? 'should' : 'must';
  return { text: `${id}${step === '' ? '' : ` ${step}`}`, level };
}

/** The steps that name the clause of a requirement; a case by itself where only the case as a whole does. */
function namesOf(obligation, cases) {
  return cases
    .filter((one) => fits(obligation, one))
    .flatMap((one) => {
      const own = one.steps.filter(({ clauses }) => clauses !== one.clauses && clauses.includes(obligation.clause));
      if (own.length === 0) return one.clauses.includes(obligation.clause) ? [{ text: one.id, level: 'must' }] : [];
      return own.map(({ step, level }) => ({ text: step === '' ? one.id : `${one.id} ${step}`, level }));
    });
}

/** Requirements of the whitepaper have ids of their own, so that whoever names one means it. */
function isNumbered({ id, clause }) {
  return id === clause;
}

function fits({ actor }, { actor: tested }) {
  return (actor !== 'station' && actor !== 'csms') || actor === tested;
}

function* strangersIn({ tests, untested, reasons }, obligations) {
  const known = new Set(obligations.map(({ id }) => id));
  for (const id of [...Object.keys(tests), ...Object.keys(untested)])
    if (!known.has(id)) yield `there is no requirement ${id}`;
  for (const [id, why] of Object.entries(untested)) if (!(why in reasons)) yield `${id}: there is no reason '${why}'`;
}
