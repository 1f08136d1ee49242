import { readFileSync } from 'node:fs';
import { createFixture, inHouse, type Files } from './fixture.ts';

type Report = { filePath: string; messages: { ruleId: string | null; message: string }[] }[];

/** Lints `files` with the house's rules, in a fixture. @returns each file's complaints as "rule: message". */
export function lint(files: Files): Map<string, string[]> {
  const fixture = createFixture({
    'tsconfig.base.json': readFileSync(inHouse('tsconfig.base.json'), 'utf8'),
    'tsconfig.json': JSON.stringify({ extends: './tsconfig.base.json', include: ['packages', 'services'] }),
    'package.json': '{ "type": "module" }',
    ...files,
  });
  try {
    const parameters = ['--config', inHouse('eslint.config.mjs'), '--format', 'json', '--max-warnings', '0', '.'];
    const { output } = fixture.run(inHouse('node_modules/eslint/bin/eslint.js'), ...parameters);
    return new Map(
      (JSON.parse(output) as Report).map(({ filePath, messages }) => [
        filePath.slice(filePath.indexOf(fixture.folder) + fixture.folder.length + 1),
        messages.map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`),
      ]),
    );
  } finally {
    fixture.remove();
  }
}
