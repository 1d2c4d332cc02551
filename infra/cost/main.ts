import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMeasured } from './measured.ts';
import { renderCost } from './render-cost.ts';

writeFileSync(join(import.meta.dirname, '../../docs/cost.md'), renderCost(readMeasured()));
