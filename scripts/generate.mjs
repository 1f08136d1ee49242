// Writes everything in this tree that is made from something else, or (--check) says what differs from what is committed:
//   packages/contracts/src/gen      from proto/**/*.proto
//   services/gateway/openapi.json   from the gateway's zod schemas, printed by its build
//   services/web/src/api/schema.ts  from openapi.json
// It works on the tree in the working directory.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const generatedTypes = 'packages/contracts/src/gen';
const openApiDocument = 'services/gateway/openapi.json';
const openApiSource = 'services/gateway/src/print-openapi.ts';
const openApiPrinter = 'services/gateway/dist/print-openapi.js';

const webPackage = 'services/web/package.json';
const clientTypes = 'services/web/src/api/schema.ts';

const loaderPackage = fileURLToPath(import.meta.resolve('@grpc/proto-loader/package.json'));
const typeGenerator = join(dirname(loaderPackage), 'build/bin/proto-loader-gen-types.js');
// The same options as the loader at run time (packages/contracts): what the types say is what a message holds.
const typeOptions = ['--longs=Number', '--enums=String', '--defaults', '--oneofs', '--includeComments'];

function filesBelow(folder, extension) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true });
  return names.filter((name) => name.endsWith(extension)).sort();
}

/** Every generated file as [path from the root, text]. */
function generateTypes() {
  const protos = filesBelow('proto', '.proto');
  if (protos.length === 0) throw new Error('no .proto file below proto/');
  const folder = mkdtempSync(join(tmpdir(), 'maternity-generate-'));
  try {
    const output = ['--grpcLib=@grpc/grpc-js', '--importFileExtension=.ts', '-O', folder, '-I', 'proto'];
    execFileSync(process.execPath, [typeGenerator, ...protos, ...typeOptions, ...output]);
    return filesBelow(folder, '.ts').map((file) => [
      join(generatedTypes, file),
      withBanner(readFileSync(join(folder, file), 'utf8')),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withBanner(text) {
  const body = text.replace(/^\/\/ Original file: .*\n+/, '').trim();
  const source = /^\/\/ Original file: (\S+)/.exec(text)?.[1] ?? 'proto/';
  return `// Generated from ${source} by \`npm run generate\`. Do not edit.\n\n${body}\n`;
}

function generateOpenApi() {
  if (!existsSync(openApiSource)) return [];
  if (!existsSync(openApiPrinter)) throw new Error(`${openApiPrinter} is missing: npm run build`);
  return [[openApiDocument, execFileSync(process.execPath, [openApiPrinter], { encoding: 'utf8' })]];
}

/** The browser's view of the document as types; its generator needs a TypeScript of its own, so it lies below web. */
async function generateClient(openApi) {
  if (!existsSync(webPackage) || !openApi) return [];
  const { default: openapiTS, astToString } = createRequire(resolve(webPackage))('openapi-typescript');
  const text = astToString(await openapiTS(openApi, { immutable: true }));
  const banner = `// Generated from ${openApiDocument} by \`npm run generate\`. Do not edit.`;
  return [[clientTypes, `${banner}\n\n${text.trim()}\n`]];
}

function write(files) {
  rmSync(generatedTypes, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`generated ${files.length} files`);
}

function check(files) {
  const expected = new Map(files);
  const differing = files.filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  const present = filesBelow(generatedTypes, '.ts').map((file) => join(generatedTypes, file));
  const leftOver = present.filter((path) => !expected.has(path));
  for (const [path] of differing) console.error(`differs from what its source generates: ${path}`);
  for (const path of leftOver) console.error(`nothing generates this any more: ${path}`);
  if (differing.length + leftOver.length > 0) {
    console.error('Run `npm run generate` and commit the result.');
    process.exitCode = 1;
    return;
  }
  console.log(`${files.length} generated files are what their sources generate`);
}

const document = generateOpenApi();
const files = [...generateTypes(), ...document, ...(await generateClient(document[0]?.[1]))];
if (process.argv.includes('--check')) check(files);
else write(files);
