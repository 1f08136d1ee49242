import { readFileSync } from 'node:fs';
import { createFixture, inHouse, type Files, type Outcome } from './fixture.ts';

/** Type-checks `files` with the house's compiler options, in a fixture. */
export function checkTypes(files: Files): Outcome {
  const fixture = createFixture({
    'tsconfig.base.json': readFileSync(inHouse('tsconfig.base.json'), 'utf8'),
    'tsconfig.json': JSON.stringify({
      extends: './tsconfig.base.json',
      compilerOptions: { composite: false, noEmit: true },
      include: ['src'],
    }),
    'package.json': '{ "type": "module" }',
    ...files,
  });
  try {
    return fixture.run(inHouse('node_modules/typescript/bin/tsc'), '-p', '.');
  } finally {
    fixture.remove();
  }
}
