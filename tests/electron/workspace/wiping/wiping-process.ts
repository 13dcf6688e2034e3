import { join } from 'node:path';
import { createTestService } from '../../../helpers/workspace.ts';

/** Opens the workspace of a folder and wipes it; whoever started it ends it somewhere in between. */
const folder = process.argv[2] ?? '';
const desk = createTestService({ folder });
await desk.call('lifecycle.open', { path: join(folder, 'workspace.clusterdesk'), author: 'Test Author', answer: null });
process.stdout.write('open\n');
await desk.call('lifecycle.wipe', { confirmation: 'National office', evenIfNotHandedOver: true, others: [] });
