/** Settings: how the window looks, which profiles were read, and where the application keeps what it measures. */
import Checkbox from '@cloudscape-design/components/checkbox';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { setPreferences, usePreferences } from '../../stores/preferences-store.js';
import { ApplicationFacts } from './ApplicationFacts.js';
import { CalibrationFacts } from './CalibrationFacts.js';
import { ProfileFacts } from './ProfileFacts.js';

export function SettingsScreen() {
  const { theme, density, characterShortcuts } = usePreferences();
  return (
    <SpaceBetween size="l">
      <Header variant="h1">Settings</Header>
      <Container header={<Header variant="h2">Window</Header>}>
        <ColumnLayout columns={3}>
          <FormField label="Theme">
            <RadioGroup
              ariaLabel="Theme"
              value={theme}
              items={[
                { value: 'system', label: 'As the system' },
                { value: 'light', label: 'Light' },
                { value: 'dark', label: 'Dark' },
              ]}
              onChange={({ detail }) => {
                const chosen = detail.value === 'light' || detail.value === 'dark' ? detail.value : 'system';
                setPreferences({ theme: chosen }, window.localStorage);
              }}
            />
          </FormField>
          <FormField label="Density">
            <RadioGroup
              ariaLabel="Density"
              value={density}
              items={[
                { value: 'comfortable', label: 'Comfortable' },
                { value: 'compact', label: 'Compact', description: 'More rows on a small screen.' },
              ]}
              onChange={({ detail }) => {
                const chosen = detail.value === 'compact' ? 'compact' : 'comfortable';
                setPreferences({ density: chosen }, window.localStorage);
              }}
            />
          </FormField>
          <FormField label="Keyboard">
            <Checkbox
              checked={characterShortcuts}
              description="Such as P for pause. Switch them off when you dictate."
              onChange={({ detail }) => {
                setPreferences({ characterShortcuts: detail.checked }, window.localStorage);
              }}
            >
              Shortcuts of a single character
            </Checkbox>
          </FormField>
        </ColumnLayout>
      </Container>
      <CalibrationFacts />
      <ApplicationFacts />
      <ProfileFacts />
    </SpaceBetween>
  );
}
