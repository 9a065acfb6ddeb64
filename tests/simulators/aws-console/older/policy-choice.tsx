import { useState } from 'react';
import type { PolicyList } from '../parts/use-policies';
import { links } from '../route';
import { t } from '../text';
import type { Kit } from './kit';

const SHOWN = 30;

interface Props {
  kit: Kit;
  list: PolicyList;
  selected: string[];
  onSelect: (arns: string[]) => void;
}

const open = () => window.open(links.createPolicy, '_blank');

/** The permissions step: create, refresh, search, tick. */
export function PolicyChoice({ kit, list, selected, onSelect }: Props) {
  const [texts, setTexts] = useState<string[]>([]);
  const matching = list.policies.filter(({ policyName }) =>
    texts.every((text) => policyName.toLowerCase().includes(text.toLowerCase())),
  );
  const buttons = [
    <kit.Button key="create" text={t('createPolicy')} external onClick={open} />,
    <kit.Button key="refresh" busy={list.loading} onClick={list.load} />,
  ];
  return (
    <>
      <p>{t('choosePolicies')}</p>
      <div className="older-actions">{kit.tagsStep ? buttons : buttons.reverse()}</div>
      <kit.Search placeholder={t('search')} texts={texts} onChange={setTexts} />
      <kit.Rows
        columns={[t('policyName'), t('type'), t('description')]}
        loading={list.loading}
        selected={selected}
        onSelect={onSelect}
        rows={matching.slice(0, SHOWN).map(({ arn, policyName, type, description }) => ({
          id: arn,
          cells: [
            <a key="name" href={links.policy(arn)} target="_blank" rel="noreferrer">
              {policyName}
            </a>,
            type,
            description || '-',
          ],
        }))}
      />
    </>
  );
}
