import { evidenceOf } from './evidence.ts';
import { visible } from '../wire/bounded.ts';
import { renderFinding } from '../verdict/index.ts';
import type { Finding } from '../verdict/index.ts';

/** What came from the system under test, made harmless for any kind of report: bounded, and with nothing invisible in it. */

/** How much of one text a report shows, in characters. The trace holds the rest. */
export const SHOWN = 2000;
const DETAILS_SHOWN = 100;

/** One line of at most `maxChars` characters. */
export function line(text: string, maxChars = SHOWN): string {
  return visible(text.slice(0, 2 * maxChars).replace(PILED, '$1…'), maxChars);
}

/** Combining marks that pile up over the lines around them; no script needs more than a few. */
const PILED = /(\p{M}{4})\p{M}+/gu;

/** Several lines: line breaks stay, everything else invisible is written out. */
export function lines(text: string, maxChars = SHOWN): string {
  const cut = text.length > maxChars ? `${text.slice(0, maxChars)}…` : text;
  return cut
    .split(/\r?\n/)
    .map((one) => visible(one.replaceAll('\t', '  ').replace(PILED, '$1…'), maxChars * 10))
    .join('\n');
}

/** The same finding with every text in it as one visible, bounded line. */
export function safeFinding(finding: Finding): Finding {
  const { level, step, during, subject, details, requirements, frame, meanwhile, expected, knownToBeRefusedBy, at } =
    finding;
  return {
    level,
    step: line(step, 200),
    ...(during === undefined ? {} : { during: line(during, 200) }),
    subject: line(subject),
    details: details.slice(0, DETAILS_SHOWN).map(({ what, expected, received }) => ({
      what: line(what, 300),
      expected: line(expected),
      received: line(received),
    })),
    requirements: requirements.slice(0, DETAILS_SHOWN).map((requirement) => line(requirement, 100)),
    ...(frame === undefined ? {} : { frame }),
    ...(meanwhile === undefined ? {} : { meanwhile: meanwhile.slice(0, DETAILS_SHOWN).map((name) => line(name, 100)) }),
    ...(expected === undefined ? {} : { expected: line(expected, 500) }),
    ...(knownToBeRefusedBy === undefined
      ? {}
      : {
          knownToBeRefusedBy: { tool: line(knownToBeRefusedBy.tool, 40), source: line(knownToBeRefusedBy.source, 300) },
        }),
    ...(at === undefined ? {} : { at: line(at, 300) }),
  };
}

const EVIDENCE_SHOWN = 400;

/** A finding as plain text of several lines that can do no harm in a terminal or a file. */
export function findingText(finding: Finding, evidence?: string): string {
  return renderFinding(
    safeFinding(finding),
    evidence === undefined ? undefined : line(evidenceOf(evidence, EVIDENCE_SHOWN), EVIDENCE_SHOWN),
  );
}
