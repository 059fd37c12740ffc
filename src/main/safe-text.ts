/** Makes a text fit to leave the application: no secret, no account id, no name of the user's home folder, no stack. */
import { homedir } from 'node:os';
import { sep } from 'node:path';
import { maskAccount } from '../shared/domain/mask-account.js';

/** Prefixes of AWS access key ids (IAM user guide, "Unique identifiers"): long-term and temporary keys. */
const ACCESS_KEY_ID = /\b(?:AKIA|ASIA)[A-Z0-9]{12,}\b/g;
/** Values after the names under which AWS files, requests and URLs carry secrets. */
const NAMED_SECRET =
  /((?:aws_)?(?:secret_?access_?key|session_?token|access_?token|refresh_?token|bearer_?token)|x-amz-security-token|authorization|signature)(["']?\s*[:=]\s*["']?)[^\s"'&,]+/gi;
const BEARER = /\b(bearer)\s+[\w.~+/=-]{12,}/gi;

/** @returns the path with the home folder shortened to `~` */
export function shortenHome(text: string, home: string = homedir()): string {
  if (home.length < 2) return text;
  const folder = home.endsWith(sep) ? home.slice(0, -1) : home;
  return text.replaceAll(new RegExp(`${escaped(folder)}(?=$|[/\\\\\\s"'.,:;)])`, 'g'), '~');
}

/** @returns the first line of a message, without secrets, account ids and the home folder */
export function safeMessage(message: string): string {
  const withoutSecrets = maskAccount(message)
    .replaceAll(ACCESS_KEY_ID, '[access key]')
    .replaceAll(NAMED_SECRET, '$1$2[hidden]')
    .replaceAll(BEARER, '$1 [hidden]');
  return (
    shortenHome(withoutSecrets)
      .split(/\r?\n\s+at /)[0]
      ?.trim() ?? ''
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
