import Box from '@cloudscape-design/components/box';
import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type TextKey, t } from '../text';

const CHECKS: [TextKey, IconProps.Name][] = [
  ['security', 'security'],
  ['errors', 'status-negative'],
  ['warnings', 'status-warning'],
  ['suggestions', 'suggestions'],
];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What stands under the editor: characters left, and the findings of the policy checks. */
export function EditorStatus({ value, maxCharacters }: { value: string; maxCharacters: number }) {
  const used = value.replace(/\s/g, '').length;
  return (
    <SpaceBetween size="xs">
      <Box textAlign="right" color="text-body-secondary" fontSize="body-s">
        {t('charactersRemaining', { n: maxCharacters - used, max: maxCharacters })}
      </Box>
      <SpaceBetween direction="horizontal" size="l">
        {CHECKS.map(([key, icon]) => (
          <Box key={key} color="text-status-inactive">
            <Icon name={icon} /> {t(key, { n: key === 'errors' && !isJson(value) ? 1 : 0 })}
          </Box>
        ))}
      </SpaceBetween>
    </SpaceBetween>
  );
}
