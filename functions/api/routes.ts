import { exportRoutes } from './export-routes.ts';
import { feedRoutes } from './feed-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { referenceRoutes } from './reference-routes.ts';
import type { Route } from './route.ts';
import { searchRoutes } from './search-routes.ts';
import { settingRoutes } from './setting-routes.ts';
import { triageRoutes } from './triage-routes.ts';
import { alertsRoute } from './web/alerts-route.ts';
import { assetRoutes } from './web/asset-routes.ts';
import { changeRoutes } from './web/change-route.ts';
import { changesRoute } from './web/changes-route.ts';
import { compareRoutes } from './web/compare-route.ts';
import { evidenceRoutes } from './web/evidence-routes.ts';
import { figuresRoutes } from './web/figures-route.ts';
import { muteRoutes } from './web/mute-routes.ts';
import { pageRoute } from './web/page-route.ts';
import { pagesRoute } from './web/pages-route.ts';
import { removalRoutes } from './web/removal-routes.ts';
import { searchRoute } from './web/search-route.ts';
import { speakersRoutes } from './web/speakers-route.ts';
import { tokenRoutes } from './web/tokens-route.ts';
import { triageViews } from './web/triage-route.ts';
import { watchRoutes } from './web/watches-route.ts';

/** Every address of the service with who may use it. What is not here is refused. */
export const routes: readonly Route[] = [
  changesRoute,
  pageRoute,
  ...compareRoutes,
  ...figuresRoutes,
  ...assetRoutes,
  ...referenceRoutes,
  ...settingRoutes,
  ...pageRoutes,
  ...ledgerRoutes,
  ...triageRoutes,
  ...searchRoutes,
  ...exportRoutes,
  ...fileRoutes,
  ...feedRoutes,
  pagesRoute,
  alertsRoute,
  ...speakersRoutes,
  ...watchRoutes,
  searchRoute,
  ...changeRoutes,
  ...evidenceRoutes,
  ...triageViews,
  ...removalRoutes,
  ...muteRoutes,
  ...tokenRoutes,
];
