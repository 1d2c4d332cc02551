import { comparable, matches, type RobotsRule, ruleFor } from './robots-rule.ts';

/** The rules of one robots.txt that speak to one reader (RFC 9309), and the delay it asks for. */
export interface RobotsRules {
  readonly rules: readonly RobotsRule[];
  /** Null when none is asked for; at most a day. */
  readonly crawlDelayMs: number | null;
}

/** No rules at all: everything may be read. */
export const allowAll: RobotsRules = { rules: [], crawlDelayMs: null };

interface Group {
  readonly rules: RobotsRule[];
  crawlDelayMs: number | null;
}

interface Groups {
  readonly mine: Group;
  readonly everyone: Group;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The rules for the reader named `token`, or those for everyone when none name it. Keeps only those, so that a file of a hundred thousand names and rules costs no more than its length. */
export function parseRobots(text: string, token: string): RobotsRules {
  const groups: Groups = {
    mine: { rules: [], crawlDelayMs: null },
    everyone: { rules: [], crawlDelayMs: null },
  };
  let named = false;
  let open = new Set<Group>();
  let naming = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const { field, value } = fieldOf(line);
    if (field === 'user-agent') {
      const group = groupFor(value, token.toLowerCase(), groups);
      named ||= group === groups.mine;
      open = new Set([...(naming ? open : []), ...(group === null ? [] : [group])]);
      naming = true;
    } else if (isRuleField(field)) {
      open.forEach((group) => {
        addTo(group, field, value);
      });
      naming = false;
    }
  }
  return named ? groups.mine : groups.everyone;
}

type RuleField = 'allow' | 'disallow' | 'crawl-delay';

const isRuleField = (field: string): field is RuleField =>
  field === 'allow' || field === 'disallow' || field === 'crawl-delay';

function fieldOf(line: string): { readonly field: string; readonly value: string } {
  const said = line.split('#', 1)[0] ?? '';
  const colon = said.indexOf(':');
  return {
    field: said.slice(0, Math.max(colon, 0)).trim().toLowerCase(),
    value: said.slice(colon + 1).trim(),
  };
}

function groupFor(agent: string, token: string, groups: Groups): Group | null {
  if (agent === '*') {
    return groups.everyone;
  }
  // "Recount/0.1" names the same reader as "recount": versions are no part of the token.
  return /^[a-z_-]*/i.exec(agent)?.[0].toLowerCase() === token ? groups.mine : null;
}

function addTo(group: Group, field: RuleField, value: string): void {
  if (field === 'crawl-delay') {
    const seconds = Number(value);
    if (value !== '' && seconds >= 0) {
      group.crawlDelayMs = Math.min(seconds * 1000, dayMs);
    }
  } else if (value !== '') {
    group.rules.push(ruleFor(value, field === 'allow'));
  }
}

/** Whether the rules let this URL be read. */
export function isAllowed(rules: RobotsRules, url: string): boolean {
  if (!URL.canParse(url)) {
    return false;
  }
  const { pathname, search } = new URL(url);
  const path = comparable(pathname + search);
  let decisive: RobotsRule | null = null;
  for (const rule of rules.rules) {
    if (outranks(rule, decisive) && matches(rule, path)) {
      decisive = rule;
    }
  }
  return decisive?.allow ?? true;
}

/** The longer pattern decides; of two equal ones, the one that allows. */
const outranks = (rule: RobotsRule, other: RobotsRule | null): boolean =>
  other === null ||
  rule.weight > other.weight ||
  (rule.weight === other.weight && rule.allow && !other.allow);

/** Whether an X-Robots-Tag value or a robots meta tag asks `token` (or everyone) not to keep the page. A name before another entry of the list is forgotten after it, so that in doubt the wish is honoured. */
export function asksNoArchive(directives: string, token: string): boolean {
  return directives
    .toLowerCase()
    .split(',')
    .some((entry) => {
      const [first = '', second] = entry.split(':').map((word) => word.trim());
      return second === undefined
        ? first === 'noarchive'
        : second === 'noarchive' && (first === token.toLowerCase() || first === '*');
    });
}
