import { type TextKey, t } from '../text';

export const Optional = ({ label }: { label: TextKey }) => (
  <>
    {t(label)} - <i>{t('optional')}</i>
  </>
);
