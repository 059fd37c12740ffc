/** A process of its own that stores runs without end, and names each on standard output once it is stored. */
import { writeSync } from 'node:fs';
import { openStore } from '../../../src/main/storage/open-store.js';
import { exampleRun } from '../../fakes/example-run.js';
import { exampleSession } from '../../fakes/example-session.js';

const store = openStore(process.argv[2] ?? '');
const session = exampleSession({ id: `session-${process.pid}` });
store.insertSession(session, 1_000_000);
for (let sequence = 0; ; sequence += 1) {
  store.saveRun(session.id, exampleRun(100 + sequence, { sequence, ordinal: sequence + 1 }));
  writeSync(1, `${session.id} ${sequence}\n`);
}
