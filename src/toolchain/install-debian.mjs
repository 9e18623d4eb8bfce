import { spawnSync } from 'node:child_process';

/** Installs a package of Debian's, where its package manager is there and may be used. Whether that worked is for the caller to see. */
export function installDebian(name, why) {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...words) => {
    const [program, ...rest] = [...asRoot, ...words];
    return spawnSync(program, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  console.log(`${why}: installing Debian’s ${name}.`);
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name);
}
