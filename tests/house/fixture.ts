import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the live tree. */
const house = fileURLToPath(new URL('../../', import.meta.url));
export const inHouse = (path: string): string => join(house, path);

export type Files = Record<string, string>;
export type Outcome = { code: number | null; output: string };

/** A small tree of its own, so that no violation is ever planted in the live one. */
export type Fixture = {
  folder: string;
  write(files: Files): void;
  /** Runs a program of node in the fixture. */
  run(program: string, ...parameters: string[]): Outcome;
  remove(): void;
};

/** Packages of npm come from the live tree; @maternity/* are the fixture's own, as far as `ownPackages` names them. */
export function createFixture(files: Files, ownPackages: string[] = []): Fixture {
  const folder = mkdtempSync(join(tmpdir(), 'maternity-house-'));
  const write = (written: Files): void => {
    for (const [path, text] of Object.entries(written)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  linkModules(folder, ownPackages);
  write(files);
  return {
    folder,
    write,
    run: (program, ...parameters) => run(folder, program, ...parameters),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function linkModules(folder: string, ownPackages: string[]): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@maternity'), { recursive: true });
  const names = readdirSync(inHouse('node_modules')).filter((name) => name !== '@maternity');
  for (const name of names) symlinkSync(inHouse(`node_modules/${name}`), join(modules, name));
  for (const name of readdirSync(inHouse('packages'))) {
    const target = ownPackages.includes(name) ? join(folder, 'packages', name) : inHouse(`packages/${name}`);
    symlinkSync(target, join(modules, '@maternity', name));
  }
}

function run(folder: string, program: string, ...parameters: string[]): Outcome {
  const options = { cwd: folder, encoding: 'utf8', timeout: 60_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], options);
  return { code: status, output: `${stdout}${stderr}` };
}
