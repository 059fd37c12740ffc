/** How the window looks, what its keys do, and how it tells of a session's end. */
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { densities, displayOf, themes } from '../../app/display-menu.js';
import { showShortcuts } from '../../app/shortcuts/sheet-store.js';
import { setPreferences, usePreferences } from '../../stores/preferences-store.js';
import { EndNotification } from './EndNotification.js';

export function WindowChoices() {
  const { theme, density, characterShortcuts } = usePreferences();
  return (
    <Container header={<Header variant="h2">Window</Header>}>
      <ColumnLayout columns={4} minColumnWidth={220}>
        <FormField label="Theme">
          <RadioGroup
            ariaLabel="Theme"
            value={theme}
            items={themes.map(({ id, text }) => ({ value: id, label: text }))}
            onChange={({ detail }) => {
              setPreferences(displayOf(detail.value), window.localStorage);
            }}
          />
        </FormField>
        <FormField label="Density">
          <RadioGroup
            ariaLabel="Density"
            value={density}
            items={densities.map(({ id, text }) => ({
              value: id,
              label: text,
              ...(id === 'compact' && { description: 'More rows on a small screen.' }),
            }))}
            onChange={({ detail }) => {
              setPreferences(displayOf(detail.value), window.localStorage);
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
          <Link
            onFollow={() => {
              showShortcuts(true);
            }}
          >
            Show all shortcuts
          </Link>
        </FormField>
        <EndNotification />
      </ColumnLayout>
    </Container>
  );
}
