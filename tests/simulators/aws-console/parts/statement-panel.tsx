import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { t } from '../text';

export const AddStatementButton = ({ onClick }: { onClick: () => void }) => (
  <Button iconName="add-plus" onClick={onClick}>
    {t('addNewStatement')}
  </Button>
);

export function EditStatementPanel({ onAdd }: { onAdd: () => void }) {
  return (
    <SpaceBetween size="l">
      <Box variant="h3">{t('editStatement')}</Box>
      <Box textAlign="center" padding={{ top: 'xl' }}>
        <Box variant="h4">{t('selectStatement')}</Box>
        <Box variant="p">{t('selectStatementHelp')}</Box>
        <AddStatementButton onClick={onAdd} />
      </Box>
    </SpaceBetween>
  );
}
