import { build } from 'vite';

/** Tests start the command line and its worker threads as a user does, from dist-cli/: keep it up to date. */
export default async function setup(): Promise<void> {
  await build({ build: { ssr: true }, logLevel: 'warn' });
}
