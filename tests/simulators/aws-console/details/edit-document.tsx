import Button from '@cloudscape-design/components/button';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import { documentError } from '../document-error';
import { showFlash } from '../flash';
import { type EditorMode, PolicyEditor } from '../parts/policy-editor';
import { navigate } from '../route';
import { type TextKey, t } from '../text';
import { useForm } from '../use-form';

interface Props {
  title: string;
  editorTitle?: TextKey;
  initial: string;
  maxCharacters?: number;
  firstMode?: EditorMode;
  check: (document: string) => unknown;
  submitText: string;
  save: (document: string) => Promise<unknown>;
  done: string;
  back: string;
  children?: ReactNode;
}

/** One page with one policy editor and a button that saves. */
export function EditDocument(props: Props) {
  const { title, editorTitle, initial, maxCharacters, firstMode, check, submitText, save, done, back } =
    props;
  const { form, update, generation } = useForm({ document: initial });
  const [mode, setMode] = useState<EditorMode>(firstMode ?? 'json');
  const [problem, setProblem] = useState<string>();

  async function submit() {
    const message = documentError(check, form.document);
    if (message) return setProblem(t('policyHasError', { message }));
    try {
      await save(form.document);
      showFlash({ type: 'success', text: done });
      navigate(back);
    } catch (error) {
      setProblem((error as Error).message);
    }
  }

  return (
    <Form
      header={<Header variant="h1">{title}</Header>}
      errorText={problem}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="link" href={back}>
            {t('cancel')}
          </Button>
          <Button variant="primary" onClick={submit}>
            {submitText}
          </Button>
        </SpaceBetween>
      }
    >
      <SpaceBetween size="l">
        <PolicyEditor
          key={generation}
          value={form.document}
          onChange={(document) => update({ document })}
          mode={mode}
          {...(editorTitle && { title: editorTitle })}
          {...(firstMode && { onModeChange: setMode })}
          {...(maxCharacters && { maxCharacters })}
        />
        {props.children}
      </SpaceBetween>
    </Form>
  );
}
