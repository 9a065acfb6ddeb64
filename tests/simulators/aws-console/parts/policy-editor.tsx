import Box from '@cloudscape-design/components/box';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle-button';
import { useState } from 'react';
import { options } from '../session';
import { type TextKey, t } from '../text';
import { withNewStatement } from './add-statement';
import { CodeField } from './code-field';
import { EditorStatus } from './editor-status';
import { AddStatementButton, EditStatementPanel } from './statement-panel';
import { VisualEditor } from './visual-editor';

export type EditorMode = 'visual' | 'json';

interface Props {
  value: string;
  onChange: (value: string) => void;
  title?: TextKey;
  /** Left out where the console knows no visual editor: trust policies. */
  mode?: EditorMode;
  onModeChange?: (mode: EditorMode) => void;
  maxCharacters?: number;
}

const idOf = (mode: EditorMode): string => (options.opaqueValues ? (mode === 'json' ? 'b' : 'a') : mode);

export function PolicyEditor(props: Props) {
  const {
    value,
    onChange,
    title = 'policyEditor',
    mode = 'json',
    onModeChange,
    maxCharacters = 6144,
  } = props;
  const [panelOpen, setPanelOpen] = useState(true);
  const addStatement = () => onChange(withNewStatement(value));
  const actions = (
    <SpaceBetween direction="horizontal" size="xs">
      {onModeChange && (
        <SegmentedControl
          label={t(title)}
          selectedId={idOf(mode)}
          onChange={({ detail }) => onModeChange(detail.selectedId === idOf('json') ? 'json' : 'visual')}
          options={[
            { id: idOf('visual'), text: t('visual') },
            { id: idOf('json'), text: t('json') },
          ]}
        />
      )}
      <ButtonDropdown
        items={[
          { id: 'import', text: t('importPolicy') },
          { id: 'optimize', text: t('optimize') },
        ]}
      >
        {t('actions')}
      </ButtonDropdown>
      <Toggle
        iconName="view-full"
        pressedIconName="view-full"
        ariaLabel={t('hidePane')}
        pressed={panelOpen}
        onChange={({ detail }) => setPanelOpen(detail.pressed)}
      />
    </SpaceBetween>
  );
  const code = (
    <SpaceBetween size="xs">
      <CodeField label={t(title)} value={value} onChange={onChange} />
      {options.policyTwin && <CodeField label={t(title)} value={value} onChange={() => {}} height={200} />}
      <AddStatementButton onClick={addStatement} />
    </SpaceBetween>
  );
  return (
    <Container
      header={
        <Header variant="h2" actions={actions}>
          {t(title)}
        </Header>
      }
    >
      {mode === 'visual' ? (
        <VisualEditor />
      ) : (
        <>
          {panelOpen ? (
            <Grid gridDefinition={[{ colspan: 9 }, { colspan: 3 }]}>
              {code}
              <EditStatementPanel onAdd={addStatement} />
            </Grid>
          ) : (
            code
          )}
          <Box margin={{ top: 's' }}>
            <EditorStatus value={value} maxCharacters={maxCharacters} />
          </Box>
        </>
      )}
    </Container>
  );
}
