import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { t } from '../text';
import { InfoLink } from './info-link';
import { Optional } from './optional';

interface Tag {
  key: string;
  value: string;
}

export function Tags() {
  const [tags, setTags] = useState<Tag[]>([]);
  const change = (index: number, part: Partial<Tag>) =>
    setTags(tags.map((tag, i) => (i === index ? { ...tag, ...part } : tag)));
  return (
    <Container
      header={
        <Header variant="h2" description={t('tagsDescription')} info={<InfoLink />}>
          <Optional label="addTags" />
        </Header>
      }
    >
      <AttributeEditor<Tag>
        items={tags}
        empty={t('noTags')}
        addButtonText={t('addNewTag')}
        removeButtonText={t('remove')}
        additionalInfo={t('moreTags')}
        onAddButtonClick={() => setTags([...tags, { key: '', value: '' }])}
        onRemoveButtonClick={({ detail }) => setTags(tags.filter((_tag, i) => i !== detail.itemIndex))}
        definition={[
          {
            label: t('tagKey'),
            control: (tag, i) => (
              <Input value={tag.key} onChange={({ detail }) => change(i, { key: detail.value })} />
            ),
          },
          {
            label: <Optional label="tagValue" />,
            control: (tag, i) => (
              <Input value={tag.value} onChange={({ detail }) => change(i, { value: detail.value })} />
            ),
          },
        ]}
      />
    </Container>
  );
}
