import { createTestWorkspace } from '../helpers/workspace.ts';
import { compare, figure, type Measurement, medianMilliseconds } from './measure.ts';

const given = ['Amina', 'José', 'Léa', 'Omar', 'Wei', 'محمد', 'فاطمة', '李', 'Chloé', 'Yusuf'];
const family = ['Sarr', 'Núñez', 'Petit', 'Obi', 'Zhang', 'الحداد', 'القاضي', '王伟', 'Müller', 'Diallo'];

/** 200,000 contacts; typing a name must find it while a person types. The peer is a scan with LIKE. */
export async function measureSearch(records = 200_000): Promise<Measurement[]> {
  const { workspace, close } = await createTestWorkspace();
  const { connection, log, searchIndex } = workspace;
  const batchSize = 5_000;
  const start = performance.now();
  for (let first = 0; first < records; first += batchSize) {
    log.commit({ key: 'editedMany' }, (writer) => {
      for (let row = first; row < Math.min(first + batchSize, records); row++) {
        writer.save('contact', `contact-${row}`, {
          givenName: given[row % given.length] as string,
          familyName: `${family[Math.floor(row / 10) % family.length]} ${row}`,
          role: `Site manager ${row % 977}`,
          emails: [`person.${row}@example.org`],
        });
      }
    });
  }
  const filled = performance.now() - start;

  const typed = ['nunez 1', 'person 19999', 'الحداد 15', '王伟', 'site manager 12'];
  const ours = await medianMilliseconds(9, () => typed.forEach((text) => searchIndex.find(text, 50)));
  const scan = connection.prepare(
    `SELECT id FROM contacts WHERE family_name LIKE ? OR given_name LIKE ? OR role LIKE ? OR emails LIKE ? LIMIT 50`,
  );
  const words = ['%nunez 1%', '%person.19999x%', '%الحداد 15%', '%王伟x%', '%site manager 12x%'];
  const peer = await medianMilliseconds(3, () => words.forEach((word) => scan.all(word, word, word, word)));
  await close();
  return [
    compare(`search ${records} records, five queries`, ours, peer, 'scan with LIKE'),
    figure(`saving ${records} records into the change log`, `${(filled / 1000).toFixed(1)} s`, `${Math.round(records / (filled / 1000))} a second`),
  ];
}
