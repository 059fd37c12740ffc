/** ESLint rule: an import that the table of layers does not allow is an error where it is written. */
import { posix, relative, sep } from 'node:path';
import { importProblem } from './layers.mjs';

/** @type {import('eslint').Rule.RuleModule} */
export const allowedImportsRule = {
  meta: {
    type: 'problem',
    docs: { description: 'Imports follow the table in scripts/lint/layers.mjs' },
    schema: [],
    messages: { forbidden: '{{problem}} (see "Allowed imports" in ARCHITECTURE.md).' },
  },
  create(context) {
    const importer = relative(context.cwd, context.filename).split(sep).join(posix.sep);
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const problem = importProblem(importer, source.value);
      if (problem !== null) context.report({ node: source, messageId: 'forbidden', data: { problem } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
    };
  },
};
