#!/usr/bin/env bash
# Svelte 5.57.3: what an effect's teardown reads of a state is what that was before, also after the state has changed.
#
# A good guess: a teardown that runs since `view` has become 'after' reads 'after'. It reads 'before', though everybody else, at the same time,
# reads 'after'. So a clean-up that writes back a copy with one field changed, `view = { ...view, pointed: undefined }`, undoes the very
# change that took it down, without an error: a dialog that was just opened closes again.
#
# What helps: keep what is written from in a plain variable beside the state, or write in a microtask after the teardown.
#
# Seen with svelte 5.57.3, Node 20:
#   teardown reads "before" while a plain variable says "after"
#   a copy made in the teardown is {"open":false,"pointed":false}, of a state that is {"open":true,"pointed":true}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund svelte@5.57.3
cat > module.svelte.js <<'JS'
import { flushSync } from 'svelte';

/** What a teardown reads of a state that has just changed. */
export function readInTeardown() {
  let state = $state.raw('before');
  let plain = 'before';
  let read;
  const stop = $effect.root(() => {
    $effect(() => {
      void state;
      return () => (read ??= { state, plain });
    });
  });
  flushSync();
  state = plain = 'after';
  flushSync();
  stop();
  return read;
}

/** The copy that a teardown would write back, and the state at that time. */
export function copyInTeardown() {
  let view = $state.raw({ open: false, pointed: true });
  let copy;
  const stop = $effect.root(() => {
    $effect(() => {
      void view;
      return () => (copy ??= { ...view, pointed: false });
    });
  });
  flushSync();
  view = { ...view, open: true };
  flushSync();
  const now = view;
  stop();
  return { copy, now };
}
JS
cat > look.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { compileModule } from 'svelte/compiler';
const source = readFileSync('module.svelte.js', 'utf8');
writeFileSync('compiled.mjs', compileModule(source, { filename: 'module.svelte.js', generate: 'client' }).js.code);
const { readInTeardown, copyInTeardown } = await import('./compiled.mjs');
const read = readInTeardown();
console.log(`teardown reads "${read.state}" while a plain variable says "${read.plain}"`);
const { copy, now } = copyInTeardown();
console.log(`a copy made in the teardown is ${JSON.stringify(copy)}, of a state that is ${JSON.stringify(now)}`);
if (read.state !== 'before' || read.plain !== 'after' || copy.open || !now.open) {
  console.error('Svelte behaves differently now: read this finding again');
  process.exit(1);
}
JS
node --conditions=browser look.mjs
