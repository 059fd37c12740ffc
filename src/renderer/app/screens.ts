/** The screens of the window. Only the first that is shown is waited for; the others come while the window is idle. */
import { lateScreen } from './late-screen.js';

const plan = lateScreen(async () => (await import('../screens/plan/PlanScreen.js')).PlanScreen);
const live = lateScreen(async () => (await import('../screens/live/LiveScreen.js')).LiveScreen);
const results = lateScreen(async () => (await import('../screens/results/ResultsScreen.js')).ResultsScreen);
const history = lateScreen(async () => (await import('../screens/history/HistoryScreen.js')).HistoryScreen);
const compare = lateScreen(async () => (await import('../screens/compare/CompareScreen.js')).CompareScreen);
const cheatSheet = lateScreen(
  async () => (await import('../screens/cheat-sheet/CheatSheetScreen.js')).CheatSheetScreen,
);
const settings = lateScreen(async () => (await import('../screens/settings/SettingsScreen.js')).SettingsScreen);

export const PlanScreen = plan.Screen;
export const LiveScreen = live.Screen;
export const ResultsScreen = results.Screen;
export const HistoryScreen = history.Screen;
export const CompareScreen = compare.Screen;
export const CheatSheetScreen = cheatSheet.Screen;
export const SettingsScreen = settings.Screen;

/** What is most likely opened next comes first. */
export const lateScreens = [history, results, live, compare, cheatSheet, settings, plan] as const;

/** After a fault: code that could not be fetched is asked for again. */
export function renewScreens(): void {
  for (const { renew } of lateScreens) renew();
}
