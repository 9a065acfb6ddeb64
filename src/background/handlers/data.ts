import awsLabels from '../../../content-scripts/aws-iam/labels.json';
import logzioLabels from '../../../content-scripts/logzio/labels.json';
import style from '../../../content-scripts/page/ui/overlay.css';
import type { PageData } from '../../messages/responses';

/** What the scripts of each site ask for once a page. Data alone: no code of a page runs in the background. */
export const AWS_DATA: PageData = { labels: awsLabels, style };
export const LOGZIO_DATA: PageData = { labels: logzioLabels, style };
