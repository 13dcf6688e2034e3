import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface LibreOfficeMacro {
  /** A module of LibreOffice Basic. */
  module: string;
  /** The subroutine of it to run. */
  subroutine: string;
  /** What the module reads with `Environ`, such as the folder it works in. */
  environment: Record<string, string>;
}

/** Runs a macro in a LibreOffice profile of its own: people edit what was sent to them in an office program, not in ours. */
export function runLibreOfficeMacro({ module, subroutine, environment }: LibreOfficeMacro): void {
  const profile = mkdtempSync(join(tmpdir(), 'libreoffice-profile-'));
  const office = (parameter: string) =>
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${profile}`, parameter], {
      env: { ...process.env, ...environment },
      timeout: 120_000,
      stdio: 'inherit',
    });
  try {
    // Once for the profile: LibreOffice takes no library into one that it has not made itself.
    office('--terminate_after_init');
    const library = join(profile, 'user/basic/Standard');
    mkdirSync(library, { recursive: true });
    writeFileSync(
      join(library, 'Macro.xba'),
      `${head}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Macro" script:language="StarBasic">${escape(readFileSync(module, 'utf8'))}</script:module>`,
    );
    writeFileSync(
      join(library, 'script.xlb'),
      `${head}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Macro"/></library:library>`,
    );
    office(`macro:///Standard.Macro.${subroutine}`);
  } finally {
    rmSync(profile, { recursive: true });
  }
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
