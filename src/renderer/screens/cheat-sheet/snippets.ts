/** The code of the cheat sheet: files of `resources/cheat-sheet`, each a program or command in itself. */
import type { StrategyId } from '../../../shared/cheat-sheet/strategy.js';

const files = import.meta.glob<string>('../../../../resources/cheat-sheet/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const languages = [
  { ending: 'py', name: 'Python (boto3)' },
  { ending: 'mjs', name: 'JavaScript (SDK v3)' },
  { ending: 'java', name: 'Java (SDK v2)' },
  { ending: 'sh', name: 'AWS CLI' },
] as const;
export type Ending = (typeof languages)[number]['ending'];

/** @returns the text of the file, which ends with a line break */
export function snippetOf(strategy: StrategyId, ending: Ending): string {
  return files[`../../../../resources/cheat-sheet/${strategy}.${ending}`] ?? '';
}
