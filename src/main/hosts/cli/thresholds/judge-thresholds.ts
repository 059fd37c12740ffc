/** Judges the thresholds of `--fail-if`: before a session whether their arms exist, after it whether they were crossed. */
import { ApplicationError } from '../../../../shared/contract/result.js';
import type { Arm } from '../../../../shared/domain/session.js';
import type { SessionOutline } from '../../../../shared/domain/session-outline.js';
import type { Operator, Threshold } from './threshold.js';

type ArmNames = Pick<Arm, 'id' | 'label' | 'modelId'>;

/** @throws ApplicationError `invalid-input` for a threshold of an arm that the plan does not have */
export function refuseUnknownArms(thresholds: readonly Threshold[], arms: readonly ArmNames[]): void {
  for (const threshold of thresholds) {
    if (arms.some((arm) => isOf(threshold, arm))) continue;
    throw new ApplicationError(
      'invalid-input',
      `--fail-if "${threshold.text}", character 1: the plan has no arm "${threshold.arm ?? ''}".`,
      `Arms: ${arms.map(({ label }) => label).join(', ')}.`,
      { field: '--fail-if' },
    );
  }
}

/**
 * A value that is not known cannot be judged, and counts as crossed: a check that says nothing must not pass.
 *
 * @returns one line for each arm that crossed a threshold
 */
export function crossedThresholds(thresholds: readonly Threshold[], { arms }: Pick<SessionOutline, 'arms'>): string[] {
  return thresholds.flatMap((threshold) =>
    arms
      .filter((arm) => isOf(threshold, arm))
      .flatMap(({ label, summary }) => {
        const value = threshold.valueOf(summary);
        const { figure, operator, limit } = threshold;
        if (value === null)
          return [`${label}: ${figure} is not known with n=${summary.n}, so ${operator} ${limit} cannot be ruled out`];
        return holds(value, operator, limit)
          ? [`${label}: ${figure} ${Number(value.toFixed(3))} ${operator} ${limit}`]
          : [];
      }),
  );
}

function isOf({ arm }: Threshold, { id, label, modelId }: ArmNames): boolean {
  if (arm === null) return true;
  return [id, label, modelId].some((name) => name.toLowerCase() === arm.toLowerCase());
}

function holds(value: number, operator: Operator, limit: number): boolean {
  switch (operator) {
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
  }
}
