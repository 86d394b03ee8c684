// Used by launchBrowser: the command line, chosen for equal output on every machine and for silence on the network.

/**
 * The arguments for a headless shell, Chrome, Chromium or Edge.
 *
 * @param userDataFolder fresh folder for the browser's profile.
 */
export function browserArguments(userDataFolder: string, sandbox: 'on' | 'off'): readonly string[] {
  return [
    '--headless',
    // A pipe, not a port: the browser ends when its end closes, even when this process is killed.
    '--remote-debugging-pipe',
    `--user-data-dir=${userDataFolder}`,
    ...(sandbox === 'off' ? ['--no-sandbox'] : []),
    // Equal output.
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--lang=en-US',
    '--hide-scrollbars',
    '--disable-gpu',
    // No network: interception misses prefetch, this does not.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-proxy-server',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AcceptCHFrame',
    '--no-pings',
    // Nothing that a first run, a crash or a small /dev/shm of a container would bring.
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--disable-default-apps',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--metrics-recording-only',
    '--mute-audio',
    '--password-store=basic',
    '--use-mock-keychain',
    'about:blank',
  ];
}
