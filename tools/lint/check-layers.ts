import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { forbiddenImports, parseLayers } from './layers.ts';

const root = join(import.meta.dirname, '..', '..');
const layers = parseLayers(readFileSync(join(root, 'tools', 'lint', 'layers.json'), 'utf8'));
const files = globSync(['shared/**/*.{ts,tsx}', 'electron/**/*.{ts,tsx}', 'renderer/**/*.{ts,tsx}', 'tools/**/*.ts'], {
  cwd: root,
}).map((file) => file.split(sep).join('/'));

const findings = files
  .filter((file) => !file.endsWith('.d.ts'))
  .flatMap((file) => forbiddenImports(file, readFileSync(join(root, file), 'utf8'), layers));
for (const finding of findings) console.error(finding);
console.log(`${files.length} files, ${findings.length} forbidden imports`);
process.exitCode = findings.length > 0 ? 1 : 0;
