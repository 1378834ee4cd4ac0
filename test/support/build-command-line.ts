import { build } from './build.ts';

/** Tests start the command line and its worker threads as a user does, from dist-cli/. */
export default function setup(): void {
  build('--ssr');
}
