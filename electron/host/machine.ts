import { join } from 'node:path';
import { z } from 'zod';
import { createStoredJson } from './stored-json.ts';

/** This laptop's random name, made once: by it a workspace notices that it came from another machine. */
export function readMachine(dataHome: string, newId: () => string): string {
  const file = createStoredJson(join(dataHome, 'machine.json'), z.object({ id: z.string().min(1) }), () => ({ id: '' }));
  const { id } = file.read();
  if (id !== '') return id;
  const made = newId();
  file.write({ id: made });
  return made;
}
