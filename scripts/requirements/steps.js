/**
 * What the test cases oblige the system under test to, read from their sources: each case with the clauses that it names, and each of
 * its steps with the clauses that the step names itself (`.per(…)`) or takes from the case.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

/** A verb of an obligation: `mustSend`, `shouldHold`, `maySend`. */
const VERB = /^(must|should|may)[A-Z]/;
/** Who is under test, by the word that makes a case. */
const MAKERS = { testChargePoint: 'station', testCentralSystem: 'csms' };

/**
 * @typedef {{ level: 'must' | 'should' | 'may', step: string, message: string, clauses: string[] }} Step
 * @typedef {{ id: string, actor: 'station' | 'csms', clauses: string[], steps: Step[] }} ReadCase
 */

/** Every case of a version. @param {string} folder `testcases/ocpp16` @returns {ReadCase[]} */
export function readCases(folder) {
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => /^(TC\d*|PF)_\w+\.ts$/.test(basename(name)))
    .sort();
  return files.map((name) => readCase(join(folder, name))).filter((one) => one !== undefined);
}

function readCase(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const made = find(source, (node) => ts.isCallExpression(node) && node.expression.getText() in MAKERS);
  if (made === undefined) return undefined;
  const [id, , spec] = made.arguments;
  const clauses = textsOf(propertyOf(spec, 'requirements'), source);
  const steps = [];
  visit(source, (node) => {
    const step = ts.isCallExpression(node) ? stepOf(node, clauses, source) : undefined;
    if (step !== undefined) steps.push(step);
  });
  return { id: id.text, actor: MAKERS[made.expression.getText()], clauses, steps };
}

/** The obligation that a call describes: `chargePoint.mustSend(3, 'Authorize')….per('1.6 §4.1')`. */
function stepOf(call, ofCase, source) {
  const verb = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '';
  const [, level] = VERB.exec(verb) ?? [];
  if (level === undefined) return undefined;
  const calls = chainOf(call);
  const own = calls.filter(({ expression }) => expression.name?.text === 'per');
  const inOptions = call.arguments.map((argument) => propertyOf(argument, 'per')).find((value) => value !== undefined);
  const named = [
    ...own.flatMap(({ arguments: list }) => list.flatMap((one) => textsOf(one, source))),
    ...textsOf(inOptions, source),
  ];
  const [first] = call.arguments;
  const message = calls
    .flatMap(({ arguments: list }) => [...list])
    .find((one) => ts.isStringLiteral(one) && /^[A-Z][a-z]+[A-Z]|^Reset$|^Heartbeat$|^Authorize$/.test(one.text));
  return {
    level,
    step: first !== undefined && ts.isNumericLiteral(first) ? first.text : '',
    message: message?.text ?? '',
    clauses: named.length > 0 ? named : ofCase,
  };
}

/** All calls of the chain that a call stands in, from the innermost. */
function chainOf(call) {
  const calls = [call];
  for (let inner = call.expression.expression; inner !== undefined; inner = inner.expression)
    if (ts.isCallExpression(inner) && inner.expression.name !== undefined) calls.unshift(inner);
  for (let node = call; ts.isPropertyAccessExpression(node.parent) && ts.isCallExpression(node.parent.parent);) {
    node = node.parent.parent;
    calls.push(node);
  }
  return calls;
}

/** The texts of a literal, a list of them, or a constant of the same file that is one. */
function textsOf(node, source) {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((one) => textsOf(one, source));
  if (ts.isSpreadElement(node) || ts.isAsExpression(node)) return textsOf(node.expression, source);
  if (!ts.isIdentifier(node)) return [];
  const declared = find(source, (one) => ts.isVariableDeclaration(one) && one.name.getText() === node.text);
  return declared?.initializer === undefined ? [] : textsOf(declared.initializer, source);
}

function propertyOf(node, name) {
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return undefined;
  return node.properties.find((one) => one.name?.getText() === name)?.initializer;
}

function visit(node, take) {
  take(node);
  ts.forEachChild(node, (child) => visit(child, take));
}

function find(node, wanted) {
  return wanted(node) ? node : ts.forEachChild(node, (child) => find(child, wanted));
}
