import Button from '@cloudscape-design/components/button';
import Icon from '@cloudscape-design/components/icon';
import Link from '@cloudscape-design/components/link';
import { useEffect, useState } from 'react';
import { iam } from '../api';
import { links } from '../route';
import { t } from '../text';
import { layOut, policyText } from './policy-text';
import { ReadOnlyCode } from './read-only-code';

const AWS_CUBE = (
  <svg viewBox="0 0 16 16" focusable="false" aria-hidden="true">
    <path d="M8 1l6 3v8l-6 3-6-3V4z" style={{ fill: '#f90', stroke: '#b35c00' }} />
  </svg>
);

interface Props {
  /** undefined: an inline policy, which has no page of its own. */
  arn: string | undefined;
  /** An inline policy's contents. */
  inline?: string;
  name: string;
  newTab?: boolean;
}

/** A policy's name with the "+" that opens its JSON in the row. */
export function PolicyNameCell({ arn, inline, name, newTab = false }: Props) {
  const [open, setOpen] = useState(false);
  const [document, setDocument] = useState<string>();
  useEffect(() => {
    if (open && arn === undefined) setDocument(layOut(inline ?? ''));
    else if (open && arn !== undefined) iam.getPolicy(arn).then((policy) => setDocument(policyText(policy)));
  }, [open, arn, inline]);
  return (
    <>
      <Button
        variant="inline-icon"
        iconName={open ? 'treeview-collapse' : 'treeview-expand'}
        ariaLabel={t(open ? 'collapsePolicy' : 'expandPolicy', { name })}
        ariaExpanded={open}
        onClick={() => setOpen(!open)}
      />{' '}
      {arn?.startsWith('arn:aws:iam::aws:') && <Icon svg={AWS_CUBE} alt="AWS" />}{' '}
      {arn === undefined ? (
        name
      ) : (
        <Link href={links.policy(arn)} {...(newTab && { target: '_blank' })}>
          {name}
        </Link>
      )}
      {open && document && <ReadOnlyCode label={name} value={document} />}
    </>
  );
}
