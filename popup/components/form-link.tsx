import type { LogzRegion } from '../../src/connection/logzio-region';
import { s3LogsForm } from '../../src/flows/s3-logs';
import { text } from '../../src/i18n';
import { logzioFormUrl } from '../../src/logzio/logzio-hosts';

interface FormLinkProps {
  region: LogzRegion;
  onOpen?: () => void;
}

/** Opens Logz.io's S3 form in a tab of its own. */
export const FormLink = ({ region, onOpen }: FormLinkProps) => (
  <a
    class="button primary"
    href={logzioFormUrl(region, s3LogsForm.path)}
    target="_blank"
    rel="noreferrer"
    onClick={onOpen}
  >
    {text('popup_open_form')}
  </a>
);
