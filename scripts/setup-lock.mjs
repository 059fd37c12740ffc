/**
 * One set-up at a time per clone: a folder that exists while somebody installs or builds. Whoever died while holding it
 * does not block the next one.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './messages.mjs';

/** Longer than any install or build takes; past it the owner's process number belongs to somebody else. */
const STALE_AFTER_MS = 30 * 60_000;
/** Time between making the folder and writing the owner into it, generously. */
const OWNER_GRACE_MS = 5_000;

/**
 * Runs `work` while holding the lock.
 *
 * @template T
 * @param {string} folder path of the lock; its parent is made when missing
 * @param {() => Promise<T>} work
 * @param {{ pollMs?: number, isAlive?: (pid: number) => boolean }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(folder, work, { pollMs = 200, isAlive = processIsAlive } = {}) {
  mkdirSync(dirname(folder), { recursive: true });
  let said = false;
  while (!tryAcquire(folder)) {
    if (isStale(folder, isAlive)) {
      breakStaleLock(folder, isAlive);
      continue;
    }
    if (!said)
      say(`Waiting for another set-up of this folder (process ${String(ownerOf(folder)?.pid ?? 'unknown')}) ...`);
    said = true;
    await wait(pollMs);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tryAcquire(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, at: Date.now() }));
  return true;
}

function isStale(folder, isAlive) {
  const owner = ownerOf(folder);
  if (owner !== null) return !isAlive(owner.pid) || Date.now() - owner.at > STALE_AFTER_MS;
  const madeAt = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
  return madeAt !== undefined && Date.now() - madeAt > OWNER_GRACE_MS;
}

/** Only one waiter may remove a stale lock, else a second one could remove the lock that the first has just taken. */
function breakStaleLock(folder, isAlive) {
  const breaker = `${folder}.breaking`;
  try {
    mkdirSync(breaker);
  } catch {
    const madeAt = statSync(breaker, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - madeAt > OWNER_GRACE_MS) rmSync(breaker, { recursive: true, force: true });
    return;
  }
  try {
    if (isStale(folder, isAlive)) rmSync(folder, { recursive: true, force: true });
  } finally {
    rmSync(breaker, { recursive: true, force: true });
  }
}

/** @returns {{ pid: number, at: number } | null} */
function ownerOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'));
  } catch {
    return null;
  }
}

function processIsAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
