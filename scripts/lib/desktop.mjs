// What the desktop of each system is asked by.

/**
 * The words that start the desktop VS Code. On Windows `code` is a batch file, which no program can start without a shell.
 * @param {NodeJS.Platform} platform
 * @returns {readonly [string, ...string[]]}
 */
export function desktopCommand(platform) {
  return platform === 'win32' ? ['cmd.exe', '/d', '/c', 'code'] : ['code'];
}

/**
 * The program that opens an address in the user's browser.
 * @param {Pick<NodeJS.Process, 'platform' | 'env'>} process
 * @returns {string | undefined} undefined where there is no desktop
 */
export function browserOpener({ platform, env }) {
  if (platform === 'darwin') return 'open';
  if (platform === 'win32') return 'explorer.exe';
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? 'xdg-open' : undefined;
}
