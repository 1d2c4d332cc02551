import { sha256 } from '../../shared/adapters/local/sha256.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import { pageIdentity } from '../../shared/use-cases/page-identity.ts';
import { applyPlan } from '../../shared/use-cases/settings/apply-plan.ts';
import { planApply } from '../../shared/use-cases/settings/plan-apply.ts';
import { readConfiguration } from '../../shared/wiring/config/read-configuration.ts';
import { toSettings } from '../../shared/wiring/config/to-settings.ts';
import { rehearsalConfiguration } from './configuration.ts';
import type { RehearsalServer } from './server.ts';

/** Applies the rehearsal's configuration as `recount apply` would; returns the ids of its pages. */
export async function applyRehearsal(
  deps: { readonly store: Store; readonly clock: Clock },
  server: RehearsalServer,
): Promise<readonly string[]> {
  const configuration = readConfiguration(rehearsalConfiguration(server.port));
  if (configuration.kind === 'mistakes')
    throw new Error(configuration.mistakes.map(({ message }) => message).join('\n'));
  const declared = toSettings(configuration.file);
  const plan = await planApply(deps.store, declared, { prune: false });
  await applyPlan({ ...deps, digest: sha256 }, declared, plan);
  return server.urls.flatMap((url) => pageIdentity({ url, selectors: {} }, sha256)?.id ?? []);
}
