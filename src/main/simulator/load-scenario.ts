/** Finds a scenario by the name of a built-in one or the path of a JSON file, and says what is wrong with a bad one. */
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import accountScenario from '../../../resources/scenarios/account.json' with { type: 'json' };
import articleScenario from '../../../resources/scenarios/article.json' with { type: 'json' };
import effectsScenario from '../../../resources/scenarios/effects.json' with { type: 'json' };
import levelScenario from '../../../resources/scenarios/level.json' with { type: 'json' };
import oddOutputScenario from '../../../resources/scenarios/odd-output.json' with { type: 'json' };
import steadyScenario from '../../../resources/scenarios/steady.json' with { type: 'json' };
import stormyScenario from '../../../resources/scenarios/stormy.json' with { type: 'json' };
import { ApplicationError } from '../../shared/contract/result.js';
import { type JsonMap, lineAndColumn, mapJson, offsetOf } from '../locate-json.js';
import { type Scenario, scenarioSchema } from './scenario.js';

const builtIn: Readonly<Record<string, unknown>> = {
  article: articleScenario,
  steady: steadyScenario,
  stormy: stormyScenario,
  account: accountScenario,
  effects: effectsScenario,
  level: levelScenario,
  'odd-output': oddOutputScenario,
};

const HINT =
  'Correct the file and start again. docs/simulator.md explains the fields; the built-in scenarios in resources/scenarios show them.';

/** The built-in scenarios. */
export function listScenarios(): { name: string; description: string }[] {
  return Object.keys(builtIn).map((name) => ({ name, description: parseScenario(builtIn[name], name).description }));
}

/**
 * @param nameOrPath a built-in scenario's name, else the path of a JSON file
 * @throws ApplicationError `not-found` when there is neither, `invalid-input` when the file is not a scenario; the
 *   message names the file, line and column, and the field
 */
export async function loadScenario(nameOrPath: string): Promise<Scenario> {
  if (Object.hasOwn(builtIn, nameOrPath)) return parseScenario(builtIn[nameOrPath], nameOrPath);
  const text = await readScenarioFile(nameOrPath);
  const map = mapJson(text);
  return parseScenario(parseJson(text, map, nameOrPath), nameOrPath, (path) => {
    return `${nameOrPath}:${lineAndColumn(text, offsetOf(map, path))}: `;
  });
}

/**
 * @param source how the message names the scenario: a path or a built-in name
 * @param placeOf what the message puts before a problem with the value at the path, such as file and line
 * @throws ApplicationError `invalid-input`
 */
export function parseScenario(
  value: unknown,
  source: string,
  placeOf: (path: readonly PropertyKey[]) => string = () => '',
): Scenario {
  const parsed = scenarioSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => placeOf(pathOf(issue)) + describeIssue(issue));
  throw new ApplicationError('invalid-input', `The scenario ${source} is not valid: ${problems.join('; ')}`, HINT, {
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

function parseJson(text: string, { faultAt }: JsonMap, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const place = `${path}:${lineAndColumn(text, faultAt ?? text.length)}`;
    throw new ApplicationError('invalid-input', `The scenario ${place} is not JSON: ${reason}`, HINT, {
      field: 'scenario',
      cause,
    });
  }
}

/** To the field itself, also when it is one that should not be there. */
function pathOf(issue: z.core.$ZodIssue): PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

function describeIssue({ path, message }: z.core.$ZodIssue): string {
  const field = path.map(String).join('.');
  return field === '' ? message : `${field}: ${message}`;
}
