/**
 * Our own arguments. Nothing here widens what a page may do; the last two make sure that a name which should get past the
 * page guard still finds no address and no way out.
 * @param root whether this process runs as root, under which Chromium's sandbox cannot start
 */
export function launchArguments(root: boolean): string[] {
  return [
    ...(root ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-webgl',
    '--disable-dev-shm-usage',
    '--disable-domain-reliability',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--no-pings',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=socks5://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
  ];
}
