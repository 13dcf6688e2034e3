import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forbiddenImports, importedModules, parseLayers } from '../../../tools/lint/layers.ts';

const layers = parseLayers(readFileSync(new URL('../../../tools/lint/layers.json', import.meta.url), 'utf8'));

describe('the layer table', () => {
  it.each([
    ['shared/domain/team/a.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/domain/team/a.ts', "import type { Connection } from '../../../electron/workspace/database/connection.ts';"],
    ['shared/domain/team/a.ts', "import { AreaPage } from '../../../renderer/components/area-page.tsx';"],
    ['shared/domain/team/a.ts', "export * from '../../../electron/host/host.ts';"],
    ['shared/records/a.ts', "import { overdue } from '../domain/deadlines/overdue.ts';"],
    ['shared/records/a.ts', "import i18next from 'i18next';"],
    ['renderer/app.tsx', "import type { Service } from '../electron/workspace/service.ts';"],
    ['renderer/app.tsx', "import { ipcRenderer } from 'electron';"],
    ['renderer/app.tsx', "const fs = await import('node:fs');"],
    ['renderer/app.tsx', "import Database from 'better-sqlite3';"],
    ['renderer/app.tsx', "import { Decrypter } from 'age-encryption';"],
    ['renderer/app.tsx', "import MailComposer from 'nodemailer/lib/mail-composer';"],
    ['electron/host/host.ts', "import { Encrypter } from 'age-encryption';"],
    ['electron/workspace/service.ts', "import { app } from 'electron';"],
    ['electron/workspace/service.ts', "import { createHost } from '../host/host.ts';"],
    ['electron/workspace/service.ts', "import { call } from '../../renderer/api/service.ts';"],
    ['electron/host/host.ts', "import { createService } from '../workspace/service.ts';"],
    ['electron/local-web/server.ts', "import { app } from 'electron';"],
    ['electron/preload.ts', "import { readFileSync } from 'node:fs';"],
    ['electron/workspace/documents/word/writer.ts', "import Database from 'better-sqlite3';"],
    ['elsewhere/a.ts', ''],
  ])('refuses, in %s: %s', (file, source) => {
    expect(forbiddenImports(file, source, layers)).toHaveLength(1);
  });

  it.each([
    ['shared/domain/team/a.ts', "import type { RecordOf } from '../../records/define.ts';"],
    ['renderer/app.tsx', "import { useQuery } from '@tanstack/react-query';\nimport type { Area } from '../shared/contract/areas.ts';"],
    ['electron/workspace/service.ts', "import Database from 'better-sqlite3';\nimport { join } from 'node:path';"],
    ['electron/workspace/exchange/a.ts', "import { Encrypter } from 'age-encryption';"],
    ['electron/workspace/documents/mail/a.ts', "import MailComposer from 'nodemailer/lib/mail-composer';"],
    ['electron/desktop/window.ts', "import { BrowserWindow } from 'electron';"],
    ['electron/host/service-client.ts', "import type { ToService } from '../workspace/protocol.ts';"],
  ])('allows, in %s: %s', (file, source) => {
    expect(forbiddenImports(file, source, layers)).toEqual([]);
  });

  it('sees type-only imports, re-exports and dynamic imports', () => {
    const source = "import type { A } from './a.ts';\nexport { b } from './b.ts';\nvoid import('./c.ts');\nimport './d.ts';";
    expect(importedModules('x.ts', source).sort()).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts']);
  });
});
