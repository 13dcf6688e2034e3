import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Package {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const root = join(import.meta.dirname, '..');

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
}

/** Node's own way: beside the dependent first, then outwards. */
function findPackage(name: string, from: string): string | null {
  for (let folder = from; folder.startsWith(root); folder = join(folder, '..')) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return null;
}

function licenseText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}

/** Every package that is shipped with the application, with its licence. */
function thirdPartyNotices(): string {
  const found = new Map<string, { name: string; version: string; license: string; text: string }>();
  const visit = (folder: string) => {
    const { dependencies = {} } = readPackage(folder);
    for (const name of Object.keys(dependencies)) {
      const place = findPackage(name, folder);
      if (!place || found.has(place)) continue;
      const { version, license = 'see text' } = readPackage(place);
      found.set(place, { name, version, license, text: licenseText(place) });
      visit(place);
    }
  };
  visit(root);
  const packages = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const sections = packages.map(({ name, version, license, text }) =>
    [`## ${name} ${version}`, '', `Licence: ${license}`, ...(text === '' ? [] : ['', '```', text, '```'])].join('\n'),
  );
  return ['# Third-party notices', '', 'Cluster Desk ships these packages.', '', ...sections, ''].join('\n');
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), thirdPartyNotices());
