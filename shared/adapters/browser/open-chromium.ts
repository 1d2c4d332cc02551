import type { Browser } from 'playwright-core';

export interface ChromiumPlace {
  /** The Chromium that the user has installed. */
  readonly executable: string;
  /** Whether pages run inside Chromium's own sandbox, as they should; it cannot be had as root. */
  readonly sandbox: boolean;
}

/** No way out of its own: every name is unknown, and the proxy is a port where nothing listens. */
const closedNetwork: readonly string[] = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts the user's Chromium without a window and without any network of its own. Rejects when
 * playwright-core is not installed or the browser does not start. It sees nothing of the environment.
 */
export async function openChromium({ executable, sandbox }: ChromiumPlace): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: executable,
    chromiumSandbox: sandbox,
    args: [...closedNetwork],
    env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
    timeout: 20_000,
  });
}
