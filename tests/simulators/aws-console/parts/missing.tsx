import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import { type TextKey, t } from '../text';

/** In place of a page whose subject is not there: yet, or at all. */
export function Missing({ title, error }: { title: TextKey; error: string | undefined }) {
  if (error)
    return (
      <Alert type="error" header={t(title)}>
        {error}
      </Alert>
    );
  return (
    <Box textAlign="center" padding="xxl">
      <Spinner size="large" />
    </Box>
  );
}
