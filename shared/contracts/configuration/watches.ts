import { z } from 'zod';
import { duration, webAddress, words } from './scalars.ts';

const selector = z
  .string()
  .trim()
  .min(1, 'is empty: write a CSS selector or leave it out')
  .max(500);

const selectorsSchema = z
  .strictObject({
    body: selector.optional().describe('The element that holds the story.'),
    headline: selector.optional().describe('The element that holds the headline.'),
    remove: z.array(selector).max(50).optional().describe('Elements to leave out.'),
  })
  .describe(
    'How the page is read, where the automatic reading is not right. Pages under other selectors are other pages, with a history of their own.',
  );

export const watchSchema = z
  .strictObject({
    page: webAddress.optional().describe('One page to follow.'),
    feed: webAddress
      .optional()
      .describe('RSS, Atom, JSON Feed or news sitemap whose stories are followed.'),
    section: webAddress.optional().describe('A section or front page whose links are followed.'),
    links: selector.optional().describe('Which links of a section to follow, as a CSS selector.'),
    name: words.optional().describe('Its name in lists; the id by default.'),
    outlet: words
      .optional()
      .describe("The outlet's name as people say it; by default what the page says."),
    labels: z
      .array(words)
      .max(20)
      .optional()
      .describe('Story labels: alerts of one label group into one message.'),
    every: duration('1m', '30d')
      .optional()
      .describe('Fixed time between checks. By default it follows the age of the story.'),
    selectors: selectorsSchema.optional(),
    render: z
      .boolean()
      .optional()
      .describe(
        'Run the scripts of the page in a browser and read what they make of it: only for pages that hold no text until then. Needs reader.render; on one machine only.',
      ),
    paused: z.boolean().optional().describe('`true`: keep it, and check nothing.'),
  })
  .meta({
    oneOf: [{ required: ['page'] }, { required: ['feed'] }, { required: ['section'] }],
  });
