/** Settings: how the window looks, which profiles were read, and where the application keeps what it measures. */
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { ApplicationFacts } from './ApplicationFacts.js';
import { CalibrationFacts } from './CalibrationFacts.js';
import { ProfileFacts } from './ProfileFacts.js';
import { WindowChoices } from './WindowChoices.js';

export function SettingsScreen() {
  return (
    <SpaceBetween size="l">
      <Header variant="h1">Settings</Header>
      <WindowChoices />
      <CalibrationFacts />
      <ApplicationFacts />
      <ProfileFacts />
    </SpaceBetween>
  );
}
