/**
 * Keeps the form of a new benchmark in the browser's own storage, so that a reload does not lose a long prompt. What
 * is kept is what the user typed, right or wrong; `plan.check` judges it as before.
 */
import { z } from 'zod';
import { planArmSchema, transportSchema } from '../../shared/domain/plan.js';
import { emptyForm, numberFields, type PlanForm } from './plan-form.js';
import { hostChoice, hostChoices } from './plan-form-hosts.js';
import { arrivalChoices, loadChoices } from './plan-form-load.js';
import { planStore } from './plan-store.js';

const STORAGE_KEY = 'firsttoken.plan';
const PAUSE_IN_TYPING_MS = 400;
/** Where an address carries a user's name, a password or a token; such a one is not kept. */
const MAY_HOLD_A_SECRET = /[@?#]/;

/** Was a switch once, whose off meant "as configured". */
const keptHosts = z.preprocess(
  (kept) => (typeof kept === 'boolean' ? hostChoice(kept || null) : kept),
  z.enum(hostChoices).default('configured'),
);

const formSchema = z.strictObject({
  name: z.string(),
  nameIsOwn: z.boolean(),
  preset: z.string().nullable(),
  changed: z.boolean(),
  profile: z.string(),
  region: z.string(),
  endpoint: z.string(),
  fips: keptHosts,
  dualStack: keptHosts,
  arms: z.array(
    z.strictObject({
      ...planArmSchema.shape,
      label: z.string().nullable(),
      region: z.string().default(''),
      idleSeconds: z.string().default('0'),
      concurrency: z.string().default('1'),
      systemTokens: z.string().default(''),
      maxTokens: z.string().default(''),
    }),
  ),
  transport: transportSchema.default(emptyForm.transport),
  load: z.enum(loadChoices).default(emptyForm.load),
  arrivals: z.enum(arrivalChoices).default(emptyForm.arrivals),
  order: z.enum(['shuffled', 'sequential']),
  system: z.string(),
  user: z.string(),
  scenario: z.string(),
  numbers: z.preprocess(withLaterNumbers, z.record(z.enum(numberFields), z.string())),
});

/** A form that was kept before these fields were there is still what the user typed. */
function withLaterNumbers(kept: unknown): unknown {
  const { retries, concurrency, requestsPerSecond, precision, budgetUsd } = emptyForm.numbers;
  const later = { retries, concurrency, requestsPerSecond, precision, budgetUsd };
  return typeof kept === 'object' && kept !== null ? { ...later, ...kept } : kept;
}

/** @returns null when nothing was kept, or something that this version does not know */
export function parseKeptForm(text: string | null): PlanForm | null {
  try {
    return formSchema.safeParse(JSON.parse(text ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

/** What of a form may be kept, as text. */
export function keptText(form: PlanForm): string {
  return JSON.stringify({ ...form, endpoint: MAY_HOLD_A_SECRET.test(form.endpoint) ? '' : form.endpoint });
}

/** Fills the form with what was kept, and keeps it from now on: shortly after a change, and when the page goes. */
export function keepPlan(page: Pick<Window, 'localStorage' | 'addEventListener'>): void {
  const kept = parseKeptForm(page.localStorage.getItem(STORAGE_KEY));
  if (kept !== null) planStore.setState({ form: kept, started: true });
  let due: ReturnType<typeof setTimeout> | undefined;
  const save = (): void => {
    clearTimeout(due);
    due = undefined;
    try {
      page.localStorage.setItem(STORAGE_KEY, keptText(planStore.getState().form));
    } catch {
      // Storage may be full or forbidden; the form then lives as long as the page.
    }
  };
  planStore.subscribe(() => {
    clearTimeout(due);
    due = setTimeout(save, PAUSE_IN_TYPING_MS);
  });
  page.addEventListener('pagehide', () => {
    if (due !== undefined) save();
  });
}
