import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { t } from '../text';

export const Arn = ({ value }: { value: string }) => (
  <CopyToClipboard
    variant="inline"
    textToCopy={value}
    copyButtonAriaLabel={t('copyArn')}
    copySuccessText={t('copied')}
    copyErrorText={t('copyFailed')}
  />
);
