import { RecountError } from '../../../shared/domain/recount-error.ts';
import type { Rule } from '../../../shared/domain/rule.ts';
import type { Tracker } from '../../../shared/domain/tracker.ts';
import { renderRuleBacktest } from '../../../shared/presentation/terminal/rule-backtest.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import { testRules } from '../../../shared/use-cases/backtest/rule-backtest.ts';
import { readWishes } from '../../../shared/use-cases/project/read-wishes.ts';
import { loadFragment } from '../../../shared/wiring/config/load-fragment.ts';
import { declaredEntry } from '../declared-entry.ts';
import { type CommandRun, exitCodes, type Invocation } from '../io.ts';
import { flag, instantOption, stretchOptions, textOption } from '../options.ts';
import { pageIdOf } from '../page-id-of.ts';
import { makeProgress } from '../progress.ts';
import { type StoreSession, withShown } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount rule test`: what rules would have told, over the stored changes and events. */
export const run: CommandRun = async (invocation) => {
  const { io, options } = invocation;
  const { limit } = stretchOptions(options);
  const since = instantOption(options, 'since', io.now());
  const declared = await declaredRule(invocation);
  return withShown(invocation, async (session) => {
    const progress = makeProgress(io);
    const tested = await testRules(session.store, {
      ...(await wanted(session, { declared, name: invocation.args[0] ?? null })),
      since,
      pageId: await pageIdOf(session, options),
      label: textOption(options, 'label'),
      onPage: (page, done) => {
        progress.show(`trying it on page ${done + 1}: ${page.url}`);
      },
    });
    progress.clear();
    if (flag(options, 'json')) await writeJson(io, tested);
    else await io.write(`${renderRuleBacktest(tested, { most: limit, style: makeStyle(io) })}\n`);
    return exitCodes.ok;
  });
};

interface Declared {
  readonly rule: Rule;
  readonly trackers: readonly Tracker[];
}

/** The rule that `--file` holds, and the trackers beside it; null without it. */
async function declaredRule({ args, options }: Invocation): Promise<Declared | null> {
  const file = textOption(options, 'file');
  if (file === null) return null;
  const { rules, trackers } = await loadFragment(file);
  const rule = declaredEntry(rules, { name: args[0] ?? null, file, what: 'rule' });
  return { rule, trackers };
}

interface Asked {
  readonly declared: Declared | null;
  readonly name: string | null;
}

async function wanted({ store }: StoreSession, { declared, name }: Asked) {
  const wishes = await readWishes({ store });
  const own = declared?.trackers ?? [];
  const isOwn = new Set(own.map(({ id }) => id));
  const trackers = [...own, ...wishes.trackers.filter(({ id }) => !isOwn.has(id))];
  const rules = declared === null ? rulesNamed(wishes.rules, name) : [declared.rule];
  refuseUnknown(rules, trackers);
  return { rules, trackers };
}

function rulesNamed(rules: readonly Rule[], name: string | null): readonly Rule[] {
  if (name === null) return rules;
  const named = rules.filter(({ id }) => id === name);
  if (named.length > 0) return named;
  const names = rules.slice(0, 20).map(({ id }) => id);
  throw new RecountError(
    'not-found.rule',
    `There is no rule ${name}. There is ${names.join(', ')}.`,
  );
}

/** A rule for a line that is nowhere would be told of nothing, and would look quiet. */
function refuseUnknown(rules: readonly Rule[], trackers: readonly Tracker[]): void {
  const known = new Set(trackers.map(({ id }) => id));
  const missing = rules.flatMap((rule) => rule.trackers).find((id) => !known.has(id));
  if (missing !== undefined)
    throw new RecountError(
      'not-found.tracker',
      `The rule asks for tracker ${missing}, which is neither applied nor in the file.`,
    );
}
