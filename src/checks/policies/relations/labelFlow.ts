// A link of a policy -> a finding when it leads its readers to a document that not all of them may read.
import type { Finding } from '../../../diagnostics.js';
import { type HandlingLabel, leadsTooHigh } from './handlingLabel.js';
import { nameOfDocument } from './nameOfDocument.js';
import type { PolicyFacts } from './policyFacts.js';

/** The labels of two documents, when the first must not refer to the second. */
export interface LabelStep {
  readonly from: string;
  readonly to: string;
  /** `error` from a document for everybody, else `warning`. */
  readonly severity: 'error' | 'warning';
}

/** @returns undefined when the step is allowed, or a label is missing or not known */
export function labelStep(
  source: PolicyFacts | undefined,
  target: PolicyFacts | undefined,
  read: (label: string) => HandlingLabel | undefined,
): LabelStep | undefined {
  if (!source?.label || !target?.label || target === source) return undefined;
  const [from, to] = [read(source.label.text), read(target.label.text)];
  if (!from || !to || !leadsTooHigh(from, to)) return undefined;
  return {
    from: source.label.text.trim(),
    to: target.label.text.trim(),
    severity: from.rank === 0 ? 'error' : 'warning',
  };
}

/** The finding about a link. */
export function labelFinding(step: LabelStep, target: PolicyFacts): Omit<Finding, 'place'> {
  return {
    ruleId: 'label-flow',
    severity: step.severity,
    reason: `This document is labelled "${step.from}", but the link leads to ${nameOfDocument(target)}, labelled "${step.to}"`,
    actual: step.to,
    note: 'Name the document without a link, move the sentence to a document of the higher label, or correct a label that is wrong',
  };
}
