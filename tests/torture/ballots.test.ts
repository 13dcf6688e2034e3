import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { startService } from '../../tools/torture/service-under-torture.ts';
import { candidateOf, createTestElection } from '../helpers/elections.ts';
import { createTestFolder } from '../helpers/workspace.ts';

const voters = 60;

interface Sealed {
  ballots: number;
  receipts: string[];
  used: number;
}

function readSealed(path: string, copy: string): Sealed {
  // Read as the next opening would: the log of the dead process belongs to the file.
  copyFileSync(path, copy);
  copyFileSync(`${path}-wal`, `${copy}-wal`);
  const file = new Database(copy);
  const { ballots, receipts } = file.prepare('SELECT length(items) / sealed_length AS ballots, receipts FROM urns').get() as { ballots: number; receipts: string };
  const used = file.prepare("SELECT count(*) FROM sealed_codes WHERE state = 'used'").pluck().get() as number;
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
  file.close();
  return { ballots, receipts: JSON.parse(receipts) as string[], used };
}

test('a ballot whose taking in was killed is in the urn with its code used, or neither', { timeout: 240_000 }, async () => {
  const one = await createTestElection({
    organisations: Array.from({ length: voters }, (_, place) => ({ id: `v${place}`, type: 'nngo' as const })),
    constituencies: [{ id: 'all', types: ['nngo'], seats: 1 }],
    candidates: { all: ['v0', 'v1'] },
  });
  await one.prepare();
  // The service of the other process has the laptop's clock: its today has to be a day of voting.
  one.desk.workspace.log.commit({ key: 'edited' }, (writer) => writer.save('election', one.election, { closesOn: '2099-01-01' }));
  await one.desk.call('elections.announce', { election: one.election });
  await one.open();
  const { path } = one.desk;
  await one.desk.close();

  const folder = createTestFolder();
  const receipts = new Map([...one.forms].map(([id, form]) => [id, form.receipt]));
  const acknowledged = new Set<string>();
  let kills = 0;
  let interrupted = 0;
  for (; acknowledged.size < voters && kills < 40; kills += 1) {
    const service = await startService(join(folder, 'data-home'));
    await service.call('lifecycle.open', { path, author: 'Torture', answer: 'moved' });
    const waiting = [...one.forms].filter(([id]) => !acknowledged.has(id)).slice(0, 12);
    const calls = waiting.map(async ([id, { code }]) => {
      const result = await service.call('elections.vote', { election: one.election, code, ranks: [[candidateOf(`v${kills % 2}`)]] });
      // A vote of an earlier life that was taken in and not acknowledged is there already.
      if (result.ok || result.error.code === 'code-used') acknowledged.add(id);
    });
    await Promise.race([Promise.all(calls), new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 120 * (1 + kills / 10)))]);
    interrupted += waiting.some(([id]) => !acknowledged.has(id)) ? 1 : 0;
    await service.kill();
    const sealed = readSealed(path, join(folder, `${kills}.clusterdesk`));
    expect({ kills, ballots: sealed.ballots, receipts: sealed.receipts.length }).toEqual({ kills, ballots: sealed.used, receipts: sealed.used });
    expect(sealed.used).toBeGreaterThanOrEqual(acknowledged.size);
    expect([...acknowledged].filter((id) => !sealed.receipts.includes(receipts.get(id) ?? ''))).toEqual([]);
  }
  expect(acknowledged.size).toBe(voters);
  expect(interrupted).toBeGreaterThan(3);
});
