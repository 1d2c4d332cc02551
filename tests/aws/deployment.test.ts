import { afterAll, beforeAll } from 'vitest';
import { access } from './chapters/access.ts';
import { faults } from './chapters/faults.ts';
import { firstDay } from './chapters/first-day.ts';
import { upkeep } from './chapters/upkeep.ts';
import { type CloudDesk, openCloudDesk } from './cloud-desk.ts';

let opened: CloudDesk | undefined;
const desk = (): CloudDesk => {
  if (opened === undefined) throw new Error('nothing is deployed');
  return opened;
};

beforeAll(async () => {
  opened = await openCloudDesk();
});
afterAll(() => opened?.close());

// One deployment goes through all of it, in this order: each chapter finds what the last one left.
firstDay(desk);
access(desk);
faults(desk);
upkeep(desk);
