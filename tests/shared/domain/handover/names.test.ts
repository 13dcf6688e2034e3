import { expect, test } from 'vitest';
import { isConfirmedBy } from '../../../../shared/domain/handover/confirmation.ts';
import { handoverFileName } from '../../../../shared/domain/handover/file-name.ts';

test.each([
  ['/home/amina/CCCM Chad.clusterdesk', 'CCCM Chad 2026-03-10.cdhandover'],
  ['C:\\Users\\Amina\\مكتب.CLUSTERDESK', 'مكتب 2026-03-10.cdhandover'],
  ['workspace', 'workspace 2026-03-10.cdhandover'],
])('a handover file of %s is called %s', (path, name) => {
  expect(handoverFileName(path, '2026-03-10')).toBe(name);
});

test.each([
  ['National office', true],
  ['  national   OFFICE ', true],
  ['Nationaloffice', false],
  ['', false],
])('“%s” confirms “National office”: %s', (typed, isConfirmed) => {
  expect(isConfirmedBy(typed, 'National office')).toBe(isConfirmed);
});

test('nothing confirms a name that is empty', () => {
  expect(isConfirmedBy('', ' ')).toBe(false);
});
