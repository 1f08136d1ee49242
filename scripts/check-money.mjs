// Rule 9: money is integer minor units. Reads every migration and every .proto of the tree in the working directory.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const money = '\\w*(?:price|amount|income|revenue|cost|fee|salary|payment)\\w*';
const inexact = 'float\\d?|real|double(?:\\s+precision)?|numeric|decimal|money|smallmoney';
const sqlRules = [
  [new RegExp(`\\b${money}"?\\s+(?:${inexact})\\b`, 'i'), 'money is a whole number of minor units: bigint, *_minor'],
  [new RegExp(`\\b${money}\\s*::\\s*(?:${inexact})\\b`, 'i'), 'money never becomes a fraction'],
  [/^\s*"?\w+"?\s+(?:small)?money\b/i, 'the money type rounds by locale and server setting'],
];
const protoField = new RegExp(`^\\s*(?:optional\\s+|repeated\\s+)?(\\w+)\\s+(${money})\\s*=`, 'i');
const scalar = /^(double|float|u?int(32|64)|sint(32|64)|s?fixed(32|64)|string)$/;

function wrongSql(line) {
  const code = line.replace(/--.*/, '');
  return sqlRules.find(([pattern]) => pattern.test(code))?.[1];
}

function wrongProto(line) {
  const [, type = '', name = ''] = protoField.exec(line) ?? [];
  if (!scalar.test(type) || (type === 'int64' && name.endsWith('_minor'))) return undefined;
  return 'a field with money is int64 and ends with _minor';
}

function filesBelow(folder, extension) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(extension));
  return names.map((name) => join(folder, name));
}

const services = existsSync('services') ? readdirSync('services') : [];
const migrations = services.flatMap((service) => filesBelow(join('services', service, 'migrations'), '.sql'));
const protos = filesBelow('proto', '.proto');

const findings = [...migrations, ...protos].flatMap((path) => {
  const wrong = path.endsWith('.sql') ? wrongSql : wrongProto;
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const reason = wrong(line);
    return reason ? [`${path}:${index + 1}: ${reason}: ${line.trim()}`] : [];
  });
});

for (const finding of findings) console.error(finding);
console.log(`${migrations.length} migrations, ${protos.length} protos, ${findings.length} violations`);
// Without anything to read there is nothing to be sure of.
if (findings.length > 0 || migrations.length === 0 || protos.length === 0) process.exitCode = 1;
