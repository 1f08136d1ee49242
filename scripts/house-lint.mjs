import { basename } from 'node:path';

// One or two dots more say what a file is: x.test.ts, x.db.test.ts, worker.main.ts.
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.tsx?$/;
const vague = /(^|-)(manager|helper|util)s?\./;

const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      kebabCase: '{{name}}: file names are kebab-case, after the main export.',
      vague: '{{name}}: name what it does instead of Manager, Helper or Util.',
    },
  },
  create(context) {
    const name = basename(context.filename);
    return {
      Program(node) {
        if (!kebabCase.test(name)) context.report({ node, messageId: 'kebabCase', data: { name } });
        if (vague.test(name)) context.report({ node, messageId: 'vague', data: { name } });
      },
    };
  },
};

/** ESLint plugin with the rules that are this house's own. */
export const house = { rules: { 'file-name': fileName } };
