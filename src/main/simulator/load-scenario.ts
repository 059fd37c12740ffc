/** Finds a scenario by the name of a built-in one or the path of a JSON file, and says what is wrong with a bad one. */
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import articleScenario from '../../../resources/scenarios/article.json' with { type: 'json' };
import steadyScenario from '../../../resources/scenarios/steady.json' with { type: 'json' };
import { ApplicationError } from '../../shared/contract/result.js';
import { type Scenario, scenarioSchema } from './scenario.js';

const builtIn: Readonly<Record<string, unknown>> = { article: articleScenario, steady: steadyScenario };

const SEE_BUILT_IN = 'The built-in scenarios in resources/scenarios show every field.';

/** The built-in scenarios. */
export function listScenarios(): { name: string; description: string }[] {
  return Object.keys(builtIn).map((name) => ({ name, description: parseScenario(builtIn[name], name).description }));
}

/**
 * @param nameOrPath a built-in scenario's name, else the path of a JSON file
 * @throws ApplicationError `not-found` when there is neither, `invalid-input` when the file is not a scenario; the
 *   message names the file and the field
 */
export async function loadScenario(nameOrPath: string): Promise<Scenario> {
  if (Object.hasOwn(builtIn, nameOrPath)) return parseScenario(builtIn[nameOrPath], nameOrPath);
  const text = await readScenarioFile(nameOrPath);
  return parseScenario(parseJson(text, nameOrPath), nameOrPath);
}

/**
 * @param source how the message names the scenario: a path or a built-in name
 * @throws ApplicationError `invalid-input`
 */
export function parseScenario(value: unknown, source: string): Scenario {
  const parsed = scenarioSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(describeIssue);
  throw new ApplicationError('invalid-input', `The scenario ${source} is not valid: ${problems.join('; ')}`, hint(), {
    field: 'scenario',
  });
}

async function readScenarioFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const names = Object.keys(builtIn).join(', ');
    throw new ApplicationError(
      'not-found',
      `There is no scenario "${path}": it is neither built in nor a file that can be read`,
      `Use one of ${names}, or give the path of a JSON file.`,
      { field: 'scenario', cause },
    );
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ApplicationError('invalid-input', `The scenario ${path} is not JSON: ${reason}`, hint(), {
      field: 'scenario',
      cause,
    });
  }
}

function describeIssue({ path, message }: z.core.$ZodIssue): string {
  const field = path.map(String).join('.');
  return field === '' ? message : `${field}: ${message}`;
}

function hint(): string {
  return `Correct the file and start again. ${SEE_BUILT_IN}`;
}
