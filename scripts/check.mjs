import { lint, types, unit } from './lib/parts.mjs';
import { finish, runPart } from './lib/report.mjs';
import { ensurePackages } from './lib/setup.mjs';

await ensurePackages();
finish([...(await Promise.all([runPart(types), runPart(lint)])), await runPart(unit)]);
