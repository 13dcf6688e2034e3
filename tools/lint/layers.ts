import { dirname, join, normalize, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import { z } from 'zod';

const layersSchema = z.object({
  layers: z.array(
    z.strictObject({
      name: z.string(),
      /** A folder, or a single file, from the repository's root. The longest match is a file's layer. */
      folder: z.string(),
      mayImport: z.array(z.string()),
      /** npm packages by name, `node:` for Node's own modules, `*` for any. */
      packages: z.array(z.string()),
      forbiddenPackages: z.array(z.string()).optional(),
    }),
  ),
});
export type Layer = z.output<typeof layersSchema>['layers'][number];

export function parseLayers(json: string): Layer[] {
  return layersSchema.parse(JSON.parse(json)).layers;
}

function layerOf(file: string, layers: readonly Layer[]): Layer | undefined {
  return layers
    .filter(({ folder }) => file === folder || file.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** Every module that the source names: imports, type-only imports, re-exports, dynamic imports. */
export function importedModules(file: string, source: string): string[] {
  const { module } = parseSync(file, source);
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    ),
  ];
  return [...new Set(named)];
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** What is wrong with the file's imports: one sentence each. */
export function forbiddenImports(file: string, source: string, layers: readonly Layer[]): string[] {
  const layer = layerOf(file, layers);
  if (!layer) return [`${file}: no layer; add its folder to tools/lint/layers.json`];
  return importedModules(file, source).flatMap((specifier) => {
    if (!specifier.startsWith('.')) {
      const name = packageOf(specifier);
      const isAllowed = layer.packages.includes('*') || layer.packages.includes(name);
      const isForbidden = layer.forbiddenPackages?.includes(name) ?? false;
      return isAllowed && !isForbidden ? [] : [`${file}: ${layer.name} may not import the package ${specifier}`];
    }
    const target = normalize(join(dirname(file), specifier)).split(sep).join('/');
    const targetLayer = layerOf(target, layers);
    if (targetLayer && (targetLayer.name === layer.name || layer.mayImport.includes(targetLayer.name))) return [];
    return [`${file}: ${layer.name} may not import ${targetLayer?.name ?? 'a file outside the layers'} (${specifier})`];
  });
}
