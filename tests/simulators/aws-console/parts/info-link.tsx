import Link from '@cloudscape-design/components/link';
import { t } from '../text';

export const InfoLink = () => <Link variant="info">{t('info')}</Link>;
