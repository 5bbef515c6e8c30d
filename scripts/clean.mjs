// Before each build: what an earlier one left behind would be tested, and packed.
import { rmSync } from 'node:fs'

for (const folder of ['build', 'dist']) rmSync(folder, { recursive: true, force: true })
